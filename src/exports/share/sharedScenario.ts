import { encodeCanonicalJson } from "../../scenario/encodeJson.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/**
 * A scenario as it leaves the authority: without the sums of the survey, what families said and how many children are
 * booked (R49). Its plan and hash stay the same.
 */
export function withoutFamilies({ voices, ...scenario }: Scenario): Scenario {
  const { bookings, ...calendar } = scenario.calendar;
  void [voices, bookings];
  return { ...scenario, survey: null, calendar };
}

/** Writes a scenario for a page or a link: short, and the same bytes for the same data. */
export function encodeSharedScenario(scenario: Scenario): string {
  return encodeCanonicalJson(withoutFamilies(scenario));
}
