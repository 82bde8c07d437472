import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../planners/model/plan.ts";
import type { Violation } from "../../planners/model/violation.ts";
import { checkSessions } from "../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import type { Session } from "../../src/pipeline/calendar/session.ts";
import { withoutAbsentee } from "../../src/pipeline/rehearsal/absentee.ts";
import { rehearseAbsence } from "../../src/pipeline/rehearsal/rehearseAbsence.ts";
import type { Absence, FallenSession } from "../../src/pipeline/rehearsal/rehearsal.ts";
import { documentOf } from "../../src/pipeline/runPlan.ts";
import type { SessionChange } from "../../src/scenario/calendarSettings.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { calendarCase } from "../fixtures/calendarScenarios.ts";
import { testSolver } from "../fixtures/runPlanner.ts";

const RUNS = { seed: 20_261_126, numRuns: 60 };

/** Rules on where and when somebody is: a repair that broke one would be no repair. */
const PLACES = [
  "session-on-closed-day",
  "session-weekday-not-worked",
  "session-venue-closed",
  "session-team-closed",
  "session-vehicle-closed",
  "session-vehicle-twice",
  "session-team-twice",
  "session-venue-twice",
  "session-professional-closed",
  "session-professional-twice",
  "session-outside-horizon",
];

/** Puts sessions by hand where an answer says that they go. */
function withChanges(scenario: Scenario, changes: readonly SessionChange[]): Scenario {
  return { ...scenario, calendar: { ...scenario.calendar, changes, skippedSessions: [] } };
}

function changeOf({ sessionId, to }: FallenSession): SessionChange {
  return {
    sessionId,
    to: to === null ? null : { date: to.date, start: null, teamId: to.teamId },
    reason: "",
  };
}

/** What was not kept as planned stays where it was put before anybody was away. */
function pinOf({ id, status, date, teamId }: Session): SessionChange {
  const to = status === "cancelled" ? null : { date, start: null, teamId };
  return { sessionId: id, to, reason: "" };
}

function keysOf(violations: readonly Violation[], sessions: readonly Session[]): ReadonlySet<string> {
  return new Set(
    violations
      .filter(({ code }) => PLACES.includes(code))
      .map(({ code, at }) => `${code} ${sessions[Number(/\d+/u.exec(at)?.[0])]?.id ?? at}`),
  );
}

describe("a week of absence in random calendars", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const rehearse = (scenario: Scenario, plan: Plan): readonly Absence[] => {
    const outcome = {
      status: "feasible" as const,
      plan,
      objective: null,
      bound: null,
      costCents: null,
      uncoverable: [],
      conflicts: [],
      method: "drawn",
    };
    return rehearseAbsence({
      scenario,
      document: documentOf(scenario, 1, outcome),
      options: { seed: 1, limit: { iterations: 1 } },
      host,
      tell: () => undefined,
    }).absences;
  };

  test("what is taken over or moved breaks no rule when a person puts it there; what falls is all there is", () => {
    const fates = { "taken-over": 0, moved: 0, lost: 0 };
    fc.assert(
      fc.property(calendarCase, ({ scenario, plan }) => {
        const laid = laySessions(scenario, plan);
        const before = keysOf(checkSessions(scenario, laid), laid);
        for (const { kind, id, worst } of rehearse(scenario, plan)) {
          const known = new Map(laid.map((session) => [session.id, session]));
          for (const { sessionId, fate } of worst.sessions) {
            fates[fate] += 1;
            expect(known.get(sessionId)?.status).not.toBe("cancelled");
          }
          const fallen = new Set(worst.sessions.map(({ sessionId }) => sessionId));
          const pins = laid
            .filter((session) => session.status !== "kept" && !fallen.has(session.id))
            .map(pinOf);
          const away = withoutAbsentee(scenario, { kind, id }, worst.monday);
          const repaired = withChanges(away, [...pins, ...worst.sessions.map(changeOf)]);
          const sessions = laySessions(repaired, plan);
          const after = keysOf(checkSessions(repaired, sessions), sessions);
          expect([...after].filter((key) => !before.has(key))).toEqual([]);
          const held = sessions.filter(({ status }) => status !== "cancelled").length;
          const lost = worst.sessions.filter(({ fate }) => fate === "lost").length;
          expect(held).toBe(laid.filter(({ status }) => status !== "cancelled").length - lost);
        }
      }),
      RUNS,
    );
    expect(Object.values(fates).every((count) => count > 5)).toBe(true);
  });
});
