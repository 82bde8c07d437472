import { describe, expect, it } from "vitest";
import type { ChildrenOfAge, Commune } from "../../../../geodata/model/commune.ts";
import { estimateNeeds } from "../../../../geodata/need/estimateNeeds.ts";

function village(facts: Partial<Commune>): Commune {
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

function counted(
  fromMonths: number,
  toMonths: number,
  count: number,
  year: number | null = 2021,
): ChildrenOfAge {
  return { fromMonths, toMonths, count, year };
}

describe("counts by age", () => {
  it("make up a band exactly: no range, no estimate", () => {
    const [need] = estimateNeeds([village({ childrenByAge: [counted(0, 36, 40), counted(36, 72, 30)] })], {
      fromMonths: 0,
      toMonths: 72,
    });
    expect(need).toEqual({
      code: "71001",
      children: 70,
      low: 70,
      high: 70,
      estimated: false,
      method: "counts-by-age",
      years: { first: 2021, last: 2021 },
    });
  });

  it("are cut by months where the band cuts them, with the spread of a binomial", () => {
    const [need] = estimateNeeds([village({ childrenByAge: [counted(0, 36, 90)] })], {
      fromMonths: 0,
      toMonths: 24,
    });
    // 90 × 24 ÷ 36 = 60; variance 90 × ⅔ × ⅓ = 20, so 60 ± 1.645 × 4.47 = 52.6…67.4.
    expect(need).toMatchObject({ children: 60, low: 52, high: 68, estimated: true, method: "counts-by-age" });
  });

  it("never say more children than were counted", () => {
    const [need] = estimateNeeds([village({ childrenByAge: [counted(0, 36, 2)] })], {
      fromMonths: 0,
      toMonths: 24,
    });
    expect(need?.high).toBe(2);
  });

  it("of two years: the later one where both counted, the earlier one elsewhere", () => {
    const childrenByAge = [counted(0, 36, 40, 2016), counted(36, 72, 50, 2016), counted(0, 36, 20, 2022)];
    const [need] = estimateNeeds([village({ childrenByAge })], { fromMonths: 0, toMonths: 72 });
    expect(need).toMatchObject({ children: 70, years: { first: 2016, last: 2022 } });
  });

  it("leave to the ages between what a wider count of the same year has more", () => {
    const childrenByAge = [counted(0, 72, 70), counted(0, 36, 40)];
    const [need] = estimateNeeds([village({ childrenByAge })], { fromMonths: 36, toMonths: 72 });
    expect(need).toMatchObject({ children: 30, estimated: false });
  });

  it("before birth, expected births join the counts", () => {
    // 24 counted, and 6 months at 120 births in 10 years of 12 = 6 expected.
    const births = Array.from({ length: 10 }, (_, index) => ({ year: 2013 + index, count: 12 }));
    const [need] = estimateNeeds([village({ births, childrenByAge: [counted(0, 24, 24)] })], {
      fromMonths: -6,
      toMonths: 24,
    });
    expect(need).toMatchObject({ children: 30, estimated: true, method: "counts-by-age" });
    expect(need?.low).toBeGreaterThanOrEqual(24);
    expect(need?.high).toBeGreaterThan(30);
  });

  it("without births, lend their density to the ages beside them", () => {
    const [need] = estimateNeeds([village({ childrenByAge: [counted(0, 24, 24)] })], {
      fromMonths: -6,
      toMonths: 24,
    });
    expect(need).toMatchObject({ children: 30, estimated: true });
  });
});

describe("a grid", () => {
  const cells = [
    { lon: 4.8, lat: 46.7, children: 20 },
    { lon: 4.9, lat: 46.8, children: 10 },
  ];

  it("says how many where there are no births, by its children under six", () => {
    const [need] = estimateNeeds([village({ cells })], { fromMonths: 0, toMonths: 36 });
    expect(need).toMatchObject({ children: 15, method: "grid", estimated: true });
  });

  it("says nothing of how many where there are births", () => {
    const births = Array.from({ length: 6 }, (_, index) => ({ year: 2017 + index, count: 10 }));
    const [need] = estimateNeeds([village({ cells, births })], { fromMonths: 0, toMonths: 36 });
    expect(need).toMatchObject({ children: 30, method: "births-summed", years: { first: 2017, last: 2022 } });
  });
});
