/** Ends of a central interval of whole numbers, both included. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/** Probability left out on each side: a 90 % interval. */
const TAIL = 0.05;

/**
 * Computes the central 90 % interval of a count whose rate is known only as a gamma distribution:
 * the gamma–Poisson (negative binomial) predictive distribution.
 *
 * @param shape of the gamma, > 0. @param mean of the count, ≥ 0 (shape × scale × exposure).
 * An infinite shape is a known rate: a plain Poisson count.
 * Cost: O(mean + √variance); sums the distribution from 0.
 * Source: D. Clayton, J. Kaldor (1987), "Empirical Bayes estimates of age-standardized relative risks
 * for use in disease mapping", Biometrics 43(3):671–681, doi:10.2307/2532003 (gamma–Poisson model).
 */
export function computePredictiveRange(shape: number, mean: number): CountRange {
  if (mean <= 0) return { low: 0, high: 0 };
  const poisson = shape === Infinity;
  let logWeight = poisson ? -mean : -shape * Math.log1p(mean / shape);
  const logRatio = poisson ? Math.log(mean) : Math.log(mean / (shape + mean));
  const most = Math.ceil(mean * 50 + 1_000);
  let cumulated = 0;
  let low: number | null = null;
  for (let count = 0; count < most; count++) {
    cumulated += Math.exp(logWeight);
    if (low === null && cumulated >= TAIL) low = count;
    if (cumulated >= 1 - TAIL) return { low: low ?? count, high: count };
    logWeight += logRatio - Math.log(count + 1) + (poisson ? 0 : Math.log(shape + count));
  }
  return { low: low ?? 0, high: most };
}

/**
 * Computes the central 90 % interval of the expected count behind an observed one: quantiles of its
 * gamma posterior under Jeffreys' prior, shape `observed + 1/2`.
 *
 * Source: E. B. Wilson, M. M. Hilferty (1931), "The distribution of chi-square", PNAS 17(12):684–688,
 * doi:10.1073/pnas.17.12.684 (cube-root approximation of the quantiles).
 */
export function computeObservedRange(observed: number): CountRange {
  const shape = observed + 0.5;
  const quantile = (z: number): number =>
    shape * Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3;
  return { low: quantile(-1.6449), high: quantile(1.6449) };
}
