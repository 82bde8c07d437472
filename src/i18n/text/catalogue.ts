import type {
  Axis,
  Category,
  ChildcareType,
  Structure,
  StructureKind,
} from "../../../geodata/model/structure.ts";

interface Catalogue {
  readonly category: Readonly<Record<Category, string>>;
  readonly kind: Readonly<Record<StructureKind, string>>;
  readonly axis: Readonly<Record<Axis, string>>;
  readonly childcareType: Readonly<Record<ChildcareType, string>>;
  readonly mode: Readonly<Record<Structure["mode"], string>>;
}

const fr: Catalogue = {
  category: {
    1: "culture",
    2: "accueil et informations",
    3: "soins, prévention",
    4: "activités parents-enfants",
    5: "groupes de paroles",
    6: "bien-être des parents",
    7: "accès aux droits",
    8: "garde ponctuelle",
    9: "intergénérationnel",
    10: "conférences",
    11: "convivialité",
    12: "divers",
  },
  kind: {
    "maison-1000-jours": "Maison des 1000 premiers jours",
    rpe: "relais petite enfance (RPE)",
    laep: "lieu d'accueil enfants-parents",
    childcare: "accueil du jeune enfant",
    health: "santé, PMI",
    library: "bibliothèque, ludothèque",
    "social-centre": "centre social",
    association: "association",
    "itinerant-action": "action itinérante",
    other: "autre lieu",
  },
  axis: {
    1: "repérage sans rupture",
    2: "promotion de la santé",
    3: "isolement et épuisement",
    4: "éveil culturel",
    5: "conciliation des temps",
    6: "place du père",
  },
  childcareType: {
    creche: "crèche",
    "micro-creche": "micro-crèche",
    "assistantes-maternelles": "assistantes maternelles",
    mam: "maison d'assistantes maternelles (MAM)",
    "halte-garderie": "halte-garderie",
  },
  mode: { fixed: "lieu fixe", itinerant: "itinérant", remote: "à distance" },
};

const en: Catalogue = {
  category: {
    1: "culture",
    2: "reception and information",
    3: "care and prevention",
    4: "parent-child activities",
    5: "talking groups",
    6: "well-being of parents",
    7: "access to rights",
    8: "occasional childcare",
    9: "intergenerational",
    10: "talks",
    11: "conviviality",
    12: "other",
  },
  kind: {
    "maison-1000-jours": "house of the first 1000 days",
    rpe: "early-childhood relay (RPE)",
    laep: "parent-child drop-in",
    childcare: "childcare",
    health: "health",
    library: "library",
    "social-centre": "social centre",
    association: "association",
    "itinerant-action": "travelling activity",
    other: "other place",
  },
  axis: {
    1: "early detection",
    2: "health promotion",
    3: "isolation and exhaustion",
    4: "cultural awakening",
    5: "work and family time",
    6: "the father's place",
  },
  childcareType: {
    creche: "crèche",
    "micro-creche": "micro-crèche",
    "assistantes-maternelles": "childminders",
    mam: "house of childminders (MAM)",
    "halte-garderie": "drop-in nursery",
  },
  mode: { fixed: "fixed place", itinerant: "itinerant", remote: "remote" },
};

/** Names of the twelve service categories, of the six axes and of the kinds of structure. */
export const catalogueText = { fr, en };
