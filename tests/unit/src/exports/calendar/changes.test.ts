import ICAL from "ical.js";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportChanges } from "../../../../../src/exports/calendar/changes.ts";
import { compareCalendars } from "../../../../../src/exports/calendar/compareCalendars.ts";
import { exportIcs } from "../../../../../src/exports/calendar/ics.ts";
import type { PublishedCalendar } from "../../../../../src/exports/calendar/publishedCalendar.ts";
import { readPublishedCalendar } from "../../../../../src/exports/calendar/readPublishedCalendar.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import type { ExportFile } from "../../../../../src/exports/exportFile.ts";
import type { Session } from "../../../../../src/pipeline/calendar/session.ts";
import { hasIssueText } from "../../../../../src/i18n/issueText.ts";
import { cancelledSession, datedSession, movedSession } from "../../../../fixtures/datedSession.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

const SCENARIO = rowScenario();
const context = planContext({ ...SCENARIO, calendar: { ...SCENARIO.calendar, start: "2025-05-01" } });

const ANNOUNCED = ["2025-05-15", "2025-05-29", "2025-06-12", "2025-06-26"].map((date) => datedSession(date));
const [MAY_15, MAY_29, JUNE_12, JUNE_26] = ANNOUNCED as [Session, Session, Session, Session];

function textOf(files: readonly ExportFile[], fileName: string): string {
  return files.find((file) => file.fileName === fileName)?.text ?? "";
}

function publish(
  sessions: readonly Session[],
  since: PublishedCalendar | null = null,
  of: ExportContext = context,
): PublishedCalendar {
  const decoded = readPublishedCalendar(
    textOf(exportIcs(of, sessions, since), "sessions.ics"),
    "sessions.ics",
  );
  if (decoded.value === undefined) throw new Error(JSON.stringify(decoded.issues));
  return decoded.value;
}

function sequencesOf(calendar: PublishedCalendar): Record<string, number> {
  return Object.fromEntries(calendar.occurrences.map(({ date, sequence }) => [date, sequence] as const));
}

describe("readPublishedCalendar", () => {
  it.each([
    ["", "ics-unreadable"],
    ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT", "ics-unreadable"],
    ["{}", "ics-unreadable"],
    ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "ics-not-ours"],
  ])("refuses %j and says why", (text, code) => {
    const { value, issues } = readPublishedCalendar(text, "old.ics");
    expect(value).toBeUndefined();
    expect(issues.map((issue) => [issue.code, issue.at])).toEqual([[code, "old.ics"]]);
    expect(hasIssueText(code)).toBe(true);
  });

  it("refuses the calendar of one commune: it would cancel all the others", () => {
    const text = textOf(exportIcs(context, ANNOUNCED, null), "ics/commune/71003.ics");
    expect(readPublishedCalendar(text, "x").issues.map(({ code }) => code)).toEqual(["ics-partial"]);
    expect(hasIssueText("ics-partial")).toBe(true);
  });

  it.each([
    "FREQ=SECONDLY",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;COUNT=1000000",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
    "FREQ=WEEKLY;BYMONTH=2;COUNT=2000",
  ])("does not follow a tampered rhythm that has no end: %s", (rule) => {
    const text = textOf(exportIcs(context, ANNOUNCED, null), "sessions.ics");
    const tampered = text.replace(/RRULE:FREQ=WEEKLY.*/u, `RRULE:${rule}`);
    expect(tampered).toContain(rule);
    expect(readPublishedCalendar(tampered, "x").issues.map(({ code }) => code)).toEqual(["ics-endless"]);
    expect(hasIssueText("ics-endless")).toBe(true);
  });

  it("does not follow the rules of a tampered zone", () => {
    const text = textOf(exportIcs(context, ANNOUNCED, null), "sessions.ics");
    const tampered = text.replace(/RRULE:FREQ=YEARLY.*/u, "RRULE:FREQ=SECONDLY");
    expect(readPublishedCalendar(tampered, "x").value).toEqual(publish(ANNOUNCED));
  });

  it("reads hours past midnight and what people read", () => {
    const { occurrences } = publish([datedSession("2025-03-29", { start: 1380, end: 1530 })]);
    expect(occurrences).toMatchObject([
      { start: 1380, end: 1530, title: "Éveil musical – Chagny", place: "Salle Chagny" },
    ]);
  });
});

describe("compareCalendars", () => {
  it("finds nothing in the same sessions", () => {
    expect(compareCalendars(publish(ANNOUNCED), ANNOUNCED)).toEqual({ cancelled: [], moved: [], added: [] });
  });

  it("tells cancelled, moved and added sessions apart", () => {
    const late = datedSession(JUNE_26.date, { start: 600, end: 690 });
    const added = datedSession("2025-07-10");
    const changes = compareCalendars(publish(ANNOUNCED), [
      cancelledSession(MAY_15.date),
      movedSession(MAY_29.date, "2025-06-05"),
      late,
      added,
    ]);
    expect(changes.cancelled.map(({ before, reason }) => [before.date, reason])).toEqual([
      ["2025-05-15", "closure:Travaux"],
      ["2025-06-12", "not-planned"],
    ]);
    expect(
      changes.moved.map(({ before, session }) => [before.date, before.start, session.date, session.start]),
    ).toEqual([
      ["2025-05-29", 570, "2025-06-05", 570],
      ["2025-06-26", 570, "2025-06-26", 600],
    ]);
    expect(changes.added).toEqual([added]);
  });

  it("sees no change where only the circuit has another name", () => {
    const renamed = ANNOUNCED.map((session) => ({
      ...session,
      circuitId: "circuit-9",
      id: session.id.replace("circuit-1", "circuit-9"),
    }));
    expect(compareCalendars(publish(ANNOUNCED), renamed)).toEqual({ cancelled: [], moved: [], added: [] });
  });

  it("measures a second move from what was announced, not from the plan", () => {
    const published = publish([movedSession(MAY_29.date, "2025-06-05")]);
    const [change] = compareCalendars(published, [movedSession(MAY_29.date, "2025-06-06")]).moved;
    expect(change?.before.date).toBe("2025-06-05");
  });
});

describe("a calendar that replaces another", () => {
  it("keeps version and SEQUENCE where nothing changed", () => {
    const first = publish(ANNOUNCED);
    const again = publish(ANNOUNCED, first);
    expect(again).toEqual(first);
    expect(first.version).toBe(1);
  });

  it("raises the version, and the SEQUENCE of what changed only", () => {
    const other = { theme: "Motricité", circuitId: "circuit-2", venueId: "salle-71004" };
    const untouched = datedSession("2025-05-20", { ...other, id: "circuit-2-salle-71004-2025-05-20" });
    const first = publish([...ANNOUNCED, untouched]);
    const moved = movedSession(MAY_29.date, "2025-06-05");
    const second = publish([MAY_15, moved, JUNE_12, JUNE_26, untouched], first);
    expect(second.version).toBe(2);
    expect(sequencesOf(second)).toEqual({
      "2025-05-15": 1,
      "2025-05-20": 0,
      "2025-06-05": 1,
      "2025-06-12": 1,
      "2025-06-26": 1,
    });
    const third = publish([MAY_15, { ...moved, date: "2025-06-06" }, JUNE_12, JUNE_26, untouched], second);
    expect(third.version).toBe(3);
    expect(sequencesOf(third)).toMatchObject({ "2025-05-15": 1, "2025-06-06": 2 });
  });

  it("numbers a session that comes back above the edition that called it off", () => {
    const first = publish([MAY_29]);
    const second = publish([cancelledSession(MAY_29.date)], first);
    const changes = textOf(exportChanges(context, [cancelledSession(MAY_29.date)], first), "changements.ics");
    const [component] = ICAL.Component.fromString(changes).getAllSubcomponents("vevent");
    const calledOff = new ICAL.Event(component);
    const [back] = publish([MAY_29], second).events;
    expect(back?.uid).toBe(calledOff.uid);
    expect([calledOff.sequence, back?.sequence]).toEqual([1, 2]);
  });

  it("raises both where the hall is renamed", () => {
    const first = publish(ANNOUNCED);
    const venues = SCENARIO.venues.map((venue) => ({ ...venue, name: "Salle des fêtes" }));
    const renamed = planContext({ ...context.scenario, venues });
    const second = publish(ANNOUNCED, first, renamed);
    expect([second.version, second.events.map(({ sequence }) => sequence)]).toEqual([2, [1]]);
  });

  it("raises the version where an entry is gone", () => {
    expect(publish([], publish(ANNOUNCED)).version).toBe(2);
  });
});

describe("changements", () => {
  const since = publish(ANNOUNCED);
  const now = [MAY_15, movedSession(MAY_29.date, "2025-06-05"), cancelledSession(JUNE_12.date), JUNE_26];

  it("are not written where no calendar was sent out", () => {
    expect(exportChanges(context, now, null)).toEqual([]);
  });

  it("are empty of rows where nothing changed", () => {
    const files = exportChanges(context, ANNOUNCED, since);
    expect(textOf(files, "changements.csv")).toBe(
      "\ufeffsession_id;commune_code;site_name;avant_date;avant_debut;avant_fin;apres_date;apres_debut;apres_fin;raison\r\n",
    );
    expect(textOf(files, "changements.ics")).not.toContain("BEGIN:VEVENT");
  });

  it("list what was announced, and what it became, in a table", () => {
    const table = textOf(exportChanges(context, now, since), "changements.csv").slice(1);
    const rows = Papa.parse<string[]>(table.replaceAll("\u202f", " "), { skipEmptyLines: true }).data.slice(
      1,
    );
    expect(rows).toEqual([
      ["circuit-1-salle-71003-2025-05-29", "71003", "Salle Chagny"].concat([
        "2025-05-29",
        "09:30",
        "11:00",
        "2025-06-05",
        "09:30",
        "11:00",
        "jour férié : Ascension",
      ]),
      ["circuit-1-salle-71003-2025-06-12", "71003", "Salle Chagny"].concat([
        "2025-06-12",
        "09:30",
        "11:00",
        "",
        "",
        "",
        "fermeture : Travaux",
      ]),
    ]);
  });

  it("are a calendar of cancelled and moved sessions, each with a raised SEQUENCE", () => {
    const calendar = ICAL.Component.fromString(textOf(exportChanges(context, now, since), "changements.ics"));
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Ateliers 1000 jours – changements – v2");
    const events = calendar.getAllSubcomponents("vevent").map((component) => ({
      event: new ICAL.Event(component),
      status: component.getFirstPropertyValue("status"),
    }));
    expect(
      events.map(({ event, status }) => [
        event.uid,
        event.startDate.toString(),
        event.sequence,
        status,
        event.summary.replaceAll("\u202f", " "),
        event.description.replaceAll(/[\u202f\u00a0]/gu, " ").split("\n")[0],
      ]),
    ).toEqual([
      [
        "circuit-1-salle-71003-2025-05-29@row.maillage",
        "2025-06-05T09:30:00",
        1,
        "CONFIRMED",
        "Déplacée : Éveil musical – Chagny",
        "Annoncée d’abord le jeudi 29 mai 2025, 9 h 30–11 h (jour férié : Ascension)",
      ],
      [
        "circuit-1-salle-71003-2025-06-12@row.maillage",
        "2025-06-12T09:30:00",
        1,
        "CANCELLED",
        "Annulée : Éveil musical – Chagny",
        "Cette séance n’a pas lieu : fermeture : Travaux",
      ],
    ]);
  });

  it("are no calendar to compare with later", () => {
    const text = textOf(exportChanges(context, now, since), "changements.ics");
    expect(readPublishedCalendar(text, "x").issues.map(({ code }) => code)).toEqual(["ics-partial"]);
  });

  it("leave out what lies before the calendar begins", () => {
    const later = { ...context.scenario.calendar, start: "2025-06-01" };
    const files = exportChanges(
      planContext({ ...context.scenario, calendar: later }),
      [JUNE_12, JUNE_26],
      since,
    );
    expect(textOf(files, "changements.ics")).not.toContain("BEGIN:VEVENT");
  });
});
