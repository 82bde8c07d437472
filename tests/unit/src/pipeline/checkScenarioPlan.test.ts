import { describe, expect, it } from "vitest";
import { recountPlan } from "../../../../planners/check/recountPlan.ts";
import { buildProblem } from "../../../../src/pipeline/buildProblem.ts";
import { checkScenarioPlan } from "../../../../src/pipeline/checkScenarioPlan.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import type { PlanDocument } from "../../../../src/scenario/planDocument.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { withCircuit, withTours } from "../../../fixtures/fourSites.ts";
import { documentOfPlan, morningPlan, scenarioWithVenues } from "../../../fixtures/morningPlan.ts";

const scenario = scenarioWithVenues(3);
const plan = morningPlan(scenario);

function findings(changed: Scenario, document: PlanDocument): string[] {
  return [...new Set(checkScenarioPlan(changed, document).map(({ rule, code }) => `${rule} ${code}`))];
}

function withProgramme(changes: Partial<Scenario["programme"]>): Scenario {
  return { ...scenario, programme: { ...scenario.programme, ...changes } };
}

describe("checkScenarioPlan", () => {
  it("accepts a plan by hand that visits every hall", () => {
    expect(checkScenarioPlan(scenario, documentOfPlan(plan))).toEqual([]);
  });

  it("rejects a deleted stop: the commune, the nearest stop and the drive to it", () => {
    const without = { circuits: plan.circuits.slice(1) };
    const [first] = checkScenarioPlan(scenario, documentOfPlan(without));
    expect(first).toMatchObject({
      rule: "C2",
      code: "family-drive-over-maximum",
      params: { commune: "71003", maximum: 10 },
    });
    expect(Number(first?.params["minutes"])).toBeGreaterThan(10);
    expect(first?.at).toMatch(/^circuits\[[01]\]\.tours\[0\]\.stops\[0\]$/u);
  });

  it("rejects a hall swapped for one that is too far for the families of the first", () => {
    const elsewhere = scenarioWithVenues(4);
    const swapped = withTours(plan, 0, (tour) => ({
      ...tour,
      stops: tour.stops.map((stop) => ({ ...stop, siteId: elsewhere.venues[3]?.id ?? "" })),
    }));
    expect(findings(elsewhere, documentOfPlan(swapped))).toContain("C2 family-drive-over-maximum");
  });

  it("says plainly that a commune has no stop where the plan is empty", () => {
    expect(findings(scenario, documentOfPlan({ circuits: [] }))).toEqual(["C2 demand-uncovered"]);
  });

  it("rejects a visit outside its window and a team in two places", () => {
    const early = withTours(plan, 0, (tour) => ({
      ...tour,
      stops: tour.stops.map((stop) => ({
        siteId: stop.siteId,
        arrive: stop.arrive - 15,
        start: stop.start - 15,
        end: stop.end - 15,
        depart: stop.depart - 15,
      })),
    }));
    expect(findings(scenario, documentOfPlan(early))).toEqual(["C6 session-outside-window"]);
    const twice = withTours(plan, 1, (tour) => ({ ...tour, weekday: 1 }));
    expect(findings(scenario, documentOfPlan(twice))).toEqual([
      "C14 team-in-two-places",
      "C14 session-team-twice",
    ]);
  });

  it("counts the claimed value again", () => {
    const { costCents } = recountPlan(buildProblem(scenario, diagnose(scenario)).problem, plan);
    const claim = (changes: Partial<PlanDocument>): string[] =>
      findings(scenario, documentOfPlan(plan, { objective: costCents, bound: costCents, ...changes }));
    expect(claim({ status: "optimal" })).toEqual([]);
    expect(claim({ objective: costCents - 1 })).toEqual(["R24 objective-differs"]);
    expect(claim({ bound: costCents + 1 })).toEqual(["R24 bound-on-wrong-side"]);
    expect(claim({ status: "optimal", bound: costCents - 100 })).toEqual(["R24 optimal-not-proven"]);
    expect(claim({ status: "optimal", bound: null })).toEqual(["R24 optimal-not-proven"]);
  });

  it("takes the bound of the other aim from the other side", () => {
    const budget = withProgramme({ aim: { kind: "max-coverage", halfDaysPerMonth: 6 } });
    const { coveredWeight } = recountPlan(buildProblem(budget, diagnose(budget)).problem, plan);
    const claim = (bound: number): string[] =>
      findings(budget, documentOfPlan(plan, { objective: coveredWeight, bound }));
    expect(claim(coveredWeight + 5)).toEqual([]);
    expect(claim(coveredWeight - 5)).toEqual(["R24 bound-on-wrong-side"]);
  });

  it("holds the budget of the month", () => {
    // Three halls, twice in four weeks, a morning each: 6 half-days.
    const budget = withProgramme({ aim: { kind: "max-coverage", halfDaysPerMonth: 5 } });
    expect(findings(budget, documentOfPlan(plan))).toEqual(["C21 budget-exceeded"]);
  });

  it.each([
    [{ version: 2 }, "format version-unknown"],
    [{ seed: 0.5 }, "format seed-not-whole"],
    [{ status: "great" }, "format status-unknown"],
    [{ cycleWeeks: 3 }, "format cycle-differs"],
  ])("reports the document's own field %j", (change, finding) => {
    const document = JSON.parse(JSON.stringify({ ...documentOfPlan(plan), ...change })) as PlanDocument;
    expect(findings(scenario, document)).toEqual([finding]);
  });

  it("reports a rhythm below what counts as served (C9)", () => {
    const strict = (minSessionsPerMonth: number): Scenario =>
      withProgramme({ whiteZone: { ...scenario.programme.whiteZone, minSessionsPerMonth } });
    expect(findings(strict(2), documentOfPlan(plan))).toEqual([]);
    expect(new Set(findings(strict(3), documentOfPlan(plan)))).toEqual(
      new Set(["C9 frequency-under-minimum", "C9 month-under-minimum"]),
    );
  });

  it("never throws on a document by hand", () => {
    for (const broken of [
      {},
      { plan: null },
      { plan: { circuits: [null, { tours: [null] }] } },
      { plan: { circuits: "x" }, bound: "low" },
    ]) {
      const document = { ...documentOfPlan(plan), plan: undefined, ...broken } as unknown as PlanDocument;
      expect(checkScenarioPlan(scenario, document).map(({ rule }) => rule)).toContain("format");
    }
    const unnamed = withCircuit(plan, 0, (circuit) => ({ ...circuit, teamId: "nobody" }));
    expect(findings(scenario, documentOfPlan(unnamed))).toEqual(["C19 team-unknown"]);
  });
});
