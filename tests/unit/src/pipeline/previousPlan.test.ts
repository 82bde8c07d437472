import { expect, test } from "vitest";
import type { Plan } from "../../../../planners/model/plan.ts";
import { measureDistance } from "../../../../src/pipeline/previousPlan.ts";
import { morningPlan, scenarioWithVenues } from "../../../fixtures/morningPlan.ts";

const plan = morningPlan(scenarioWithVenues(4));

/** The plan with one circuit changed. */
function withCircuit(
  index: number,
  change: (circuit: Plan["circuits"][number]) => Plan["circuits"][number],
): Plan {
  return { circuits: plan.circuits.map((circuit, at) => (at === index ? change(circuit) : circuit)) };
}

test("the same stops at the same times are no distance, however circuits are named and ordered", () => {
  const renamed = plan.circuits.toReversed().map((circuit, index) => ({ ...circuit, id: `c${index}` }));
  expect(measureDistance(plan, { circuits: renamed })).toEqual({ halls: 0, moved: 0 });
});

test("a hall that is gone and one that is new count once each", () => {
  const three = { circuits: plan.circuits.slice(0, 3) };
  const others = { circuits: plan.circuits.slice(1) };
  expect(measureDistance(plan, three)).toEqual({ halls: 1, moved: 0 });
  expect(measureDistance(three, others)).toEqual({ halls: 2, moved: 0 });
});

test("another weekday, other weeks or another team is a hall that moved", () => {
  const weekday = withCircuit(0, (circuit) => ({
    ...circuit,
    tours: circuit.tours.map((tour) => ({ ...tour, weekday: 5 })),
  }));
  const weeks = withCircuit(1, (circuit) => ({
    ...circuit,
    tours: circuit.tours.map((tour) => ({ ...tour, week: tour.week + 1 })),
  }));
  const team = withCircuit(2, (circuit) => ({ ...circuit, teamId: "another" }));
  for (const changed of [weekday, weeks, team])
    expect(measureDistance(plan, changed)).toEqual({ halls: 0, moved: 1 });
});
