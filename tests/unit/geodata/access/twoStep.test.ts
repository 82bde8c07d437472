import { describe, expect, it } from "vitest";
import { buildReach, type Reach } from "../../../../geodata/access/reach.ts";
import { computeTwoStep, listDecaySteps, weighSeconds } from "../../../../geodata/access/twoStep.ts";
import { UNREACHABLE } from "../../../../geodata/model/travel.ts";
import { floatingCatchment } from "../../../fixtures/floatingCatchment.ts";

/** T = 15: whole up to 10 minutes, 0.3 up to 15, 0.1 up to 20. */
const STEPS = listDecaySteps(15);

function reachOf(rows: readonly (readonly number[])[]): Reach {
  const width = rows[0]?.length ?? 0;
  return buildReach(
    {
      originIds: rows.map((_, row) => `commune-${row}`),
      destinationIds: Array.from({ length: width }, (_, column) => `structure-${column}`),
      seconds: Uint32Array.from(rows.flat()),
      metres: new Uint32Array(rows.flat().length),
      provenance: { provider: "test", computedAt: "", estimated: false, mode: "car", detail: "" },
    },
    {
      columns: Array.from({ length: width }, (_, column) => column),
      limitSeconds: 1200,
      isAdmitting: () => true,
    },
  );
}

describe("decay", () => {
  it("steps at two thirds of the threshold, at it, and a third beyond, each inclusive", () => {
    const weights = [0, 600, 601, 900, 901, 1200, 1201].map((seconds) => weighSeconds(STEPS, seconds));
    expect(weights).toEqual([1, 1, 0.3, 0.3, 0.1, 0.1, 0]);
    expect(listDecaySteps(20).map(({ untilSeconds }) => untilSeconds)).toEqual([800, 1200, 1600]);
  });
});

describe("computeTwoStep", () => {
  // Four communes of 10, 20, 30 and 40 children; P has 6 places, Q has 4. Seconds to P, then to Q.
  const rows = [
    [0, 1200],
    [600, 900],
    [901, 0],
    [1800, 600],
  ];
  const children = Float64Array.of(10, 20, 30, 40);

  it("is what a hand finds", () => {
    // P is shared by 10·1 + 20·1 + 30·0.1 = 33 children: 6 ÷ 33 places for each.
    // Q by 10·0.1 + 20·0.3 + 30·1 + 40·1 = 77: 4 ÷ 77.
    const p = 6 / 33;
    const q = 4 / 77;
    const { sums } = computeTwoStep(reachOf(rows), children, Float64Array.of(6, 4), STEPS);
    const expected = [p + 0.1 * q, p + 0.3 * q, 0.1 * p + q, q];
    expected.forEach((value, point) => expect(sums[point]).toBeCloseTo(value, 12));
    // All places are shared out: 10·A₁ + 20·A₂ + 30·A₃ + 40·A₄ = 10.
    const shared = children.reduce((sum, count, point) => sum + count * (sums[point] ?? 0), 0);
    expect(shared).toBeCloseTo(10, 12);
  });

  it("is what the matrices of the paper give", () => {
    const { sums } = computeTwoStep(reachOf(rows), children, Float64Array.of(6, 4), STEPS);
    const other = floatingCatchment(
      {
        population: [10, 20, 30, 40],
        supply: [6, 4],
        minutes: rows.map((row) => row.map((seconds) => seconds / 60)),
      },
      [
        [10, 1],
        [15, 0.3],
        [20, 0.1],
      ],
    );
    other.forEach((value, point) => expect(sums[point]).toBeCloseTo(value, 12));
  });

  it("leaves places of unknown capacity out of the sums, and counts them", () => {
    const found = computeTwoStep(reachOf(rows), children, Float64Array.of(6, Number.NaN), STEPS);
    expect(found.sums[3]).toBe(0);
    expect([...found.known]).toEqual([1, 1, 1, 0]);
    expect([...found.unknown]).toEqual([1, 1, 1, 1]);
  });

  it("gives nothing of a place that no child reaches, and no NaN", () => {
    const { sums } = computeTwoStep(
      reachOf([[0], [UNREACHABLE]]),
      Float64Array.of(0, 5),
      Float64Array.of(6),
      STEPS,
    );
    expect([...sums]).toEqual([0, 0]);
  });
});
