import { expect, it } from "vitest";
import { listCircuitRows } from "../../../../../src/ui/state/circuitRows.ts";
import { morningPlan, scenarioWithVenues } from "../../../../fixtures/morningPlan.ts";

it("lists circuits in the order of the week, each with its stops in words", () => {
  const scenario = scenarioWithVenues(3);
  const plan = morningPlan(scenario);
  const shuffled = { circuits: [...plan.circuits].reverse() };
  const rows = listCircuitRows(shuffled, scenario.venues, scenario.territory);
  expect(rows.map((row) => row.weekday)).toEqual([1, 2, 3]);
  expect(rows.map((row) => row.number)).toEqual([3, 2, 1]);
  const [first] = rows;
  const [venue] = scenario.venues;
  const commune = scenario.territory.communes.find((item) => item.code === venue?.communeCode);
  expect(first?.weeks).toEqual([1, 3]);
  expect(first?.stops).toMatchObject([
    { communeName: commune?.name, confirmed: false, start: 9 * 60 + 30, end: 11 * 60 },
  ]);
});

it("keeps a stop whose hall is gone, named by its id", () => {
  const scenario = scenarioWithVenues(1);
  const rows = listCircuitRows(morningPlan(scenario), [], scenario.territory);
  expect(rows[0]?.stops[0]).toMatchObject({ communeCode: null, communeName: scenario.venues[0]?.id });
});
