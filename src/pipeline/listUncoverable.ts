import type { Commune } from "../../geodata/model/commune.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { buildProblem } from "./buildProblem.ts";

/** Lists the white communes that no stop of any plan is near enough to: a plan alone is silent about them. */
export function listUncoverable(
  scenario: Scenario,
  diagnosis: Diagnosis,
  outcome: Pick<Outcome, "uncoverable">,
): readonly Commune[] {
  if (outcome.uncoverable.length === 0) return [];
  const { demandCodes } = buildProblem(scenario, diagnosis);
  const codes = new Set(outcome.uncoverable.map((demand) => demandCodes[demand]));
  return scenario.territory.communes.filter((commune) => codes.has(commune.code));
}
