import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import { isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { Scenario, TeamSettings } from "../../scenario/scenario.ts";
import { findEligibleVenues } from "../eligibleVenues.ts";
import { toMinuteWindow } from "../slotIndex.ts";
import { readHorizon } from "./horizon.ts";
import { createOpenings, intersect, type FreeTime, type Openings } from "./openings.ts";
import { listOpenSites } from "./siteInForce.ts";
import type { SlotRow } from "./slotRow.ts";

const HALF_DAYS = ["am", "pm"] as const;

/**
 * Lists every half-day of every team from the first day of the horizon to the last, by date, am first, then by
 * team: whether a session could be held, at which hours, and at which site where only one is open (C7).
 *
 * A hall counts that may host a stop; school holidays close a slot where circuits stop in them, unless the
 * calendar has sessions of its own for the team, which say themselves when they hold.
 *
 * Cost: O(days × (teams + halls)).
 */
export function listSlots(scenario: Scenario): readonly SlotRow[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const openings = createOpenings(scenario);
  const venues = findEligibleVenues(scenario);
  const local = venues.length > 0 && venues.every(({ communeCode }) => isInAlsaceMoselle(communeCode));
  const { inSchoolHolidays, rules } = scenario.calendar;
  const stops = ({ id }: TeamSettings): boolean =>
    inSchoolHolidays === "closed" && !rules.some((rule) => rule.kind === "session" && rule.teamId === id);
  const rows: SlotRow[] = [];
  for (let day = horizon.start; day <= horizon.end; day += 1) {
    for (const halfDay of HALF_DAYS) {
      const hours = toMinuteWindow(scenario.programme.sessionHours[halfDay]);
      const open = listOpenSites(venues, halfDay, day, openings);
      for (const team of scenario.teams) {
        const calendar = openings.calendarOn(day, local, stops(team));
        const [general] = intersect(calendar.windows, [hours]);
        const reason =
          general === undefined
            ? calendar.reason
            : teamReason(scenario, team, day, halfDay, openings) ||
              (open.length === 0 ? venueReason(venues, day, openings) : "");
        const only = open.length === 1 ? open[0] : undefined;
        const window = (only === undefined ? undefined : shownHours(only.window, hours)) ?? hours;
        rows.push({
          date: formatIsoDate(day),
          halfDay,
          ...window,
          venueId: reason === "" ? (only?.venue.id ?? null) : null,
          status: reason === "" ? "open" : "closed",
          reason,
          teamId: team.id,
        });
      }
    }
  }
  return rows;
}

/** A hall's own hours as far as the programme's go. */
function shownHours(window: MinuteWindow, hours: MinuteWindow): MinuteWindow | undefined {
  return intersect([window], [hours])[0];
}

/** Why no hall is open: what nobody knows first (R31), then what all have in common. */
function venueReason(venues: readonly Venue[], day: number, openings: Openings): string {
  const reasons = new Set(venues.map((venue) => openings.of(venue, day).reason));
  const [first = ""] = reasons;
  if (reasons.has("school-holidays-unknown")) return "venue-closed:school-holidays-unknown";
  return reasons.size === 1 && first !== "" ? `venue-closed:${first}` : "venue-closed:hours";
}

/** Why a team does not work on a half-day: its weekdays, decisions, its and its vehicle's hours; empty when it does. */
function teamReason(
  { programme, locks, vehicles }: Scenario,
  team: TeamSettings,
  day: number,
  halfDay: "am" | "pm",
  openings: Openings,
): string {
  const weekday = isoWeekdayOf(day);
  if (!programme.weekdays.includes(weekday)) return "weekday";
  const ruledOut = locks.some(
    (lock) =>
      (lock.kind === "forbid-team" && lock.teamId === team.id) ||
      (lock.kind === "forbid-slot" &&
        (lock.teamId === null || lock.teamId === team.id) &&
        lock.weekday === weekday &&
        (lock.halfDay === null || lock.halfDay === halfDay)),
  );
  if (ruledOut) return "decision";
  const hours = toMinuteWindow(programme.sessionHours[halfDay]);
  const against = (kind: "team" | "vehicle", { windows, reason }: FreeTime): string =>
    intersect(windows, [hours]).length > 0 ? "" : `${kind}-closed:${reason === "" ? "hours" : reason}`;
  const own = against("team", openings.of(team, day));
  if (own !== "") return own;
  const { freeSlots } = team;
  const weekly =
    freeSlots === null || freeSlots.some((slot) => slot.weekday === weekday && slot.halfDay === halfDay);
  if (!weekly) return "team-closed:hours";
  const vehicle = vehicles.find(({ id }) => id === team.vehicleId);
  return vehicle === undefined ? "" : against("vehicle", openings.of(vehicle, day));
}
