import { describe, expect, it } from "vitest";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import {
  proposeMoves,
  tryChange,
  withChange,
  withoutChange,
} from "../../../../../src/pipeline/calendar/proposeMoves.ts";
import type { Plan } from "../../../../../planners/model/plan.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { calendarRow, HALLS, planOf } from "../../../../fixtures/calendarRow.ts";

const [A, B] = HALLS;
const TWO_WEEKS = { start: "2026-01-12", end: "2026-01-25" };

/** Dates proposed for the first session of the first hall. */
function proposed(scenario: Scenario, plan: Plan, most = 20): string[] {
  const session = laySessions(scenario, plan).find(({ venueId }) => venueId === A);
  if (session === undefined) throw new Error("no session in the first hall");
  return proposeMoves(scenario, plan, session, most).map(({ to }) => to?.date ?? "");
}

describe("proposeMoves", () => {
  it("proposes the nearest days first, later before earlier, as many as asked for", () => {
    const scenario = calendarRow({ calendar: TWO_WEEKS });
    const plan = planOf([{ hall: A, weeks: [1], weekday: 3 }]);
    expect(proposed(scenario, plan, 3)).toEqual(["2026-01-15", "2026-01-13", "2026-01-16"]);
  });

  it("proposes no day that is not worked, closed, off the horizon or beyond a week", () => {
    const closures = [{ from: "2026-01-16", to: "2026-01-16", reason: "Pont" }];
    const scenario = calendarRow({ calendar: { ...TWO_WEEKS, closures } });
    // Saturday 17: Sunday 18 is not worked, Friday 16 closed; Monday 12 to Saturday 24.
    expect(proposed(scenario, planOf([{ hall: A, weeks: [1], weekday: 6 }]))).toEqual([
      "2026-01-19",
      "2026-01-15",
      "2026-01-20",
      "2026-01-14",
      "2026-01-21",
      "2026-01-13",
      "2026-01-22",
      "2026-01-12",
      "2026-01-23",
      "2026-01-24",
    ]);
  });

  it("proposes no slot that a decision rules out (C18)", () => {
    const scenario = calendarRow({
      calendar: TWO_WEEKS,
      locks: [{ id: "no-thursday", kind: "forbid-slot", teamId: null, weekday: 4, halfDay: "am" }],
    });
    expect(proposed(scenario, planOf([{ hall: A, weeks: [1], weekday: 3 }]), 1)).toEqual(["2026-01-13"]);
  });

  it("proposes no day on which the team is in another village, the drive included", () => {
    // On Thursday the team is at the second hall from 11:05 on, ten minutes away from 11:00 at the first.
    const at = (start: number): string[] => {
      const second = { hall: B, weeks: [1], weekday: 4, start };
      return proposed(
        calendarRow({ calendar: TWO_WEEKS }),
        planOf([{ hall: A, weeks: [1], weekday: 3 }, second]),
        1,
      );
    };
    expect(at(665)).toEqual(["2026-01-13"]);
    expect(at(870)).toEqual(["2026-01-15"]);
  });

  it("keeps the hours that the session has now", () => {
    const plan = planOf([{ hall: A, weeks: [1], weekday: 3 }]);
    const scenario = calendarRow({
      calendar: {
        ...TWO_WEEKS,
        changes: [
          {
            sessionId: `tour-${A}-${A}-2026-01-14`,
            to: { date: "2026-01-14", start: "14:30", teamId: "relais" },
            reason: "",
          },
        ],
      },
    });
    const [session] = laySessions(scenario, plan);
    const [change] = session === undefined ? [] : proposeMoves(scenario, plan, session, 1);
    if (change === undefined) throw new Error("nothing proposed");
    expect(laySessions(withChange(scenario, change), plan)[0]).toMatchObject({
      date: "2026-01-15",
      start: 870,
      teamId: "relais",
    });
  });
});

describe("tryChange", () => {
  const plan = planOf([{ hall: A, weeks: [1], weekday: 3 }]);
  const changeTo = (date: string) => ({
    sessionId: `tour-${A}-${A}-2026-01-14`,
    to: { date, start: null, teamId: null },
    reason: "Mairie",
  });

  it("tells what a change breaks that was whole, and nothing else", () => {
    const scenario = calendarRow({
      calendar: { ...TWO_WEEKS, closures: [{ from: "2026-01-15", to: "2026-01-15", reason: "Pont" }] },
      programme: { skills: ["massage"] },
    });
    // The skill was missing before and still is.
    const trial = tryChange(scenario, plan, changeTo("2026-01-15"));
    expect(trial.violations.map(({ code }) => code)).toEqual(["session-on-closed-day"]);
    expect(trial.sessions[0]?.date).toBe("2026-01-15");
    expect(tryChange(scenario, plan, changeTo("2026-01-16")).violations).toEqual([]);
  });

  it("takes the place of an earlier change, and can be taken back", () => {
    const scenario = calendarRow({ calendar: TWO_WEEKS });
    const twice = withChange(withChange(scenario, changeTo("2026-01-15")), changeTo("2026-01-16"));
    expect(twice.calendar.changes).toEqual([changeTo("2026-01-16")]);
    expect(laySessions(withoutChange(twice, changeTo("").sessionId), plan)).toEqual(
      laySessions(scenario, plan),
    );
  });
});
