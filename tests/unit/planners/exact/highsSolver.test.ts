import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MipModel } from "../../../../planners/exact/mipSolver.ts";
import { ModelBuilder } from "../../../../planners/exact/modelBuilder.ts";
import { solveByPricingOut } from "../../../../planners/exact/priceOut.ts";
import { QUIET_MIP_OPTIONS, testSolver } from "../../../fixtures/runPlanner.ts";

/** Three sets over three elements: {0,1} for 3, {1,2} for 3, {0,2} for 3; two are needed, 4.5 fractionally. */
function triangle(): MipModel {
  const builder = new ModelBuilder();
  const rows = [0, 1, 2].map(() => builder.addRow(1, Infinity));
  for (const [a, b] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const) {
    builder.addColumn(3, 1, true, [
      [rows[a] ?? 0, 1],
      [rows[b] ?? 0, 1],
    ]);
  }
  return builder.build();
}

describe("the exact solver", async () => {
  const solver = await testSolver();

  test("solves a covering to its integer optimum and proves it", () => {
    expect(solver.solve(triangle(), QUIET_MIP_OPTIONS)).toMatchObject({ status: "optimal", objective: 6 });
  });

  test("takes any seed and any number of nodes", () => {
    const wide = { ...QUIET_MIP_OPTIONS, seed: 2 ** 32 - 1, nodes: 1e12 };
    expect(solver.solve(triangle(), wide)).toMatchObject({ status: "optimal", objective: 6 });
  });

  test("gives the linear relaxation with reduced costs", () => {
    const relaxation = solver.relax(triangle(), () => false);
    expect(relaxation?.objective).toBeCloseTo(4.5, 6);
    expect(Array.from(relaxation?.reducedCosts ?? [])).toHaveLength(3);
  });

  test("says that nothing is possible", () => {
    const builder = new ModelBuilder();
    const row = builder.addRow(2, Infinity);
    builder.addColumn(1, 1, true, [[row, 1]]);
    expect(solver.solve(builder.build(), QUIET_MIP_OPTIONS)).toMatchObject({
      status: "infeasible",
      values: null,
    });
    expect(solver.relax(builder.build(), () => false)).toBeNull();
  });

  test("a model without columns is judged by its rows", () => {
    const empty = new ModelBuilder();
    expect(solver.solve(empty.build(), QUIET_MIP_OPTIONS)).toMatchObject({ status: "optimal", objective: 0 });
    empty.addRow(1, Infinity);
    expect(solver.solve(empty.build(), QUIET_MIP_OPTIONS).status).toBe("infeasible");
  });

  test("refuses an entry in a row that is not there", () => {
    expect(() => new ModelBuilder().addColumn(1, 1, true, [[0, 1]])).toThrow(/no row 0/);
  });

  test("prices columns out without changing the answer", () => {
    const covering = fc
      .record({
        rows: fc.integer({ min: 1, max: 8 }),
        sets: fc.array(
          fc.record({
            cost: fc.integer({ min: 1, max: 40 }),
            members: fc.array(fc.nat(7), { minLength: 1 }),
          }),
          { minLength: 1, maxLength: 25 },
        ),
      })
      .map(({ rows, sets }) => {
        const builder = new ModelBuilder();
        const made = Array.from({ length: rows }, () => builder.addRow(1, Infinity));
        for (const { cost, members } of sets) {
          const covered = [...new Set(members.map((member) => member % rows))];
          builder.addColumn(
            cost,
            1,
            true,
            covered.map((row) => [made[row] ?? 0, 1]),
          );
        }
        return builder.build();
      });
    fc.assert(
      fc.property(covering, (model) => {
        const whole = solver.solve(model, QUIET_MIP_OPTIONS);
        const priced = solveByPricingOut(model, QUIET_MIP_OPTIONS, solver);
        expect(priced.status).toBe(whole.status);
        if (whole.status === "infeasible") return;
        expect(Math.round(priced.objective)).toBe(Math.round(whole.objective));
        expect(priced.bound).toBeLessThanOrEqual(priced.objective + 1e-6);
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
