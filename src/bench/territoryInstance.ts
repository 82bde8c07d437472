import { buildProblem } from "../pipeline/buildProblem.ts";
import { diagnose } from "../pipeline/diagnose.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { BenchInstance } from "./benchInstance.ts";

/** Makes an instance of a scenario: halls are numbered from 1 in the order of their ids, costs are cents. */
export function toInstance(scenario: Scenario): BenchInstance {
  const { problem } = buildProblem(scenario, diagnose(scenario));
  return {
    name: scenario.id,
    problem,
    siteNumbers: problem.sites.map((_, site) => site + 1),
    unit: 1,
    keys: {},
  };
}
