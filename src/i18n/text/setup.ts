import { formatPercent } from "../format.ts";
import { countOf } from "../plural.ts";

const fr = {
  title: "Mon territoire",
  lead: "Deux chemins : choisir une intercommunalité, ou déposer un fichier de communes.",
  epciTitle: "Choisir une intercommunalité",
  epciLabel: "Nom ou code de l'intercommunalité",
  epciPlaceholder: "par exemple : Grand Chalon, ou 247100589",
  epciEmpty: "Aucune intercommunalité de ce nom.",
  epciLoading: "Chargement de la liste…",
  epciFailed: "La liste des intercommunalités n'a pas pu être lue. Rechargez la page.",
  epciUse: "Prendre les contours officiels",
  epciHelp:
    "Les contours viennent de geo.api.gouv.fr : un accès au réseau est nécessaire cette fois seulement.",
  filesTitle: "Déposer mes fichiers",
  filesField: "Communes, lieux, enfants : un ou plusieurs fichiers",
  filesHelp:
    "Excel, CSV, GeoJSON, Shapefile, GeoPackage : reconnus à leur contenu, dans n'importe quel ordre.",
  kinds: [
    ["Communes (nécessaire)", "Contours avec le code INSEE de chaque commune"],
    ["Lieux existants", "Tableau ou points ; sans coordonnées, le lieu est posé à la mairie"],
    ["Enfants, naissances ou population", "Tableau avec le code INSEE"],
  ] as readonly (readonly [string, string])[],
  choose: "Choisir des fichiers",
  drop: "ou les déposer ici",
  working: (name: string) => `Lecture de « ${name} »`,
  progress: (share: number) => `${formatPercent(share, "fr")} lu`,
  failed: (name: string) => `« ${name} » ne peut pas servir.`,
  reportTitle: "Compte rendu de lecture",
  loaded: (communes: number, places: number) =>
    places === 0
      ? `${countOf(communes, "commune prête", "communes prêtes", "fr")}, aucun lieu pour l'instant : ajoutez un autre fichier ici, ou des lieux à l'étape 2.`
      : `${countOf(communes, "commune", "communes", "fr")} et ${countOf(places, "lieu", "lieux", "fr")} sont prêts.`,
  nothingUsable: "Rien d'utilisable dans ces fichiers : voyez pourquoi ci-dessous.",
  needCommunes: "Il manque le fichier des communes.",
  fileKind: {
    communes: "communes",
    "town-halls": "mairies",
    grid: "carreaux de population",
    passage: "communes fusionnées",
    need: "enfants, naissances",
    structures: "lieux",
    unknown: "non reconnu",
  },
  clear: "Recommencer",
  noIssue: "Rien à signaler.",
  severity: { error: "Écarté", warning: "À vérifier", repair: "Corrigé" },
  more: (count: number) => `et ${countOf(count, "autre remarque", "autres remarques", "fr")}`,
  use: "Ouvrir ce territoire",
  back: "Retour",
};

const en: typeof fr = {
  title: "My territory",
  lead: "Two ways: choose a group of communes, or drop a file of communes.",
  epciTitle: "Choose a group of communes",
  epciLabel: "Name or code of the group of communes (EPCI)",
  epciPlaceholder: "for example: Grand Chalon, or 247100589",
  epciEmpty: "No group of communes of that name.",
  epciLoading: "Loading the list…",
  epciFailed: "The list of groups of communes could not be read. Reload the page.",
  epciUse: "Get the official outlines",
  epciHelp: "Outlines come from geo.api.gouv.fr: a network connection is needed this once.",
  filesTitle: "Drop my files",
  filesField: "Communes, places, children: one file or several",
  filesHelp: "Excel, CSV, GeoJSON, Shapefile, GeoPackage: recognised by their content, in any order.",
  kinds: [
    ["Communes (needed)", "Outlines with the INSEE code of each commune"],
    ["Existing places", "Table or points; without coordinates, a place is put at the town hall"],
    ["Children, births or population", "Table with the INSEE code"],
  ],
  choose: "Choose files",
  drop: "or drop them here",
  working: (name: string) => `Reading “${name}”`,
  progress: (share: number) => `${formatPercent(share, "en")} read`,
  failed: (name: string) => `“${name}” cannot be used.`,
  reportTitle: "Import report",
  loaded: (communes: number, places: number) =>
    places === 0
      ? `${countOf(communes, "commune", "communes", "en")} ready, no place so far: add another file here, or places in step 2.`
      : `${countOf(communes, "commune", "communes", "en")} and ${countOf(places, "place", "places", "en")} are ready.`,
  nothingUsable: "Nothing usable in these files: see why below.",
  needCommunes: "The file of communes is missing.",
  fileKind: {
    communes: "communes",
    "town-halls": "town halls",
    grid: "population grid",
    passage: "merged communes",
    need: "children, births",
    structures: "places",
    unknown: "not recognised",
  },
  clear: "Start again",
  noIssue: "Nothing to report.",
  severity: { error: "Left out", warning: "To check", repair: "Repaired" },
  more: (count: number) => `and ${countOf(count, "more remark", "more remarks", "en")}`,
  use: "Open this territory",
  back: "Back",
};

/** Texts of the screen where people bring their own territory. */
export const setupText = { fr, en };
