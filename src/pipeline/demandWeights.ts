import { computeWeights } from "../../geodata/need/priorityWeights.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** What a child of no priority weighs where priorities count: tenths of a child are kept, weights stay whole. */
const CHILD_WEIGHT = 10;

/**
 * Returns what the children of a commune weigh for the planner: their number, or tenths of children times the
 * commune's priority where priorities count (O1). Weights order plans; people are told children, never these.
 */
export function createDemandWeights(scenario: Scenario): (code: string, children: number) => number {
  const { communes } = scenario.territory;
  const weights = computeWeights(communes, scenario.programme.weights);
  if (weights.every((weight) => weight === 1)) return (_, children) => children;
  const byCode = new Map(communes.map(({ code }, index) => [code, weights[index] ?? 1]));
  return (code, children) => Math.round(children * CHILD_WEIGHT * (byCode.get(code) ?? 1));
}

/** Tells whether priorities make some child count for more than another. */
export function hasPriorities({ territory, programme }: Scenario): boolean {
  return computeWeights(territory.communes, programme.weights).some((weight) => weight !== 1);
}
