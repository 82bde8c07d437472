import { toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { KNOWN_HOLIDAY_YEARS } from "../../../geodata/calendar/publicHolidays.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Days that a plan is laid on, as day numbers, both inclusive. */
export interface Horizon {
  readonly start: number;
  readonly end: number;
}

/** Reads the horizon, null where its dates cannot be; it ends with the years whose holidays are known. */
export function readHorizon({ calendar }: Scenario): Horizon | null {
  const start = decodeIsoDate(calendar.start, "calendar.start").value;
  const end = decodeIsoDate(calendar.end, "calendar.end").value;
  if (start === undefined || end === undefined) return null;
  const last = toDayNumber({ year: KNOWN_HOLIDAY_YEARS.to, month: 12, day: 31 });
  return { start, end: Math.min(end, last) };
}

/** Narrows a horizon to the dates of a rule; dates that do not exist narrow nothing. */
export function narrowHorizon(
  horizon: Horizon,
  { from, until }: { readonly from?: string; readonly until?: string },
): Horizon {
  const first = from === undefined ? undefined : decodeIsoDate(from, "").value;
  const last = until === undefined ? undefined : decodeIsoDate(until, "").value;
  return {
    start: Math.max(horizon.start, first ?? horizon.start),
    end: Math.min(horizon.end, last ?? horizon.end),
  };
}
