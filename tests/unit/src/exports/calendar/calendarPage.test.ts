// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { exportCalendarPage } from "../../../../../src/exports/calendar/calendarPage.ts";
import { exportPartnerCalendars } from "../../../../../src/exports/calendar/partnerCalendars.ts";
import type { CalendarReport } from "../../../../../src/pipeline/calendar/calendarReport.ts";
import { countMonths } from "../../../../../src/pipeline/calendar/monthCounts.ts";
import { buildRoster } from "../../../../../src/pipeline/calendar/roster.ts";
import type { Session } from "../../../../../src/pipeline/calendar/session.ts";
import type { CalendarSettings } from "../../../../../src/scenario/calendarSettings.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { cancelledSession, datedSession, movedSession } from "../../../../fixtures/datedSession.ts";
import { HOSTILE_NAMES, hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

/** Spring 2025 of zone A: holidays from 20 April to 4 May, Ascension on 29 May. */
function springScenario(changes: Partial<CalendarSettings> = {}): Scenario {
  const scenario = rowScenario();
  return {
    ...scenario,
    professionals: [{ id: "pmi", role: "sage-femme PMI", skills: [] }],
    programme: { ...scenario.programme, minVisitsPerMonth: 2 },
    calendar: { ...scenario.calendar, start: "2025-05-01", end: "2025-06-30", ...changes },
  };
}

function reportOf(scenario: Scenario, sessions: readonly Session[]): CalendarReport {
  return {
    slots: [],
    sessions,
    violations: [],
    months: countMonths(scenario, sessions),
    repairs: [],
    places: [],
    roster: buildRoster(scenario, sessions),
    idleChanges: [],
  };
}

function openPage(
  sessions: readonly Session[],
  scenario = springScenario(),
  lang: "fr" | "en" = "fr",
): Document {
  const { text } = exportCalendarPage(planContext(scenario), reportOf(scenario, sessions), lang);
  return parse(text);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** Text as a reader sees it, with plain spaces. */
function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
}

function cellOf(page: Document, date: string): Element | null {
  return page.querySelector(`time[datetime="${date}"]`)?.closest("td") ?? null;
}

const SESSIONS = [
  datedSession("2025-05-15", { professionalIds: ["pmi"] }),
  movedSession("2025-05-29", "2025-05-30"),
  cancelledSession("2025-06-12"),
  datedSession("2025-06-26", { theme: "Motricité" }),
  datedSession("2025-05-20", {
    id: "circuit-2-salle-71004-2025-05-20",
    circuitId: "circuit-2",
    venueId: "salle-71004",
  }),
];

describe("calendar.html", () => {
  it("is one page without scripts that fetches nothing", () => {
    const page = openPage(SESSIONS);
    expect(page.querySelectorAll("script, link, img, iframe, object, form")).toHaveLength(0);
    expect(page.documentElement.lang).toBe("fr");
    expect(page.documentElement.outerHTML).not.toMatch(/url\(|@import|https?:/u);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
  });

  it("has a section for each month of the horizon, with a table that screen readers can read", () => {
    const page = openPage(SESSIONS);
    const titles = [...page.querySelectorAll(".grid")].map((grid) =>
      textOf(page.querySelector(`#${grid.getAttribute("aria-labelledby") ?? ""}`)),
    );
    expect(titles).toEqual(["mai 2025", "juin 2025"]);
    expect([...page.querySelectorAll("#m-2025-05 thead th")].map(textOf)).toEqual(
      ["Sem.", "lundi", "mardi", "mercredi", "jeudi"].concat(["vendredi", "samedi", "dimanche"]),
    );
    for (const head of page.querySelectorAll("th")) expect(head.scope).toMatch(/^(?:col|row|rowgroup)$/u);
    // May 2025 begins on a Thursday in week 18 and ends on a Saturday in week 22.
    expect([...page.querySelectorAll("#m-2025-05 tbody th")].map(textOf)).toEqual(
      [18, 19, 20, 21, 22].map((week) => `Sem. ${week}`),
    );
    expect(page.querySelectorAll("#m-2025-05 time")).toHaveLength(31);
    expect(page.querySelectorAll("#m-2025-05 td")).toHaveLength(5 * 7);
  });

  it("numbers the weeks around New Year as ISO does", () => {
    const scenario = springScenario({ start: "2026-12-01", end: "2027-01-31" });
    const page = openPage([], scenario);
    const weeksOf = (month: string): string[] =>
      [...page.querySelectorAll(`#m-${month} tbody th`)].map((head) => textOf(head).slice(5));
    expect(weeksOf("2026-12")).toEqual(["49", "50", "51", "52", "53"]);
    expect(weeksOf("2027-01")).toEqual(["53", "1", "2", "3", "4"]);
  });

  it("tells a session on its day: hour and commune, then hall, theme and who joins the team", () => {
    const cell = cellOf(openPage(SESSIONS), "2025-05-15");
    expect(textOf(cell?.querySelector(".day"))).toBe("15");
    expect([...(cell?.querySelectorAll("li > *") ?? [])].map(textOf)).toEqual([
      "9 h 30 Chagny",
      "Salle Chagny, Éveil musical, avec sage-femme PMI",
    ]);
  });

  it("tells when sessions end where they are not all as long", () => {
    const page = openPage([...SESSIONS, datedSession("2025-06-19", { end: 720 })]);
    expect(textOf(cellOf(page, "2025-06-19")?.querySelector(".details"))).toBe(
      "jusqu’à 12 h, Salle Chagny, Éveil musical",
    );
  });

  it("says once in each month what all sessions have in common", () => {
    const page = openPage(SESSIONS);
    expect([...page.querySelectorAll(".legend")].map(textOf)).toEqual([
      "Toutes les séances : durée 1 h 30, Équipe",
      "Toutes les séances : durée 1 h 30, Équipe",
    ]);
    expect(textOf(cellOf(page, "2025-05-15"))).not.toContain("Équipe");
    const alone = openPage([datedSession("2025-05-15")]);
    expect(textOf(alone.querySelector(".legend"))).toBe("Toutes les séances : Chagny, Éveil musical, Équipe");
    expect(textOf(cellOf(alone, "2025-05-15")?.querySelector("li"))).toBe("9 h 30–11 hSalle Chagny");
  });

  it("gives each of several teams a letter, which the month explains", () => {
    const scenario = springScenario();
    const [team] = scenario.teams;
    if (team === undefined) throw new Error("no team");
    const teams = [team, { ...team, id: "sud", name: "Équipe du sud" }];
    const sessions = [
      datedSession("2025-05-14", { teamId: "sud" }),
      datedSession("2025-05-15"),
      cancelledSession("2025-05-22", { teamId: "sud" }),
    ];
    const page = openPage(sessions, { ...scenario, teams });
    expect([...page.querySelectorAll("#m-2025-05 .legend li")].map(textOf)).toEqual([
      "A Équipe",
      "B Équipe du sud",
      "Toutes les séances : Chagny, Éveil musical",
    ]);
    const letters = sessions.map(({ date }) => textOf(cellOf(page, date)?.querySelector(".team")));
    expect(letters).toEqual(["B", "A", "B"]);
  });

  it("marks a hall that is to be confirmed, and does not write so as its name", () => {
    const scenario = springScenario();
    const venues = scenario.venues.map((venue) =>
      venue.id === "salle-71004" ? { ...venue, name: "Demigny, salle à confirmer", confirmed: false } : venue,
    );
    const page = openPage(SESSIONS, { ...scenario, venues });
    expect(textOf(cellOf(page, "2025-05-20")?.querySelector("li"))).toBe("9 h 30 Demigny*Éveil musical");
    expect(textOf(cellOf(page, "2025-05-15"))).not.toContain("*");
    expect(textOf(page.querySelector("#m-2025-05 .legend"))).toContain("* salle à confirmer");
  });

  it("keeps weekends narrow in all months unless some month has a session on that day", () => {
    const narrowOf = (page: Document): string[] => [...page.querySelectorAll(".narrow")].map(textOf);
    expect(narrowOf(openPage(SESSIONS))).toEqual(["samedi", "dimanche", "samedi", "dimanche"]);
    const saturday = openPage([...SESSIONS, datedSession("2025-06-14")]);
    expect(narrowOf(saturday)).toEqual(["dimanche", "dimanche"]);
  });

  it("names public holidays and school holidays in words, not by colour alone", () => {
    const page = openPage(SESSIONS);
    expect(textOf(cellOf(page, "2025-05-29"))).toContain("jour férié : Ascension");
    expect(textOf(cellOf(page, "2025-05-02"))).toContain("vacances (printemps)");
    expect(textOf(cellOf(page, "2025-05-05"))).toBe("5");
  });

  it("says so where school holidays are not known", () => {
    const page = openPage([], springScenario({ start: "2030-01-01", end: "2030-01-31" }));
    expect(textOf(page.querySelector("#m-2030-01"))).toContain(
      "vacances scolaires de ce mois ne sont pas toutes connues",
    );
  });

  it("strikes out what is cancelled, with why", () => {
    const entry = cellOf(openPage(SESSIONS), "2025-06-12")?.querySelector("li");
    expect(textOf(entry?.querySelector("s"))).toBe("9 h 30 Chagny");
    expect(textOf(entry?.querySelector("em"))).toBe("Annulée (fermeture : Travaux)");
  });

  it("shows what moved on both days", () => {
    const page = openPage(SESSIONS);
    const then = cellOf(page, "2025-05-29")?.querySelector("li");
    expect(textOf(then?.querySelector("s"))).toBe("9 h 30 Chagny");
    expect(textOf(then?.querySelector("em"))).toBe("Déplacée au vendredi 30 mai");
    const now = cellOf(page, "2025-05-30")?.querySelector("li");
    expect(now?.querySelector("s")).toBeNull();
    expect(textOf(now?.querySelector("em"))).toBe(
      "Déplacée, prévue le jeudi 29 mai (jour férié : Ascension)",
    );
  });

  it("says so where only hours or team changed", () => {
    const cell = cellOf(openPage([movedSession("2025-05-15", "2025-05-15", { reason: "" })]), "2025-05-15");
    expect([...(cell?.querySelectorAll("li em") ?? [])].map(textOf)).toEqual(["Heure ou équipe changée"]);
  });

  it("counts the sessions of each commune that take place, and names months under the minimum", () => {
    const page = openPage(SESSIONS);
    const table = [...page.querySelectorAll("table.figures")].find((each) =>
      textOf(each.querySelector("caption")).startsWith("Séances par commune"),
    );
    expect([...(table?.querySelectorAll("tr") ?? [])].map((row) => [...row.children].map(textOf))).toEqual([
      ["Commune", "mai 2025", "juin 2025", "Total"],
      ["Chagny", "2", "1", "3"],
      ["Demigny", "1", "0", "1"],
    ]);
    expect([...page.querySelectorAll(".note li")].map(textOf)).toEqual([
      "Salle Chagny, juin 2025 : 1 séance, 2 au moins demandées",
      "Salle Demigny, mai 2025 : 1 séance, 2 au moins demandées",
      "Salle Demigny, juin 2025 : 0 séance, 2 au moins demandées",
    ]);
  });

  it("writes the months of a year by their numbers, so that a table fits on paper", () => {
    const scenario = springScenario({ start: "2025-01-01", end: "2025-12-31" });
    const heads = [...openPage(SESSIONS, scenario).querySelectorAll("table.figures abbr")];
    expect(heads.slice(0, 2).map((head) => [textOf(head), head.getAttribute("title")])).toEqual([
      ["01/2025", "janvier 2025"],
      ["02/2025", "février 2025"],
    ]);
  });

  it("takes another table for the months beyond a year", () => {
    const scenario = springScenario({ start: "2025-01-01", end: "2026-02-28" });
    const tables = [...openPage(SESSIONS, scenario).querySelectorAll("table.figures")].slice(0, -1);
    expect(tables.map((table) => [...table.querySelectorAll("tbody td")].map(textOf))).toEqual([
      ["0", "0", "0", "0", "2", "1", "0", "0", "0", "0", "0", "0", "3"].concat([
        "0",
        "0",
        "0",
        "0",
        "1",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
        "0",
        "1",
      ]),
      ["0", "0", "0", "0", "0", "0"],
    ]);
  });

  it("gives the hours of each team and professional, by role, month by month", () => {
    const page = openPage(SESSIONS);
    const bodies = [...page.querySelectorAll("table.figures")].at(-1)?.querySelectorAll("tbody") ?? [];
    const rows = [...bodies].map((body) => [...body.rows].map((row) => [...row.cells].map(textOf)));
    // One session of 90 minutes, in May.
    expect(rows.at(-1)).toEqual([
      ["sage-femme PMI (professionnel)", "mai 2025", "1", "1 h 30"],
      ["Total", "1", "1 h 30"],
    ]);
    expect(rows).toHaveLength(2);
  });

  it("says which edition it is and how long it holds", () => {
    const page = openPage(SESSIONS);
    const terms = [...page.querySelectorAll("footer dt")].map(textOf);
    expect(terms).toEqual(["Version", "Données du", "Valable jusqu’au", "Sources", "Licence", "Définition"]);
    expect(textOf(page.querySelector("footer dl"))).toContain("lundi 30 juin 2025");
    expect(textOf(page.querySelector("header"))).toMatch(/Version 2027-01-20-[0-9a-f]{8}\./u);
  });

  it("is in English where asked", () => {
    const page = openPage(SESSIONS, springScenario(), "en");
    expect(page.documentElement.lang).toBe("en");
    expect(textOf(page.querySelector("h1"))).toBe("Calendar of the workshops, Row");
    expect(textOf(cellOf(page, "2025-05-30"))).toContain(
      "Moved from Thursday 29 May (public holiday: Ascension Day)",
    );
    expect(textOf(page.querySelector("main"))).not.toMatch(/mai|juin|séance|Annulée/u);
  });

  it("shows hostile names as text", () => {
    const context = hostileContext();
    const scenario = { ...context.scenario, calendar: springScenario().calendar };
    const [theme, reason] = [HOSTILE_NAMES[1], `closure:${HOSTILE_NAMES[1]}`];
    const sessions = [
      datedSession("2025-05-15", { theme }),
      cancelledSession("2025-05-22", { theme: HOSTILE_NAMES[0], reason, venueId: "salle-71002" }),
    ];
    const { text } = exportCalendarPage({ ...context, scenario }, reportOf(scenario, sessions), "fr");
    const page = parse(text);
    expect(page.querySelector("script")).toBeNull();
    expect(textOf(cellOf(page, "2025-05-15"))).toContain("<script>alert('œ')</script>");
    expect(textOf(cellOf(page, "2025-05-22"))).toContain("<script>");
  });

  it("stands where there is no session at all", () => {
    expect(textOf(openPage([]).querySelector("main"))).toContain("Aucune séance dans ce calendrier.");
  });
});

describe("what halls, teams and families get", () => {
  it("is calendars and the page, and changes where there was an edition before", () => {
    const scenario = springScenario();
    const report = reportOf(scenario, SESSIONS);
    const namesOf = (since: Parameters<typeof exportPartnerCalendars>[2]): string[] =>
      exportPartnerCalendars(planContext(scenario), report, since, "fr").map((file) => file.fileName);
    expect(namesOf(null)).toEqual([
      "sessions.ics",
      "ics/commune/71003.ics",
      "ics/commune/71004.ics",
      "ics/team/equipe.ics",
      "ics/professional/pmi.ics",
      "calendar.html",
    ]);
    expect(namesOf({ version: 1, events: [], occurrences: [] })).toContain("changements.ics");
  });
});
