import { encodeCanonicalJson } from "../../scenario/encodeJson.ts";
import type { Scenario, TravelTimesDocument } from "../../scenario/scenario.ts";

/**
 * Gives times that came out as the scenario has them already the date that they have there: a plan computed on them
 * stays a plan of this scenario.
 */
export function keepSameTimes(
  known: Scenario["travelTimes"],
  computed: TravelTimesDocument,
): TravelTimesDocument {
  if (!("points" in known)) return computed;
  const dated = { ...computed, computedAt: known.computedAt };
  return encodeCanonicalJson(dated) === encodeCanonicalJson(known) ? dated : computed;
}
