import { UNREACHABLE } from "../model/travel.ts";
import { sumWithinReach, type Reach, type WithinReach } from "./reach.ts";

/** What a place counts up to a time, inclusive. */
export interface DecayStep {
  readonly untilSeconds: number;
  readonly weight: number;
}

/**
 * Gives the steps by which a place counts less with the drive, for a definition's minutes T: whole up to ⅔ T, 0.3
 * up to T, 0.1 up to 4/3 T, nothing beyond; every limit is inclusive. For T = 15 these are 10, 15 and 20 minutes.
 *
 * A step ends at T itself, so that the index falls there as coverage does; it does not end at 0, so that a commune
 * just beyond T is not shown as having nothing.
 *
 * Source: the weights 1, 0.3 and 0.1 are those of M. Barlet, M. Coldefy, C. Collin, V. Lucas-Gabrielli (2012),
 * « L'accessibilité potentielle localisée (APL) », IRDES document de travail 51, for steps of 5, 10 and 15 minutes.
 * Steps that follow T, and are longer, are ours.
 */
export function listDecaySteps(minutes: number): DecayStep[] {
  return [
    { untilSeconds: minutes * 40, weight: 1 },
    { untilSeconds: minutes * 60, weight: 0.3 },
    { untilSeconds: minutes * 80, weight: 0.1 },
  ];
}

/** Returns what a place that far counts; 0 beyond the last step. */
export function weighSeconds(steps: readonly DecayStep[], seconds: number): number {
  return steps.find(({ untilSeconds }) => seconds <= untilSeconds)?.weight ?? 0;
}

/**
 * Computes places per child by the two-step floating catchment area with decay (E2SFCA).
 *
 * Step 1: each place j shares its capacity S_j among all the children who reach it, R_j = S_j ÷ Σ_k P_k·W(t_kj).
 * Step 2: each point i adds up what it reaches, A_i = Σ_j R_j·W(t_ij). W is the weight of the steps. A place that
 * nobody reaches serves nobody. A new place changes no other place's share, so it never lowers the index.
 *
 * Differs from the papers: capacity is places; only people whom a place admits count in its step 1 (legal
 * catchment, R3); a place of unknown capacity is left out of the sums and counted in `unknown`.
 *
 * @param children – Float64Array, [points]: P.
 * @param capacity – Float64Array, [places]: S; NaN = not known.
 * @returns per point; `sums` are places per child. Cost: O(pairs).
 * Source: W. Luo, F. Wang (2003), "Measures of spatial accessibility to health care in a GIS environment",
 * Environment and Planning B 30(6):865–884, doi:10.1068/b29120; W. Luo, Y. Qi (2009), "An enhanced two-step
 * floating catchment area (E2SFCA) method", Health & Place 15(4):1100–1107, doi:10.1016/j.healthplace.2009.06.002.
 */
export function computeTwoStep(
  reach: Reach,
  children: Float64Array,
  capacity: Float64Array,
  steps: readonly DecayStep[],
): WithinReach {
  const demand = new Float64Array(capacity.length);
  children.forEach((count, point) => {
    for (let pair = reach.starts[point] ?? 0; pair < (reach.starts[point + 1] ?? 0); pair += 1) {
      const place = reach.places[pair] ?? 0;
      const weight = weighSeconds(steps, reach.seconds[pair] ?? UNREACHABLE);
      demand[place] = (demand[place] ?? 0) + count * weight;
    }
  });
  const ratio = capacity.map((places, place) => {
    const sharing = demand[place] ?? 0;
    return Number.isNaN(places) || sharing > 0 ? places / sharing : 0;
  });
  return sumWithinReach(reach, ratio, (seconds) => weighSeconds(steps, seconds));
}
