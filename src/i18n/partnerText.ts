import { setFrenchPunctuation } from "./typography.ts";

/** The tables that partners get, in the order of sheets and layers. */
export type PartnerTableId = "coverage" | "white-zones" | "stops" | "circuits" | "structures" | "sessions";

/** Partner files are in French whatever the language of the page: their readers share one format. */
export const PARTNER_TABLES: Readonly<
  Record<PartnerTableId, { readonly title: string; readonly about: string }>
> = {
  coverage: {
    title: "Communes",
    about: "Une ligne par commune : enfants, temps d'accès, desservie ou non.",
  },
  "white-zones": {
    title: "Zones blanches",
    about: "Une ligne par groupe de communes voisines sans lieu assez proche.",
  },
  stops: { title: "Lieux d'atelier", about: "Une ligne par arrêt d'un circuit ou nouveau lieu fixe." },
  circuits: { title: "Circuits", about: "Une ligne par sortie d'une équipe." },
  structures: {
    title: "Lieux existants",
    about:
      "Une ligne par lieu qui existe aujourd'hui : type, services, séances, horaires, à qui il est ouvert.",
  },
  sessions: { title: "Séances", about: "Une ligne par séance datée, annulées comprises." },
};

const SESSION_FIELDS: Readonly<Record<string, readonly [string, string]>> = {
  session_id: ["Séance", "Identifiant, stable d'une édition à l'autre."],
  date: ["Date", "Année-mois-jour."],
  start: ["Début", "Heure de Paris."],
  end: ["Fin", "Heure de Paris."],
  site_id: ["Salle (identifiant)", "Comme dans la feuille des lieux d'atelier."],
  site_name: ["Salle", "Nom de la salle."],
  commune_code: ["Code INSEE", "Commune de la salle."],
  team: ["Équipe", "Qui vient."],
  professionals: ["Professionnels", "Fonctions de ceux qui se joignent à l'équipe."],
  theme: ["Thème", "Thème de la séance."],
  circuit: ["Circuit", "Circuit dont la séance fait partie."],
  capacity: ["Places", "Places de la séance."],
  reserved: ["Places réservées", "Gardées pour une adaptation ou une urgence."],
  status: ["État", "kept : maintenue ; moved : déplacée ; cancelled : annulée."],
  reason: ["Raison", "Pourquoi la séance est déplacée ou annulée ; vide sinon."],
};

/** Words of a column of the sessions. */
export function sessionFieldText(name: string): { readonly title: string; readonly meaning: string } {
  const [title, meaning] = SESSION_FIELDS[name] ?? [name, ""];
  return { title, meaning };
}

/** Unit of a column of a layer, by its name; empty for words, codes and counts without a unit of their own. */
export function unitOf(name: string): string {
  if (name.endsWith("_min") && !name.startsWith("enfants")) return "minutes";
  if (name.endsWith("_km")) return "kilomètres";
  if (/^enfants(?!_source)/u.test(name)) return "enfants";
  if (name === "population") return "habitants";
  return name === "cycle_semaines" ? "semaines" : "";
}

/** Titles of the sheet that explains the others. */
export const READ_ME_SHEET = "Lisez-moi";
export const READ_ME_FIELDS = ["Feuille", "Champ", "Colonne", "Sens", "Unité"] as const;

/** What a plain fact of the edition is called. */
export const EDITION_LABELS = {
  territory: "Territoire",
  definition: "Définition",
  ages: "Âges",
  date: "Date des données",
  valid_until: "Valable jusqu'au",
  version: "Version",
  replaces: "Remplace la version",
  sources: "Sources",
  licence: "Licence",
} as const;

/** Words of `LISEZMOI.txt`: one line on each kind of file. */
export const ARCHIVE_NOTES = {
  title: (territory: string) => `Maillage – ${territory}`,
  intro:
    "Ces fichiers décrivent l'accès des familles aux lieux de la petite enfance, commune par commune. Ils ne contiennent aucune donnée sur une personne.",
  open: setFrenchPunctuation("Comment les ouvrir :"),
  kinds: [
    [
      ".geojson",
      "couches pour QGIS et les cartes en ligne (WGS 84) ; le fichier .qml de même nom en donne le style",
    ],
    [".gpkg", "les mêmes couches en un seul fichier pour QGIS, styles compris"],
    [
      ".csv",
      "tableaux pour un tableur (point-virgule, virgule décimale) ; le fichier .csvt garde les codes en texte",
    ],
    [".xlsx", "les mêmes tableaux pour Excel, avec une feuille « Lisez-moi »"],
    [".ics", "séances pour Outlook, Google ou Apple"],
    [".svg", "carte d'aujourd'hui et carte du projet, une page A4, pour un diaporama"],
    ["survey.csv", "enquête auprès des familles, quand il y en a une ; les petits effectifs n'y sont pas"],
    ["report.json", "chiffres du rapport, pour les programmes"],
    ["changements.csv", "ce qui a changé pour chaque commune depuis la version remplacée"],
  ] as readonly (readonly [string, string])[],
  estimated: "Les temps de trajet sont des estimations ; une valeur proche du seuil est à vérifier.",
  cautions: "À savoir",
};

/** Why a value of a commune is not what an earlier edition said. */
export const CHANGE_REASONS = {
  added: "commune ajoutée",
  removed: "commune retirée",
  need: "données de population mises à jour",
  ages: "tranche d'âge différente",
  plan: "plan de tournées différent",
  travelTimes: "temps de trajet recalculés",
  definition: "définition de la zone blanche différente",
  places: "lieux existants différents",
  data: "données mises à jour",
} as const;

/** Words of the classes of a QGIS style. */
export const LAYER_STYLE_WORDS = {
  whiteZone: (minutes: number) => setFrenchPunctuation(`aucun lieu à moins de ${minutes} min`),
  stop: (circuit: number) => `lieu d'atelier, circuit ${circuit}`,
  outside: ", hors du territoire",
  newPlace: "nouveau lieu fixe",
  circuit: (number: number) => `circuit ${number}`,
} as const;
