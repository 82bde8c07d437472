import { describe, expect, it } from "vitest";
import type { Commune } from "../../../../geodata/model/commune.ts";
import { comparePeriods, findTrend, sumTrends } from "../../../../geodata/need/trend.ts";

const UNDER_SIX = { fromMonths: 0, toMonths: 72 };

function commune(facts: Partial<Commune>): Commune {
  return {
    code: "71001",
    name: "Village",
    epciCode: null,
    population: 1_000,
    births: [],
    children: null,
    outline: null,
    servicePoint: { lon: 0, lat: 0, approximate: false },
    neighbours: [],
    ring: null,
    ...facts,
  };
}

const births = (...counts: readonly number[]): Pick<Commune, "births"> => ({
  births: counts.map((count, index) => ({ year: 2014 + index, count })),
});

describe("comparePeriods", () => {
  it("is the exact binomial test of two Poisson counts", () => {
    const period = (count: number): Parameters<typeof comparePeriods>[0] => ({
      count,
      exposure: 3,
      first: 0,
      last: 0,
    });
    // 1 and 9 of 10, even odds: P(≥ 9) = (10 + 1) ÷ 1024, doubled = 0.021484.
    expect(comparePeriods(period(1), period(9))).toBeCloseTo(22 / 1024, 10);
    expect(comparePeriods(period(9), period(1))).toBeCloseTo(22 / 1024, 10);
    expect(comparePeriods(period(5), period(5))).toBe(1);
    expect(comparePeriods(period(0), period(0))).toBe(1);
    // Large counts do not overflow: 100,000 and 99,000 differ by 2.2 standard deviations.
    expect(comparePeriods(period(100_000), period(99_000))).toBeCloseTo(0.025, 2);
  });
});

describe("findTrend", () => {
  it("is unsure in a village, whatever the percentage", () => {
    // 4 births then 7: + 75 %, and P(≥ 7 of 11) = 0.27, doubled 0.55.
    const trend = findTrend(commune(births(2, 2, 0, 3, 2, 2)), UNDER_SIX);
    expect(trend?.outcome).toBe("unsure");
    expect(trend?.change).toBeCloseTo(0.75);
  });

  it("falls where the births of the later years are surely fewer", () => {
    const trend = findTrend(commune(births(100, 110, 90, 70, 80, 60)), UNDER_SIX);
    expect(trend).toMatchObject({
      kind: "births",
      outcome: "falls",
      before: { count: 300, first: 2014, last: 2016 },
      after: { count: 210, first: 2017, last: 2019 },
    });
    expect(trend?.change).toBeCloseTo(-0.3);
  });

  it("leaves the middle year out, so that both periods are as long", () => {
    const trend = findTrend(commune(births(10, 99, 30)), UNDER_SIX);
    expect(trend).toMatchObject({ outcome: "rises", before: { count: 10 }, after: { count: 30 } });
  });

  it("compares counts of the same ages in two years", () => {
    const count = (year: number, fromMonths: number, toMonths: number, children: number) => ({
      year,
      fromMonths,
      toMonths,
      count: children,
    });
    const childrenByAge = [count(2015, 0, 36, 50), count(2015, 36, 72, 99), count(2021, 0, 36, 90)];
    expect(findTrend(commune({ childrenByAge }), UNDER_SIX)).toMatchObject({
      kind: "counts",
      outcome: "rises",
      before: { count: 50 },
      after: { count: 90 },
    });
  });

  it("says nothing of one vintage, and of a first period without births no percentage", () => {
    expect(findTrend(commune(births(12)), UNDER_SIX)).toBeNull();
    expect(findTrend(commune(births(0, 3)), UNDER_SIX)).toMatchObject({ change: null, outcome: "unsure" });
  });
});

describe("sumTrends", () => {
  it("adds small counts up until they say something", () => {
    const villages = Array.from({ length: 20 }, () => commune(births(6, 4)));
    const trends = villages.flatMap((village) => findTrend(village, UNDER_SIX) ?? []);
    expect(trends.every(({ outcome }) => outcome === "unsure")).toBe(true);
    expect(sumTrends(trends)).toMatchObject({
      outcome: "falls",
      before: { count: 120 },
      after: { count: 80 },
    });
  });
});
