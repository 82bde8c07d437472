import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../../../../geodata/calendar/isoDate.ts";
import { exportIcs } from "../../../../../src/exports/calendar/ics.ts";
import { readPublishedCalendar } from "../../../../../src/exports/calendar/readPublishedCalendar.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import type { Session } from "../../../../../src/pipeline/calendar/session.ts";
import { cancelledSession, datedSession, movedSession } from "../../../../fixtures/datedSession.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

function writeAll(sessions: readonly Session[], context: ExportContext = planContext()): string {
  return exportIcs(context, sessions, null).find(({ fileName }) => fileName === "sessions.ics")?.text ?? "";
}

function eventsOf(text: string): ICAL.Component[] {
  return ICAL.Component.fromString(text).getAllSubcomponents("vevent");
}

/** Lines of a file after unfolding. */
function linesOf(text: string): string[] {
  return text.replace(/\r\n /gu, "").split("\r\n");
}

/** What a reader finds: session, date and hours. */
function occurrencesOf(text: string): readonly (string | number)[][] {
  return (readPublishedCalendar(text, "sessions.ics").value?.occurrences ?? []).map(
    ({ sessionId, date, start, end }) => [sessionId, date, start, end],
  );
}

/** The same of sessions that take place. */
function placesOf(sessions: readonly Session[]): readonly (string | number)[][] {
  return sessions
    .filter(({ status }) => status !== "cancelled")
    .map(({ id, date, start, end }) => [id, date, start, end]);
}

const YEAR_OF_THURSDAYS = Array.from({ length: 52 }, (_, week) =>
  datedSession(formatIsoDate(20_090 + 7 * week)),
);

describe("sessions.ics", () => {
  it("is a calendar that a mail program opens by itself, named with its version", () => {
    const lines = linesOf(writeAll([datedSession("2025-03-27")]));
    expect(lines.slice(0, 4)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Maillage//Calendrier//FR",
      "METHOD:PUBLISH",
    ]);
    expect(lines).toContain("X-WR-CALNAME:Ateliers 1000 jours – tous – v1");
    expect(lines).toContain("DTSTAMP:20270120T080000Z");
    expect(lines).toContain("LAST-MODIFIED:20270120T080000Z");
    expect(lines.slice(-2)).toEqual(["END:VCALENDAR", ""]);
  });

  it("has its own properties before the first component, where the format wants them", () => {
    const lines = linesOf(writeAll([datedSession("2025-03-27")]));
    expect(lines.indexOf("X-MAILLAGE-VERSION:1")).toBeGreaterThan(0);
    expect(lines.indexOf("X-MAILLAGE-VERSION:1")).toBeLessThan(lines.indexOf("BEGIN:VTIMEZONE"));
    expect(lines.slice(lines.lastIndexOf("END:VEVENT"))).toEqual(["END:VEVENT", "END:VCALENDAR", ""]);
  });

  it("names sources, licence, validity and definition", () => {
    const about = linesOf(writeAll([])).find((line) => line.startsWith("X-WR-CALDESC:"));
    for (const fact of ["20 janvier 2027", "28 février 2027", "Licence Ouverte 2.0", "zone blanche v1"]) {
      expect(about).toContain(fact);
    }
  });

  it("says what, where, with whom and for how many, and no person's name", () => {
    const context = planContext({
      ...rowScenario(),
      professionals: [{ id: "pmi", role: "sage-femme PMI", skills: [] }],
    });
    const session = datedSession("2025-03-27", { professionalIds: ["pmi"], partner: "RPE de Chagny" });
    const [event] = eventsOf(writeAll([session], context)).map((component) => new ICAL.Event(component));
    expect(event?.summary).toBe("Éveil musical – Chagny");
    expect(event?.location).toBe("Salle Chagny");
    expect(event?.description.replaceAll("\u202f", " ").split("\n")).toEqual([
      "Thème : Éveil musical",
      "Équipe : Équipe",
      "Avec : sage-femme PMI",
      "Places : 8, dont 1 gardée (adaptation ou urgence)",
      "Séance commune avec : RPE de Chagny",
    ]);
  });

  it("is tentative where the hall is not settled", () => {
    const scenario = rowScenario();
    const venues = scenario.venues.map((venue) => ({ ...venue, confirmed: false }));
    const text = writeAll([datedSession("2025-03-27")], planContext({ ...scenario, venues }));
    expect(text).toContain("STATUS:TENTATIVE\r\n");
    expect(linesOf(text).find((line) => line.startsWith("DESCRIPTION:"))).toContain("Salle à confirmer");
    expect(writeAll([datedSession("2025-03-27")])).toContain("STATUS:CONFIRMED\r\n");
  });

  it("tells a year of sessions in one entry, with its zone", () => {
    const text = writeAll(YEAR_OF_THURSDAYS);
    expect(eventsOf(text)).toHaveLength(1);
    const lines = linesOf(text);
    expect(lines).toContain("DTSTART;TZID=Europe/Paris:20250102T093000");
    expect(lines).toContain("RRULE:FREQ=WEEKLY;COUNT=52;INTERVAL=1;BYDAY=TH");
    expect(occurrencesOf(text)).toEqual(placesOf(YEAR_OF_THURSDAYS));
  });

  it("leaves out what is cancelled, moved or of another theme, with the zone of the start", () => {
    const sessions = [
      datedSession("2025-05-01"),
      datedSession("2025-05-15"),
      movedSession("2025-05-29", "2025-06-05"),
      datedSession("2025-06-12", { theme: "Motricité" }),
      cancelledSession("2025-06-26"),
      datedSession("2025-07-10"),
      datedSession("2025-07-24"),
    ];
    const text = writeAll(sessions);
    expect(linesOf(text)).toContain(
      "EXDATE;TZID=Europe/Paris:20250529T093000,20250612T093000,20250626T093000",
    );
    // Seven Thursdays from 1 May to 24 July, the three above among them.
    expect(linesOf(text)).toContain("RRULE:FREQ=WEEKLY;COUNT=7;INTERVAL=2;BYDAY=TH");
    expect(eventsOf(text)).toHaveLength(3);
    expect(occurrencesOf(text)).toEqual(placesOf(sessions));
  });

  it("tells a moved session by itself, under its id, with the date it had", () => {
    const moved = movedSession("2025-05-29", "2025-06-05");
    const event = eventsOf(writeAll([moved])).map((component) => new ICAL.Event(component))[0];
    expect(event?.uid).toBe("circuit-1-salle-71003-2025-05-29@row.maillage");
    expect(event?.description.replaceAll("\u202f", " ")).toContain(
      "Déplacée : prévue d’abord le jeudi 29 mai 2025 (jour férié : Ascension)",
    );
  });

  it("tells a session with other hours on its own date apart from its series", () => {
    const late = movedSession("2025-05-15", "2025-05-15", { start: 600, end: 690, reason: "decision:école" });
    const sessions = [datedSession("2025-05-08"), late, datedSession("2025-05-22")];
    const text = writeAll(sessions);
    expect(occurrencesOf(text)).toEqual(placesOf(sessions));
    expect(linesOf(text).join("\n").replaceAll("\u202f", " ")).toContain(
      "Heure ou équipe changée (décision : école)",
    );
  });

  it("writes irregular dates one by one rather than by exceptions", () => {
    // Weeks 0, 1, 7 and 12: a weekly rhythm would leave out 9 dates for 4 sessions.
    const sessions = [0, 1, 7, 12].map((week) => datedSession(formatIsoDate(20_090 + 7 * week)));
    const text = writeAll(sessions);
    expect(text).not.toContain("EXDATE");
    expect(eventsOf(text)).toHaveLength(4);
    expect(occurrencesOf(text)).toEqual(placesOf(sessions));
  });

  it("keeps the UID of a series when a date is cancelled, the first too, or the horizon grows", () => {
    const uidsOf = (sessions: readonly Session[]): string[] =>
      eventsOf(writeAll(sessions)).map((component) => new ICAL.Event(component).uid);
    const year = YEAR_OF_THURSDAYS;
    const [first, second, third, ...rest] = year;
    if (first === undefined || second === undefined || third === undefined) throw new Error("no year");
    const uids = uidsOf(year);
    expect(uids).toHaveLength(1);
    expect(uidsOf([cancelledSession(first.date), second, third, ...rest])).toEqual(uids);
    expect(uidsOf([first, cancelledSession(second.date), third, ...rest])).toEqual(uids);
    expect(uidsOf([first, second])).toEqual(uids);
    expect(uidsOf([first])).toEqual(uids);
  });

  it("keeps hours on both sides of each clock change", () => {
    // Summer time: 30 March – 26 October 2025, 29 March – 25 October 2026; Thursdays around them.
    const dates = ["2025-03-27", "2025-04-03", "2025-10-23", "2025-10-30"].concat([
      "2026-03-26",
      "2026-04-02",
      "2026-10-22",
      "2026-10-29",
    ]);
    const sessions = dates.map((date) => datedSession(date));
    expect(occurrencesOf(writeAll(sessions))).toEqual(placesOf(sessions));
    const offsets = dates.map((date) => {
      const component = eventsOf(writeAll([datedSession(date)]))[0];
      return component === undefined ? null : new ICAL.Event(component).startDate.utcOffset() / 3600;
    });
    expect(offsets).toEqual([1, 2, 2, 1, 1, 2, 2, 1]);
  });

  it("gives the same bytes in every time zone of the machine", () => {
    const script = fileURLToPath(new URL("../../../../fixtures/printCalendar.ts", import.meta.url));
    const print = (zone: string): string =>
      execFileSync(process.execPath, ["--import", "tsx", script], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
    const paris = print("Europe/Paris");
    expect(paris).toContain("BEGIN:VEVENT");
    expect(print("Pacific/Auckland")).toBe(paris);
    expect(print("America/New_York")).toBe(paris);
  });

  it("brings any text through, in lines of at most 75 octets", () => {
    const name = `Salle ; « des fêtes », n° 1\\2\nrez-de-chaussée 🎈 ${"très ".repeat(200)}longue\u0007\r\nEND:VEVENT`;
    const scenario = rowScenario();
    const hostile = planContext({
      ...scenario,
      venues: scenario.venues.map((venue) => ({ ...venue, name })),
      teams: scenario.teams.map((team) => ({ ...team, name: "Équipe, «a»;\r\nBEGIN:VEVENT\\" })),
      programme: scenario.programme,
    });
    const files = exportIcs(hostile, [datedSession("2025-03-27", { theme: "Jeux,\nrires; 🎲" })], null);
    const expected = name.replace("\u0007", "").replace("\r\n", "\n");
    for (const { text } of files) {
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [event, ...others] = eventsOf(text).map((component) => new ICAL.Event(component));
      expect(others).toEqual([]);
      expect(event?.location).toBe(`${expected}, Chagny`);
      expect(event?.summary).toBe("Jeux,\nrires; 🎲 – Chagny");
    }
    const team = files.find(({ fileName }) => fileName === "ics/team/equipe.ics")?.text ?? "";
    expect(linesOf(team)).toContain(
      "X-WR-CALNAME:Ateliers 1000 jours – Équipe\\, «a»\\;\\nBEGIN:VEVENT\\\\ – v1",
    );
  });

  it("holds a thousand sessions without a shift", () => {
    const sessions = Array.from({ length: 1000 }, (_, index) => {
      const date = formatIsoDate(20_090 + 7 * (index % 100));
      const circuitId = `circuit-${Math.floor(index / 100)}`;
      const id = `${circuitId}-salle-71003-${date}`;
      return datedSession(date, { id, circuitId, start: 480 + (index % 7), end: 600 + (index % 7) });
    });
    const byId = (rows: readonly (readonly (string | number)[])[]): string[] =>
      rows.map((row) => row.join(" ")).sort();
    expect(byId(occurrencesOf(writeAll(sessions)))).toEqual(byId(placesOf(sessions)));
  });
});

describe("a calendar for each commune, team and professional", () => {
  const scenario = rowScenario();
  const [team] = scenario.teams;
  if (team === undefined) throw new Error("no team");
  const context = planContext({
    ...scenario,
    teams: [team, { ...team, id: "equipe-2", name: "Équipe du sud" }, { ...team, id: "sans-seance" }],
    professionals: [
      { id: "pmi", role: "sage-femme PMI", skills: [] },
      { id: "psy", role: "psychomotricienne", skills: [] },
    ],
  });
  const sessions = [
    datedSession("2025-03-27", { professionalIds: ["pmi"] }),
    datedSession("2025-03-27", {
      id: "circuit-2-salle-71004-2025-03-27",
      circuitId: "circuit-2",
      venueId: "salle-71004",
      teamId: "equipe-2",
    }),
  ];
  const files = exportIcs(context, sessions, null);

  it("is written where there are sessions", () => {
    expect(files.map((file) => file.fileName)).toEqual([
      "sessions.ics",
      "ics/commune/71003.ics",
      "ics/commune/71004.ics",
      "ics/team/equipe.ics",
      "ics/team/equipe-2.ics",
      "ics/professional/pmi.ics",
    ]);
  });

  it("holds theirs only, under their name", () => {
    const textOf = (fileName: string): string => files.find((file) => file.fileName === fileName)?.text ?? "";
    const namesOf = (fileName: string): unknown =>
      ICAL.Component.fromString(textOf(fileName)).getFirstPropertyValue("x-wr-calname");
    expect(namesOf("ics/commune/71004.ics")).toBe("Ateliers 1000 jours – Demigny – v1");
    expect(namesOf("ics/team/equipe-2.ics")).toBe("Ateliers 1000 jours – Équipe du sud – v1");
    expect(namesOf("ics/professional/pmi.ics")).toBe("Ateliers 1000 jours – sage-femme PMI – v1");
    for (const fileName of ["ics/commune/71004.ics", "ics/team/equipe-2.ics"]) {
      expect(eventsOf(textOf(fileName)).map((event) => new ICAL.Event(event).summary)).toEqual([
        "Éveil musical – Demigny",
      ]);
    }
  });
});
