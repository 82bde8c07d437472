import { formatDate, formatInteger, formatList } from "../format.ts";
import { countOf, pluralForm } from "../plural.ts";

const LISTED = 40;

/** The first names of a list, and how many more there are. */
function listSome(names: readonly string[], lang: "fr" | "en"): string {
  if (names.length <= LISTED) return formatList(names, lang);
  const more = formatInteger(names.length - LISTED, lang);
  return formatList([...names.slice(0, LISTED), lang === "fr" ? `${more} autres` : `${more} more`], lang);
}

const PROVIDERS: Readonly<Record<"fr" | "en", Readonly<Record<string, string>>>> = {
  fr: {
    estimate: "estimation",
    "matrix-file": "matrice importée",
    ign: "IGN",
    valhalla: "Valhalla",
    osrm: "OSRM",
  },
  en: {
    estimate: "estimate",
    "matrix-file": "imported matrix",
    ign: "IGN",
    valhalla: "Valhalla",
    osrm: "OSRM",
  },
};

const fr = {
  title: (provider: string) => `Temps de trajet : ${provider}`,
  provider: (name: string) => PROVIDERS.fr[name] ?? name,
  estimated: "Estimés à partir de la distance : ce n'est pas un calcul d'itinéraire.",
  computed: (date: string) => `Calculés sur les routes, le ${formatDate(date, "fr")}.`,
  imported: (date: string) => `Donnés par un fichier, lu le ${formatDate(date, "fr")}.`,
  question: "Prendre les temps de trajet de…",
  source: {
    estimate: "L'estimation",
    file: "Une matrice, d'un fichier",
    ign: "L'IGN (itinéraires de la Géoplateforme)",
  },
  estimateHelp: "Une distance et des vitesses moyennes, sans réseau : utile pour commencer.",
  estimateNow: "C'est ce qui est utilisé.",
  estimateUse: "Revenir à l'estimation",
  estimateDone: "Les temps de trajet sont de nouveau estimés.",
  fileTitle: "Matrice des trajets (CSV ou JSON)",
  fileHelp:
    "Une ligne par trajet : origine, destination (codes INSEE ou identifiants du projet), durée en secondes ou en minutes, distance. Ou « travel-times.json » de la ligne de commande.",
  fileChoose: "Choisir le fichier",
  fileDrop: "ou le déposer ici",
  fileSeveral: "Un seul fichier à la fois : rien n'a changé.",
  fileDone: (name: string) => `Les temps de « ${name} » sont pris.`,
  fileFailed: (name: string) => `« ${name} » n'est pas une matrice des trajets lisible : rien n'a changé.`,
  fileElsewhere: (name: string) =>
    `« ${name} » ne parle d'aucun point de ce projet : rien n'a changé. L'origine et la destination sont des codes INSEE ou des identifiants du projet.`,
  rows: (used: number, rows: number) =>
    `${countOf(used, "ligne utile", "lignes utiles", "fr")} sur ${formatInteger(rows, "fr")}.`,
  unknownNames: (count: number) =>
    `${countOf(count, "nom du fichier est inconnu", "noms du fichier sont inconnus", "fr")} du projet.`,
  absentPoints: (count: number) =>
    `${countOf(count, "point du projet est absent", "points du projet sont absents", "fr")} du fichier.`,
  byCommune: (count: number) =>
    `${countOf(count, "lieu prend les temps de sa commune", "lieux prennent les temps de leur commune", "fr")}.`,
  ignHelp: (families: number, teams: number) =>
    `${countOf(families, "trajet", "trajets", "fr")} des communes vers les lieux et les salles, ${formatInteger(teams, "fr")} entre bases et salles.`,
  ignRequests: (requests: number, minutes: number) =>
    requests === 0
      ? "Toutes les réponses sont déjà gardées ici : aucune requête."
      : `${countOf(requests, "requête", "requêtes", "fr")} à data.geopf.fr, 5 par seconde au plus : ${minutes > 1 ? `${formatInteger(minutes, "fr")} min au moins` : "une minute environ"}. Les coordonnées de ces points sont envoyées, rien d'autre.`,
  ignCounting: "Compte des trajets à demander…",
  ignKept: "Un même trajet n'est demandé qu'une fois : vous pouvez arrêter, ce qui a été demandé est gardé.",
  ignNoBicycle: "L'IGN ne calcule pas de trajets à vélo : prenez une matrice.",
  ignAsk: "Demander à l'IGN",
  ignResume: "Continuer",
  ignStarting: "Connexion à l'IGN…",
  ignProgress: (done: number, total: number) =>
    `${countOf(done, "trajet connu", "trajets connus", "fr")} sur ${formatInteger(total, "fr")}`,
  ignStopped: "Arrêté. Ce qui a été demandé est gardé : « Continuer » reprend où l'on en était.",
  ignFailed: (reason: string) =>
    `${reason} Les temps n'ont pas changé. Ce qui a été demandé est gardé : « Continuer » reprend où l'on en était.`,
  ignOutdated:
    "Les points du projet ont changé pendant le calcul : ces temps n'ont pas été pris. « Continuer » ne demande que ce qui manque.",
  ignDone: "Les temps de l'IGN sont pris.",
  far: (name: string, metres: number) =>
    `${name} est à ${formatInteger(metres, "fr")} m de la route la plus proche : ses trajets commencent là-bas. Vérifiez sa position.`,
  valhalla:
    "Un moteur sur votre machine (Valhalla, hors Windows) ou un serveur OSRM : « maillage matrix --engine valhalla » en ligne de commande, puis déposez ici son « travel-times.json ».",
  changeTitle: "Ce que ces temps changent",
  becomeWhite: (names: readonly string[]) =>
    `${countOf(names.length, "commune devient blanche", "communes deviennent blanches", "fr")} : ${listSome(names, "fr")}.`,
  noLongerWhite: (names: readonly string[]) =>
    `${countOf(names.length, "commune n'est plus blanche", "communes ne sont plus blanches", "fr")} : ${listSome(names, "fr")}.`,
  sameClasses: "Aucune commune ne devient blanche ou ne cesse de l'être.",
  outOfReach: (names: readonly string[]) =>
    `Sans aucun lieu atteignable : ${listSome(names, "fr")}. ${pluralForm(names.length, "Elle compte", "Elles comptent", "fr")} comme non ${pluralForm(names.length, "desservie", "desservies", "fr")}.`,
  proposeAgain: "Le plan d'avant ne vaut plus : proposez-le à nouveau (étape 4).",
  gapsTitle: "Ce que ces temps ne disent pas",
  gapAbsent: (names: readonly string[]) =>
    `${countOf(names.length, "point sans aucun temps, hors d'atteinte", "points sans aucun temps, hors d'atteinte", "fr")} : ${listSome(names, "fr")}.`,
  gapPairs: (count: number) =>
    `${countOf(count, "trajet sans temps : hors d'atteinte, jamais estimé", "trajets sans temps : hors d'atteinte, jamais estimés", "fr")}.`,
  gapPair: (from: string, to: string) => `${from} → ${to}`,
  gapMore: (count: number) => `Et ${countOf(count, "autre", "autres", "fr")}.`,
  gapMoved: (names: readonly string[]) =>
    `${countOf(names.length, "point a bougé", "points ont bougé", "fr")} depuis ce calcul, avec les temps de l'ancienne place : ${listSome(names, "fr")}.`,
  gapMode:
    "Ces temps sont pour un autre mode de déplacement que la définition : l'accès des familles reste estimé.",
};

const en: typeof fr = {
  title: (provider) => `Travel times: ${provider}`,
  provider: (name) => PROVIDERS.en[name] ?? name,
  estimated: "Estimated from the distance: not a route computation.",
  computed: (date) => `Computed on the roads, ${formatDate(date, "en")}.`,
  imported: (date) => `Given by a file, read ${formatDate(date, "en")}.`,
  question: "Take travel times from…",
  source: {
    estimate: "The estimate",
    file: "A matrix, from a file",
    ign: "IGN (routes of the Géoplateforme)",
  },
  estimateHelp: "A distance and mean speeds, without a network: good to begin with.",
  estimateNow: "This is what is used.",
  estimateUse: "Go back to the estimate",
  estimateDone: "Travel times are estimated again.",
  fileTitle: "Travel matrix (CSV or JSON)",
  fileHelp:
    "A row per drive: origin, destination (INSEE codes or ids of the project), time in seconds or minutes, distance. Or “travel-times.json” of the command line.",
  fileChoose: "Choose the file",
  fileDrop: "or drop it here",
  fileSeveral: "One file at a time: nothing was changed.",
  fileDone: (name) => `The times of “${name}” are taken.`,
  fileFailed: (name) => `“${name}” is not a readable travel matrix: nothing was changed.`,
  fileElsewhere: (name) =>
    `“${name}” is about no point of this project: nothing was changed. Origin and destination are INSEE codes or ids of the project.`,
  rows: (used, rows) =>
    `${countOf(used, "useful row", "useful rows", "en")} of ${formatInteger(rows, "en")}.`,
  unknownNames: (count) =>
    `${countOf(count, "name of the file is unknown", "names of the file are unknown", "en")} to the project.`,
  absentPoints: (count) =>
    `${countOf(count, "point of the project is absent", "points of the project are absent", "en")} from the file.`,
  byCommune: (count) =>
    `${countOf(count, "place takes the times of its commune", "places take the times of their commune", "en")}.`,
  ignHelp: (families, teams) =>
    `${countOf(families, "drive", "drives", "en")} from communes to places and halls, ${formatInteger(teams, "en")} between bases and halls.`,
  ignRequests: (requests, minutes) =>
    requests === 0
      ? "All answers are kept here already: no request."
      : `${countOf(requests, "request", "requests", "en")} to data.geopf.fr, 5 a second at most: ${minutes > 1 ? `${formatInteger(minutes, "en")} min at least` : "about a minute"}. The coordinates of these points are sent, nothing else.`,
  ignCounting: "Counting the drives to ask for…",
  ignKept: "No drive is asked for twice: you can stop, what was asked is kept.",
  ignNoBicycle: "IGN computes no drives by bicycle: take a matrix.",
  ignAsk: "Ask IGN",
  ignResume: "Go on",
  ignStarting: "Connecting to IGN…",
  ignProgress: (done, total) =>
    `${countOf(done, "drive known", "drives known", "en")} of ${formatInteger(total, "en")}`,
  ignStopped: "Stopped. What was asked is kept: “Go on” continues where it was.",
  ignFailed: (reason) =>
    `${reason} The times have not changed. What was asked is kept: “Go on” continues where it was.`,
  ignOutdated:
    "The points of the project changed during the computation: these times were not taken. “Go on” asks only for what is missing.",
  ignDone: "The times of IGN are taken.",
  far: (name, metres) =>
    `${name} is ${formatInteger(metres, "en")} m from the nearest road: its drives begin there. Check its position.`,
  valhalla:
    "An engine on your machine (Valhalla, not on Windows) or an OSRM server: “maillage matrix --engine valhalla” on the command line, then drop its “travel-times.json” here.",
  changeTitle: "What these times change",
  becomeWhite: (names) =>
    `${countOf(names.length, "commune becomes white", "communes become white", "en")}: ${listSome(names, "en")}.`,
  noLongerWhite: (names) =>
    `${countOf(names.length, "commune is no longer white", "communes are no longer white", "en")}: ${listSome(names, "en")}.`,
  sameClasses: "No commune becomes white or ceases to be.",
  outOfReach: (names) =>
    `Without any place in reach: ${listSome(names, "en")}. ${pluralForm(names.length, "It counts", "They count", "en")} as not covered.`,
  proposeAgain: "The plan from before no longer holds: propose it again (step 4).",
  gapsTitle: "What these times do not tell",
  gapAbsent: (names) =>
    `${countOf(names.length, "point without any time, out of reach", "points without any time, out of reach", "en")}: ${listSome(names, "en")}.`,
  gapPairs: (count) =>
    `${countOf(count, "drive without a time: out of reach, never estimated", "drives without a time: out of reach, never estimated", "en")}.`,
  gapPair: (from, to) => `${from} → ${to}`,
  gapMore: (count) => `And ${formatInteger(count, "en")} more.`,
  gapMoved: (names) =>
    `${countOf(names.length, "point has moved", "points have moved", "en")} since this computation, with the times of the old place: ${listSome(names, "en")}.`,
  gapMode:
    "These times are for another way of travelling than the definition: families' access stays estimated.",
};

/** Texts of the choice of travel times, in step 3. */
export const travelTimesText = { fr, en };
