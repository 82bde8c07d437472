import type { MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { CalendarNames } from "./calendarNames.ts";

/** Which sessions are shown; an empty id is no choice. */
export interface CalendarFilter {
  readonly teamId: string;
  readonly communeCode: string;
  readonly venueId: string;
  readonly professionalId: string;
}

export const NO_FILTER: CalendarFilter = { teamId: "", communeCode: "", venueId: "", professionalId: "" };

/** Keeps the sessions that answer all choices, in their order. */
export function filterSessions(
  sessions: readonly Session[],
  filter: CalendarFilter,
  names: CalendarNames,
): readonly Session[] {
  return sessions.filter(
    ({ teamId, venueId, professionalIds }) =>
      (filter.teamId === "" || filter.teamId === teamId) &&
      (filter.venueId === "" || filter.venueId === venueId) &&
      (filter.communeCode === "" || filter.communeCode === names.communeCodeOf(venueId)) &&
      (filter.professionalId === "" || professionalIds.includes(filter.professionalId)),
  );
}

/** Sessions by what became of them; `held` are those that take place, moved ones too. */
export interface StatusCounts {
  readonly held: number;
  readonly moved: number;
  readonly cancelled: number;
}

/** Counts sessions by what became of them. */
export function countStatuses(sessions: readonly Session[]): StatusCounts {
  const moved = sessions.filter(({ status }) => status === "moved").length;
  const cancelled = sessions.filter(({ status }) => status === "cancelled").length;
  return { held: sessions.length - cancelled, moved, cancelled };
}

/** Lists the months of halls that have fewer sessions than they must, first months first. */
export function listShortMonths(
  counts: readonly MonthCount[],
  venueIds: ReadonlySet<string>,
): readonly MonthCount[] {
  return counts
    .filter(({ venueId, sessions, minimum }) => sessions < minimum && venueIds.has(venueId))
    .sort((a, b) => (a.month.month < b.month.month ? -1 : a.month.month > b.month.month ? 1 : 0));
}

/** Puts sessions under their dates. */
export function groupByDate(sessions: readonly Session[]): ReadonlyMap<string, readonly Session[]> {
  const byDate = new Map<string, Session[]>();
  for (const session of sessions) {
    const list = byDate.get(session.date);
    if (list === undefined) byDate.set(session.date, [session]);
    else list.push(session);
  }
  return byDate;
}
