import type { Lang } from "./lang.ts";
import { countOf, pluralForm } from "./plural.ts";
import { formatInteger } from "./format.ts";

/** How a road service can fail; the same words as `RoadServiceError.code`. */
type RoadFault = "unreachable" | "timeout" | "refused" | "quota" | "wrong-answer";

/** Words about road engines on the command line, and the provenance that they write. */
export interface RoadTexts {
  readonly badUrl: string;
  readonly noBicycle: string;
  readonly noRouter: (engine: string) => string;
  readonly noIsochrones: (engine: string) => string;
  readonly askingTimes: string;
  readonly askingRoutes: string;
  readonly askingIsochrones: string;
  readonly withoutWay: (count: number) => string;
  readonly routes: (found: number, asked: number) => string;
  readonly ignStart: (families: number, teams: number, drives: number) => string;
  readonly ignRequests: (requests: number, perSecond: number, minutes: number) => string;
  readonly ignDetail: (versions: string, teams: boolean) => string;
  readonly tableDetail: (file: string, rows: number, byCommune: number) => string;
  readonly tableRows: (file: string, used: number, rows: number) => string;
  readonly tableJoin: (unknownNames: number, absent: number, byCommune: number) => string;
  readonly nothingJoins: (path: string) => string;
  readonly kept: (file: string) => string;
  readonly fault: (code: RoadFault, at: string, status: number | undefined) => string;
}

const FR: RoadTexts = {
  badUrl: "--url : donnez une adresse http:// ou https://, sans nom d'utilisateur ni mot de passe.",
  noBicycle:
    "L'IGN ne calcule pas de trajets à vélo : prenez un serveur OSRM (--engine osrm) ou une matrice (--engine file).",
  noRouter: (engine) =>
    `--plan : « ${engine} » donne des temps, pas d'itinéraires ; prenez un moteur routier (valhalla, osrm, ign).`,
  noIsochrones: (engine) =>
    `--isochrones : « ${engine} » ne les dessine pas ; prenez --engine valhalla, ou estimate.`,
  askingTimes: "Temps de trajet",
  askingRoutes: "Itinéraires du plan",
  askingIsochrones: "Zones accessibles",
  withoutWay: (count) =>
    `${countOf(count, "trajet sans itinéraire", "trajets sans itinéraire", "fr")} : hors d'atteinte, jamais ${pluralForm(count, "estimé", "estimés", "fr")}`,
  routes: (found, asked) => `Itinéraires du plan : ${found} sur ${asked} trajets`,
  ignStart: (families, teams, drives) =>
    `IGN : ${countOf(families, "trajet", "trajets", "fr")} des communes vers les lieux et les salles, ${formatInteger(teams, "fr")} entre bases et salles, ${formatInteger(drives, "fr")} du plan.`,
  ignRequests: (requests, perSecond, minutes) =>
    requests === 0
      ? "Tout est déjà dans le fichier des réponses : aucune requête."
      : `${countOf(requests, "requête", "requêtes", "fr")} à faire (${perSecond} par seconde au plus) : environ ${formatInteger(minutes, "fr")} min. Arrêtez quand vous voulez : la même commande reprend où elle en était.`,
  ignDetail: (versions, teams) =>
    [
      `IGN Géoplateforme, bdtopo-osrm${versions === "" ? "" : ` ${versions}`}`,
      `couples demandés : communes vers lieux et salles${teams ? ", bases et salles entre elles" : ""}`,
      "les autres couples ne sont pas calculés",
    ].join(" ; "),
  tableDetail: (file, rows, byCommune) =>
    `matrice ${file}, ${countOf(rows, "ligne", "lignes", "fr")}${byCommune === 0 ? "" : ` ; ${countOf(byCommune, "point aux temps de sa commune", "points aux temps de leur commune", "fr")}`}`,
  tableRows: (file, used, rows) => `  ${file} : ${used} lignes utiles sur ${rows}`,
  tableJoin: (unknownNames, absent, byCommune) =>
    `  Noms du fichier inconnus du scénario : ${unknownNames} ; points du scénario absents du fichier : ${absent} ; points aux temps de leur commune : ${byCommune}`,
  nothingJoins: (path) =>
    `${path} : aucune ligne ne correspond à deux points du scénario. L'origine et la destination sont des codes INSEE ou des identifiants du scénario.`,
  kept: (file) => `Ce qui a été calculé est gardé dans ${file} : relancez la même commande pour continuer.`,
  fault: (code, at, status) => {
    const words: Readonly<Record<RoadFault, string>> = {
      unreachable: "pas de réponse ; vérifiez l'adresse et la connexion.",
      timeout: "pas de réponse à temps, malgré plusieurs essais ; réessayez plus tard.",
      refused: "le service refuse la question ou est en panne.",
      quota: "trop de requêtes pour ce service ; réessayez plus tard.",
      "wrong-answer":
        "réponse illisible, incomplète, ou dans d'autres unités que des secondes et des mètres.",
    };
    return `${at} : ${words[code]}${status === undefined ? "" : ` (HTTP ${status})`}`;
  },
};

const EN: RoadTexts = {
  badUrl: "--url: give an http:// or https:// address, without a user name or password.",
  noBicycle:
    "IGN computes no drives by bicycle: take an OSRM server (--engine osrm) or a matrix (--engine file).",
  noRouter: (engine) =>
    `--plan: “${engine}” gives times, not ways; take a road engine (valhalla, osrm, ign).`,
  noIsochrones: (engine) =>
    `--isochrones: “${engine}” does not draw them; take --engine valhalla, or estimate.`,
  askingTimes: "Travel times",
  askingRoutes: "Ways of the plan",
  askingIsochrones: "Areas within reach",
  withoutWay: (count) =>
    `${countOf(count, "drive without a way", "drives without a way", "en")}: out of reach, never estimated`,
  routes: (found, asked) => `Ways of the plan: ${found} of ${asked} drives`,
  ignStart: (families, teams, drives) =>
    `IGN: ${countOf(families, "drive", "drives", "en")} from communes to places and halls, ${formatInteger(teams, "en")} between bases and halls, ${formatInteger(drives, "en")} of the plan.`,
  ignRequests: (requests, perSecond, minutes) =>
    requests === 0
      ? "Everything is in the file of answers already: no request."
      : `${countOf(requests, "request", "requests", "en")} to make (${perSecond} a second at most): about ${formatInteger(minutes, "en")} min. Stop whenever you like: the same command goes on where it was.`,
  ignDetail: (versions, teams) =>
    [
      `IGN Géoplateforme, bdtopo-osrm${versions === "" ? "" : ` ${versions}`}`,
      `pairs asked for: communes to places and halls${teams ? ", bases and halls among themselves" : ""}`,
      "other pairs are not computed",
    ].join("; "),
  tableDetail: (file, rows, byCommune) =>
    `matrix ${file}, ${countOf(rows, "row", "rows", "en")}${byCommune === 0 ? "" : `; ${countOf(byCommune, "point with the times of its commune", "points with the times of their commune", "en")}`}`,
  tableRows: (file, used, rows) => `  ${file}: ${used} useful rows of ${rows}`,
  tableJoin: (unknownNames, absent, byCommune) =>
    `  Names of the file that the scenario does not know: ${unknownNames}; points of the scenario that the file lacks: ${absent}; points with the times of their commune: ${byCommune}`,
  nothingJoins: (path) =>
    `${path}: no row fits two points of the scenario. Origin and destination are INSEE codes or ids of the scenario.`,
  kept: (file) => `What was computed is kept in ${file}: run the same command again to go on.`,
  fault: (code, at, status) => {
    const words: Readonly<Record<RoadFault, string>> = {
      unreachable: "no answer; check the address and the connection.",
      timeout: "no answer in time, after several tries; try again later.",
      refused: "the service refuses the question or is down.",
      quota: "too many requests for this service; try again later.",
      "wrong-answer": "an answer that is unreadable, incomplete, or in other units than seconds and metres.",
    };
    return `${at}: ${words[code]}${status === undefined ? "" : ` (HTTP ${status})`}`;
  },
};

/** Words about road engines in a language. */
export function roadText(lang: Lang): RoadTexts {
  return lang === "fr" ? FR : EN;
}
