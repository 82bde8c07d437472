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

/**
 * Estimates the prior from all communes by moments: the pooled rate, and the variance between communes
 * beyond what chance alone makes.
 *
 * @returns null when nothing was exposed or nobody was born.
 * Cost: linear.
 * Source: R. J. Marshall (1991), "Mapping disease and mortality rates using empirical Bayes
 * estimators", Applied Statistics 40(2):283–294, doi:10.2307/2347593 (global estimator: m̃, s², A;
 * a negative A is set to 0).
 */
export function estimateBirthRatePrior(communes: readonly BirthExposure[]): BirthRatePrior | null {
  const exposed = communes.filter((commune) => commune.exposure > 0);
  const exposure = exposed.reduce((sum, commune) => sum + commune.exposure, 0);
  const births = exposed.reduce((sum, commune) => sum + commune.births, 0);
  if (exposure === 0 || births === 0) return null;
  const mean = births / exposure;
  const spread =
    exposed.reduce((sum, own) => sum + own.exposure * (own.births / own.exposure - mean) ** 2, 0) / exposure;
  const chance = mean / (exposure / exposed.length);
  return { mean, variance: Math.max(0, spread - chance) };
}

/**
 * Shrinks one commune's rate towards the territory's: the fewer its inhabitants, the further.
 *
 * With the gamma prior of the same mean and variance this posterior mean is Marshall's estimator.
 */
export function shrinkBirthRate(prior: BirthRatePrior, own: BirthExposure): BirthRatePosterior {
  if (prior.variance === 0) return { mean: prior.mean, shape: Infinity };
  const priorShape = prior.mean ** 2 / prior.variance;
  const priorExposure = prior.mean / prior.variance;
  const shape = priorShape + own.births;
  return { mean: shape / (priorExposure + own.exposure), shape };
}
