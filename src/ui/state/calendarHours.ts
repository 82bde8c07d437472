import type { Session } from "../../pipeline/calendar/session.ts";

/** The hours of one half-day, as rows. */
export interface HalfDayRows {
  readonly halfDay: "am" | "pm";
  /** Whole hours, ascending. */
  readonly hours: readonly number[];
  /** Whether a session begins in the row of an hour. */
  holds(session: Session, hour: number): boolean;
}

/** Hours that are always shown. */
const [FIRST_HOUR, LAST_HOUR] = [9, 17];

/** Lists the rows of a week: the usual hours, and those of sessions that begin earlier or later. */
export function listHalves(sessions: readonly Session[], midday: number): readonly HalfDayRows[] {
  const noon = Math.floor(midday / 60);
  return (["am", "pm"] as const).map((halfDay) => {
    const belongs = ({ start }: Session): boolean => (halfDay === "am" ? start < midday : start >= midday);
    const begun = sessions.filter(belongs).map(({ start }) => Math.floor(start / 60));
    const usual = halfDay === "am" ? range(FIRST_HOUR, noon - 1) : range(noon, LAST_HOUR);
    return {
      halfDay,
      hours: range(Math.min(...usual, ...begun), Math.max(...usual, ...begun)),
      holds: (session, hour) => belongs(session) && Math.floor(session.start / 60) === hour,
    };
  });
}

function range(from: number, to: number): readonly number[] {
  return from > to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
