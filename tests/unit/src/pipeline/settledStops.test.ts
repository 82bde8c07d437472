import { expect, test } from "vitest";
import type { Plan } from "../../../../planners/model/plan.ts";
import { checkScenarioPlan } from "../../../../src/pipeline/checkScenarioPlan.ts";
import { settledCircuit, settledStop } from "../../../../src/pipeline/settledStops.ts";
import { keepCircuit, keepStop } from "../../../../src/scenario/lockEdits.ts";
import { stopAt } from "../../../fixtures/fourSites.ts";
import { documentOfPlan, morningPlan, scenarioWithVenues } from "../../../fixtures/morningPlan.ts";

const scenario = scenarioWithVenues(2);
const [first, second] = scenario.venues;
const teamId = scenario.teams[0]?.id ?? "";

/** One outing of a whole day: the first hall at 9:30, the second at 14:30. */
function dayPlan(): Plan {
  const stops = [stopAt(first?.id ?? "", 570), stopAt(second?.id ?? "", 870)];
  const tours = [1, 3].map((week) => ({ week, weekday: 2, halfDay: "day" as const, stops }));
  return { circuits: [{ id: "c1", teamId, depotId: scenario.teams[0]?.depotId ?? "", tours }] };
}

test("a stop is read with its team, weekday and half-day, of the session itself in an outing of the whole day", () => {
  const plan = dayPlan();
  const settled = { teamId, weekday: 2 };
  expect(settledStop(plan, first?.id ?? "", scenario.programme)).toEqual({
    venueId: first?.id,
    ...settled,
    halfDay: "am",
  });
  expect(settledStop(plan, second?.id ?? "", scenario.programme)?.halfDay).toBe("pm");
  expect(settledStop(plan, "nowhere", scenario.programme)).toBeNull();
});

test("a circuit is read with its halls in the order of visit", () => {
  const [circuit] = dayPlan().circuits;
  expect(circuit === undefined ? null : settledCircuit(circuit)).toEqual({
    teamId,
    venueIds: [first?.id, second?.id],
    weekday: 2,
    halfDay: "day",
  });
});

test("what is kept as a plan has it is a decision that this very plan respects", () => {
  const plan = morningPlan(scenario);
  const rules = (locks: typeof scenario.locks): string[] =>
    checkScenarioPlan({ ...scenario, locks }, documentOfPlan(plan)).map(({ rule }) => rule);
  const before = rules([]);
  const stops = plan.circuits.flatMap((circuit) => circuit.tours[0]?.stops ?? []);
  const keptStops = stops.flatMap(({ siteId }) => settledStop(plan, siteId, scenario.programme) ?? []);
  const keptCircuits = plan.circuits.flatMap((circuit) => settledCircuit(circuit) ?? []);
  expect(keptStops).toHaveLength(2);
  expect(rules(keptStops.reduce(keepStop, scenario.locks))).toEqual(before);
  expect(rules(keptCircuits.reduce(keepCircuit, scenario.locks))).toEqual(before);
  const [stop] = keptStops;
  if (stop === undefined) throw new Error("the plan has a stop");
  expect(rules(keepStop([], { ...stop, halfDay: "pm" })).length).toBeGreaterThan(before.length);
});
