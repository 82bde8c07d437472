import { describe, expect, it } from "vitest";
import type { AgeBand } from "../../../../geodata/model/ageBand.ts";
import type { Commune } from "../../../../geodata/model/commune.ts";
import { estimateNeeds } from "../../../../geodata/need/estimateNeeds.ts";

const UNDER_SIX: AgeBand = { fromMonths: 0, toMonths: 72 };
const UNDER_THREE: AgeBand = { fromMonths: 0, toMonths: 36 };

function commune(
  code: string,
  population: number | null,
  births: readonly number[],
  children: number | null = null,
): Commune {
  return {
    code,
    name: code,
    epciCode: null,
    population,
    births: births.map((count, index) => ({ year: 2022 - index, count })),
    children,
    outline: null,
    servicePoint: { lon: 0, lat: 0, approximate: false },
    neighbours: [],
    ring: null,
  };
}

describe("estimateNeeds", () => {
  it("takes a supplied count as it is", () => {
    expect(estimateNeeds([commune("a", 500, [5], 42), commune("b", 500, [5], 0)], UNDER_SIX)).toEqual([
      { code: "a", children: 42, low: 42, high: 42, estimated: false, method: "column" },
      { code: "b", children: 0, low: 0, high: 0, estimated: false, method: "column" },
    ]);
  });

  it("sums six years of births, the latest ones, and scales them to the band", () => {
    // 8 + 9 + 10 + 11 + 12 + 10 = 60; the year before them (99) is too old.
    const births = [8, 9, 10, 11, 12, 10, 99];
    const [six] = estimateNeeds([commune("a", 1_000, births)], UNDER_SIX);
    const [three] = estimateNeeds([commune("a", 1_000, births)], UNDER_THREE);
    expect(six).toMatchObject({ children: 60, method: "births-summed", estimated: true });
    expect(three).toMatchObject({ children: 30 });
    // Jeffreys posterior of a count of 60: about 60.5 ± 1.645 × √60.5 = 48…73.
    expect(six?.low).toBe(48);
    expect(six?.high).toBe(74);
  });

  it("shrinks one year towards the territory: all alike when chance explains every difference", () => {
    // 30 births for 3,000 inhabitants: 1 % a year. 0, 10 and 20 of 1,000 differ more than chance does
    // (Poisson 10 ± 3), 9, 10 and 11 less: then each has 1,000 × 1 % × 6 = 60.
    const alike = estimateNeeds(
      [9, 10, 11].map((count, index) => commune(`${index}`, 1_000, [count])),
      UNDER_SIX,
    );
    expect(alike.map((need) => need.children)).toEqual([60, 60, 60]);
    const apart = estimateNeeds(
      [0, 10, 20].map((count, index) => commune(`${index}`, 1_000, [count])),
      UNDER_SIX,
    );
    // With equal exposures the fixed point is: variance between communes = S² − m ÷ E. Here m = 0.01,
    // S² = (0.01² + 0.01²) ÷ 2 = 1e-4, m ÷ E = 1e-5, so 9e-5; each keeps 9e-5 ÷ (9e-5 + 1e-5) = 90 % of
    // its own deviation: rates 0.001, 0.01, 0.019, × 1,000 × 6. The sum is 30 births × 6 = 180.
    expect(apart.map((need) => need.children)).toEqual([6, 60, 114]);
  });

  it("shrinks a village further than a town with the same rate", () => {
    const needs = estimateNeeds(
      [
        commune("town", 20_000, [100]),
        commune("village", 200, [1]),
        commune("c", 5_000, [80]),
        commune("d", 5_000, [60]),
      ],
      UNDER_SIX,
    );
    const rate = (index: number, population: number): number => (needs[index]?.children ?? 0) / population;
    // Both had 5 births per 1,000, below the territory's: the village moves further up.
    expect(rate(1, 200)).toBeGreaterThan(rate(0, 20_000));
  });

  it("is never 0 where people live or may live, and 0 where nobody does", () => {
    const needs = estimateNeeds(
      [
        commune("a", 12, [0]),
        commune("b", null, []),
        commune("c", 0, [0]),
        commune("d", 1, []),
        commune("e", 9_000, [90]),
      ],
      UNDER_SIX,
    );
    expect(needs.map((need) => need.children > 0)).toEqual([true, true, false, true, true]);
    expect(needs[2]).toMatchObject({ children: 0, low: 0, high: 0 });
  });

  it("without births takes population times the stated share, or the territory's births", () => {
    const alone = commune("a", 1_000, []);
    expect(estimateNeeds([alone], UNDER_SIX, 0.05)[0]).toMatchObject({
      children: 50,
      method: "population-share",
    });
    // 1.04 % a year of age × 6 = 62.4 in 1,000.
    expect(estimateNeeds([alone], UNDER_SIX)[0]).toMatchObject({ children: 62 });
    // Beside a commune with 100 births in 5,000: 2 % a year × 6 = 120.
    expect(estimateNeeds([alone, commune("b", 5_000, [100])], UNDER_SIX)[0]).toMatchObject({ children: 120 });
  });

  it("keeps the figure within its range, in whole people, also for a large town", () => {
    const needs = estimateNeeds(
      [
        commune("a", 139, [0]),
        commune("b", 44_592, [528]),
        commune("c", 500_000, [6_000]),
        commune("d", 3_000, []),
      ],
      UNDER_SIX,
    );
    for (const { low, children, high } of needs) {
      expect([low, children, high].every(Number.isInteger)).toBe(true);
      expect(low).toBeLessThanOrEqual(children);
      expect(children).toBeLessThanOrEqual(high);
      expect(high - low).toBeGreaterThan(0);
    }
  });
});
