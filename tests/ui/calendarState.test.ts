import { expect, it } from "vitest";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import type { Session } from "../../src/pipeline/calendar/session.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { createDayReader, listMonthWeeks } from "../../src/ui/state/calendarDays.ts";
import { changeTo, isReadablePlace, placeOfSession } from "../../src/ui/state/calendarEdit.ts";
import {
  countStatuses,
  filterSessions,
  listShortMonths,
  NO_FILTER,
} from "../../src/ui/state/calendarFilter.ts";
import { listHalves } from "../../src/ui/state/calendarHours.ts";
import { layCalendar } from "../../src/ui/state/calendarLayout.ts";
import { buildCalendarNames } from "../../src/ui/state/calendarNames.ts";
import { findProposals } from "../../src/ui/state/calendarProposals.ts";
import { documentOfPlan, morningPlan, scenarioWithVenues } from "../fixtures/morningPlan.ts";

const PERIOD = { start: "2026-12-07", end: "2027-06-06" };

/** Two halls, Mondays and Tuesdays of weeks 1 and 3 of 4, from 7 December 2026 to 6 June 2027. */
function withPlan(changes: Partial<Scenario> = {}): Scenario {
  const scenario = { ...scenarioWithVenues(2, PERIOD), ...changes };
  return { ...scenario, plans: [documentOfPlan(morningPlan(scenario))] };
}

function firstSession(scenario: Scenario): Session {
  const [session] = layCalendar(scenario).sessions;
  if (session === undefined) throw new Error("no session");
  return session;
}

it("lays a month in weeks from Monday, with their ISO numbers across the turn of the year", () => {
  const weeks = listMonthWeeks("2027-01", createDayReader(withPlan()));
  // 1 January 2027 is a Friday, in week 53 of 2026.
  expect(weeks.map(({ week }) => week)).toEqual([53, 1, 2, 3, 4]);
  expect(weeks[0]?.days[0]?.date).toBe("2026-12-28");
  expect(weeks.at(-1)?.days.at(-1)?.date).toBe("2027-01-31");
});

it("names public holidays, closures and school holidays of a day", () => {
  const { calendar } = withPlan();
  const closures = [
    { from: "2026-12-10", to: "2026-12-10", reason: "inventaire" },
    { from: "2026-12-11", to: "2026-12-11", reason: "réunion", halfDay: "am" as const },
  ];
  const readDay = createDayReader(withPlan({ calendar: { ...calendar, closures } }));
  const days = listMonthWeeks("2026-12", readDay).flatMap((week) => week.days);
  const dayOf = (date: string) => days.find((day) => day.date === date);
  expect(dayOf("2026-12-25")?.closedBy).toBe("public-holiday:christmas");
  expect(dayOf("2026-12-10")?.closedBy).toBe("closure:inventaire");
  expect(dayOf("2026-12-11")?.closedBy).toBeNull();
  expect(dayOf("2026-12-25")?.school).toBe("school-holidays:christmas");
  expect(dayOf("2026-12-18")?.school).toBeNull();
  // Zone A: class until Saturday 19 December, so the holidays begin on Sunday.
  expect(days.filter((day) => day.school !== null && day.schoolBegins).map(({ date }) => date)).toEqual([
    "2026-12-20",
  ]);
  expect(dayOf("2026-12-06")?.inHorizon).toBe(false);
  expect(dayOf("2026-12-07")?.inHorizon).toBe(true);
});

it("has no sessions without plan and rules, and names the months of the period", () => {
  const scenario = scenarioWithVenues(2, PERIOD);
  const layout = layCalendar(scenario);
  expect(layout.sessions).toEqual([]);
  expect(layout.months).toEqual([
    "2026-12",
    "2027-01",
    "2027-02",
    "2027-03",
    "2027-04",
    "2027-05",
    "2027-06",
  ]);
});

it("filters by team, commune, hall and professional together", () => {
  const scenario = withPlan();
  const names = buildCalendarNames(scenario);
  const [first, second] = scenario.venues;
  if (first === undefined || second === undefined) throw new Error("two halls are needed");
  const sessions = laySessions(scenario, scenario.plans[0]?.plan ?? null).map((session, index) =>
    index === 0 ? { ...session, professionalIds: ["sage-femme"] } : session,
  );
  const ofFirst = filterSessions(sessions, { ...NO_FILTER, communeCode: first.communeCode }, names);
  expect(new Set(ofFirst.map(({ venueId }) => venueId))).toEqual(new Set([first.id]));
  expect(filterSessions(sessions, { ...NO_FILTER, venueId: second.id }, names)).toHaveLength(
    sessions.length - ofFirst.length,
  );
  expect(filterSessions(sessions, { ...NO_FILTER, professionalId: "sage-femme" }, names)).toHaveLength(1);
  expect(filterSessions(sessions, { ...NO_FILTER, teamId: "nobody" }, names)).toEqual([]);
});

it("counts sessions that take place, moved ones among them, and cancelled ones apart", () => {
  const session = firstSession(withPlan());
  const sessions: readonly Session[] = [
    session,
    { ...session, status: "moved" },
    { ...session, status: "cancelled" },
  ];
  expect(countStatuses(sessions)).toEqual({ held: 2, moved: 1, cancelled: 1 });
});

it("lists months below the minimum of the halls that are shown, first months first", () => {
  const { programme } = withPlan();
  const layout = layCalendar(withPlan({ programme: { ...programme, minVisitsPerMonth: 3 } }));
  const [, second] = layout.scenario.venues;
  const short = listShortMonths(layout.counts, new Set([second?.id ?? ""]));
  // Every other Tuesday from 8 December: three in March alone. Of December 25 days count: 3 × 25 / 31 = 2; of June 0.
  expect(short.map(({ month, sessions, minimum }) => [month.month, sessions, minimum])).toEqual([
    ["2027-01", 2, 3],
    ["2027-02", 2, 3],
    ["2027-04", 2, 3],
    ["2027-05", 2, 3],
  ]);
});

it("keeps what a change leaves as it was to the plan, and the team that the calendar chose itself", () => {
  const scenario = withPlan();
  const session = firstSession(scenario);
  const place = placeOfSession(session);
  expect(place).toEqual({ date: "2026-12-07", start: "09:30", teamId: session.teamId });
  expect(changeTo(scenario, session, { ...place, date: "2026-12-09" }, "").to).toEqual({
    date: "2026-12-09",
    start: null,
    teamId: null,
  });
  expect(changeTo(scenario, session, { ...place, start: "10:15" }, "").to?.start).toBe("10:15");
  const handedOver: Session = { ...session, status: "moved", teamId: "equipe-2" };
  expect(changeTo(scenario, handedOver, { ...place, teamId: "equipe-2" }, "").to?.teamId).toBe("equipe-2");
});

it("keeps an hour that was changed before when only the day changes", () => {
  const scenario = withPlan();
  const { id } = firstSession(scenario);
  const changes = [
    { sessionId: id, to: { date: "2026-12-08", start: "10:15", teamId: null }, reason: "marché" },
  ];
  const changed = { ...scenario, calendar: { ...scenario.calendar, changes } };
  const session = layCalendar(changed).sessions.find((item) => item.id === id);
  if (session === undefined) throw new Error("the session is gone");
  const place = { ...placeOfSession(session), date: "2026-12-10" };
  expect(changeTo(changed, session, place, "").to).toEqual({
    date: "2026-12-10",
    start: "10:15",
    teamId: null,
  });
});

it("reads no day and no hour that do not exist", () => {
  const place = { date: "2027-02-28", start: "09:30", teamId: "" };
  expect(isReadablePlace(place)).toBe(true);
  expect(isReadablePlace({ ...place, date: "2027-02-29" })).toBe(false);
  expect(isReadablePlace({ ...place, start: "24:00" })).toBe(false);
  expect(isReadablePlace({ ...place, start: "" })).toBe(false);
});

it("proposes only days of the week that are worked, in the month that is asked for", () => {
  const scenario = withPlan();
  const layout = layCalendar(scenario);
  const cancelled = layout.sessions.find(({ date }) => date === "2027-03-29");
  if (cancelled === undefined) throw new Error("nothing falls on Easter Monday");
  expect(cancelled.reason).toBe("public-holiday:easter-monday");
  const anywhere = findProposals(layout, [cancelled], null).map(({ date }) => date);
  // On Tuesday 30 the team is in the other hall; Sunday 28 is not worked.
  expect(anywhere).toEqual(["2027-03-31", "2027-03-27", "2027-04-01"]);
  const inMarch = findProposals(layout, [cancelled], "2027-03").map(({ date }) => date);
  expect(inMarch).toEqual(["2027-03-31", "2027-03-27", "2027-03-26"]);
  expect(findProposals(layout, [cancelled], "2027-06")).toEqual([]);
});

it("puts each session in the row of its hour, mornings and afternoons apart at midday", () => {
  const session = firstSession(withPlan());
  const early: Session = { ...session, start: 7 * 60 + 30 };
  const afterMidday: Session = { ...session, start: 13 * 60 + 20 };
  const [morning, afternoon] = listHalves([early, afterMidday], 13 * 60 + 15);
  expect(morning?.hours).toEqual([7, 8, 9, 10, 11, 12]);
  expect(afternoon?.hours).toEqual([13, 14, 15, 16, 17]);
  expect(morning?.holds(early, 7)).toBe(true);
  expect(morning?.holds(afterMidday, 13)).toBe(false);
  expect(afternoon?.holds(afterMidday, 13)).toBe(true);
});
