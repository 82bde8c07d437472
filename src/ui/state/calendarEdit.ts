import { isRealDate } from "../../scenario/calendarDates.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { toMinutes } from "../../pipeline/slotIndex.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Where a person wants a session: date ISO, start `HH:MM`. */
export interface SessionPlace {
  readonly date: string;
  readonly start: string;
  readonly teamId: string;
}

/** Finds what was changed by hand in a session; null = nothing. */
export function findChange(scenario: Scenario, sessionId: string): SessionChange | null {
  return (scenario.calendar.changes ?? []).find((change) => change.sessionId === sessionId) ?? null;
}

/** Where a session is now. */
export function placeOfSession({ date, start, teamId }: Session): SessionPlace {
  return { date, start: formatHour(start), teamId };
}

/** Tells whether date and hour can be read. */
export function isReadablePlace({ date, start }: SessionPlace): boolean {
  return isRealDate(date) && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(start);
}

/**
 * Makes the change that puts a session in a place. What is left as it was follows the plan, as an earlier
 * change left it; a team that the calendar chose itself is kept.
 */
export function changeTo(
  scenario: Scenario,
  session: Session,
  place: SessionPlace,
  reason: string,
): SessionChange {
  const before = findChange(scenario, session.id)?.to ?? null;
  const handedOver = session.status === "moved" && before === null;
  const sameStart = toMinutes(place.start) === session.start;
  const sameTeam = place.teamId === session.teamId && !handedOver;
  return {
    sessionId: session.id,
    to: {
      date: place.date,
      start: sameStart ? (before?.start ?? null) : place.start,
      teamId: sameTeam ? (before?.teamId ?? null) : place.teamId,
    },
    reason,
  };
}

function formatHour(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
