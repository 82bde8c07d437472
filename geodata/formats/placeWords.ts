import {
  type Category,
  type GeocodingQuality,
  STRUCTURE_KINDS,
  type Structure,
  type StructureKind,
} from "../model/structure.ts";
import { foldText } from "./foldText.ts";

/** Words of a type or name, folded, that tell the kind of a structure; the first that matches wins. */
const KIND_WORDS: readonly (readonly [RegExp, StructureKind])[] = [
  [/\b(?:1000|mille)(?: premiers)? jours\b/u, "maison-1000-jours"],
  [/\blaep\b|accueils? (?:des )?(?:enfants?|jeunes enfants) (?:et )?parents?|maison verte/u, "laep"],
  [
    /\b(?:rpe|ram|ramp|ripe|rpam)\b|relais (?:de la )?petite enfance|relais (?:d )?assistant|relais des enfants/u,
    "rpe",
  ],
  [
    /\b(?:mam|eaje|creches?|multi accueil|multiaccueil|micro creches?|halte (?:garderie|jeux)|garderie|assistantes? maternelles?|jardin d enfants|nursery|childcare|accueil du jeune enfant|baby car)\b/u,
    "childcare",
  ],
  [
    /\b(?:pmi|sante|sages? femmes?|medecins?|medical|hopital|maternite|cmpp?|camsp|pediatr\w*|infirmier\w*|health|clinique|puericult\w*|solidarites departementales)\b/u,
    "health",
  ],
  [/\b(?:bibliotheques?|mediatheques?|ludotheques?|library)\b/u, "library"],
  [
    /\b(?:centre social|centres sociaux|social centre|centre socio\w*|maison de quartier|espace de vie sociale|evs|mjc)\b/u,
    "social-centre",
  ],
  [/\b(?:itinerante?s?|itinerance|mobile|bus|hors les murs|camion)\b/u, "itinerant-action"],
  [/\b(?:association|associatif|asso|familles rurales)\b/u, "association"],
  [/^autres?(?: lieux?)?$/u, "other"],
];

/** Labels of the twelve categories (S2) as local lists word them, by their number. */
const CATEGORY_WORDS: readonly (readonly [RegExp, Category])[] = [
  [/\bintergeneration/u, 9],
  [/\b(?:bien etre|wellbeing|well being|massage des parents|relaxation)\b/u, 6],
  [/\b(?:groupes? de parole|paroles?|talking group|cafe des parents)\b/u, 5],
  [/\b(?:acces aux? droits?|droits|rights|demarches|juridique)\b/u, 7],
  [/\b(?:garde ponctuelle|garde|halte|mode d accueil|modes de garde|childcare|repit)\b/u, 8],
  [/\b(?:conferences?|debats?|talks?)\b/u, 10],
  [/\b(?:convivialite|conviviality|convivial|rencontres?|fetes?)\b/u, 11],
  [
    /\b(?:activites? parents? enfants?|parents? (?:et )?enfants?|parent child|ateliers? parents?|eveil|motricite|jeux?|laep)\b/u,
    4,
  ],
  [/\b(?:soins?|prevention|sante|care|health|pmi|perinatal\w*|allaitement)\b/u, 3],
  [/\b(?:culture\w*|lecture|musique|bibliotheque|livres?|spectacles?|arts?)\b/u, 1],
  [/\b(?:accueil|informations?|information|orientation|reception)\b/u, 2],
  [/\b(?:divers|autres?|other|misc)\b/u, 12],
];

/** Categories read from a cell, with what could not be mapped or contradicts itself. */
export interface ReadCategories {
  readonly categories: readonly Category[];
  readonly unmapped: readonly string[];
  /** Parts whose number and label name two categories; the label was taken (R7). */
  readonly contradictions: readonly string[];
}

/** Returns the kind that words of a type (or of a name) tell, null when none does. */
export function findKind(words: string): StructureKind | null {
  const exact = words.trim().toLowerCase();
  const folded = foldText(words);
  return (
    STRUCTURE_KINDS.find((kind) => kind === exact) ??
    KIND_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ??
    null
  );
}

/** Labels that a file gives to the numbers of its own list of categories, by number. */
export type LocalLabels = ReadonlyMap<number, string>;

/**
 * Collects the labels that stand beside numbers in the categories of a file (`8 - Prêt de jeux`), so that the same
 * number alone, further down, is read as the file means it (R7).
 */
export function collectLocalLabels(cells: readonly string[]): LocalLabels {
  const labels = new Map<number, string>();
  for (const { number, label } of cells.flatMap(splitCategories))
    if (number !== null && label !== "" && !labels.has(number)) labels.set(number, label);
  return labels;
}

/**
 * Reads the categories of a cell such as `4`, `1 ; 4` or `activités parents-enfants, culture`.
 *
 * A label decides, and where a number stands beside it the label wins: local lists number theirs otherwise
 * (R7). A bare number is what the file calls by it elsewhere, else one of the twelve. What matches nothing is
 * unmapped.
 */
export function readCategories(cell: string, labels: LocalLabels = new Map()): ReadCategories {
  const categories = new Set<Category>();
  const unmapped: string[] = [];
  const contradictions: string[] = [];
  for (const { part, number, label } of splitCategories(cell)) {
    const words = label === "" && number !== null ? (labels.get(number) ?? "") : label;
    const numbered = number === null ? null : toCategory(number);
    const found = words === "" ? numbered : findCategory(words);
    if (found === null) unmapped.push(words === label ? part : `${part} (${words})`);
    else categories.add(found);
    if (found !== null && label !== "" && number !== null && numbered !== found) contradictions.push(part);
  }
  return { categories: [...categories].sort((a, b) => a - b), unmapped, contradictions };
}

interface CategoryPart {
  readonly part: string;
  readonly number: number | null;
  readonly label: string;
}

function splitCategories(cell: string): readonly CategoryPart[] {
  const parts = cell.split(/[;|,/\n]+/u).map((text) => text.replace(/^[\s["{]+|[\s\]"}]+$/gu, ""));
  return parts.flatMap((part) => {
    if (part === "") return [];
    const [, digits, label = ""] = /^(\d{1,2})?\s*[-–.:)]?\s*(.*)$/u.exec(part) ?? [];
    return [{ part, number: digits === undefined ? null : Number(digits), label }];
  });
}

function findCategory(label: string): Category | null {
  const folded = foldText(label);
  return CATEGORY_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

function toCategory(value: number): Category | null {
  return Number.isInteger(value) && value >= 1 && value <= 12 ? (value as Category) : null;
}

/**
 * Reads how often a place is open, in sessions per month: `2`, `2 fois par mois`, `hebdomadaire`.
 *
 * @returns `permanent` for an open place (nothing said, every day), null when it cannot be read.
 */
export function readFrequency(cell: string): number | "permanent" | null {
  const text = cell.trim().replace(/^(?:une?|deux|trois|quatre)(?= )/iu, countOf);
  const words = foldText(text.replace(",", "."));
  if (words === "" || /permanent|quotidien|tous les jours|chaque jour|toute l annee/u.test(words))
    return "permanent";
  if (/bimensuel|tous les 15 jours|toutes les deux semaines|^1 semaine sur (?:deux|2)$/u.test(words))
    return 2;
  if (/hebdomadaire|chaque semaine|toutes les semaines|weekly/u.test(words)) return 4;
  if (/bimestriel/u.test(words)) return 0.5;
  if (/mensuel|chaque mois|tous les mois|monthly/u.test(words)) return 1;
  const ranks = words.match(/\b\d ?(?:er|ere|e|eme|nd|nde)\b/gu);
  if (ranks !== null) return /\bdu mois$|\bpar mois$/u.test(words) ? ranks.length : null;
  const match = /^(\d+(?:[.,]\d+)?)\s*(.*)$/u.exec(text);
  if (match === null || /\bsur \w+$|^\d+ ?h(?:eures?)?\b/u.test(words)) return null;
  const number = Number((match[1] ?? "").replace(",", "."));
  const unit = foldText(match[2] ?? "");
  if (unit === "" || /mois|month/u.test(unit)) return number;
  if (/semaine|week/u.test(unit)) return number * 4;
  if (/trimestre/u.test(unit)) return Math.round((number / 3) * 100) / 100;
  if (/\ban\b|annee|year/u.test(unit)) return Math.round((number / 12) * 100) / 100;
  return /^(?:fois|x|seances?|sessions?)$/u.test(unit) ? number : null;
}

/** « deux » is 2. */
function countOf(word: string): string {
  return String(Math.max(1, ["", "un", "deux", "trois", "quatre"].indexOf(word.toLowerCase())));
}

/** Reads the precision of coordinates, in words or as the French address base gives it. */
export function readPrecision(cell: string): GeocodingQuality | null {
  const words = foldText(cell);
  if (/^(?:exact\w*|housenumber|numero|adresse|rooftop|parcelle|batiment)$/u.test(words)) return "exact";
  if (/^(?:street|rue|voie)$/u.test(words)) return "street";
  if (/^(?:neighbourhood|quartier|locality|lieu dit)$/u.test(words)) return "neighbourhood";
  return /^(?:commune|municipality|ville|mairie|city)$/u.test(words) ? "commune" : null;
}

/** Reads whether a place stands still, moves or is reached from afar; `fixed` when nothing is said. */
export function readMode(words: string, kind: StructureKind): Structure["mode"] {
  const folded = foldText(words);
  if (/^(?:fixe|fixed|sur place)$/u.test(folded)) return "fixed";
  if (kind === "itinerant-action" || /\bitineran\w*|\bmobile\b|^oui$/u.test(folded)) return "itinerant";
  return /distance|en ligne|remote|telephone|numerique|online/u.test(folded) ? "remote" : "fixed";
}
