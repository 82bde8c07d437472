import type { AgeBand } from "../model/ageBand.ts";
import { CHILDCARE_TYPES } from "../model/structure.ts";
import type { Axis, ChildcareType } from "../model/structure.ts";
import { foldText } from "./foldText.ts";

/** Months before birth from which a place is open that says « dès la grossesse ». */
const PREGNANCY = -9;

/** End of early childhood, in months, where a place names only the age at which it begins. */
const SIX_YEARS = 72;

/** Characters beyond which a cell is no longer read for ages. */
const LONGEST_AGES = 300;

/** The six axes of the regional call (S3) as local lists word them, by their number. */
const AXIS_WORDS: readonly (readonly [RegExp, Axis])[] = [
  [/\b(?:pere|peres|paternite|coparentalite)\b/u, 6],
  [/\b(?:conciliation|temps de vie|vie professionnelle|emploi)\b/u, 5],
  [/\b(?:isolement|epuisement|burn out|soutien des parents)\b/u, 3],
  [/\b(?:eveil|culture\w*|artistique)\b/u, 4],
  [/\b(?:reperage|rupture|parcours|vulnerabilites?)\b/u, 1],
  [/\b(?:sante|prevention|promotion)\b/u, 2],
];

/** Words of a place of childcare that tell its type; the first that matches wins. */
const CHILDCARE_WORDS: readonly (readonly [RegExp, ChildcareType])[] = [
  [/\bmicro creches?\b|\bbaby car\b/u, "micro-creche"],
  [/\bhaltes?(?: garderies?| jeux)?\b|\bgarderies?\b/u, "halte-garderie"],
  [/\bmam\b|\bmaisons? d assistante?s? maternel(?:le)?s?\b/u, "mam"],
  [/\bassistante?s? maternel(?:le)?s?\b|\bassmats?\b|\baccueil individuel\b/u, "assistantes-maternelles"],
  [/\bcreches?\b|\beaje\b|\bmulti ?accueils?\b|\bjardins? d enfants\b/u, "creche"],
];

/** Returns the type of childcare that words tell, null when none does. */
export function findChildcareType(words: string): ChildcareType | null {
  const exact = words.trim().toLowerCase();
  const folded = foldText(words);
  return (
    CHILDCARE_TYPES.find((type) => type === exact) ??
    CHILDCARE_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ??
    null
  );
}

/** Axes read from a cell, with the parts that name none. */
export interface ReadAxes {
  readonly axes: readonly Axis[];
  readonly unmapped: readonly string[];
}

/** Reads the axes of a cell such as `1`, `1 ; 4` or `place du père`; a label decides before a number. */
export function readAxes(cell: string): ReadAxes {
  const axes = new Set<Axis>();
  const unmapped: string[] = [];
  for (const part of cell.split(/[;|,/\n]+/u).map((text) => text.trim())) {
    if (part === "") continue;
    const folded = foldText(part).replace(/^(?:axe )?\d{1,2}(?: |$)/u, "");
    const number = Number(/\d+/u.exec(part)?.[0] ?? Number.NaN);
    const axis =
      folded === "" || folded === "axe"
        ? ([1, 2, 3, 4, 5, 6] as const).find((value) => value === number)
        : AXIS_WORDS.find(([pattern]) => pattern.test(folded))?.[1];
    if (axis === undefined) unmapped.push(part);
    else axes.add(axis);
  }
  return { axes: [...axes].sort((a, b) => a - b), unmapped };
}

/**
 * Reads the ages that a place admits: « 0-3 ans », « 3 à 36 mois », « moins de 6 ans », « dès la grossesse ».
 *
 * An age named as the end is the birthday before which a child is admitted, as people speak; only « 0-2 » and
 * « 0-5 ans » mean what INSEE means, the year included. Where no end is named it is the sixth birthday.
 *
 * @returns null when the words are not ages.
 */
export function readAges(cell: string): AgeBand | null {
  const words = cell
    .slice(0, LONGEST_AGES)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(\d),(\d)/gu, "$1.$2")
    .replace(/\bet demie?\b|½|(?<=(?:ans?|mois) *)1\/2/gu, "")
    .replace(/(\d+)\s*semaines?/gu, (_, weeks: string) => `${Math.round((Number(weeks) * 12) / 52)} mois`)
    .replace(/\b(?:la )?naissance\b/gu, "0");
  const pregnant = /grossesse|enceinte|prenatal|naitre/u.test(words);
  const month = /(\d)\s*(?:e|er|eme)\s*mois de (?:la )?grossesse/u.exec(words)?.[1];
  const start = month === undefined ? PREGNANCY : Number(month) - 10;
  const rest = words.replace(/\d\s*(?:e|er|eme)\s*mois de (?:la )?grossesse/gu, "");
  const under = /(?:moins de|jusqu'? ?a|<|avant)\s*(\d+(?:\.\d+)?)\s*(ans?|mois)/u.exec(rest);
  const from = /(?:a partir de|des|plus de|>=?)\s*(\d+(?:\.\d+)?)\s*(ans?|mois)/u.exec(rest);
  const ranges = [
    ...rest.matchAll(/(\d+(?:\.\d+)?)\s*(ans?|mois)?\s*(-|–|\/|a|et)\s*(\d+(?:\.\d+)?)\s*(ans?|mois)/gu),
  ];
  if (ranges.length > 0) return spanRanges(ranges, pregnant ? start : null);
  const single = /^\D*?(\d+(?:\.\d+)?)\s*(ans?|mois)/u.exec(rest);
  const end = under ?? (pregnant ? single : null);
  const fromMonths = pregnant ? start : from === null ? 0 : monthsOf(from[1], from[2]);
  if (end !== null) return bandOf(fromMonths, monthsOf(end[1], end[2]));
  return pregnant || from !== null ? bandOf(fromMonths, SIX_YEARS) : null;
}

/** From the first to the last age of all ranges: « 0 à 3 ans et 3 à 6 ans »; null where one is none. */
function spanRanges(ranges: readonly RegExpExecArray[], pregnant: number | null): AgeBand | null {
  const bands = ranges.map((range) => readRange(range, pregnant)).filter((band) => band !== null);
  if (bands.length < ranges.length) return null;
  const fromMonths = Math.min(...bands.map((band) => band.fromMonths));
  return { fromMonths, toMonths: Math.max(...bands.map((band) => band.toMonths)) };
}

function readRange(range: RegExpExecArray, pregnant: number | null): AgeBand | null {
  const [, first, firstUnit, sign, last, unit] = range;
  const isYears = unit?.startsWith("an") === true;
  const insee = isYears && sign !== "a" && (last === "2" || last === "5");
  const toMonths = monthsOf(last, unit) + (insee ? 12 : 0);
  return bandOf(pregnant ?? monthsOf(first, firstUnit ?? unit), toMonths);
}

function monthsOf(number: string | undefined, unit: string | undefined): number {
  return Math.round(Number(number) * (unit?.startsWith("an") === true ? 12 : 1));
}

function bandOf(fromMonths: number, toMonths: number): AgeBand | null {
  return toMonths > fromMonths ? { fromMonths, toMonths } : null;
}

/** Reads a geocoder's score, 0…1 or in per cent; null when it is no such number. */
export function readScore(number: number | null): number | null {
  if (number === null || number < 0 || number > 100) return null;
  return number > 1 ? Math.round(number * 100) / 10_000 : number;
}
