import type { Commune, SocialFacts, ZoningKind } from "../model/commune.ts";
import type { PriorityWeights } from "../model/priorityWeights.ts";

type SocialShare = Exclude<keyof SocialFacts, "year">;

/**
 * Computes what the children of each commune count for (O1): 1 + the weights that apply, see
 * {@link PriorityWeights}.
 *
 * The territory's share is the mean of the communes that have one, by their inhabitants. A share that is not
 * published adds nothing: not known is not above.
 *
 * @returns one per commune, in order, 1 or more; all 1 without weights. Cost: O(communes).
 */
export function computeWeights(
  communes: readonly Commune[],
  weights: PriorityWeights | undefined,
): readonly number[] {
  if (weights?.applied !== true) return communes.map(() => 1);
  const singleParents = measureExcess(communes, "singleParentShare");
  const poverty = measureExcess(communes, "povertyRate");
  return communes.map((commune) => {
    const zonings = new Set((commune.zonings ?? []).map(({ kind }) => kind));
    const has = (...kinds: readonly ZoningKind[]): number =>
      kinds.some((kind) => zonings.has(kind)) ? 1 : 0;
    return (
      1 +
      weights.singleParents * singleParents(commune) +
      weights.poverty * poverty(commune) +
      weights.qpv * has("qpv") +
      weights.frr * has("frr", "zrr") +
      weights.pvd * has("pvd")
    );
  });
}

/** How far a commune lies above the territory's share: 0 at or below it, 1 at twice it or more. */
function measureExcess(communes: readonly Commune[], field: SocialShare): (commune: Commune) => number {
  let [people, concerned] = [0, 0];
  for (const { population, social } of communes) {
    const share = social?.[field] ?? null;
    if (share === null) continue;
    people += population ?? 1;
    concerned += share * (population ?? 1);
  }
  const mean = people === 0 ? 0 : concerned / people;
  return ({ social }) => {
    const share = social?.[field] ?? null;
    if (share === null || mean === 0) return 0;
    return Math.min(1, Math.max(0, share / mean - 1));
  };
}
