import { describe, expect, it } from "vitest";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { checkScenarioPlan } from "../../../../src/pipeline/checkScenarioPlan.ts";
import { communeVisits } from "../../../../src/pipeline/communeRhythm.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import { computePlanReach } from "../../../../src/pipeline/stopReach.ts";
import { decodeScenario } from "../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import type { RhythmRule, Scenario } from "../../../../src/scenario/scenario.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

function withRules(...rhythms: RhythmRule[]): Scenario {
  const scenario = rowScenario();
  return { ...scenario, programme: { ...scenario.programme, rhythms } };
}

async function planOf(scenario: Scenario) {
  const host = { solver: await testSolver(), now: () => 0, onProgress: () => {}, shouldStop: () => false };
  return runPlan(scenario, { seed: 1, limit: { iterations: 1000 } }, host);
}

describe("communeVisits", () => {
  const { programme } = withRules(
    { communeCodes: ["71004"], visitsPerCycle: 4 },
    { belowChildren: 35, visitsPerCycle: 1 },
  );

  it.each([
    ["named by a rule", { code: "71004", children: 10 }, 4],
    ["fewer children than the second rule says", { code: "71003", children: 34 }, 1],
    ["as many: the limit is not below itself", { code: "71003", children: 35 }, 2],
  ])("%s", (_, commune, visits) => {
    expect(communeVisits(programme, commune)).toBe(visits);
  });

  it("never asks for more weeks than the cycle has", () => {
    const often = withRules({ belowChildren: 1000, visitsPerCycle: 53 });
    expect(communeVisits(often.programme, { code: "71003", children: 1 })).toBe(often.programme.cycleWeeks);
  });
});

describe("a plan with rhythms of their own", () => {
  it("goes out once where every white commune asks for one visit, and costs half", async () => {
    const usual = await planOf(rowScenario());
    const rare = await planOf(withRules({ belowChildren: 1000, visitsPerCycle: 1 }));
    expect(rare.outcome.status).toBe("optimal");
    expect(rare.outcome.plan?.circuits.map(({ tours }) => tours.length)).toEqual([1]);
    expect((rare.outcome.costCents ?? 0) * 2).toBe(usual.outcome.costCents);
  });

  it("a hall for two communes is visited as often as the one that asks for more", async () => {
    const scenario = withRules({ communeCodes: ["71004"], visitsPerCycle: 1 });
    const { document } = await planOf(scenario);
    expect(document.plan.circuits.map(({ tours }) => tours.length)).toEqual([2]);
    expect(checkScenarioPlan(scenario, document)).toEqual([]);
  });

  it("a stop that comes too seldom serves nobody who asks for more", () => {
    const scenario = withRules({ communeCodes: ["71004"], visitsPerCycle: 4 });
    const diagnosis = diagnose(scenario);
    const { after, communes } = assessPlan(scenario, diagnosis, rowPlan());
    expect(after.whiteCommunes).toEqual(["71004"]);
    expect(communes[3]?.stop).toBeNull();
    const reach = computePlanReach(scenario, diagnosis, rowPlan()).stops.get("salle-71003");
    expect(reach?.communeCodes).toEqual(["71003"]);
  });

  it("is read back as it was saved, and refuses a rule without visits", () => {
    const scenario = withRules({ belowChildren: 30, visitsPerCycle: 1 });
    const read = decodeScenario(JSON.parse(encodeScenario(scenario)));
    expect(read.value?.programme.rhythms).toEqual([{ belowChildren: 30, visitsPerCycle: 1 }]);
    const broken = JSON.parse(encodeScenario(scenario)) as { programme: { rhythms: unknown } };
    broken.programme.rhythms = [{ belowChildren: 30 }];
    const { issues, value } = decodeScenario(broken);
    expect(value?.programme.rhythms).toBeUndefined();
    expect(issues.some(({ at }) => at.startsWith("programme.rhythms"))).toBe(true);
  });
});
