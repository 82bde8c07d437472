import type { AgeBand } from "../model/ageBand.ts";

const UNIT = "(ans?|mois)";
/** « de 3 mois à 4 ans », « 0-3 ans », « entre 2 et 6 ans »: the first unit may be left out. */
const FROM_TO = new RegExp(`(\\d+)\\s*${UNIT}?\\s*(?:a|-|et)\\s*(\\d+)\\s*${UNIT}`, "u");
const UNDER = new RegExp(`(?:moins de|jusqu'a|avant)\\s*(\\d+)\\s*${UNIT}`, "u");
const FROM = new RegExp(`(?:a partir de|des|plus de)\\s*(\\d+)\\s*${UNIT}`, "u");

/** Ages that a sentence speaks of, months; an end that it does not tell is null. */
export interface SpokenAges {
  readonly fromMonths: number | null;
  readonly toMonths: number | null;
}

/** Finds the ages that a French sentence speaks of; null where it speaks of none. */
export function findSpokenAges(sentence: string): SpokenAges | null {
  const text = sentence
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[\u2010-\u2015]/gu, "-");
  const span = FROM_TO.exec(text);
  if (span !== null) {
    const [, from, fromUnit, to, toUnit = ""] = span;
    return { fromMonths: monthsOf(from, fromUnit ?? toUnit), toMonths: monthsOf(to, toUnit) };
  }
  const under = UNDER.exec(text);
  const from = FROM.exec(text);
  if (under === null && from === null) return null;
  return {
    fromMonths: from === null ? null : monthsOf(from[1], from[2] ?? ""),
    toMonths: under === null ? null : monthsOf(under[1], under[2] ?? ""),
  };
}

function monthsOf(count: string | undefined, unit: string): number {
  return Number(count) * (unit.startsWith("an") ? 12 : 1);
}

/** Tells whether a sentence says other ages than the numbers do; an end that it leaves out agrees. */
export function contradictsAges(spoken: SpokenAges, { fromMonths, toMonths }: AgeBand): boolean {
  const otherStart = spoken.fromMonths !== null && spoken.fromMonths !== fromMonths;
  const otherEnd = spoken.toMonths !== null && spoken.toMonths !== toMonths;
  return otherStart || otherEnd;
}
