import type { Scenario } from "./scenario.ts";

/**
 * Gives a copy back what sharing keeps from it (R49: survey, voices, bookings): where it has none of the three, nobody took
 * them out of it, and they stay as they were in `base`. Else merging it would take them out of the project.
 */
export function withFamiliesOf(base: Scenario | null, copy: Scenario): Scenario {
  const { survey, voices, calendar } = copy;
  if (base === null || survey !== null || voices !== undefined || calendar.bookings !== undefined)
    return copy;
  const { bookings } = base.calendar;
  return {
    ...copy,
    survey: base.survey,
    ...(base.voices === undefined ? {} : { voices: base.voices }),
    ...(bookings === undefined ? {} : { calendar: { ...calendar, bookings } }),
  };
}
