import { encodeJson } from "./encodeJson.ts";
import type { Scenario } from "./scenario.ts";

/** Writes a scenario as one file; the same scenario gives the same bytes. */
export function encodeScenario(scenario: Scenario): string {
  return encodeJson(scenario);
}
