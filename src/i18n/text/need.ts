import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import type { ZoningKind } from "../../../geodata/model/commune.ts";
import type { NeedMethod, NeedYears } from "../../../geodata/model/need.ts";
import { ageBandText } from "../ageBandText.ts";
import { formatDecimal, formatInteger, formatPercent } from "../format.ts";
import { countOf } from "../plural.ts";

const yearsFr = ({ first, last }: NeedYears): string => (first === last ? `${first}` : `${first}–${last}`);

const METHODS_FR: Readonly<Record<NeedMethod, string>> = {
  column: "effectif fourni",
  "counts-by-age": "effectifs par âge",
  "births-summed": "naissances de plusieurs années, additionnées",
  "births-shrunk": "naissances, lissées entre communes",
  grid: "carreaux de population",
  "population-share": "part de la population",
};

const METHODS_EN: Readonly<Record<NeedMethod, string>> = {
  column: "a count that was supplied",
  "counts-by-age": "counts by age",
  "births-summed": "births of several years, added up",
  "births-shrunk": "births, smoothed between communes",
  grid: "population grid",
  "population-share": "a share of the population",
};

const ZONINGS_FR: Readonly<Record<ZoningKind, string>> = {
  qpv: "Quartier prioritaire (QPV)",
  frr: "France ruralités revitalisation (FRR)",
  zrr: "Zone de revitalisation rurale (ZRR, avant juillet 2024)",
  pvd: "Petites villes de demain",
  other: "Autre zonage",
};

const ZONINGS_EN: Readonly<Record<ZoningKind, string>> = {
  qpv: "Priority neighbourhood (QPV)",
  frr: "France ruralités revitalisation (FRR)",
  zrr: "Rural revitalisation zone (ZRR, before July 2024)",
  pvd: "Petites villes de demain",
  other: "Other zoning",
};

const fr = {
  title: "Les besoins",
  range: (low: number, high: number) =>
    `Entre ${formatInteger(low, "fr")} et ${formatInteger(high, "fr")} enfants, 9 fois sur 10.`,
  exact: "Ce nombre d'enfants a été fourni tel quel.",
  source: (method: NeedMethod, communes: number) =>
    `${METHODS_FR[method]} (${countOf(communes, "commune", "communes", "fr")})`,
  sources: (list: string, years: NeedYears | null) =>
    `D'après : ${list}${years === null ? "" : `. Données ${yearsFr(years)}`}.`,
  method: (method: NeedMethod, years: NeedYears | null) =>
    `D'après : ${METHODS_FR[method]}${years === null ? "" : `, ${yearsFr(years)}`}.`,
  agesQuestion: "Pour quels enfants ?",
  ages: (ages: AgeBand) => {
    const text = ageBandText(ages, "fr");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  },
  agesOwn: "D'autres âges",
  agesHelp:
    "Avant la naissance, ce sont les enfants attendus : autant par mois que de naissances. La tranche d'âge est écrite sur chaque carte et chaque fichier.",
  agesFrom: "À partir de (mois ; avant la naissance : −9 à −1)",
  agesTo: "Jusqu'à (mois, non compris)",
  agesMonths: "mois",
  trendTitle: "Évolution",
  trend: {
    rises: (change: string, periods: string) => `En hausse : ${change} ${periods}.`,
    falls: (change: string, periods: string) => `En baisse : ${change} ${periods}.`,
    unsure: (change: string, periods: string) =>
      `Pas de tendance sûre (petits nombres) : ${change} ${periods}.`,
  },
  change: (change: number | null) =>
    change === null
      ? "aucun enfant au départ"
      : `${change < 0 ? "−" : "+"} ${formatPercent(Math.abs(change), "fr")}`,
  births: (before: number, beforeYears: NeedYears, after: number, afterYears: NeedYears) =>
    `de naissances (${formatInteger(before, "fr")} en ${yearsFr(beforeYears)}, ${formatInteger(after, "fr")} en ${yearsFr(afterYears)})`,
  counts: (before: number, beforeYears: NeedYears, after: number, afterYears: NeedYears) =>
    `d'enfants (${formatInteger(before, "fr")} en ${yearsFr(beforeYears)}, ${formatInteger(after, "fr")} en ${yearsFr(afterYears)})`,
  trendCommunes: (rises: number, falls: number, unsure: number) =>
    `${countOf(rises, "commune en hausse", "communes en hausse", "fr")}, ${formatInteger(falls, "fr")} en baisse, ${formatInteger(unsure, "fr")} sans tendance sûre (petits nombres).`,
  trendNone: "Une seule année est connue : ajoutez-en une autre pour voir l'évolution.",
  trendHelp:
    "Une hausse ou une baisse est dite sûre si le hasard seul en donnerait une aussi forte moins de 5 fois sur 100 ; sur 100 communes sans changement, jusqu'à 5 peuvent donc en montrer une.",
  weightsTitle: "Priorités : certains enfants comptent-ils davantage ?",
  weightsSame: "Compter chaque enfant de la même façon",
  weightsHelp:
    "Une priorité change l'ordre dans lequel les communes sont desservies, quand toutes ne peuvent pas l'être (étape 4). Elle ne change ni les effectifs affichés, ni les zones blanches.",
  weight: {
    singleParents: "Familles monoparentales : part double de celle du territoire",
    poverty: "Pauvreté : taux double de celui du territoire",
    qpv: "Commune avec un quartier prioritaire (QPV)",
    frr: "Commune classée FRR (ou ZRR)",
    pvd: "Petite ville de demain",
  },
  weightsAdded: "Ce qui s'ajoute pour chaque enfant :",
  weightUnit: "%",
  weightNoData: "Donnée absente : ne compte pas.",
  weightsResult: (communes: number, name: string, weight: number) =>
    communes === 0
      ? "Aucune commune ne compte davantage."
      : `${countOf(communes, "commune compte", "communes comptent", "fr")} davantage ; la plus forte, ${name} : un enfant y compte pour ${formatDecimal(weight, 2, "fr")}.`,
  weightsCoverAll:
    "Le projet dessert toutes les communes possibles : les priorités ne changent rien tant que les moyens ne sont pas limités.",
  weightedValue: (value: string) => `${value} (dixièmes d'enfant, pondérés par les priorités)`,
  zoningsTitle: "Zonages des communes",
  zoningsNone: "Aucun zonage n'est connu.",
  zoningKind: "Zonage",
  zoning: ZONINGS_FR,
  zoningVintage: "Année ou date du zonage",
  zoningSource: "Source",
  zoningVintageNeeded: "Donnez d'abord l'année : un zonage sans millésime ne dit rien.",
  zoningCommunes: "Communes concernées",
  zoningFilter: "Chercher une commune",
  zoningMore: (count: number) =>
    `${countOf(count, "autre commune", "autres communes", "fr")} : tapez un nom pour les trouver.`,
  zoningLine: (vintage: string, source: string) =>
    [vintage === "" ? "millésime non précisé" : vintage, source].filter((part) => part !== "").join(", "),
  zoningsFile:
    "Les zonages se lisent aussi dans un tableau : colonnes « code_insee », « frr_2024 », « qpv », « pvd ».",
  dataTitle: "Ajouter des chiffres",
  dataFile: "Un tableau par commune, ou des carreaux de population",
  dataHelp:
    "Naissances ou enfants par âge de plusieurs années, familles monoparentales, pauvreté, zonages ; carreaux INSEE de 200 m.",
  voicesTitle: "Ce que disent les habitants",
  voicesCount: (count: number) => countOf(count, "phrase", "phrases", "fr"),
  voicesNone: "Aucune phrase notée. Ce que disent les groupes de parole se lit ici à côté des chiffres.",
  voicesHelp: "Ces phrases ne sont jamais additionnées aux chiffres.",
  voicesNoName: "Notez un public ou une fonction (« mères isolées »), jamais un nom de personne.",
  voicesFile: "Ajouter un fichier (CSV ou Excel)",
  voicesFileHelp: "Colonnes : groupe ; communes ; thème ; phrase.",
  voicesAdded: (count: number) => `${countOf(count, "phrase ajoutée", "phrases ajoutées", "fr")}.`,
  voicesFailed: "Aucune phrase n'a pu être lue.",
  voiceGroup: "Qui l'a dit",
  voiceCommunes: "Où",
  voiceTheme: "Thème",
  voiceSentence: "Phrase",
  voiceAdd: "Noter cette phrase",
  voiceWhole: "tout le territoire",
  voiceRemove: (sentence: string) => `Retirer la phrase « ${sentence} »`,
  voiceRemoved: "Phrase retirée.",
  voiceQuote: (sentence: string) => `« ${sentence.replace(/^[«"“]\s*|\s*[»"”]$/gu, "")} »`,
  sheetTitle: "Besoins et contexte",
  sheetWeight: (weight: number) => `Priorité : un enfant compte ici pour ${formatDecimal(weight, 2, "fr")}.`,
  sheetSingleParents: (share: number) => `Familles monoparentales : ${formatPercent(share, "fr")}.`,
  sheetPoverty: (share: number) => `Taux de pauvreté : ${formatPercent(share, "fr")}.`,
};

const en: typeof fr = {
  title: "The need",
  range: (low: number, high: number) =>
    `Between ${formatInteger(low, "en")} and ${formatInteger(high, "en")} children, 9 times in 10.`,
  exact: "This number of children was supplied as it is.",
  source: (method: NeedMethod, communes: number) =>
    `${METHODS_EN[method]} (${countOf(communes, "commune", "communes", "en")})`,
  sources: (list: string, years: NeedYears | null) =>
    `From: ${list}${years === null ? "" : `. Data of ${yearsFr(years)}`}.`,
  method: (method: NeedMethod, years: NeedYears | null) =>
    `From: ${METHODS_EN[method]}${years === null ? "" : `, ${yearsFr(years)}`}.`,
  agesQuestion: "For which children?",
  ages: (ages: AgeBand) => {
    const text = ageBandText(ages, "en");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  },
  agesOwn: "Other ages",
  agesHelp:
    "Before birth, these are the children expected: as many a month as are born. The ages are written on every map and every file.",
  agesFrom: "From (months; before birth: −9 to −1)",
  agesTo: "To (months, not included)",
  agesMonths: "months",
  trendTitle: "Change",
  trend: {
    rises: (change: string, periods: string) => `Rising: ${change} ${periods}.`,
    falls: (change: string, periods: string) => `Falling: ${change} ${periods}.`,
    unsure: (change: string, periods: string) => `No sure trend (small numbers): ${change} ${periods}.`,
  },
  change: (change: number | null) =>
    change === null
      ? "no child at first"
      : `${change < 0 ? "−" : "+"}${formatPercent(Math.abs(change), "en")}`,
  births: (before: number, beforeYears: NeedYears, after: number, afterYears: NeedYears) =>
    `births (${formatInteger(before, "en")} in ${yearsFr(beforeYears)}, ${formatInteger(after, "en")} in ${yearsFr(afterYears)})`,
  counts: (before: number, beforeYears: NeedYears, after: number, afterYears: NeedYears) =>
    `children (${formatInteger(before, "en")} in ${yearsFr(beforeYears)}, ${formatInteger(after, "en")} in ${yearsFr(afterYears)})`,
  trendCommunes: (rises: number, falls: number, unsure: number) =>
    `${countOf(rises, "commune rising", "communes rising", "en")}, ${formatInteger(falls, "en")} falling, ${formatInteger(unsure, "en")} without a sure trend (small numbers).`,
  trendNone: "Only one year is known: add another to see the change.",
  trendHelp:
    "A rise or fall is called sure where chance alone would give one as large fewer than 5 times in 100; of 100 communes without any change, up to 5 may thus show one.",
  weightsTitle: "Priorities: do some children count for more?",
  weightsSame: "Count every child the same",
  weightsHelp:
    "A priority changes the order in which communes are served, when not all can be (step 4). It changes neither the numbers shown nor the white zones.",
  weight: {
    singleParents: "Single-parent families: twice the territory's share",
    poverty: "Poverty: twice the territory's rate",
    qpv: "Commune with a priority neighbourhood (QPV)",
    frr: "Commune classed FRR (or ZRR)",
    pvd: "Petite ville de demain",
  },
  weightsAdded: "What each child counts more:",
  weightUnit: "%",
  weightNoData: "No data: counts for nothing.",
  weightsResult: (communes: number, name: string, weight: number) =>
    communes === 0
      ? "No commune counts for more."
      : `${countOf(communes, "commune counts", "communes count", "en")} for more; the highest is ${name}, where a child counts as ${formatDecimal(weight, 2, "en")}.`,
  weightsCoverAll:
    "The project serves every commune that it can: priorities change nothing until means are limited.",
  weightedValue: (value: string) => `${value} (tenths of a child, weighted by the priorities)`,
  zoningsTitle: "Zonings of the communes",
  zoningsNone: "No zoning is known.",
  zoningKind: "Zoning",
  zoning: ZONINGS_EN,
  zoningVintage: "Year or date of the zoning",
  zoningSource: "Source",
  zoningVintageNeeded: "Give the year first: a zoning without a vintage says nothing.",
  zoningCommunes: "Communes concerned",
  zoningFilter: "Find a commune",
  zoningMore: (count: number) =>
    `${countOf(count, "other commune", "other communes", "en")}: type a name to find them.`,
  zoningLine: (vintage: string, source: string) =>
    [vintage === "" ? "vintage not given" : vintage, source].filter((part) => part !== "").join(", "),
  zoningsFile: "Zonings are read from a table too: columns “code_insee”, “frr_2024”, “qpv”, “pvd”.",
  dataTitle: "Add figures",
  dataFile: "A table by commune, or a population grid",
  dataHelp:
    "Births or children by age of several years, single-parent families, poverty, zonings; 200 m cells of INSEE.",
  voicesTitle: "What people say",
  voicesCount: (count: number) => countOf(count, "sentence", "sentences", "en"),
  voicesNone: "No sentence noted. What focus groups say is read here beside the figures.",
  voicesHelp: "These sentences are never added to the figures.",
  voicesNoName: "Note a kind of people or a function (“single mothers”), never a person's name.",
  voicesFile: "Add a file (CSV or Excel)",
  voicesFileHelp: "Columns: groupe; communes; thème; phrase.",
  voicesAdded: (count: number) => `${countOf(count, "sentence added", "sentences added", "en")}.`,
  voicesFailed: "No sentence could be read.",
  voiceGroup: "Who said it",
  voiceCommunes: "Where",
  voiceTheme: "Theme",
  voiceSentence: "Sentence",
  voiceAdd: "Note this sentence",
  voiceWhole: "the whole territory",
  voiceRemove: (sentence: string) => `Remove the sentence “${sentence}”`,
  voiceRemoved: "Sentence removed.",
  voiceQuote: (sentence: string) => `“${sentence.replace(/^[«"“]\s*|\s*[»"”]$/gu, "")}”`,
  sheetTitle: "Need and context",
  sheetWeight: (weight: number) => `Priority: a child counts as ${formatDecimal(weight, 2, "en")} here.`,
  sheetSingleParents: (share: number) => `Single-parent families: ${formatPercent(share, "en")}.`,
  sheetPoverty: (share: number) => `Poverty rate: ${formatPercent(share, "en")}.`,
};

/** Texts of the need in step 1 and on the sheet of a commune. */
export const needText = { fr, en };
