import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportIcs } from "../../src/exports/calendar/ics.ts";
import { readPublishedCalendar } from "../../src/exports/calendar/readPublishedCalendar.ts";
import type { Session } from "../../src/pipeline/calendar/session.ts";
import { calendarPython, expandInPython } from "../fixtures/calendarPython.ts";
import { planContext } from "../fixtures/exportContexts.ts";
import { sessionSets } from "../fixtures/sessionSets.ts";

const context = planContext();
const SEED = 20_250_330;

function writeCalendar(sessions: readonly Session[]): string {
  return exportIcs(context, sessions, null)[0]?.text ?? "";
}

/** Date, hours and theme of what takes place. */
function expectedOf(sessions: readonly Session[]): string[] {
  return sessions
    .filter(({ status }) => status !== "cancelled")
    .map(({ date, start, end, theme }) => `${date} ${start} ${end} ${theme} – Chagny`)
    .sort();
}

function minutesOf(instant: string): number {
  return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
}

describe("a calendar file", () => {
  it("tells ical.js exactly the sessions that take place", () => {
    fc.assert(
      fc.property(sessionSets, (sessions) => {
        const { value } = readPublishedCalendar(writeCalendar(sessions), "sessions.ics");
        const read = (value?.occurrences ?? []).map(
          ({ date, start, end, title }) => `${date} ${start} ${end} ${title}`,
        );
        expect(read.sort()).toEqual(expectedOf(sessions));
        const ids = sessions.filter(({ status }) => status !== "cancelled").map(({ id }) => id);
        expect((value?.occurrences ?? []).map(({ sessionId }) => sessionId).sort()).toEqual(ids.sort());
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it.skipIf(calendarPython === null)("tells Python exactly the sessions that take place", () => {
    fc.assert(
      fc.property(sessionSets, (sessions) => {
        const read = expandInPython(writeCalendar(sessions), "2024-12-01", "2027-03-01").map(
          ({ start, end, summary }) =>
            `${start.slice(0, 10)} ${minutesOf(start)} ${minutesOf(end)} ${summary}`,
        );
        expect(read.sort()).toEqual(expectedOf(sessions));
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  it("has no two entries of one name", () => {
    fc.assert(
      fc.property(sessionSets, (sessions) => {
        const { value } = readPublishedCalendar(writeCalendar(sessions), "sessions.ics");
        const uids = (value?.events ?? []).map(({ uid }) => uid);
        expect(new Set(uids).size).toBe(uids.length);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
