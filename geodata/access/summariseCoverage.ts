import type { CommuneAccess, CoverageSummary } from "../model/whiteZone.ts";

/** What the figures are made of; `accessSeconds` null = no place can be reached. */
export type CoveredCommune = Pick<CommuneAccess, "need" | "accessSeconds" | "covered" | "coveredChildren">;

/**
 * Sums a territory up under a definition, before or after a plan.
 *
 * Mean, worst and Gini are over communes with some access and weighted by their children, except the
 * worst, which is the longest drive of any commune. Minutes are not rounded.
 *
 * @returns white communes sorted by code. Cost: O(n log n).
 * Source (Gini): C. Gini (1912), "Variabilità e mutabilità"; here as one minus twice the area under the
 * Lorenz curve, by trapezes over communes sorted by minutes.
 */
export function summariseCoverage(communes: readonly CoveredCommune[]): CoverageSummary {
  const children = sumChildren(communes);
  const coveredChildren = communes.reduce((sum, commune) => sum + countCovered(commune), 0);
  const reached = communes
    .filter((commune) => commune.accessSeconds !== null)
    .map((commune) => ({ minutes: (commune.accessSeconds ?? 0) / 60, children: commune.need.children }))
    .sort((a, b) => a.minutes - b.minutes || a.children - b.children);
  const weight = reached.reduce((sum, commune) => sum + commune.children, 0);
  const total = reached.reduce((sum, commune) => sum + commune.children * commune.minutes, 0);
  return {
    coveredChildren,
    coveredShare: children === 0 ? 0 : coveredChildren / children,
    whiteCommunes: communes
      .filter((commune) => !commune.covered)
      .map((commune) => commune.need.code)
      .sort(),
    meanMinutes: weight === 0 ? null : total / weight,
    worstMinutes: reached.at(-1)?.minutes ?? null,
    gini: weight === 0 ? null : computeGini(reached, weight, total),
  };
}

/** Returns the children of a commune who are covered: those of its grid where it has one, else all or none. */
export function countCovered({ need, covered, coveredChildren }: CoveredCommune): number {
  return coveredChildren ?? (covered ? need.children : 0);
}

function sumChildren(communes: readonly CoveredCommune[]): number {
  return communes.reduce((sum, commune) => sum + commune.need.children, 0);
}

function computeGini(
  sorted: readonly { readonly minutes: number; readonly children: number }[],
  weight: number,
  total: number,
): number {
  if (total === 0) return 0;
  let cumulated = 0;
  let doubleArea = 0;
  for (const { minutes, children } of sorted) {
    const before = cumulated;
    cumulated += minutes * children;
    doubleArea += children * (before + cumulated);
  }
  return Math.max(0, 1 - doubleArea / (weight * total));
}
