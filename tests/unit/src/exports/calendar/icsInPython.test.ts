import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../../../../geodata/calendar/isoDate.ts";
import { exportChanges } from "../../../../../src/exports/calendar/changes.ts";
import { exportIcs } from "../../../../../src/exports/calendar/ics.ts";
import { readPublishedCalendar } from "../../../../../src/exports/calendar/readPublishedCalendar.ts";
import type { Session } from "../../../../../src/pipeline/calendar/session.ts";
import { calendarPython, expandInPython } from "../../../../fixtures/calendarPython.ts";
import { cancelledSession, datedSession, movedSession } from "../../../../fixtures/datedSession.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";

const context = planContext();

function writeCalendar(sessions: readonly Session[]): string {
  return exportIcs(context, sessions, null)[0]?.text ?? "";
}

/** Thursdays from 2 January 2025 to 31 December 2026: all four clock changes of the two years. */
const TWO_YEARS = Array.from({ length: 104 }, (_, week) => datedSession(formatIsoDate(20_090 + 7 * week)));

describe.skipIf(calendarPython === null)("Debian's icalendar packages read a calendar", () => {
  it("with local hours on both sides of each clock change", () => {
    const text = writeCalendar(TWO_YEARS);
    const read = expandInPython(text, "2024-12-01", "2027-02-01");
    expect(read.map(({ start, end }) => [start, end])).toEqual(
      TWO_YEARS.map(({ date }) => [`${date}T09:30`, `${date}T11:00`]),
    );
    const offsetOn = (date: string): number | undefined =>
      read.find(({ start }) => start.startsWith(date))?.offsetMinutes;
    const around = ["2025-03-27", "2025-04-03", "2025-10-23", "2025-10-30"].concat([
      "2026-03-26",
      "2026-04-02",
      "2026-10-22",
      "2026-10-29",
    ]);
    expect(around.map(offsetOn)).toEqual([60, 120, 120, 60, 60, 120, 120, 60]);
  });

  it("without what is cancelled and with what moved in its new place", () => {
    const sessions = [
      datedSession("2025-05-15"),
      movedSession("2025-05-29", "2025-06-05"),
      cancelledSession("2025-06-12"),
      datedSession("2025-06-26"),
      datedSession("2025-07-10"),
    ];
    const read = expandInPython(writeCalendar(sessions), "2025-01-01", "2026-01-01");
    expect(read.map(({ start }) => start.slice(0, 10))).toEqual([
      "2025-05-15",
      "2025-06-05",
      "2025-06-26",
      "2025-07-10",
    ]);
  });

  it("of a thousand sessions", () => {
    const sessions = Array.from({ length: 1000 }, (_, index) => {
      const date = formatIsoDate(20_090 + 7 * (index % 100));
      const circuitId = `circuit-${Math.floor(index / 100)}`;
      return datedSession(date, { id: `${circuitId}-salle-71003-${date}`, circuitId });
    });
    const read = expandInPython(writeCalendar(sessions), "2024-12-01", "2027-02-01");
    expect(read.map(({ start }) => start.slice(0, 10))).toEqual(sessions.map(({ date }) => date).sort());
  });

  it("with every character of hostile names", () => {
    const theme = "Jeux, rires; « œ » 🎲\nà 2\\3";
    const [read] = expandInPython(
      writeCalendar([datedSession("2025-03-27", { theme })]),
      "2025-03-01",
      "2025-04-01",
    );
    expect(read?.summary).toBe(`${theme} – Chagny`);
    expect(read?.description.split("\n").slice(0, 2).join("\n").replaceAll("\u202f", " ")).toBe(
      `Thème : ${theme}`,
    );
  });

  it("and the file of changes, cancelled and moved apart", () => {
    const since = readPublishedCalendar(writeCalendar(TWO_YEARS), "sessions.ics").value ?? null;
    const [first, second, ...rest] = TWO_YEARS;
    if (first === undefined || second === undefined) throw new Error("no sessions");
    const calendar = { ...context.scenario.calendar, start: "2025-01-01" };
    const files = exportChanges(
      { ...context, scenario: { ...context.scenario, calendar } },
      [cancelledSession(first.date), movedSession(second.date, "2025-01-10"), ...rest],
      since,
    );
    const read = expandInPython(files[0]?.text ?? "", "2024-12-01", "2027-02-01");
    expect(read.map(({ start, status }) => [start, status])).toEqual([
      ["2025-01-02T09:30", "CANCELLED"],
      ["2025-01-10T09:30", "CONFIRMED"],
    ]);
  });
});
