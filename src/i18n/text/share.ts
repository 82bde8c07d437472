import { formatInteger } from "../format.ts";

const fr = {
  title: "Partager",
  intro:
    "Le dossier complet tient dans un fichier ; les autres fichiers s'ouvrent dans un tableur ou dans QGIS.",
  introNoPlan: "Le diagnostic peut déjà être partagé ; les fichiers des circuits viendront avec le calcul.",
  main: "Enregistrer le dossier",
  open: "Ouvrir un dossier",
  filesTitle: "Fichiers à télécharger",
  noPlan: "après le calcul des circuits",
  preparing: "Préparation…",
  downloaded: (name: string) => `« ${name} » est téléchargé.`,
  failed: (name: string) => `« ${name} » n'a pas pu être préparé.`,
  download: (name: string) => `Télécharger ${name}`,
  size: (kilobytes: number) => `${formatInteger(kilobytes, "fr")} ko`,
  print: "Imprimer la fiche de la commune",
  printHelp: "Choisissez d'abord une commune sur la carte.",
  help: "Aide et format des fichiers",
  sources: "Chaque fichier nomme ses sources, sa licence, sa date et la définition utilisée.",
  files: {
    "coverage.geojson": "Communes et temps d'accès",
    "white-zones.geojson": "Zones blanches",
    "stops.geojson": "Lieux d'atelier",
    "circuits.geojson": "Circuits (tracé schématique)",
    "indicators.csv": "Indicateurs par commune",
    "sessions.csv": "Séances datées",
    "plan.json": "Plan de tournées",
    "report.json": "Chiffres du rapport",
  } as Readonly<Record<string, string>>,
};

const en: typeof fr = {
  title: "Share",
  intro: "The whole project fits in one file; the other files open in a spreadsheet or in QGIS.",
  introNoPlan: "The diagnosis can be shared already; the files of circuits come with the computation.",
  main: "Save the project",
  open: "Open a project",
  filesTitle: "Files to download",
  noPlan: "once circuits are computed",
  preparing: "Preparing…",
  downloaded: (name: string) => `“${name}” was downloaded.`,
  failed: (name: string) => `“${name}” could not be prepared.`,
  download: (name: string) => `Download ${name}`,
  size: (kilobytes: number) => `${formatInteger(kilobytes, "en")} kB`,
  print: "Print the commune's sheet",
  printHelp: "Choose a commune on the map first.",
  help: "Help and file formats",
  sources: "Every file names its sources, licence, date and the definition used.",
  files: {
    "coverage.geojson": "Communes and access times",
    "white-zones.geojson": "White zones",
    "stops.geojson": "Workshop places",
    "circuits.geojson": "Circuits (schematic lines)",
    "indicators.csv": "Indicators by commune",
    "sessions.csv": "Dated sessions",
    "plan.json": "Plan of tours",
    "report.json": "Figures of the report",
  },
};

/** Texts of step 5. */
export const shareText = { fr, en };
