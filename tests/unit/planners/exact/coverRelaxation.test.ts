import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCoverModel } from "../../../../planners/exact/coverModel.ts";
import { CoverRelaxation } from "../../../../planners/exact/coverRelaxation.ts";
import { findOddCuts } from "../../../../planners/exact/findOddCuts.ts";
import {
  arbitraryCoverProgram,
  centsOfCover,
  coverProgram,
  listCovers,
} from "../../../fixtures/coverPrograms.ts";
import { QUIET_MIP_OPTIONS, testSolver } from "../../../fixtures/runPlanner.ts";

/** Three rows, each pair of them covered for 2 cents: 3 cents fractionally, 4 in truth. */
const triangle = coverProgram(3, [
  { cents: 2, rows: [0, 1] },
  { cents: 2, rows: [1, 2] },
  { cents: 2, rows: [0, 2] },
]);

/** Five rows in a ring, neighbours covered for 2 cents: 5 cents fractionally, 6 in truth; no triple tells. */
const ring = coverProgram(
  5,
  [0, 1, 2, 3, 4].map((row) => ({ cents: 2, rows: [row, (row + 1) % 5] })),
);

describe("the relaxation of a covering program", async () => {
  const solver = await testSolver();
  const relax = (program: typeof ring): CoverRelaxation => new CoverRelaxation(program, solver, () => false);

  test.each([
    { program: triangle, before: 3, rows: [0, 1, 2], after: 4 },
    { program: ring, before: 5, rows: [0, 1, 2, 3, 4], after: 6 },
  ])("half of everything costs $before, an odd cut makes it $after", ({ program, before, rows, after }) => {
    const relaxation = relax(program);
    const optimum = relaxation.solve(Infinity);
    expect(optimum?.bound).toBeCloseTo(before, 6);
    if (optimum === null) return;
    expect(findOddCuts(program, optimum, new Set(), 10)).toEqual([rows]);
    expect(findOddCuts(program, optimum, new Set([rows.join(" ")]), 10)).toEqual([]);
    relaxation.addCut(rows);
    expect(relaxation.solve(Infinity)?.bound).toBeCloseTo(after, 6);
  });

  test("a floor on half-days counts", () => {
    expect(relax({ ...triangle, floor: 3 }).solve(Infinity)?.bound).toBeCloseTo(6, 6);
  });

  test("stopped, it has no answer", () => {
    expect(
      new CoverRelaxation(ring, { ...solver, relax: () => null }, () => true).solve(Infinity),
    ).toBeNull();
  });

  test("neither cuts nor closed columns ever exclude a better cover, and a dive is a cover", () => {
    fc.assert(
      fc.property(arbitraryCoverProgram(), fc.nat(40), (program, above) => {
        const covers = listCovers(program);
        const least = Math.min(...covers.map((cover) => centsOfCover(program, cover)));
        const known = least + above;
        const relaxation = relax(program);
        for (let round = 0; round < 4; round++) {
          const optimum = relaxation.solve(Infinity);
          if (optimum === null) throw new Error("the relaxation has an optimum");
          expect(Math.min(optimum.bound, known)).toBeLessThanOrEqual(least + 1e-6);
          const dive = relaxation.dive(optimum);
          if (dive !== null) {
            const rows = dive.flatMap((column) => [
              ...program.rows.subarray(program.starts[column] ?? 0, program.starts[column + 1] ?? 0),
            ]);
            expect(new Set(rows).size).toBe(program.rowCount);
          }
          relaxation.closeAbove(known, optimum);
          for (const rows of findOddCuts(program, optimum, relaxation.cutKeys(), 20)) relaxation.addCut(rows);
          const open = new Set(relaxation.listOpen());
          for (const cover of covers) {
            if (centsOfCover(program, cover) < known)
              expect(cover.every((column) => open.has(column))).toBe(true);
          }
        }
        if (above === 0) return;
        const model = buildCoverModel(program, relaxation.listOpen(), relaxation.listCuts());
        expect(solver.solve(model, QUIET_MIP_OPTIONS).objective).toBeCloseTo(least, 6);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});
