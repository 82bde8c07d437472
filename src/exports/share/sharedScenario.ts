import { encodeCanonicalJson } from "../../scenario/encodeJson.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** A scenario as it leaves the authority: without the sums of the survey and what families said (R49). */
export function withoutAnswers({ voices, ...scenario }: Scenario): Scenario {
  void voices;
  return { ...scenario, survey: null };
}

/** Writes a scenario for a page or a link: short, and the same bytes for the same data. */
export function encodeSharedScenario(scenario: Scenario): string {
  return encodeCanonicalJson(withoutAnswers(scenario));
}
