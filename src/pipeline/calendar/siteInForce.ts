import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import { intersect, type Openings } from "./openings.ts";

/** A hall that is open on a half-day, and its hours there. */
export interface OpenSite {
  readonly venue: Venue;
  readonly window: MinuteWindow;
}

/** Lists the halls that are open on a half-day by their own hours, dates and closures, in the order given. */
export function listOpenSites(
  venues: readonly Venue[],
  halfDay: "am" | "pm",
  day: number,
  openings: Openings,
): readonly OpenSite[] {
  const half =
    halfDay === "am" ? { start: 0, end: openings.midday } : { start: openings.midday, end: 24 * 60 };
  const weekday = isoWeekdayOf(day);
  return venues.flatMap((venue) => {
    const { freeSlots } = venue;
    const weekly =
      freeSlots === null || freeSlots.some((slot) => slot.weekday === weekday && slot.halfDay === halfDay);
    const [window] = weekly && venue.suitable ? intersect(openings.of(venue, day).windows, [half]) : [];
    return window === undefined ? [] : [{ venue, window }];
  });
}

/** Finds the site in force on a half-day (C7): the only hall that is open then; null where none or several are. */
export function findSiteInForce(
  venues: readonly Venue[],
  halfDay: "am" | "pm",
  day: number,
  openings: Openings,
): OpenSite | null {
  const open = listOpenSites(venues, halfDay, day, openings);
  return open.length === 1 ? (open[0] ?? null) : null;
}
