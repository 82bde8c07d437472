import { expect, test } from "vitest";
import type { Plan } from "../../../../../planners/model/plan.ts";
import { assessPlan, type CommuneOutcome } from "../../../../../src/pipeline/assessPlan.ts";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import { requireStop } from "../../../../../src/scenario/lockEdits.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { findCommuneStops } from "../../../../../src/ui/meeting/communeStops.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

/** The row under a plan that stops in Chagny (71003) alone; Demigny (71004) goes there, 10 minutes away. */
function stopsOf(code: string, scenario: Scenario = rowScenario()): ReturnType<typeof findCommuneStops> {
  const plan: Plan = rowPlan();
  const outcome: CommuneOutcome | null =
    assessPlan(scenario, diagnose(scenario), plan).communes.find((each) => each.code === code) ?? null;
  return findCommuneStops(scenario, plan, outcome, null, code);
}

test("where the stop stands, it can be kept or discarded, and need not be asked for", () => {
  expect(stopsOf("71003")).toEqual({ stopVenueId: "salle-71003", askVenueId: null });
});

test("a neighbour keeps or discards the stop that its families go to, and may ask for one of its own", () => {
  expect(stopsOf("71004")).toEqual({ stopVenueId: "salle-71003", askVenueId: "salle-71004" });
});

test("a stop that was asked for can be asked for no longer", () => {
  const scenario = rowScenario();
  const locked = { ...scenario, locks: requireStop(scenario.locks, "salle-71003") };
  expect(stopsOf("71003", locked).askVenueId).toBe("salle-71003");
});

test("before any plan there is no stop to keep, but a hall to ask for; without a hall nothing", () => {
  const scenario = rowScenario();
  expect(findCommuneStops(scenario, null, null, null, "71004")).toEqual({
    stopVenueId: null,
    askVenueId: "salle-71004",
  });
  const bare = { ...scenario, venues: [] };
  expect(findCommuneStops(bare, null, null, null, "71004")).toEqual({ stopVenueId: null, askVenueId: null });
});
