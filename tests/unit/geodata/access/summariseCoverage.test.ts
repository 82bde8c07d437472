import { describe, expect, it } from "vitest";
import { summariseCoverage, type CoveredCommune } from "../../../../geodata/access/summariseCoverage.ts";

function commune(code: string, children: number, minutes: number | null, covered: boolean): CoveredCommune {
  return {
    need: { code, children, low: children, high: children, estimated: false, method: "column" },
    accessSeconds: minutes === null ? null : minutes * 60,
    covered,
  };
}

describe("summariseCoverage", () => {
  it("weights minutes by children", () => {
    const summary = summariseCoverage([commune("b", 10, 30, false), commune("a", 30, 10, true)]);
    // Mean: (30 × 10 + 10 × 30) ÷ 40 = 15. Gini: the first 75 % of children have 50 % of the minutes;
    // 1 − (0.75 × 0.5 + 0.25 × 1.5) = 0.25.
    expect(summary).toEqual({
      coveredChildren: 30,
      coveredShare: 0.75,
      whiteCommunes: ["b"],
      meanMinutes: 15,
      worstMinutes: 30,
      gini: 0.25,
    });
  });

  it("is equal where all drive the same, and leaves communes without access out of the minutes", () => {
    const summary = summariseCoverage([
      commune("a", 5, 12, true),
      commune("b", 7, 12, true),
      commune("c", 8, null, false),
    ]);
    expect(summary.gini).toBeCloseTo(0, 12);
    expect(summary.meanMinutes).toBe(12);
    expect(summary.coveredShare).toBe(12 / 20);
  });

  it("is 0, not NaN, without children, and without minutes", () => {
    expect(summariseCoverage([])).toMatchObject({ coveredShare: 0, meanMinutes: null, gini: null });
    expect(summariseCoverage([commune("a", 0, 5, true)])).toMatchObject({
      coveredShare: 0,
      meanMinutes: null,
      worstMinutes: 5,
    });
    expect(summariseCoverage([commune("a", 3, 0, true)])).toMatchObject({ meanMinutes: 0, gini: 0 });
  });
});
