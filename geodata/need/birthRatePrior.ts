/** Births seen over an exposure in inhabitant-years. */
export interface BirthExposure {
  readonly births: number;
  readonly exposure: number;
}

/**
 * What a territory says of the births per inhabitant of its communes before one looks at one of them:
 * a gamma distribution by mean and variance between communes (0 = all alike).
 */
export interface BirthRatePrior {
  readonly mean: number;
  readonly variance: number;
}

/** What is known of one commune's yearly births per inhabitant after its own births: a gamma. */
export interface BirthRatePosterior {
  readonly mean: number;
  /** Infinite when all communes are taken as alike. */
  readonly shape: number;
}

/** Enough for the fixed point of a real territory (about 500 rounds for the Grand Chalon). */
const MOST_ROUNDS = 2_000;
const TOLERANCE = 1e-10;

/**
 * Estimates the prior from all communes: moments to begin with, then the fixed point at which mean and
 * variance of the prior agree with the shrunk rates they give.
 *
 * At the fixed point the shrunk rates give back exactly the births of the whole territory, so that a
 * large town's own rate is not lent to the villages around it. Where communes differ by no more than
 * chance makes them differ, all share the pooled rate.
 *
 * @returns null when nothing was exposed or nobody was born.
 * Cost: O(communes × rounds).
 * Source: R. J. Marshall (1991), "Mapping disease and mortality rates using empirical Bayes
 * estimators", Applied Statistics 40(2):283–294, doi:10.2307/2347593 (start: global moments, a
 * negative variance is set to 0); D. Clayton, J. Kaldor (1987), "Empirical Bayes estimates of
 * age-standardized relative risks for use in disease mapping", Biometrics 43(3):671–681,
 * doi:10.2307/2532003 (the iteration, equations for ν and α).
 */
export function estimateBirthRatePrior(communes: readonly BirthExposure[]): BirthRatePrior | null {
  const exposed = communes.filter((commune) => commune.exposure > 0);
  const start = estimateMoments(exposed);
  if (start === null || start.variance === 0 || exposed.length < 2) return start;
  let prior = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = improvePrior(prior, exposed);
    if (next.variance < TOLERANCE * next.mean ** 2) return { mean: start.mean, variance: 0 };
    const change =
      Math.abs(next.mean - prior.mean) / prior.mean +
      Math.abs(next.variance - prior.variance) / prior.variance;
    prior = next;
    if (change < TOLERANCE) break;
  }
  return prior;
}

function estimateMoments(exposed: readonly BirthExposure[]): BirthRatePrior | null {
  const exposure = exposed.reduce((sum, commune) => sum + commune.exposure, 0);
  const births = exposed.reduce((sum, commune) => sum + commune.births, 0);
  if (exposure === 0 || births === 0) return null;
  const mean = births / exposure;
  const spread =
    exposed.reduce((sum, own) => sum + own.exposure * (own.births / own.exposure - mean) ** 2, 0) / exposure;
  const chance = mean / (exposure / exposed.length);
  return { mean, variance: Math.max(0, spread - chance) };
}

function improvePrior(prior: BirthRatePrior, exposed: readonly BirthExposure[]): BirthRatePrior {
  const rates = exposed.map((own) => shrinkBirthRate(prior, own).mean);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const priorExposure = prior.mean / prior.variance;
  const squares = exposed.reduce(
    (sum, own, index) => sum + (1 + priorExposure / own.exposure) * ((rates[index] ?? mean) - mean) ** 2,
    0,
  );
  return { mean, variance: squares / (rates.length - 1) };
}

/**
 * Shrinks one commune's rate towards the territory's: the fewer its inhabitants, the further.
 *
 * The posterior mean of a gamma–Poisson model. Exact and constant-time; nothing is rounded.
 */
export function shrinkBirthRate(prior: BirthRatePrior, own: BirthExposure): BirthRatePosterior {
  if (prior.variance === 0) return { mean: prior.mean, shape: Infinity };
  const priorShape = prior.mean ** 2 / prior.variance;
  const priorExposure = prior.mean / prior.variance;
  const shape = priorShape + own.births;
  return { mean: shape / (priorExposure + own.exposure), shape };
}
