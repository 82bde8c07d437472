import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeIsoDate, formatIsoDate } from "../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf, isoWeekOf } from "../../geodata/calendar/isoWeek.ts";
import { SCHOOL_HOLIDAYS } from "../../geodata/calendar/schoolHolidays.ts";
import type { Availability, Closure, SchoolPeriod } from "../../geodata/model/availability.ts";
import type { Violation } from "../../planners/model/violation.ts";
import { checkSessions } from "../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import { listSlots } from "../../src/pipeline/calendar/listSlots.ts";
import type { Session } from "../../src/pipeline/calendar/session.ts";
import type { PlanRuleCode } from "../../src/pipeline/planRules.ts";
import type { SessionChange } from "../../src/scenario/calendarSettings.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { HALLS, heldOf } from "../fixtures/calendarRow.ts";
import { PUBLIC_HOLIDAYS } from "../fixtures/calendarHolidays.ts";
import { calendarCase } from "../fixtures/calendarScenarios.ts";

const SEED = { seed: 20_261_129, numRuns: 150 };

/** What no calendar can help: people and months that are lacking, rules that no day suits, partners' own slots. */
const NOT_HELPED: readonly PlanRuleCode[] = [
  "skill-missing",
  "staff-missing",
  "month-under-minimum",
  "continuity-too-short",
  "site-never-held",
  "rule-never-held",
  "partner-clash",
];

/** Whether a finding is one that nothing can help: somebody whom a rule names and who cannot come is told, too. */
function isNotHelped(sessions: readonly Session[], { code, at }: Violation): boolean {
  const session = sessions[Number(/\d+/u.exec(at)?.[0])];
  const isOfRule = session?.circuitId.startsWith("fixe") === true && session.status === "kept";
  return NOT_HELPED.some((each) => each === code) || (isOfRule && code === "session-professional-closed");
}

/** 12:00 and 14:30 meet half-way. */
const MIDDAY = 795;

const dayOf = (date: string): number => decodeIsoDate(date, "").value ?? NaN;

function minutesOf(hour: string): number {
  const [hours = NaN, minutes = NaN] = hour.split(":").map(Number);
  return hours * 60 + minutes;
}

function isSchoolHoliday({ calendar }: Scenario, date: string): boolean {
  const day = dayOf(date);
  return SCHOOL_HOLIDAYS.some(({ zone, from, to }) => zone === calendar.zone && from <= day && day <= to);
}

function holds(scenario: Scenario, when: SchoolPeriod, date: string): boolean {
  return when === "always" || (when === "holidays") === isSchoolHoliday(scenario, date);
}

function isClosed(closures: readonly Closure[], date: string, minute: number): boolean {
  return closures.some(
    ({ from, to, halfDay = "day" }) =>
      from <= date && date <= to && (halfDay === "day" || (halfDay === "am") === minute < MIDDAY),
  );
}

/** Whether something can be had all the time, by definition, a quarter of an hour after the other. */
function isFree(scenario: Scenario, free: Availability, date: string, start: number, end: number): boolean {
  const { from = date, until = date, openings, closures = [] } = free;
  const parity = isoWeekOf(dayOf(date)).week % 2 === 0 ? "even" : "odd";
  for (let minute = start; minute < end; minute += 15) {
    const isOpen =
      openings?.some(
        (opening) =>
          opening.weekdays.includes(isoWeekdayOf(dayOf(date))) &&
          (opening.weeks ?? parity) === parity &&
          holds(scenario, opening.when, date) &&
          minutesOf(opening.start) <= minute &&
          minute < minutesOf(opening.end),
      ) ?? true;
    if (date < from || date > until || !isOpen || isClosed(closures, date, minute)) return false;
  }
  return true;
}

/** Pairs of sessions of one day that take place at the same time. */
function pairsAtOnce(sessions: readonly Session[]): (readonly [Session, Session])[] {
  return sessions.flatMap((a, index) =>
    sessions
      .slice(index + 1)
      .filter((b) => a.date === b.date && a.start < b.end && b.start < a.end)
      .map((b) => [a, b] as const),
  );
}

describe("sessions that take place", () => {
  it("lie on no closed day, and in the hours of hall, team, vehicle and professionals", () => {
    let held = 0;
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        for (const session of heldOf(laySessions(scenario, plan))) {
          held += 1;
          const { date, start, end } = session;
          const fixed = session.circuitId.startsWith("fixe");
          const half = start < MIDDAY ? "am" : "pm";
          const venue = scenario.venues.find(({ id }) => id === session.venueId);
          const team = scenario.teams.find(({ id }) => id === session.teamId);
          const vehicle = scenario.vehicles.find(({ id }) => id === team?.vehicleId);
          expect(PUBLIC_HOLIDAYS).not.toContain(date);
          expect(isClosed(scenario.calendar.closures, date, start)).toBe(false);
          expect(date >= scenario.calendar.start && date <= scenario.calendar.end).toBe(true);
          if (!fixed && scenario.calendar.inSchoolHolidays === "closed") {
            expect(isSchoolHoliday(scenario, date)).toBe(false);
          }
          const slots = venue?.freeSlots ?? [{ weekday: isoWeekdayOf(dayOf(date)), halfDay: half }];
          expect(slots).toContainEqual({ weekday: isoWeekdayOf(dayOf(date)), halfDay: half });
          for (const subject of [venue, team, vehicle]) {
            expect(isFree(scenario, subject?.availability ?? {}, date, start - 30, end + 30)).toBe(true);
          }
          for (const id of session.professionalIds) {
            const person = scenario.professionals.find((each) => each.id === id);
            expect(isFree(scenario, person?.availability ?? {}, date, start, end)).toBe(true);
            expect(person?.teamIds ?? [session.teamId]).toContain(session.teamId);
          }
        }
      }),
      SEED,
    );
    expect(held).toBeGreaterThan(500);
  });

  it("put no team, person, hall or the only car in two places", () => {
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        const sessions = heldOf(laySessions(scenario, plan));
        const carOf = (session: Session): string =>
          scenario.teams.find(({ id }) => id === session.teamId)?.vehicleId ?? "";
        for (const [a, b] of pairsAtOnce(sessions)) {
          expect(a.teamId).not.toBe(b.teamId);
          expect(a.venueId).not.toBe(b.venueId);
          expect(carOf(a)).not.toBe(carOf(b));
          expect(a.professionalIds.filter((id) => b.professionalIds.includes(id))).toEqual([]);
        }
        expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
        for (const { id, maxSessionsPerMonth = Infinity } of scenario.professionals) {
          const months = sessions
            .filter(({ professionalIds }) => professionalIds.includes(id))
            .map(({ date }) => date.slice(0, 7));
          for (const month of new Set(months)) {
            expect(months.filter((each) => each === month).length).toBeLessThanOrEqual(maxSessionsPerMonth);
          }
        }
      }),
      SEED,
    );
  });

  it("pass the check but for what nothing can help", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        const sessions = laySessions(scenario, plan);
        for (const violation of checkSessions(scenario, sessions)) {
          seen.add(violation.code);
          expect(isNotHelped(sessions, violation)).toBe(true);
        }
      }),
      SEED,
    );
    expect([...seen].toSorted()).toEqual([...NOT_HELPED, "session-professional-closed"].toSorted());
  });

  it("are as many as each month asks for, or the month is reported", () => {
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        const sessions = laySessions(scenario, plan);
        const reported = checkSessions(scenario, sessions)
          .filter(({ code }) => code === "month-under-minimum")
          .map(({ params }) => `${params["site"]} ${params["month"]} ${params["visits"]}`);
        const { minVisitsPerMonth = 0 } = scenario.programme;
        const daysOf = (hall: string): ReadonlyMap<string, number> => {
          const { from = "", until = "9999" } =
            scenario.venues.find(({ id }) => id === hall)?.availability ?? {};
          const counts = new Map<string, number>();
          for (let day = dayOf(scenario.calendar.start); day <= dayOf(scenario.calendar.end); day += 1) {
            const date = formatIsoDate(day);
            if (date < from || date > until) continue;
            counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
          }
          return counts;
        };
        const expected = HALLS.filter((hall) => sessions.some(({ venueId }) => venueId === hall)).flatMap(
          (hall) =>
            [...daysOf(hall)].flatMap(([month, days]) => {
              const visits = heldOf(sessions).filter(
                ({ venueId, date }) => venueId === hall && date.startsWith(month),
              ).length;
              const length = new Date(
                Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0),
              ).getUTCDate();
              return visits * length < minVisitsPerMonth * days - (length - 1)
                ? [`${hall} ${month} ${visits}`]
                : [];
            }),
        );
        expect(reported.toSorted()).toEqual(expected.toSorted());
      }),
      SEED,
    );
  });
});

describe("sessions that do not take place as planned", () => {
  it("are moved by at most a week, keep id and hours, and say why", () => {
    let moved = 0;
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        const repairs = scenario.calendar.skippedSessions ?? [];
        for (const session of laySessions(scenario, plan)) {
          const { id, date, status, movedFrom, circuitId, teamId } = session;
          const first = movedFrom ?? date;
          expect(id).toBe(`${circuitId}-${session.venueId}-${first}`);
          expect(session.reason === "").toBe(status === "kept");
          if (status !== "moved") continue;
          moved += 1;
          expect(circuitId.startsWith("fixe")).toBe(false);
          expect(Math.abs(dayOf(date) - dayOf(first))).toBeLessThanOrEqual(7);
          const own = plan.circuits.find((circuit) => circuit.id === circuitId);
          const start = own?.tours[0]?.stops.find(({ siteId }) => siteId === session.venueId)?.start;
          expect(session.start).toBe(start);
          if (teamId === own?.teamId) {
            expect(repairs).toContain("move");
            expect(date).not.toBe(first);
          } else {
            expect(repairs).toContain("other-team");
            expect(date).toBe(first);
            expect(session.reason).toMatch(/^(?:team|vehicle)-closed:|^event:/u);
          }
        }
      }),
      SEED,
    );
    expect(moved).toBeGreaterThan(100);
  });
});

describe("changes by hand", () => {
  const changeOf = fc.record({
    pick: fc.nat(),
    days: fc.integer({ min: -20, max: 20 }),
    start: fc.constantFrom(null, "08:00", "10:15", "14:00", "21:00"),
    teamId: fc.constantFrom(null, "equipe", "relais"),
    cancel: fc.boolean(),
  });

  it("are always followed, and break rules for themselves and beside themselves alone", () => {
    const aside = fc.array(changeOf, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(calendarCase, aside, ({ scenario, plan }, asked) => {
        const before = laySessions(scenario, plan);
        const changes = asked.flatMap(({ pick, days, start, teamId, cancel }): SessionChange[] => {
          const session = before[pick % Math.max(1, before.length)];
          if (session === undefined) return [];
          const date = formatIsoDate(dayOf(session.movedFrom ?? session.date) + days);
          return [{ sessionId: session.id, to: cancel ? null : { date, start, teamId }, reason: "Mairie" }];
        });
        const changed: Scenario = { ...scenario, calendar: { ...scenario.calendar, changes } };
        const sessions = laySessions(changed, plan);
        const byHand = new Map(changes.map((change) => [change.sessionId, change]));
        for (const session of sessions) {
          const to = byHand.get(session.id)?.to;
          if (to === undefined) continue;
          expect(session.status === "cancelled").toBe(to === null);
          if (to === null) continue;
          expect(session.date).toBe(to.date);
          if (to.start !== null) expect(session.start).toBe(minutesOf(to.start));
          if (to.teamId !== null) expect(session.teamId).toBe(to.teamId);
        }
        const touched = new Set(sessions.filter(({ id }) => byHand.has(id)).map(({ date }) => date));
        for (const violation of checkSessions(changed, sessions)) {
          const { code, at } = violation;
          if (isNotHelped(sessions, violation)) continue;
          const session = sessions[Number(/\d+/u.exec(at)?.[0])];
          expect(
            code.endsWith("-twice") ? touched.has(session?.date ?? "") : byHand.has(session?.id ?? ""),
          ).toBe(true);
        }
      }),
      SEED,
    );
  });
});

describe("slots", () => {
  it("are open wherever a session is held, at that hall where only one is open", () => {
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        const slots = new Map(
          listSlots(scenario).map((slot) => [`${slot.date} ${slot.halfDay} ${slot.teamId}`, slot]),
        );
        for (const session of heldOf(laySessions(scenario, plan))) {
          // A rule may name a Sunday, on which circuits do not go out.
          if (isoWeekdayOf(dayOf(session.date)) === 7) continue;
          const half = session.start < MIDDAY ? "am" : "pm";
          const slot = slots.get(`${session.date} ${half} ${session.teamId}`);
          expect(slot).toMatchObject({ status: "open", reason: "" });
          expect([null, session.venueId]).toContain(slot?.venueId);
        }
      }),
      SEED,
    );
  });
});
