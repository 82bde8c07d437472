import type { Commune } from "../model/commune.ts";
import type { AgeBand } from "../model/ageBand.ts";
import type { PeriodCount, Trend } from "../model/trend.ts";

/** A difference that chance makes in fewer than 5 of 100 pairs of periods counts as one. */
const SIGNIFICANCE = 0.05;

/**
 * Compares two periods: two Poisson counts, one given the sum of both, which is then binomial (exact, two sides:
 * twice the smaller tail).
 *
 * @returns the probability of a difference as large or larger if nothing changed, 0…1. Cost: O(count).
 * Source: J. Przyborowski, H. Wilenski (1940), "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31(3/4):313–323, doi:10.1093/biomet/31.3-4.313 (the conditional test).
 */
export function comparePeriods(before: PeriodCount, after: PeriodCount): number {
  const total = before.count + after.count;
  const share = after.exposure / (before.exposure + after.exposure);
  let logWeight = total * Math.log1p(-share);
  const logOdds = Math.log(share / (1 - share));
  let [atMost, below] = [0, 0];
  for (let count = 0; count <= after.count; count++) {
    if (count === after.count) below = atMost;
    atMost += Math.exp(logWeight);
    logWeight += logOdds + Math.log((total - count) / (count + 1));
  }
  return Math.min(1, 2 * Math.min(atMost, 1 - below));
}

/**
 * Tells whether the children of a commune become more or fewer: births of the earlier and later half of the years
 * known, or counts of an age band in two years where there are no births of two.
 *
 * @returns null where there is one vintage only, or none.
 */
export function findTrend(commune: Commune, ageBand: AgeBand): Trend | null {
  const births = splitBirths(commune);
  if (births !== null) return judge("births", births);
  const counts = splitCounts(commune, ageBand);
  return counts === null ? null : judge("counts", counts);
}

/** Adds up the trends of communes that have the same kind of data: what the whole territory does. */
export function sumTrends(trends: readonly Trend[]): Trend | null {
  const [first] = trends;
  if (first === undefined) return null;
  const same = trends.filter(
    ({ kind, before, after }) =>
      kind === first.kind &&
      before.first === first.before.first &&
      before.last === first.before.last &&
      after.first === first.after.first &&
      after.last === first.after.last,
  );
  const add = (period: "before" | "after"): PeriodCount => ({
    ...first[period],
    count: same.reduce((sum, trend) => sum + trend[period].count, 0),
  });
  return judge(first.kind, [add("before"), add("after")]);
}

function judge(kind: Trend["kind"], [before, after]: readonly [PeriodCount, PeriodCount]): Trend {
  const rate = ({ count, exposure }: PeriodCount): number => count / exposure;
  const change = before.count === 0 ? null : rate(after) / rate(before) - 1;
  const sure = comparePeriods(before, after) < SIGNIFICANCE;
  const outcome = !sure ? "unsure" : rate(after) > rate(before) ? "rises" : "falls";
  return { kind, outcome, change, before, after };
}

/** The middle year of an odd number is left out, so that both periods are as long. */
function splitBirths({ births }: Commune): readonly [PeriodCount, PeriodCount] | null {
  const sorted = births.toSorted((a, b) => a.year - b.year);
  const half = Math.floor(sorted.length / 2);
  if (half === 0) return null;
  const period = (part: Commune["births"]): PeriodCount => ({
    count: part.reduce((sum, { count }) => sum + count, 0),
    exposure: half,
    first: part[0]?.year ?? 0,
    last: part.at(-1)?.year ?? 0,
  });
  return [period(sorted.slice(0, half)), period(sorted.slice(-half))];
}

/** Counts of the ages that both the first and the last year counted, inside the band or overlapping it. */
function splitCounts(
  { childrenByAge = [] }: Commune,
  ageBand: AgeBand,
): readonly [PeriodCount, PeriodCount] | null {
  const years = [...new Set(childrenByAge.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const inBand = childrenByAge.filter(
    ({ fromMonths, toMonths }) => fromMonths >= ageBand.fromMonths && toMonths <= ageBand.toMonths,
  );
  const key = ({ fromMonths, toMonths }: AgeBand): string => `${fromMonths}-${toMonths}`;
  const keysOf = (year: number): Set<string> =>
    new Set(inBand.filter((count) => count.year === year).map(key));
  const shared = new Set([...keysOf(first)].filter((band) => keysOf(last).has(band)));
  if (shared.size === 0) return null;
  const period = (year: number): PeriodCount => ({
    count: inBand
      .filter((count) => count.year === year && shared.has(key(count)))
      .reduce((sum, { count }) => sum + count, 0),
    exposure: 1,
    first: year,
    last: year,
  });
  return [period(first), period(last)];
}
