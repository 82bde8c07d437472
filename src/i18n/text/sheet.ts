import { formatInteger } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  search: "Chercher une commune",
  searchPlaceholder: "Chercher une commune",
  noResult: "Aucune commune de ce nom dans le territoire.",
  results: (count: number) => countOf(count, "commune trouvée", "communes trouvées", "fr"),
  emptyTitle: "Aucune commune choisie",
  empty:
    "Cliquez une commune sur la carte ou dans le tableau, ou tapez son nom ci-dessus : sa fiche s'affiche ici.",
  farthest: "Les plus loin d'un lieu aujourd'hui",
  farthestAfter: "Les plus loin d'un lieu, avec ce projet",
  none: "aucun lieu",
  print: "Imprimer la fiche (A4)",
  close: "Fermer la fiche",
  code: (code: string) => `code INSEE ${code}`,
  population: (count: number) => countOf(count, "habitant", "habitants", "fr"),
  livesTowards: (town: string) => `vit vers ${town}`,
  white: "Zone blanche",
  covered: "Desservie aujourd'hui",
  newlyCovered: "Desservie avec ce projet",
  stillWhite: "Toujours en zone blanche",
  circuit: "Voir le circuit",
  ring: (order: number) => (order === 0 ? "commune-centre" : `couronne ${formatInteger(order, "fr")}`),
};

const en: typeof fr = {
  search: "Find a commune",
  searchPlaceholder: "Find a commune",
  noResult: "No commune of that name in the territory.",
  results: (count: number) => countOf(count, "commune found", "communes found", "en"),
  emptyTitle: "No commune chosen",
  empty: "Click a commune on the map or in the table, or type its name above: its sheet shows here.",
  farthest: "Farthest from any place today",
  farthestAfter: "Farthest from any place, with this project",
  none: "no place",
  print: "Print the sheet (A4)",
  close: "Close the sheet",
  code: (code: string) => `INSEE code ${code}`,
  population: (count: number) => countOf(count, "inhabitant", "inhabitants", "en"),
  livesTowards: (town: string) => `lives towards ${town}`,
  white: "White zone",
  covered: "Served today",
  newlyCovered: "Served with this project",
  stillWhite: "Still a white zone",
  circuit: "See the circuit",
  ring: (order: number) => (order === 0 ? "central commune" : `ring ${formatInteger(order, "en")}`),
};

/** Texts of the sheet of a commune. */
export const sheetText = { fr, en };
