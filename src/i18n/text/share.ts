const fr = {
  title: "Partager",
  intro: "Le dossier complet tient dans un seul fichier.",
  introNoPlan: "Le diagnostic peut déjà être partagé.",
  main: "Enregistrer le dossier",
  open: "Ouvrir un dossier",
  filesTitle: "Fichiers à télécharger",
  noPlan: "après le calcul des circuits",
  downloaded: (name: string) => `« ${name} » est téléchargé.`,
  failed: (name: string) => `« ${name} » n'a pas pu être préparé.`,
  print: "Imprimer la fiche de la commune",
  printHelp: "Choisissez d'abord une commune sur la carte.",
  help: "Aide et format des fichiers",
  opens: "GeoJSON : QGIS et cartes en ligne. CSV : tableurs. JSON : programmes.",
  helpItems: [
    [
      "Enregistrer le dossier",
      "un fichier avec les données, les réponses et le plan ; il s'ouvre ici, sur un autre poste aussi.",
    ],
    [
      "Communes et temps d'accès",
      "une surface par commune : enfants, minutes, lieu le plus proche, desservie ou non.",
    ],
    ["Circuits", "un trait droit entre les arrêts : schématique, ne pas mesurer."],
    ["Séances datées", "le cycle posé sur les semaines réelles ; les jours fériés sont retirés et signalés."],
    ["Ligne de commande", "npm run -s maillage -- plan DOSSIER.json --out sortie/ écrit les mêmes fichiers."],
  ] as readonly (readonly [string, string])[],
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
  intro: "The whole project fits in a single file.",
  introNoPlan: "The diagnosis can be shared already.",
  main: "Save the project",
  open: "Open a project",
  filesTitle: "Files to download",
  noPlan: "once circuits are computed",
  downloaded: (name: string) => `“${name}” was downloaded.`,
  failed: (name: string) => `“${name}” could not be prepared.`,
  print: "Print the commune's sheet",
  printHelp: "Choose a commune on the map first.",
  help: "Help and file formats",
  opens: "GeoJSON: QGIS and web maps. CSV: spreadsheets. JSON: programs.",
  helpItems: [
    [
      "Save the project",
      "one file with the data, the answers and the plan; it opens here, on another computer too.",
    ],
    ["Communes and access times", "one area per commune: children, minutes, nearest place, served or not."],
    ["Circuits", "a straight line between stops: schematic, do not measure."],
    ["Dated sessions", "the cycle laid on real weeks; public holidays are taken out and listed."],
    ["Command line", "npm run -s maillage -- plan PROJECT.json --out out/ writes the same files."],
  ],
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
