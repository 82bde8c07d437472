import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Draft } from "./draft.ts";
import type { Horizon } from "./horizon.ts";
import type { Openings } from "./openings.ts";

/** Days that a session may move away from its own, at most. */
const LONGEST_MOVE_DAYS = 7;

/**
 * Lists the days that a session may move to, best first: in its own month (C9), the same weekday (C11), then the
 * nearest day, later before earlier. Only days that are worked and that no decision rules out (C18).
 */
export function listTargetDays(
  context: { readonly scenario: Scenario; readonly horizon: Horizon; readonly openings: Openings },
  draft: Draft,
): readonly number[] {
  const { scenario, horizon, openings } = context;
  const month = monthOf(draft.day);
  const half = openings.halfOf(draft.start);
  const days: number[] = [];
  for (let step = 1; step <= LONGEST_MOVE_DAYS; step += 1) days.push(draft.day + step, draft.day - step);
  const rank = (day: number): number =>
    (monthOf(day) === month ? 0 : 100) +
    (Math.abs(day - draft.day) === LONGEST_MOVE_DAYS ? 0 : Math.abs(day - draft.day) * 2) +
    (day < draft.day ? 1 : 0);
  return days
    .filter((day) => day >= horizon.start && day <= horizon.end)
    .filter((day) => isWorkedDay(scenario, draft.teamId, day, half))
    .sort((a, b) => rank(a) - rank(b));
}

/** Tells whether a team goes out on a half-day: on a weekday of the programme, no decision against it (C18). */
export function isWorkedDay(
  { programme, locks }: Scenario,
  teamId: string,
  day: number,
  half: "am" | "pm",
): boolean {
  const weekday = isoWeekdayOf(day);
  const ruledOut = locks.some(
    (lock) =>
      lock.kind === "forbid-slot" &&
      (lock.teamId === null || lock.teamId === teamId) &&
      lock.weekday === weekday &&
      (lock.halfDay === null || lock.halfDay === half),
  );
  return programme.weekdays.includes(weekday) && !ruledOut;
}

function monthOf(day: number): number {
  const { year, month } = toCivilDate(day);
  return year * 12 + month;
}
