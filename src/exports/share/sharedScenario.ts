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

/**
 * Gives a copy back what a shared page withholds: one that holds nothing at all of families comes from such a page, and
 * deleted nothing of it.
 *
 * @param base – what the copy was made from.
 */
export function withFamiliesOf(base: Scenario, copy: Scenario): Scenario {
  const { survey, voices = [], calendar } = copy;
  if (survey !== null || voices.length > 0 || (calendar.bookings ?? []).length > 0) return copy;
  const { bookings } = base.calendar;
  return {
    ...copy,
    survey: base.survey,
    ...(base.voices === undefined ? {} : { voices: base.voices }),
    calendar: { ...calendar, ...(bookings === undefined ? {} : { bookings }) },
  };
}
