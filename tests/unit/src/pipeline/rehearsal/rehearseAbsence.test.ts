import { describe, expect, test } from "vitest";
import type { Plan } from "../../../../../planners/model/plan.ts";
import { documentOf } from "../../../../../src/pipeline/runPlan.ts";
import { rehearseAbsence } from "../../../../../src/pipeline/rehearsal/rehearseAbsence.ts";
import type { Absence, RehearsalProgress } from "../../../../../src/pipeline/rehearsal/rehearsal.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { calendarRow, HALLS, personOf, planOf, ruleOf } from "../../../../fixtures/calendarRow.ts";
import { testSolver } from "../../../../fixtures/runPlanner.ts";

describe("a week without a team or a professional", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const told: RehearsalProgress[] = [];

  function rehearse(scenario: Scenario, plan: Plan): readonly Absence[] {
    told.length = 0;
    const outcome = {
      status: "feasible" as const,
      plan,
      objective: null,
      bound: null,
      costCents: null,
      uncoverable: [],
      conflicts: [],
      method: "by hand",
    };
    return rehearseAbsence({
      scenario,
      document: documentOf(scenario, 1, outcome),
      options: { seed: 1, limit: { iterations: 100 } },
      host,
      tell: (progress) => told.push(progress),
    }).absences;
  }

  /** Only Monday mornings at the third hall, and none but those of the plan: nothing can move. */
  const rigid = {
    [HALLS[2]]: {
      freeSlots: [{ weekday: 1, halfDay: "am" as const }],
      availability: {
        closures: ["2026-01-19", "2026-02-02", "2026-02-16", "2026-03-02"].map((day) => ({
          from: day,
          to: day,
          reason: "Travaux",
        })),
      },
    },
  };
  const plan = planOf([{ hall: HALLS[2] }]);

  test("another team takes the session over on its day, with its own name", () => {
    const [absence, other] = rehearse(calendarRow(), plan);
    expect(absence).toMatchObject({ kind: "team", id: "equipe", losingWeeks: 0 });
    expect(absence?.worst.sessions).toEqual([
      {
        sessionId: "tour-salle-71003-salle-71003-2026-01-12",
        venueId: HALLS[2],
        date: "2026-01-12",
        fate: "taken-over",
        to: { date: "2026-01-12", teamId: "relais" },
      },
    ]);
    expect(other).toBeUndefined(); // « relais » has no session: its absence changes nothing
  });

  test("without another team the session moves, within a week and not into the week of absence", () => {
    const locks = [{ id: "seule", kind: "forbid-team" as const, teamId: "relais" }];
    const [absence] = rehearse(calendarRow({ locks }), plan);
    const [session] = absence?.worst.sessions ?? [];
    // 12 January is the first day of the horizon: only the week after is left, the same weekday first.
    expect(session).toMatchObject({ fate: "moved", to: { date: "2026-01-19", teamId: "equipe" } });
    expect(absence).toMatchObject({ weeks: 5, losingWeeks: 0 });
  });

  test("where the hall has no other day the visit is lost, and who pays is named with the children", () => {
    const locks = [{ id: "seule", kind: "forbid-team" as const, teamId: "relais" }];
    const [absence] = rehearse(calendarRow({ locks, halls: rigid }), plan);
    // Weeks 1 and 3 of a cycle of four from 12 January: 12, 26 January, 9, 23 February, 9 March.
    expect(absence).toMatchObject({ weeks: 5, losingWeeks: 5 });
    expect(absence?.worst.monday).toBe("2026-01-12");
    expect(absence?.worst.sessions).toMatchObject([{ date: "2026-01-12", fate: "lost", to: null }]);
    // 71002 has a place within 15 minutes; 71003 (30 children) and 71004 (40) have only this workshop.
    expect(absence?.worst.communes).toEqual([
      { code: "71004", children: 40, visits: 1 },
      { code: "71003", children: 30, visits: 1 },
    ]);
  });

  test("a move that breaks a rule is none: with eleven days between visits at least, another day is looked for", () => {
    const locks = [{ id: "seule", kind: "forbid-team" as const, teamId: "relais" }];
    const [absence] = rehearse(calendarRow({ locks, programme: { minGapDays: 11 } }), plan);
    // 12 January could only go to the 19th, a week before the next visit: nothing else is left but to lose it.
    expect(absence?.worst.sessions).toMatchObject([{ date: "2026-01-12", fate: "lost" }]);
    // 26 January has Friday 23, eleven days after the visit before; the Mondays around are too near.
    expect(absence).toMatchObject({ weeks: 5, losingWeeks: 1 });
  });

  test("a session that the meeting settled stays where it is, so that its loss is told", () => {
    const locks = [{ id: "seule", kind: "forbid-team" as const, teamId: "relais" }];
    const rule = ruleOf({ recurrence: { kind: "dates", dates: ["2026-01-14"] } });
    const [absence] = rehearse(calendarRow({ locks, calendar: { rules: [rule] } }), planOf([]));
    expect(absence?.worst.sessions).toMatchObject([{ date: "2026-01-14", fate: "lost" }]);
  });

  test("what others do on other days stays as it was laid", () => {
    const closed = { from: "2026-01-26", to: "2026-01-26", reason: "Fête" };
    const scenario = calendarRow({ calendar: { closures: [closed] } });
    const [absence] = rehearse(scenario, plan);
    // The session of the closed day is called off today; an absence neither loses nor mends it.
    expect(absence?.weeks).toBe(4);
  });

  test("a professional whom sessions need: another one comes, else the session moves, else it is lost", () => {
    const skilled = { programme: { skills: ["massage"] }, halls: rigid };
    const one = [personOf("sage-femme", { skills: ["massage"] })];
    const two = [...one, personOf("puericultrice", { skills: ["massage"] })];
    const fateOf = (scenario: Scenario): unknown =>
      rehearse(scenario, plan).find(({ id }) => id === "sage-femme")?.worst.sessions[0]?.fate;
    expect(fateOf(calendarRow({ ...skilled, professionals: two }))).toBe("taken-over");
    expect(fateOf(calendarRow({ programme: skilled.programme, professionals: one }))).toBe("moved");
    expect(fateOf(calendarRow({ ...skilled, professionals: one }))).toBe("lost");
  });

  test("tells how far it is after each week", () => {
    rehearse(calendarRow(), plan);
    expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual(["1/5", "2/5", "3/5", "4/5", "5/5"]);
  });
});
