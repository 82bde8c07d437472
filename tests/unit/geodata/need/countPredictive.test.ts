import { describe, expect, it } from "vitest";
import { computeObservedRange, computePredictiveRange } from "../../../../geodata/need/countPredictive.ts";

describe("computePredictiveRange", () => {
  it("agrees with tables of the Poisson distribution", () => {
    // P(X ≤ 2 | 6) = 0.062 ≥ 0.05 > P(X ≤ 1) = 0.017; P(X ≤ 10 | 6) = 0.957 ≥ 0.95 > P(X ≤ 9) = 0.916.
    expect(computePredictiveRange(Infinity, 6)).toEqual({ low: 2, high: 10 });
  });

  it("agrees with the geometric distribution, which is shape 1", () => {
    // Mean 1: P(X ≤ n) = 1 − 1/2^(n+1); 0.95 is passed at n = 4 (0.969), 0.05 already at 0 (0.5).
    expect(computePredictiveRange(1, 1)).toEqual({ low: 0, high: 4 });
  });

  it("is wider where the rate is less sure, and stands large means", () => {
    const sure = computePredictiveRange(Infinity, 3_000);
    const unsure = computePredictiveRange(20, 3_000);
    // Poisson 3,000 ± 1.645 × √3,000 = 2,910…3,090.
    expect(sure.low).toBeGreaterThan(2_905);
    expect(sure.high).toBeLessThan(3_095);
    expect(unsure.high - unsure.low).toBeGreaterThan(5 * (sure.high - sure.low));
    expect(computePredictiveRange(5, 0)).toEqual({ low: 0, high: 0 });
  });
});

describe("computeObservedRange", () => {
  it("agrees with chi-square tables: χ² with 21 degrees of freedom for a count of 10", () => {
    // Gamma(10.5) quantiles are χ²(21) ÷ 2: 11.591 ÷ 2 = 5.80 and 32.671 ÷ 2 = 16.34.
    const { low, high } = computeObservedRange(10);
    expect(low).toBeCloseTo(5.8, 1);
    expect(high).toBeCloseTo(16.34, 1);
  });
});
