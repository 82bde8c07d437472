import { describe, expect, test } from "vitest";
import { assessPlan } from "../../../../../src/pipeline/assessPlan.ts";
import { checkScenarioPlan } from "../../../../../src/pipeline/checkScenarioPlan.ts";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import { withAim } from "../../../../../src/pipeline/planAim.ts";
import { summarisePlan } from "../../../../../src/pipeline/planSummary.ts";
import { runPlan } from "../../../../../src/pipeline/runPlan.ts";
import { rehearseClosedHalls } from "../../../../../src/pipeline/rehearsal/rehearseClosedHalls.ts";
import { rehearseHalfDays } from "../../../../../src/pipeline/rehearsal/rehearseHalfDays.ts";
import { rehearseMoreNeed } from "../../../../../src/pipeline/rehearsal/rehearseMoreNeed.ts";
import type { RehearsalInput } from "../../../../../src/pipeline/rehearsal/rehearsalInput.ts";
import type { RehearsalProgress } from "../../../../../src/pipeline/rehearsal/rehearsal.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import type { Lock, Scenario } from "../../../../../src/scenario/scenario.ts";
import { calendarRow, HALLS } from "../../../../fixtures/calendarRow.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";
import { testSolver } from "../../../../fixtures/runPlanner.ts";

const OPTIONS = { seed: 1, limit: { iterations: 100_000 } };

describe("rehearsals that plan again", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };

  function inputOf(scenario: Scenario, tell: RehearsalInput["tell"] = () => undefined): RehearsalInput {
    const { document } = runPlan(scenario, OPTIONS, host);
    return { scenario, document, options: OPTIONS, host, tell };
  }
  const forbid = (scenario: Scenario, venueId: string, accessMinutes: number): Scenario => ({
    ...scenario,
    locks: [...scenario.locks, { id: "fermee", kind: "forbid", venueId }],
    programme: { ...scenario.programme, accessMinutes },
  });

  describe("a hall that closes", () => {
    const chalon = grandChalonScenario();
    const told: RehearsalProgress[] = [];
    const input = inputOf(chalon, (progress) => told.push(progress));
    const { halls } = rehearseClosedHalls(input);
    const children = (communes: readonly { readonly children: number }[]): number =>
      communes.reduce((sum, each) => sum + each.children, 0);

    test("every hall of the plan gets a proven answer, the worst first", () => {
      const visited = new Set(
        input.document.plan.circuits.flatMap(({ tours }) =>
          tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
        ),
      );
      expect(new Set(halls.map(({ venueId }) => venueId))).toEqual(visited);
      expect(halls.every(({ outcome, proven }) => outcome === "replanned" && proven)).toBe(true);
      const damage = halls.map(({ lost }) => children(lost));
      expect(damage).toEqual(damage.toSorted((a, b) => b - a));
      expect(damage[0]).toBeGreaterThan(0);
    });

    test("costs, losers and successors are those of planning without the hall, counted anew", () => {
      const diagnosis = diagnose(chalon);
      const before = summarisePlan(chalon, diagnosis, input.document);
      for (const hall of [halls[0], halls[2], halls.at(-1)]) {
        if (hall === undefined) throw new Error("the plan has eight halls");
        const closed = forbid(chalon, hall.venueId, chalon.programme.accessMinutes);
        const { document, outcome } = runPlan(closed, OPTIONS, host);
        const after = summarisePlan(closed, diagnosis, document);
        expect(outcome.status).toBe("optimal");
        expect(checkScenarioPlan(closed, document)).toEqual([]);
        expect(hall.cents).toBeCloseTo(after.centsPerMonth - before.centsPerMonth, 0);
        expect(children(hall.lost) - children(hall.gained)).toBe(
          before.childrenServed - after.childrenServed,
        );
        expect(hall.takenOverBy).not.toContain(hall.venueId);
      }
    });

    test("« too far » is true to the minute: with the minutes to the next hall it is served, with one less not", () => {
      const reasons = halls.flatMap(({ venueId, unreachable }) =>
        unreachable.map((commune) => ({ venueId, ...commune })),
      );
      expect(reasons.length).toBeGreaterThan(0);
      for (const { venueId, code, nearest, nearButClosed } of reasons) {
        const minutes = Math.ceil((nearest?.seconds ?? NaN) / 60);
        expect(nearButClosed).toBe(false);
        const servedWith = (accessMinutes: number): boolean => {
          const closed = forbid(chalon, venueId, accessMinutes);
          const { document } = runPlan(closed, OPTIONS, host);
          expect(checkScenarioPlan(closed, document)).toEqual([]);
          const own = diagnose(closed);
          return isServed(closed, own, document, code);
        };
        expect(servedWith(minutes)).toBe(true);
        expect(servedWith(minutes - 1)).toBe(false);
      }
    });

    test("shows halls as they come", () => {
      expect(told.map(({ done, total }) => [done, total])).toEqual(
        halls.map((_, index) => [index + 1, halls.length]),
      );
    });
  });

  test("a decision that asks for the hall cannot hold without it, and is named", () => {
    const locks: readonly Lock[] = [{ id: "promis", kind: "require", venueId: HALLS[2] }];
    const { halls } = rehearseClosedHalls(inputOf(calendarRow({ locks })));
    const hall = halls.find(({ venueId }) => venueId === HALLS[2]);
    expect(hall).toMatchObject({ outcome: "replanned", droppedDecisions: ["promis"] });
  });

  describe("one half-day less or more", () => {
    const base = grandChalonScenario();
    const scenario = withAim(base, { kind: "max-coverage", halfDaysPerMonth: 8 });
    const diagnosis = diagnose(scenario);
    const answer = rehearseHalfDays(inputOf(scenario));

    test("is what planning with that budget gives, and every plan passes the checker", () => {
      expect(answer.options.map(({ difference }) => difference)).toEqual([-1, 1, 2]);
      for (const { difference, after, document, proven } of answer.options) {
        const other = withAim(scenario, { kind: "max-coverage", halfDaysPerMonth: 8 + difference });
        const expected = summarisePlan(other, diagnosis, runPlan(other, OPTIONS, host).document);
        expect(after?.children).toBe(expected.childrenServed);
        expect(proven).toBe(true);
        expect(document === null ? null : checkScenarioPlan(scenario, document)).toEqual([]);
      }
    });

    test("an outing comes back twice: one more changes nothing, two more serve more children", () => {
      const [less, more, outing] = answer.options;
      expect(answer.step).toBe(2);
      expect(less?.lost.length).toBeGreaterThan(0);
      expect(less?.gained).toEqual([]);
      expect(more?.outcome).toBe("same");
      expect(outing?.gained.length).toBeGreaterThan(0);
      expect(outing?.after?.worst).not.toBeNull();
    });

    test("where nobody is left to gain, more half-days bring the farthest nearer", () => {
      const covered = rehearseHalfDays(inputOf(base));
      const [less, , outing] = covered.options;
      expect(less?.lost.length).toBeGreaterThan(0);
      expect(outing?.after?.children).toBe(covered.present.children);
      expect(outing?.after?.worst?.seconds).toBeLessThan(covered.present.worst?.seconds ?? 0);
      expect(outing?.document === null ? null : checkScenarioPlan(base, outing?.document ?? never())).toEqual(
        [],
      );
    }, 120_000);
  });

  describe("more children", () => {
    test("the cheapest plan for all is the same whatever the children; keeping up has a price", () => {
      // One circuit at 71003 serves 71003 (30) and 71004 (40): two sessions a cycle, 20 % more take one more.
      const answer = rehearseMoreNeed(inputOf(rowScenario()), 20);
      expect(answer).toMatchObject({
        children: 70,
        childrenThen: 84,
        plan: { outcome: "same", proven: true },
        ranks: [],
        rhythms: [],
        overbooked: [],
      });
      expect(answer.stops).toMatchObject([{ venueId: HALLS[2], children: 70, childrenThen: 84, places: 12 }]);
      // A morning of the team 210 €, there and back 2 × 16 km at 0.45 €.
      expect(answer.extra).toEqual({ needed: 1, found: 1, cents: 21_000 + 2 * 720, halfDays: 1 });
    });

    test("communes that grow past the limit of a rhythm ask for more visits, and the plan is no longer enough", () => {
      const row = rowScenario();
      const rhythms = [{ belowChildren: 45, visitsPerCycle: 1 }];
      const scenario = { ...row, programme: { ...row.programme, rhythms } };
      const answer = rehearseMoreNeed(inputOf(scenario), 20);
      // 40 × 1.2 = 48 is 45 or more; 30 × 1.2 = 36 is not.
      expect(answer.rhythms).toEqual([{ code: "71004", before: 1, after: 2 }]);
      expect(answer.plan).toMatchObject({ outcome: "broken", proven: true });
      expect(answer.plan.cents).toBeGreaterThan(0);
    });

    test("bookings that fit today and would not are found by the checker of the calendar", () => {
      const booking = {
        id: "creche",
        kind: "regular" as const,
        children: 11,
        venueId: HALLS[2],
        start: "09:30",
        end: "11:00",
        recurrence: { kind: "dates" as const, dates: ["2027-02-01"] },
        when: "always" as const,
      };
      const row = rowScenario();
      const scenario = { ...row, calendar: { ...row.calendar, bookings: [booking] } };
      const [first, ...others] = rehearseMoreNeed(inputOf(scenario), 20).overbooked;
      // 11 × 1.2 = 13.2: fourteen children for twelve places.
      expect([first?.bookingId, first?.children, first?.places]).toEqual(["creche", 14, 12]);
      expect(others).toEqual([]);
      expect(rehearseMoreNeed(inputOf(scenario), 5).overbooked).toEqual([]);
    });
  });
});

function isServed(
  scenario: Scenario,
  diagnosis: ReturnType<typeof diagnose>,
  document: RehearsalInput["document"],
  code: string,
): boolean {
  const white = new Set(diagnosis.summary.whiteCommunes);
  expect(white.has(code)).toBe(true);
  return assessPlan(scenario, diagnosis, document.plan).communes.some(
    (commune) => commune.code === code && commune.coveredAfter,
  );
}

function never(): never {
  throw new Error("the option has a plan");
}
