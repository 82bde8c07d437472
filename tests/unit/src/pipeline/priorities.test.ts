import { describe, expect, test } from "vitest";
import type { Zoning } from "../../../../geodata/model/commune.ts";
import type { PriorityWeights } from "../../../../geodata/model/priorityWeights.ts";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { buildProblem } from "../../../../src/pipeline/buildProblem.ts";
import { buildReport } from "../../../../src/pipeline/buildReport.ts";
import { checkScenarioPlan } from "../../../../src/pipeline/checkScenarioPlan.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { explainCommune } from "../../../../src/pipeline/explainCommune.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import { solveProblem } from "../../../../src/pipeline/solveProblem.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

const FRR: Zoning = { kind: "frr", vintage: "2024", source: "arrêté du 19 juin 2024" };
const WEIGHTS: PriorityWeights = { applied: true, singleParents: 0, poverty: 0, qpv: 0, frr: 1.25, pvd: 0 };

/** Two half-days a month, as many children as they can serve. */
function scenario(weights?: PriorityWeights, zoned: readonly string[] = []): Scenario {
  const base = grandChalonScenario();
  return {
    ...base,
    territory: {
      ...base.territory,
      communes: base.territory.communes.map((commune) =>
        zoned.includes(commune.code) ? { ...commune, zonings: [FRR] } : commune,
      ),
    },
    programme: {
      ...base.programme,
      aim: { kind: "max-coverage", halfDaysPerMonth: 2 },
      ...(weights === undefined ? {} : { weights }),
    },
  };
}

const weightsOf = (of: Scenario): readonly (readonly [string, number])[] =>
  buildProblem(of, diagnose(of)).problem.demands.map(({ id, weight }) => [id, weight]);

describe("priorities in the planner's problem", () => {
  test("none, kept but switched off, or of no commune: children, as ever", () => {
    const plain = weightsOf(scenario());
    const children = new Map(diagnose(scenario()).communes.map(({ code, need }) => [code, need.children]));
    expect(plain).toEqual(plain.map(([code]) => [code, children.get(code)]));
    expect(weightsOf(scenario({ ...WEIGHTS, applied: false }, ["71003"]))).toEqual(plain);
    expect(weightsOf(scenario(WEIGHTS))).toEqual(plain);
  });

  test("one scale for all: tenths of children times the priority, whole", () => {
    const plain = new Map(weightsOf(scenario()));
    for (const [code, weight] of weightsOf(scenario(WEIGHTS, ["71003"])))
      expect(weight).toBe(Math.round((plain.get(code) ?? 0) * (code === "71003" ? 22.5 : 10)));
  });
});

describe("a plan with priorities", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const options = { seed: 1, limit: { iterations: 100_000 } };
  const covered = (of: Scenario): ReadonlySet<string> => {
    const { document } = runPlan(of, options, host);
    const assessed = assessPlan(of, diagnose(of), document.plan);
    return new Set(assessed.communes.filter(({ coveredAfter }) => coveredAfter).map(({ code }) => code));
  };

  test("serves communes that lose without them, and its check counts the same value again", () => {
    const without = covered(scenario());
    const lost = scenario()
      .territory.communes.map(({ code }) => code)
      .filter((code) => !without.has(code));
    const strong: PriorityWeights = { ...WEIGHTS, frr: 10 };
    const wanted = lost.slice(0, 3);
    const favoured = scenario(strong, wanted);
    const { document } = runPlan(favoured, options, host);
    expect(checkScenarioPlan(favoured, document)).toEqual([]);
    expect(document.status).toBe("optimal");
    const served = covered(favoured);
    expect(wanted.some((code) => served.has(code))).toBe(true);
  });

  test("is told in children everywhere, and the report says that priorities count", () => {
    const of = scenario(WEIGHTS, ["71003"]);
    const diagnosis = diagnose(of);
    const children = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
    const { document } = runPlan(of, options, host);
    const { after, communes } = assessPlan(of, diagnosis, document.plan);
    expect(after.coveredChildren).toBeLessThanOrEqual([...children.values()].reduce((a, b) => a + b, 0));
    expect(buildReport(of, diagnosis).caveats).toContain("priorities-applied");
    expect(buildReport(scenario(), diagnosis).caveats).not.toContain("priorities-applied");
    const unserved = communes.find(({ coveredAfter }) => !coveredAfter);
    const answer = explainCommune(
      of,
      document,
      unserved?.code ?? "",
      (problem) => solveProblem(problem, options, host).outcome,
    );
    const changed = [...(answer?.swap?.lost ?? []), ...(answer?.swap?.gained ?? [])];
    expect(changed.length).toBeGreaterThan(0);
    for (const change of changed) expect(change.children).toBe(children.get(change.code));
  });
});
