import type {
  Axis,
  Category,
  ChildcareType,
  Structure,
  StructureKind,
} from "../../geodata/model/structure.ts";
import { catalogueText } from "./text/catalogue.ts";

/** The template is in French whatever the language of the page: its readers fill it in for French files. */
const LANG = "fr";

/** Names of the sheets of the template, in their order. */
export const TEMPLATE_SHEETS = {
  places: "Lieux existants",
  need: "Besoins par commune",
  readMe: "Lisez-moi",
  lists: "Listes",
} as const;

const AXES: Readonly<Record<Axis, string>> = {
  1: "repérage sans rupture",
  2: "promotion de la santé",
  3: "isolement et épuisement",
  4: "éveil culturel",
  5: "conciliation des temps",
  6: "place du père",
};

const MODES: Readonly<Record<Structure["mode"], string>> = {
  fixed: "fixe",
  itinerant: "itinérant",
  remote: "à distance",
};

const CHILDCARE: Readonly<Record<ChildcareType, string>> = {
  creche: "crèche",
  "micro-creche": "micro-crèche",
  "assistantes-maternelles": "assistantes maternelles",
  mam: "MAM",
  "halte-garderie": "halte-garderie",
};

/** Values that the drop-down lists of the template offer, in the words that the import reads. */
export const TEMPLATE_LISTS = {
  kind: Object.values<string>(catalogueText[LANG].kind satisfies Readonly<Record<StructureKind, string>>),
  categories: Object.values<string>(
    catalogueText[LANG].category satisfies Readonly<Record<Category, string>>,
  ),
  axes: Object.values(AXES),
  mode: Object.values(MODES),
  childcare: Object.values(CHILDCARE),
  yesNo: ["oui", "non"],
} as const;

/** A column of the template: its header, what it means, three examples, and the list that its cells choose from. */
export interface TemplateColumn {
  readonly header: string;
  readonly meaning: string;
  readonly examples: readonly [string | number, string | number, string | number];
  readonly list?: keyof typeof TEMPLATE_LISTS;
}

const { category, kind } = catalogueText[LANG];

/** Columns of « Lieux existants ». Everything in the examples is made up. */
export const PLACE_COLUMNS: readonly TemplateColumn[] = [
  {
    header: "nom",
    meaning: "Nom du lieu (obligatoire).",
    examples: [
      "Relais des Lucioles (exemple)",
      "Crèche des Marelles (exemple)",
      "Bus des familles (exemple)",
    ],
  },
  {
    header: "type",
    meaning: "Type de lieu, à choisir dans la liste.",
    examples: [kind.rpe, kind.childcare, kind["itinerant-action"]],
    list: "kind",
  },
  {
    header: "catégories",
    meaning:
      "Catégorie de service, à choisir dans la liste ; plusieurs se séparent par « ; ». Un accueil du jeune enfant n'en a pas.",
    examples: [category[2], "", category[4]],
    list: "categories",
  },
  {
    header: "axes",
    meaning: "Axe de l'appel à projets, à choisir dans la liste ; plusieurs se séparent par « ; ».",
    examples: [AXES[1], "", AXES[3]],
    list: "axes",
  },
  {
    header: "mode",
    meaning: "Fixe, itinérant ou à distance.",
    examples: [MODES.fixed, MODES.fixed, MODES.itinerant],
    list: "mode",
  },
  {
    header: "adresse",
    meaning: "Numéro et voie.",
    examples: ["1 rue des Exemples", "2 place du Modèle", "3 chemin de l'Essai"],
  },
  {
    header: "code INSEE",
    meaning: "Code INSEE de la commune, en texte, avec son zéro.",
    examples: ["71901", "71902", "71903"],
  },
  {
    header: "commune",
    meaning: "Nom de la commune.",
    examples: ["Villefictive", "Exemple-le-Haut", "Bourg-Modèle"],
  },
  {
    header: "longitude",
    meaning: "Longitude en degrés. Sans coordonnées, le lieu est posé à la mairie, à placer sur la carte.",
    examples: [4.85, 4.95, 5.05],
  },
  { header: "latitude", meaning: "Latitude en degrés.", examples: [46.75, 46.75, 46.75] },
  {
    header: "âges",
    meaning: "Âges accueillis : « 0-3 ans », « 3 à 36 mois », « dès la grossesse » ; vide : tous.",
    examples: ["dès la grossesse", "3 mois à 4 ans", "moins de 6 ans"],
  },
  {
    header: "places",
    meaning: "Nombre de places.",
    examples: ["", 12, ""],
  },
  {
    header: "séances par mois",
    meaning: "Séances par mois ; vide : ouvert en permanence.",
    examples: ["", "", 2],
  },
  {
    header: "horaires d'ouverture",
    meaning: "Horaires, si possible à la manière d'OpenStreetMap : « Mo-Fr 09:00-12:00 ».",
    examples: ["Mo-Fr 09:00-12:00", "Mo-Fr 08:00-18:30", "Tu 09:30-11:30"],
  },
  {
    header: "ouvert à",
    meaning: "« tous », ou les codes INSEE des communes dont les habitants ont accès.",
    examples: ["tous", "71902 71903", "tous"],
  },
  {
    header: "conditions d'accès",
    meaning: "Inscription, tarif, accessibilité.",
    examples: ["sans inscription", "sur inscription", "gratuit"],
  },
  {
    header: "type d'accueil",
    meaning: "Pour un accueil du jeune enfant : son type, à choisir dans la liste.",
    examples: ["", CHILDCARE.creche, ""],
    list: "childcare",
  },
  {
    header: "nombre d'assistantes maternelles",
    meaning: "Pour des assistantes maternelles : combien elles sont.",
    examples: ["", "", ""],
  },
  {
    header: "départs prévus",
    meaning: "Combien d'entre elles doivent cesser leur activité.",
    examples: ["", "", ""],
  },
  { header: "année", meaning: "Année de ces nombres.", examples: ["", 2025, ""] },
  {
    header: "source",
    meaning: "Qui donne cette information.",
    examples: ["exemple", "exemple", "exemple"],
  },
  {
    header: "licence",
    meaning: "Licence de la source.",
    examples: ["Licence Ouverte 2.0", "Licence Ouverte 2.0", "Licence Ouverte 2.0"],
  },
  {
    header: "date",
    meaning: "Date de l'information, année-mois-jour.",
    examples: ["2026-01-15", "2026-01-15", "2026-01-15"],
  },
];

/** Columns of « Besoins par commune ». Everything in the examples is made up. */
export const NEED_COLUMNS: readonly TemplateColumn[] = [
  {
    header: "code INSEE",
    meaning: "Code INSEE de la commune, en texte, avec son zéro (obligatoire).",
    examples: ["71901", "71902", "71903"],
  },
  {
    header: "commune",
    meaning: "Nom de la commune.",
    examples: ["Villefictive", "Exemple-le-Haut", "Bourg-Modèle"],
  },
  {
    header: "population 2023",
    meaning: "Population municipale ; changez l'année dans l'en-tête.",
    examples: [1250, 430, 2870],
  },
  { header: "naissances 2023", meaning: "Naissances domiciliées de l'année.", examples: [11, 3, 26] },
  { header: "naissances 2024", meaning: "Ajoutez une colonne par année connue.", examples: [9, 4, 24] },
  {
    header: "enfants de moins de 3 ans",
    meaning: "Comptage par âge ; ajoutez l'année à l'en-tête si elle est connue.",
    examples: [31, 10, 77],
  },
  { header: "enfants de 3 à 5 ans", meaning: "De 3 ans à la veille des 6 ans.", examples: [36, 12, 84] },
  {
    header: "part des familles monoparentales",
    meaning: "En % des familles avec enfants ; vide : non publiée.",
    examples: [18.5, "", 24.1],
  },
  {
    header: "taux de pauvreté",
    meaning: "En % des habitants ; vide : non publié.",
    examples: [12.4, "", 15.9],
  },
  {
    header: "QPV 2024",
    meaning: "« oui », « non », ou le nom du quartier prioritaire ; l'année est le millésime du zonage.",
    examples: ["non", "non", "oui"],
    list: "yesNo",
  },
  {
    header: "FRR 2024",
    meaning: "France ruralités revitalisation (remplace la ZRR depuis le 1er juillet 2024).",
    examples: ["oui", "oui", "non"],
    list: "yesNo",
  },
  {
    header: "Petites villes de demain 2021",
    meaning: "Programme Petites villes de demain.",
    examples: ["non", "non", "oui"],
    list: "yesNo",
  },
];

/** What « Lisez-moi » says before it lists the columns. */
export const TEMPLATE_READ_ME: readonly string[] = [
  "Modèle de fichier pour Maillage",
  "Remplacez les trois lignes d'exemple de chaque feuille par les vôtres : elles sont inventées.",
  "Une ligne par lieu, une ligne par commune. Une colonne vide ou retirée n'est pas une erreur.",
  "Une cellule vide veut dire « non connu », ce qui n'est pas zéro.",
  "N'écrivez aucune donnée personnelle : ni nom, ni téléphone, ni adresse électronique de personnes.",
  "Déposez ensuite le fichier sur la page : les colonnes sont reconnues sans question.",
];
