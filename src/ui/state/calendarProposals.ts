import { proposeMoves } from "../../pipeline/calendar/proposeMoves.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { CalendarLayout } from "./calendarLayout.ts";

/** A change that breaks nothing, and the session that it is of. */
export interface Proposal {
  readonly session: Session;
  readonly change: SessionChange;
  readonly date: string;
}

const MOST_PROPOSALS = 3;
/** Enough to look at every near day, where only those of one month will do. */
const EVERY_NEAR_DAY = 14;

/**
 * Finds where the first of some sessions that can be moved at all can go.
 *
 * @param month – `YYYY-MM` that it must stay in; null = any.
 */
export function findProposals(
  { scenario, plan }: CalendarLayout,
  sessions: readonly Session[],
  month: string | null,
): readonly Proposal[] {
  for (const session of sessions) {
    const changes = proposeMoves(scenario, plan, session, month === null ? MOST_PROPOSALS : EVERY_NEAR_DAY);
    const found = changes
      .flatMap((change) => (change.to === null ? [] : [{ session, change, date: change.to.date }]))
      .filter(({ date }) => month === null || date.startsWith(month))
      .slice(0, MOST_PROPOSALS);
    if (found.length > 0) return found;
  }
  return [];
}

/** Lists the sessions of a hall that were cancelled in a month. */
export function listCancelled(
  { sessions }: CalendarLayout,
  venueId: string,
  month: string,
): readonly Session[] {
  return sessions.filter(
    (session) =>
      session.status === "cancelled" && session.venueId === venueId && session.date.startsWith(month),
  );
}
