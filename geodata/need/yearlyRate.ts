import type { BirthsOfYear, Commune } from "../model/commune.ts";
import type { NeedMethod } from "../model/need.ts";
import { shrinkBirthRate, type BirthExposure, type BirthRatePrior } from "./birthRatePrior.ts";
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

/** Years of age that the children of a population grid are of: under six. */
const YEARS_OF_GRID = 6;

/** Children of one year of age in a commune, from its births or what stands in for them. */
export interface YearlyRate {
  readonly method: NeedMethod;
  readonly perYear: number;
  /** Central 90 % interval of the children of so many years of age. */
  rangeOver(years: number): CountRange;
  varianceOver(years: number): number;
  /** Years of the data, in any order; empty = not known. */
  readonly years: readonly number[];
}

/**
 * Finds how many children of one year of age a commune has: births summed, births shrunk, a grid, a share of its
 * population, the first of them that the data give.
 *
 * @param sharePerYear children of one year of age ÷ population; absent = as the births of the territory.
 */
export function findYearlyRate(
  commune: Commune,
  prior: BirthRatePrior | null,
  sharePerYear?: number,
): YearlyRate {
  const { births, population, cells = [] } = commune;
  if (births.length >= YEARS_TO_SUM) return sumYears(latestYears(births));
  if (births.length > 0) {
    const own = exposureOf(commune)[0];
    const { rate, shape } =
      own === undefined || prior === null
        ? rateOfBirthsAlone(births)
        : ratePerCommune(prior, own, population ?? 0);
    return uncertain("births-shrunk", rate, shape, births);
  }
  const inCells = cells.reduce((sum, { children }) => sum + children, 0);
  if (inCells > 0) return uncertain("grid", inCells / YEARS_OF_GRID, inCells + 0.5, []);
  const share = sharePerYear ?? prior?.mean ?? SHARE_PER_YEAR_OF_AGE;
  return uncertain("population-share", (population ?? 0) * share, SHARE_SHAPE, []);
}

/** Returns births and inhabitant-years of a commune that has both, nothing of another. */
export function exposureOf({ births, population }: Commune): BirthExposure[] {
  if (births.length === 0 || population === null || population <= 0) return [];
  const years = births.length > YEARS_TO_SUM ? latestYears(births) : births;
  return [{ births: sumBirths(years), exposure: population * years.length }];
}

function sumYears(births: readonly BirthsOfYear[]): YearlyRate {
  const observed = sumBirths(births);
  const { low, high } = computeObservedRange(observed);
  return {
    method: "births-summed",
    perYear: observed / births.length,
    rangeOver: (years) => {
      const scale = years / births.length;
      return { low: low * scale, high: high * scale };
    },
    varianceOver: (years) => (observed + 0.5) * (years / births.length) ** 2,
    years: births.map(({ year }) => year),
  };
}

/** A yearly rate that is known as a gamma of this shape (infinite = exactly). */
function uncertain(
  method: NeedMethod,
  perYear: number,
  shape: number,
  births: readonly BirthsOfYear[],
): YearlyRate {
  return {
    method,
    perYear,
    rangeOver: (years) => computePredictiveRange(shape, perYear * years),
    varianceOver: (years) => perYear * years + (perYear * years) ** 2 / shape,
    years: births.map(({ year }) => year),
  };
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

function latestYears(births: readonly BirthsOfYear[]): BirthsOfYear[] {
  return births.toSorted((a, b) => b.year - a.year).slice(0, YEARS_TO_SUM);
}

function sumBirths(births: readonly BirthsOfYear[]): number {
  return births.reduce((sum, year) => sum + year.count, 0);
}
