import type { AgeBand } from "../model/ageBand.ts";
import type { Commune } from "../model/commune.ts";
import type { Need, NeedYears } from "../model/need.ts";
import {
  buildAgeProfile,
  countBand,
  extendProfile,
  type AgeProfile,
  type CountedPart,
} from "./ageProfile.ts";
import { estimateBirthRatePrior, type BirthRatePrior } from "./birthRatePrior.ts";
import { exposureOf, findYearlyRate, type YearlyRate } from "./yearlyRate.ts";
import type { CountRange } from "./countPredictive.ts";

/** Standard deviations on each side of a 90 % interval. */
const WIDTH = 1.6449;

/**
 * Estimates the children of an age band in each commune, with a range, from the best data it has.
 *
 * 1. A supplied count for the band, taken as it is (even 0). 2. Counts by age, month by month; months that nobody
 * counted, those before birth among them, come from 3 to 6. 3. Six or more years of births, summed and scaled to
 * the band. 4. One to five years of births, shrunk towards the births per inhabitant of the whole territory: one
 * year is noise in a village. 5. Children of a population grid. 6. Population times a share: `share`, else the
 * territory's births per inhabitant, else the national share. Before birth, the children are those expected: as
 * many a month as are born. Estimates are never 0 where people live or may live (population unknown), and 0
 * where nobody does.
 *
 * `low`–`high` is a 90 % interval: of the gamma–Poisson predictive distribution for 4 to 6, of the gamma posterior
 * of the summed births for 3, of the binomial part of counts that the band cuts for 2 (normal approximation, never
 * beyond what was counted), the count itself for 1. It says how noisy the data are, not how they have aged: that
 * is what `years` are for.
 *
 * Except for 1, a commune has one density for each month of age whatever the band: bands that touch add up, and a
 * wider band never has fewer children.
 *
 * @param share children of the band ÷ population, 0…1, for communes without births.
 * @returns one need per commune, in order; whole people. Cost: O(communes + children + counts × months).
 */
export function estimateNeeds(communes: readonly Commune[], ageBand: AgeBand, share?: number): Need[] {
  const years = Math.max(0, ageBand.toMonths - ageBand.fromMonths) / 12;
  const prior = estimateBirthRatePrior(communes.flatMap(exposureOf));
  return communes.map((commune) =>
    estimateOne(commune, ageBand, prior, share === undefined ? undefined : share / years),
  );
}

function estimateOne(
  commune: Commune,
  ageBand: AgeBand,
  prior: BirthRatePrior | null,
  sharePerYear: number | undefined,
): Need {
  const { code, children, population } = commune;
  if (children !== null) {
    return { code, children, low: children, high: children, estimated: false, method: "column" };
  }
  if (population === 0) {
    const method = findYearlyRate(commune, prior, sharePerYear).method;
    return { code, children: 0, low: 0, high: 0, estimated: true, method };
  }
  const years = (ageBand.toMonths - ageBand.fromMonths) / 12;
  const profile = buildAgeProfile(commune.childrenByAge ?? []);
  const rate = findYearlyRate(commune, prior, sharePerYear);
  if (profile.size === 0) return round(commune.code, rate, rate.perYear * years, rate.rangeOver(years));
  return estimateFromCounts(commune, ageBand, profile, rate);
}

/** Counts where there are some, births (or the nearest counted ages) for the other months of the band. */
function estimateFromCounts(commune: Commune, ageBand: AgeBand, profile: AgeProfile, rate: YearlyRate): Need {
  const counted = countBand(profile, ageBand);
  const months = Math.max(0, ageBand.toMonths - ageBand.fromMonths);
  if (counted.months === months && counted.variance === 0) {
    const children = Math.round(counted.children);
    const exact = { children, low: children, high: children, estimated: false };
    return { code: commune.code, ...exact, method: "counts-by-age", ...spanOf(counted.years) };
  }
  const other = estimateUncounted(commune, ageBand, profile, rate, months - counted.months);
  const fromCounts = counted.months * 2 >= months || commune.births.length === 0;
  const source = fromCounts ? { method: "counts-by-age" as const, years: counted.years } : rate;
  return round(commune.code, source, counted.children + other.mean, combine(counted, other));
}

interface Uncounted {
  readonly mean: number;
  readonly variance: number;
}

function estimateUncounted(
  { births }: Commune,
  ageBand: AgeBand,
  profile: AgeProfile,
  rate: YearlyRate,
  months: number,
): Uncounted {
  if (months === 0) return { mean: 0, variance: 0 };
  if (births.length > 0) {
    return { mean: (rate.perYear * months) / 12, variance: rate.varianceOver(months / 12) };
  }
  const { children, lenders } = extendProfile(profile, ageBand);
  return { mean: children, variance: children + children ** 2 / (lenders + 0.5) };
}

function combine(counted: CountedPart, other: Uncounted): CountRange {
  const mean = counted.children + other.mean;
  const reach = WIDTH * Math.sqrt(counted.variance + other.variance);
  return {
    low: Math.max(counted.least, mean - reach),
    high: other.variance === 0 ? Math.min(counted.most, mean + reach) : mean + reach,
  };
}

function round(
  code: string,
  { method, years }: Pick<YearlyRate, "method" | "years">,
  mean: number,
  range: CountRange,
): Need {
  const children = Math.max(1, Math.round(mean));
  return {
    code,
    children,
    low: Math.min(children, Math.floor(range.low)),
    high: Math.max(children, Math.ceil(range.high)),
    estimated: true,
    method,
    ...spanOf(years),
  };
}

function spanOf(years: readonly number[]): { readonly years?: NeedYears } {
  if (years.length === 0) return {};
  return { years: { first: Math.min(...years), last: Math.max(...years) } };
}
