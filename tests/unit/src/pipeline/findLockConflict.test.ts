import { describe, expect, it } from "vitest";
import { conflictNames, conflictSentences } from "../../../../src/i18n/conflictText.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import type { Lock, Scenario } from "../../../../src/scenario/scenario.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

/** The row of four with decisions of the meeting: « a » and « b » exclude each other, « c » and « d » are harmless. */
function withLocks(...locks: Lock[]): Scenario {
  return { ...rowScenario(), locks };
}

async function planOf(scenario: Scenario) {
  const host = { solver: await testSolver(), now: () => 0, onProgress: () => {}, shouldStop: () => false };
  return runPlan(scenario, { seed: 1, limit: { iterations: 1000 } }, host).outcome;
}

const keepOnMonday: Lock = {
  id: "a",
  kind: "keep-stop",
  venueId: "salle-71003",
  teamId: null,
  weekday: 1,
  halfDay: null,
};
const notOnMonday: Lock = { id: "b", kind: "forbid-slot", teamId: null, weekday: 1, halfDay: null };
const keepOther: Lock = { id: "c", kind: "require", venueId: "salle-71004" };
const notOnFriday: Lock = { id: "d", kind: "forbid-slot", teamId: null, weekday: 5, halfDay: "pm" };

describe("decisions that cannot all be kept", () => {
  it("are named without those that have no part in it", async () => {
    const scenario = withLocks(keepOther, keepOnMonday, notOnFriday, notOnMonday);
    const outcome = await planOf(scenario);
    expect(outcome.status).toBe("infeasible");
    const conflict = outcome.conflicts.find(({ code }) => code === "decisions-conflict");
    expect(conflict?.params).toEqual({ decisions: "a, b" });
    if (conflict === undefined) return;
    const { what } = conflictSentences(conflict, conflictNames(scenario, "fr"), "fr");
    expect(what).toMatch(/garder l[’']arrêt.*\(lundi\).*personne ne sort le lundi/u);
  });

  it.each([
    ["without the first of the two", [keepOther, notOnFriday, notOnMonday]],
    ["without the second", [keepOther, keepOnMonday, notOnFriday]],
  ])("leave a plan %s", async (_, locks) => {
    expect((await planOf(withLocks(...locks))).plan).not.toBeNull();
  });

  it("are not blamed where nothing is possible without them either", async () => {
    const scenario = { ...withLocks(keepOther), teams: [] };
    const { conflicts } = await planOf(scenario);
    expect(conflicts.map(({ code }) => code)).not.toContain("decisions-conflict");
  });
});
