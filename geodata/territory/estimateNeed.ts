import type { AgeBand } from "../model/ageBand.ts";
import type { BirthsOfYear, Commune } from "../model/commune.ts";
import type { Need } from "../model/need.ts";
import {
  estimateBirthRatePrior,
  shrinkBirthRate,
  type BirthExposure,
  type BirthRatePrior,
} from "./birthRatePrior.ts";
import { computeObservedRange, computePredictiveRange, type CountRange } from "./countPredictive.ts";

/** Births of at least this many years are summed; fewer are noise in a village and are shrunk. */
const YEARS_TO_SUM = 6;

/**
 * Share of the population in one year of age below six, used only where a territory has no births at
 * all: 1.04 %, about 4.2 million under-sixes among 68 million people in France.
 * Source: INSEE, population par âge au 1er janvier 2023 (rounded; an assumption at commune level).
 */
const SHARE_PER_YEAR_OF_AGE = 0.0104;

/** Spread given to a share that comes from elsewhere: a gamma of this shape, about ± 40 %. */
const SHARE_SHAPE = 16;

/**
 * Estimates the children of an age band in each commune, with a range, from the best data it has.
 *
 * 1. A supplied count, taken as it is (even 0). 2. Six or more years of births, summed and scaled to
 * the band. 3. One to five years of births, shrunk towards the births per inhabitant of the whole
 * territory: one year is noise in a village. 4. Population times a share: `share`, else the
 * territory's births per inhabitant, else the national share. Estimates are never 0 where people live
 * or may live (population unknown), and 0 where nobody does.
 *
 * `low`–`high` is a 90 % interval: of the gamma–Poisson predictive distribution for 3 and 4, of the
 * gamma posterior of the summed births for 2, the count itself for 1.
 *
 * @param share children of the band ÷ population, 0…1, for communes without births.
 * @returns one need per commune, in order; whole people. Cost: O(communes + children).
 */
export function estimateNeeds(communes: readonly Commune[], ageBand: AgeBand, share?: number): Need[] {
  const years = Math.max(0, ageBand.toMonths - ageBand.fromMonths) / 12;
  const prior = estimateBirthRatePrior(communes.flatMap(exposureOf));
  return communes.map((commune) => estimateOne(commune, years, prior, share));
}

function estimateOne(
  commune: Commune,
  years: number,
  prior: BirthRatePrior | null,
  share: number | undefined,
): Need {
  const { code, children, births, population } = commune;
  if (children !== null) {
    return { code, children, low: children, high: children, estimated: false, method: "column" };
  }
  const inhabited = population === null || population > 0;
  const build = (method: Need["method"], mean: number, range: CountRange): Need => {
    const atLeast = inhabited ? 1 : 0;
    const rounded = inhabited ? Math.max(atLeast, Math.round(mean)) : 0;
    return {
      code,
      children: rounded,
      low: Math.min(rounded, Math.floor(range.low)),
      high: inhabited ? Math.max(rounded, Math.ceil(range.high)) : 0,
      estimated: true,
      method,
    };
  };
  if (births.length >= YEARS_TO_SUM) {
    const latest = latestYears(births);
    const scale = years / latest.length;
    const observed = sumBirths(latest);
    const { low, high } = computeObservedRange(observed);
    return build("births-summed", observed * scale, { low: low * scale, high: high * scale });
  }
  if (births.length > 0) {
    const own = exposureOf(commune)[0];
    const { rate, shape } =
      own === undefined || prior === null
        ? rateOfBirthsAlone(births)
        : ratePerCommune(prior, own, population ?? 0);
    return build("births-shrunk", rate * years, computePredictiveRange(shape, rate * years));
  }
  const mean = (population ?? 0) * (share ?? (prior?.mean ?? SHARE_PER_YEAR_OF_AGE) * years);
  return build("population-share", mean, computePredictiveRange(SHARE_SHAPE, mean));
}

function ratePerCommune(
  prior: BirthRatePrior,
  own: BirthExposure,
  population: number,
): { rate: number; shape: number } {
  const { mean, shape } = shrinkBirthRate(prior, own);
  return { rate: mean * population, shape };
}

/** Without a population there is nothing to shrink towards: Jeffreys' prior on the yearly births. */
function rateOfBirthsAlone(births: readonly BirthsOfYear[]): { rate: number; shape: number } {
  const shape = sumBirths(births) + 0.5;
  return { rate: shape / births.length, shape };
}

/** Births and inhabitant-years of a commune that has both. */
function exposureOf({ births, population }: Commune): BirthExposure[] {
  if (births.length === 0 || population === null || population <= 0) return [];
  const years = births.length > YEARS_TO_SUM ? latestYears(births) : births;
  return [{ births: sumBirths(years), exposure: population * years.length }];
}

function latestYears(births: readonly BirthsOfYear[]): BirthsOfYear[] {
  return births.toSorted((a, b) => b.year - a.year).slice(0, YEARS_TO_SUM);
}

function sumBirths(births: readonly BirthsOfYear[]): number {
  return births.reduce((sum, year) => sum + year.count, 0);
}
