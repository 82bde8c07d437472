import type { Bbox } from "../../../geodata/model/lonLat.ts";
import { territoryBounds } from "../../mapping/territoryBounds.ts";
import type { ComparedScenario } from "../../pipeline/comparedScenario.ts";
import { describeScenario } from "../../pipeline/comparedScenario.ts";
import { compareScenarios, type ScenarioComparison } from "../../pipeline/compareScenarios.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Situation } from "./situations.ts";

/** One side, measured. */
export interface ComparedSide {
  readonly situation: Situation;
  readonly compared: ComparedScenario;
}

/** Both sides, measured and compared. */
export interface ComparedPair {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly comparison: ScenarioComparison;
}

/** What was measured already: swapping sides, or another pair with one of them, measures nothing anew. */
const measured = new WeakMap<Scenario, Map<PlanDocument | null, ComparedScenario>>();

function measure({ scenario, document }: Situation): ComparedScenario {
  const known = measured.get(scenario) ?? new Map<PlanDocument | null, ComparedScenario>();
  measured.set(scenario, known);
  const compared = known.get(document) ?? describeScenario(scenario, document);
  known.set(document, compared);
  return compared;
}

/** Measures and compares two situations. */
export function comparePair(pair: { readonly a: Situation; readonly b: Situation }): ComparedPair {
  const [a, b] = [measure(pair.a), measure(pair.b)];
  return {
    a: { situation: pair.a, compared: a },
    b: { situation: pair.b, compared: b },
    comparison: compareScenarios(a, b),
  };
}

/** Returns the box around both territories: maps that move together show the same land. */
export function pairBounds({ a, b }: ComparedPair): Bbox | null {
  const [left, right] = [a, b].map(({ compared }) => territoryBounds(compared.scenario.territory));
  if (left === null || left === undefined || right === null || right === undefined)
    return left ?? right ?? null;
  return [
    Math.min(left[0], right[0]),
    Math.min(left[1], right[1]),
    Math.max(left[2], right[2]),
    Math.max(left[3], right[3]),
  ];
}
