import { describe, expect, test } from "vitest";
import { findConflictCut } from "../../../../planners/calendar/conflictCut.ts";
import { placeCircuits } from "../../../../planners/calendar/placeCircuits.ts";
import { placeExactly } from "../../../../planners/calendar/placeExactly.ts";
import { placeGreedily } from "../../../../planners/calendar/placeGreedily.ts";
import { enumerateColumns } from "../../../../planners/circuits/enumerateColumns.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

function singleStops(problem: PlanningProblem) {
  const { columns } = enumerateColumns(problem, [true, true, true, true], 1000);
  return columns.filter((column) => column.sites.length === 1);
}

describe("placing circuits in the cycle", async () => {
  const solver = await testSolver();
  const params = { solver, seed: 1, nodes: null, shouldStop: () => false };

  test("spreads four half-days over two weeks and two weekdays", () => {
    const problem = fourVillages();
    const placed = placeCircuits(problem, singleStops(problem), params);
    expect(Array.isArray(placed)).toBe(true);
    const slots = Array.isArray(placed)
      ? placed.map(({ weeks, weekday }) => `${weeks.join()}/${weekday}`)
      : [];
    expect([...slots].sort()).toEqual(["0/0", "0/1", "1/0", "1/1"]);
  });

  test("prefers mornings", () => {
    const problem = fourVillages();
    const placed = placeCircuits(problem, singleStops(problem).slice(0, 2), params);
    expect(Array.isArray(placed) ? placed.map(({ option }) => option.tour.halfDay) : placed).toEqual([
      "am",
      "am",
    ]);
  });

  test("finds the one way out that a quick placement misses", () => {
    const base = fourVillages();
    // Hall 1 has two mornings, hall 0 only the first of them; in one week each takes one.
    const sites = base.sites.map((site, index) => ({ ...site, slots: index === 0 ? [0] : [0, 2] }));
    const problem = { ...base, sites, cycle: { ...base.cycle, weeks: 1 } };
    const placed = placeCircuits(problem, singleStops(problem).slice(0, 2), params);
    expect(Array.isArray(placed) ? placed.map(({ weekday }) => weekday) : placed).toEqual([0, 1]);
  });

  test("proves that three circuits do not fit two mornings, and says which inequality forbids it", () => {
    const base = fourVillages();
    const sites = base.sites.map((site) => ({ ...site, slots: [0] }));
    const problem = { ...base, sites };
    const columns = singleStops(problem);
    expect(placeExactly(problem, columns.slice(0, 3), null, params)).toBe("infeasible");
    expect(placeGreedily(problem, columns.slice(0, 3))).toBeNull();
    const { core, cut } = findConflictCut(problem, columns, [0, 1, 2], params);
    // Monday morning in two weeks holds two circuits, whichever they are: all four are counted.
    expect(core).toEqual([0, 1, 2]);
    expect(cut).toEqual({ columns: [0, 1, 2, 3], weights: [1, 1, 1, 1], most: 2 });
  });

  test("a morning and an afternoon that make too long a day clash, though each slot is free", () => {
    const base = fourVillages();
    // Hall 0 only on Monday morning, away 8:15–10:45; hall 1 only that afternoon, back at 15:45: 450 minutes.
    const sites = base.sites.map((site, index) => ({ ...site, slots: index === 0 ? [0] : [1] }));
    const cycle = { ...base.cycle, weeks: 1 };
    const dayOf = (dutyMinutes: number): PlanningProblem => ({
      ...base,
      sites,
      cycle,
      teams: base.teams.map((team) => ({ ...team, dutyMinutes })),
    });
    const fits = dayOf(450);
    expect(placeExactly(fits, singleStops(fits).slice(0, 2), null, params)).toHaveLength(2);
    expect(placeGreedily(fits, singleStops(fits).slice(0, 2))).toHaveLength(2);
    const tooLong = dayOf(449);
    const columns = singleStops(tooLong);
    expect(placeExactly(tooLong, columns.slice(0, 2), null, params)).toBe("infeasible");
    expect(placeGreedily(tooLong, columns.slice(0, 2))).toBeNull();
    // Two slots are enough for two circuits, so nothing can be counted: this pair alone is forbidden.
    expect(findConflictCut(tooLong, columns, [0, 1], params)).toEqual({
      core: [0, 1],
      cut: { columns: [0, 1], weights: [1, 1], most: 1 },
    });
  });
});
