import { describe, expect, it } from "vitest";
import type { NeedRow } from "../../../../geodata/formats/csvNeed.ts";
import { joinNeed } from "../../../../geodata/territory/joinNeed.ts";
import { threeInARow } from "../../../fixtures/threeInARow.ts";

function row(code: string, more: Partial<NeedRow> = {}): NeedRow {
  return {
    code,
    name: null,
    population: null,
    births: [],
    children: null,
    townHall: null,
    at: "line 2",
    ...more,
  };
}

const { communes } = threeInARow();

describe("the join of need to communes", () => {
  it("reports both sides", () => {
    const { value, issues } = joinNeed(communes, [row("71002", { children: 9 }), row("01004"), row("71999")]);
    expect(value?.join).toEqual({
      matched: ["71002"],
      communesWithoutNeed: ["71001", "71003"],
      needWithoutCommune: ["01004", "71999"],
      merged: [],
      duplicates: [],
    });
    expect(value?.communes.map(({ children }) => children)).toEqual([null, 9, null]);
    expect(issues.map(({ code, params }) => [code, params["count"]])).toEqual([
      ["join-communes-without-need", 2],
      ["join-need-without-commune", 2],
    ]);
  });

  it("joins births year by year, the table's winning", () => {
    const births = [
      { year: 2021, count: 4 },
      { year: 2022, count: 2 },
    ];
    const { value } = joinNeed(communes, [row("71001", { births })]);
    expect(value?.communes[0]?.births).toEqual(births);
    expect(value?.communes[1]?.births).toEqual([{ year: 2021, count: 1 }]);
  });

  it("replaces population only where the table has it for every commune", () => {
    const all = ["71001", "71002", "71003"].map((code) => row(code, { population: 120 }));
    const replaced = joinNeed(communes, all);
    expect(replaced.value?.populationReplaced).toBe(true);
    expect(replaced.value?.communes.map(({ population }) => population)).toEqual([120, 120, 120]);
    expect(replaced.issues.map(({ code }) => code)).toEqual(["join-population-replaced"]);
    const kept = joinNeed(communes, all.slice(1));
    expect(kept.value?.populationReplaced).toBe(false);
    expect(kept.value?.communes.map(({ population }) => population)).toEqual([100, 100, 100]);
    expect(kept.issues.map(({ code }) => code)).toContain("join-population-kept");
  });

  it("adds a merged commune to the one it became, when the table of passage says so", () => {
    const rows = [
      row("71002", { population: 60, births: [{ year: 2022, count: 2 }] }),
      row("71900", { population: 40, births: [{ year: 2022, count: 1 }], at: "line 3" }),
    ];
    const passage = new Map([["71900", "71002"]]);
    const { value, issues } = joinNeed(communes.slice(1, 2), rows, { passage });
    expect(value?.communes[0]).toMatchObject({
      population: 100,
      births: [
        { year: 2021, count: 1 },
        { year: 2022, count: 3 },
      ],
    });
    expect(value?.join.merged).toEqual([{ from: "71900", into: "71002" }]);
    expect(issues[0]).toMatchObject({ code: "join-merged-commune", severity: "repair", at: "line 3" });
    expect(joinNeed(communes.slice(1, 2), rows).value?.join.needWithoutCommune).toEqual(["71900"]);
  });

  it("refuses a table of elsewhere", () => {
    const decoded = joinNeed(communes, [row("01004")]);
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues.map(({ code }) => code)).toEqual(["join-nothing"]);
  });
});

describe("ages, social facts and zonings of a table", () => {
  const under3 = (count: number, year: number | null = 2021) => ({
    fromMonths: 0,
    toMonths: 36,
    year,
    count,
  });
  const social = { singleParentShare: 0.2, povertyRate: null, year: 2021 };
  const frr = { kind: "frr", vintage: "2024", source: "a.csv" } as const;

  it("are put on the commune, and win over earlier ones of the same ages and year", () => {
    const first = joinNeed(communes, [row("71001", { childrenByAge: [under3(9)], social, zonings: [frr] })]);
    expect(first.value?.communes[0]).toMatchObject({ childrenByAge: [under3(9)], social, zonings: [frr] });
    expect(first.value?.communes[1]).not.toHaveProperty("social");
    const again = joinNeed(first.value?.communes ?? [], [
      row("71001", { childrenByAge: [under3(7), under3(8, 2022)], zonings: [{ ...frr, source: "b.csv" }] }),
    ]);
    expect(again.value?.communes[0]).toMatchObject({
      childrenByAge: [under3(7), under3(8, 2022)],
      social,
      zonings: [{ ...frr, source: "b.csv" }],
    });
  });

  it("of a merged commune are added, and shares weighted by people: (0.2 × 100 + 0.5 × 300) ÷ 400", () => {
    const rows = [
      row("71001", { population: 100, childrenByAge: [under3(9)], social, zonings: [frr] }),
      row("71901", {
        population: 300,
        childrenByAge: [under3(4)],
        social: { ...social, singleParentShare: 0.5 },
      }),
    ];
    const { value } = joinNeed(communes, rows, { passage: new Map([["71901", "71001"]]) });
    expect(value?.communes[0]).toMatchObject({
      childrenByAge: [under3(13)],
      social: { singleParentShare: 0.425, povertyRate: null },
      zonings: [frr],
    });
  });

  it("of a merged commune are left out where one of the two is not known", () => {
    const rows = [row("71001", { childrenByAge: [under3(9)], social }), row("71901", { population: 300 })];
    const { value } = joinNeed(communes, rows, { passage: new Map([["71901", "71001"]]) });
    expect(value?.communes[0]).not.toHaveProperty("childrenByAge");
    expect(value?.communes[0]).not.toHaveProperty("social");
  });
});
