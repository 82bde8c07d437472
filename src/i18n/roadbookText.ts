import type { TravelProvenance } from "../../geodata/model/travel.ts";
import type { Leg } from "../pipeline/tourLegs.ts";
import { ROAD_TOLERANCE } from "../pipeline/tourRoads.ts";
import { formatDate, formatDecimal, formatDriveSeconds, formatInteger } from "./format.ts";
import type { Lang } from "./lang.ts";
import { NO_BREAK_SPACE, setFrenchPunctuation } from "./typography.ts";

const fr = {
  title: "Feuilles de route",
  sheets: "Feuilles",
  nothing: "Aucun circuit dans ce plan.",
  team: "Équipe",
  rhythm: "Rythme",
  leaves: "Départ de la base",
  isBack: "Retour à la base",
  unknown: "non connu",
  unconfirmed: "salle à confirmer",
  unknownVenue: "salle inconnue du dossier",
  course: "Déroulé",
  arrival: "Arrivée",
  session: "Séance",
  departure: "Départ",
  position: "Position",
  contact: "Contact",
  townHall: "mairie",
  way: "Itinéraire",
  noWay: "Trajet inconnu : aucune route n'est connue entre ces deux lieux.",
  estimated: "Itinéraire non calculé : trajet estimé.",
  noSteps: "Tracé connu, sans indications à suivre.",
  map: "Plan du circuit",
  mapBase: "B : base de départ",
  mapNumbers: "numéros : arrêts, dans l'ordre",
  mapDashed: "tirets : ligne droite, ne pas mesurer",
  dates: "Dates",
  noDates: "Aucune date dans la période du calendrier.",
  noOuting: "pas de sortie",
  materialTitle: "Matériel",
  material: [
    "Tapis et coussins",
    "Jeux, jouets et livres",
    "Trousse de secours",
    "Produits de nettoyage",
    "Gel hydroalcoolique, mouchoirs, sacs",
    "Affiches et flèches",
    "Feuille de présence et stylos",
  ] as readonly string[],
  about: "À propos de ces feuilles",
  times: "Temps de trajet",
  roads: "Itinéraires",
  noRoads: "aucun n'est calculé",
  tolerance: "Écart admis",
};

const en: typeof fr = {
  title: "Road sheets",
  sheets: "Sheets",
  nothing: "No circuit in this plan.",
  team: "Team",
  rhythm: "Rhythm",
  leaves: "Leaves the base",
  isBack: "Back at the base",
  unknown: "not known",
  unconfirmed: "hall to be confirmed",
  unknownVenue: "hall that the project does not know",
  course: "Course of the day",
  arrival: "Arrival",
  session: "Session",
  departure: "Departure",
  position: "Position",
  contact: "Contact",
  townHall: "town hall",
  way: "Way",
  noWay: "Drive unknown: no road is known between these two places.",
  estimated: "Way not computed: the drive is estimated.",
  noSteps: "Line known, without directions to follow.",
  map: "Map of the circuit",
  mapBase: "B: base",
  mapNumbers: "numbers: stops, in order",
  mapDashed: "dashes: straight line, do not measure",
  dates: "Dates",
  noDates: "No date in the period of the calendar.",
  noOuting: "no outing",
  materialTitle: "Material",
  material: [
    "Mats and cushions",
    "Games, toys and books",
    "First-aid kit",
    "Cleaning products",
    "Hand gel, tissues, bags",
    "Posters and arrows",
    "Attendance sheet and pens",
  ],
  about: "About these sheets",
  times: "Travel times",
  roads: "Ways",
  noRoads: "none was computed",
  tolerance: "Allowed difference",
};

const { material, ...words } = fr;

const TEXTS = {
  fr: {
    ...(Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, setFrenchPunctuation(text)]),
    ) as typeof words),
    material,
  },
  en,
};

/** Texts of the road sheets. */
export function roadbookText(lang: Lang): typeof fr {
  return TEXTS[lang];
}

/** Writes a length on the road: `400 m`, `1,2 km`, `2 km`. */
export function formatRoadMetres(metres: number, lang: Lang): string {
  const rounded = Math.round(metres / 10) * 10;
  if (rounded < 1000) return `${formatInteger(rounded, lang)}${NO_BREAK_SPACE}m`;
  return `${formatDecimal(metres / 1000, metres % 1000 === 0 ? 0 : 1, lang)}${NO_BREAK_SPACE}km`;
}

/** Writes a drive: `21 min, 16,1 km`. */
export function driveText({ seconds, metres }: Leg, lang: Lang): string {
  return `${formatDriveSeconds(Math.round(seconds), lang)}, ${formatRoadMetres(metres, lang)}`;
}

/** Says that a way was not computed, and where the drive's time is from. */
export function noRoadText(provider: string, isEstimated: boolean, lang: Lang): string {
  if (isEstimated) return roadbookText(lang).estimated;
  return lang === "fr"
    ? setFrenchPunctuation(`Itinéraire non calculé : temps de la matrice (${provider}).`)
    : `Way not computed: time of the matrix (${provider}).`;
}

/** Says that a way is not what the plan counted with. */
export function differsText(road: Leg, leg: Leg, lang: Lang): string {
  const [found, planned] = [driveText(road, lang), driveText(leg, lang)];
  return lang === "fr"
    ? setFrenchPunctuation(`Attention : ${found} par cet itinéraire, mais ${planned} dans le plan.`)
    : `Beware: ${found} by this way, but ${planned} in the plan.`;
}

/** States how far a way may be from the matrix before a sheet says so. */
export function toleranceText(lang: Lang): string {
  const { share, seconds, metres } = ROAD_TOLERANCE;
  const percent = share * 100;
  return lang === "fr"
    ? setFrenchPunctuation(
        `entre un itinéraire et le plan : ${seconds} s ou ${percent} % du temps, ${metres} m ou ${percent} % de la longueur ; au-delà, la feuille le signale.`,
      )
    : `between a way and the plan: ${seconds} s or ${percent}% of the time, ${metres} m or ${percent}% of the length; beyond, the sheet says so.`;
}

/** Says who computed times or ways, from what, and when (R21). */
export function provenanceText(
  {
    provider,
    detail,
    computedAt,
  }: { readonly provider: string; readonly detail: string; readonly computedAt: string },
  isEstimated: boolean,
  lang: Lang,
): string {
  const who = !isEstimated ? provider : lang === "fr" ? "estimation" : "estimate";
  return [who, detail, formatDate(computedAt, lang)].filter((part) => part !== "").join(", ");
}

/** Says on each sheet whose its travel times are (R21). */
export function timesSourceText(times: TravelProvenance, lang: Lang): string {
  const source = provenanceText(times, times.estimated, lang);
  const title = roadbookText(lang).times;
  return lang === "fr" ? `${title}${setFrenchPunctuation(" : ")}${source}` : `${title}: ${source}`;
}

/** Heading of a drive: from where, to where. */
export function legTitle(fromName: string, toName: string): string {
  return `${fromName} → ${toName}`;
}
