import { formatDate, formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  heading: "Fiche de la commune",
  fileName: (name: string) => `Fiche ${name}`,
  facts: (code: string, population: number | null) =>
    `Code INSEE ${code}${population === null ? "" : `, ${countOf(population, "habitant", "habitants", "fr")}`}`,
  noPlan: "Pas encore de circuit proposé.",
  stop: "Lieu d'atelier",
  venuePending: (commune: string) => `${commune}, salle à confirmer`,
  drive: "Trajet des familles",
  onTheSpot: "sur place",
  rhythm: "Quand",
  hours: "Heures",
  firstDates: "Premières séances",
  noDates: "Dates à fixer.",
  discs: "① ② ③ : lieux d'atelier du circuit, par ordre de passage",
  confirm: "À confirmer",
  venueToConfirm: (atCommune: string) => `Salle ${atCommune} : à confirmer.`,
  newPlaceToConfirm: (atCommune: string) => `Nouveau lieu fixe ${atCommune} : salle et coût à confirmer.`,
  surveyToConfirm:
    "Lieu, jour, heure et fréquence : hypothèses, à confirmer par l'enquête auprès des familles.",
  teamToConfirm: "Équipe : hypothèse, à confirmer.",
  supplyToConfirm: "RPE, actions communales et offre voisine : non renseignés, sauf mention contraire.",
  needToConfirm: "Nombre d'enfants : estimation.",
  mapTitle: (name: string) => `Carte du territoire, ${name} entourée`,
  sources: "Sources",
  source: (name: string, date: string, licence: string) => `${name} (${date}, ${licence})`,
  made: (territory: string, date: string) => `${territory}, données du ${formatDate(date, "fr")}`,
  weeksOfCycle: (weeks: string, cycle: number) =>
    `semaines ${weeks} d'un cycle de ${formatInteger(cycle, "fr")} semaines`,
};

const en: typeof fr = {
  heading: "Sheet of the commune",
  fileName: (name: string) => `Sheet ${name}`,
  facts: (code: string, population: number | null) =>
    `INSEE code ${code}${population === null ? "" : `, ${countOf(population, "inhabitant", "inhabitants", "en")}`}`,
  noPlan: "No circuit proposed yet.",
  stop: "Workshop place",
  venuePending: (commune: string) => `${commune}, hall to be confirmed`,
  drive: "Drive of the families",
  onTheSpot: "on the spot",
  rhythm: "When",
  hours: "Hours",
  firstDates: "First sessions",
  noDates: "Dates to be set.",
  discs: "① ② ③: workshop places of the circuit, in order of visit",
  confirm: "To be confirmed",
  venueToConfirm: (atCommune: string) => `Hall ${atCommune}: to be confirmed.`,
  newPlaceToConfirm: (atCommune: string) => `New fixed place ${atCommune}: hall and cost to be confirmed.`,
  surveyToConfirm: "Place, day, hour and frequency: assumptions, to be confirmed by the survey of families.",
  teamToConfirm: "Team: an assumption, to be confirmed.",
  supplyToConfirm:
    "Early-childhood relays, municipal activities and neighbouring places: not in the data unless said.",
  needToConfirm: "Number of children: an estimate.",
  mapTitle: (name: string) => `Map of the territory, ${name} outlined`,
  sources: "Sources",
  source: (name: string, date: string, licence: string) => `${name} (${date}, ${licence})`,
  made: (territory: string, date: string) => `${territory}, data of ${formatDate(date, "en")}`,
  weeksOfCycle: (weeks: string, cycle: number) =>
    `weeks ${weeks} of a cycle of ${formatInteger(cycle, "en")} weeks`,
};

/** Texts of the printed sheet of a commune. */
export const printText = { fr, en };
