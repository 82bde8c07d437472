import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeNeed, isNeedTable } from "../../../../geodata/formats/csvNeed.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

describe("tables of need", () => {
  it("reads a row per commune, with decimal comma and lost zeros", () => {
    const { value, issues } = decodeNeed(
      "Code INSEE;Libellé;Population_2021;Naissances_2021;Naissances_2022;Enfants 0-5\n1004;Ambérieu;14 000;180;170,6;1 020,2\n",
    );
    expect(value).toMatchObject({
      separator: ";",
      decimal: ",",
      populationYear: 2021,
      total: 1,
      rejected: 0,
    });
    expect(value?.rows).toEqual([
      {
        code: "01004",
        name: "Ambérieu",
        population: 14_000,
        births: [
          { year: 2021, count: 180 },
          { year: 2022, count: 171 },
        ],
        children: null,
        childrenByAge: [{ fromMonths: 0, toMonths: 72, year: null, count: 1020 }],
        townHall: null,
        at: "line 2",
      },
    ]);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([["code-mended", "line 2, column Code INSEE"]]);
  });

  it("reads a row per commune and year", () => {
    const { value, issues } = decodeNeed(
      "code,annee,naissances\n71076,2022,500\n71076,2021,510\n71001,2022,3\n71001,2022,4\n",
    );
    expect(
      value?.rows.map(({ code, births }) => [code, births.map(({ year, count }) => [year, count])]),
    ).toEqual([
      [
        "71076",
        [
          [2021, 510],
          [2022, 500],
        ],
      ],
      ["71001", [[2022, 3]]],
    ]);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([["need-duplicate", "line 5"]]);
    expect(value?.rejected).toBe(1);
  });

  it("lists each bad row and value with its line, and loads the others", () => {
    const { value, issues } = decodeNeed(
      "code;population\n71001;300\nabc;5\n;6\n71002;beaucoup\n71001;301\n",
    );
    expect(value?.rows.map(({ code, population }) => [code, population])).toEqual([
      ["71001", 300],
      ["71002", null],
    ]);
    expect(issues.map(({ severity, code, at }) => [severity, code, at])).toEqual([
      ["error", "code-invalid", "line 3, column code"],
      ["error", "code-missing", "line 4, column code"],
      ["warning", "value-not-a-count", "line 5, column population"],
      ["error", "need-duplicate", "line 6"],
    ]);
    expect(value?.rejected).toBe(3);
    expect(value?.duplicates).toEqual(["71001"]);
  });

  it("says which year it assumes where the column says none", () => {
    const { value, issues } = decodeNeed("code;naissances\n71001;3\n");
    expect(value?.rows[0]?.births).toEqual([{ year: 2022, count: 3 }]);
    expect(issues.map(({ code }) => code)).toEqual(["births-year-assumed"]);
  });

  it("does not take children of other ages for those under six", () => {
    const { value, issues } = decodeNeed("code;population;enfants_0_2\n71001;300;9\n");
    expect(value?.rows[0]).toMatchObject({
      children: null,
      childrenByAge: [{ fromMonths: 0, toMonths: 36, year: null, count: 9 }],
    });
    expect(issues).toEqual([]);
  });

  it("takes a column for decimals where one of its numbers cannot be of thousands", () => {
    const text = "code,population,enfants_0_2\n71001,1.234,3.031\n71002,12.500,0.125\n71003,900,12.5\n";
    const rows = decodeNeed(text).value?.rows;
    expect(rows?.map(({ childrenByAge }) => childrenByAge?.[0]?.count)).toEqual([3, 0, 13]);
    expect(rows?.map(({ population }) => population)).toEqual([1234, 12_500, 900]);
  });

  it.each([
    ["nom;population\nA;3\n", "need-no-code"],
    ["code;superficie\n71001;3\n", "need-no-figures"],
    ["code;population\nx;3\n", "need-none-usable"],
    ["", "file-empty"],
  ])("refuses %j: %s", (text, code) => {
    const decoded = decodeNeed(text);
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues.at(-1)?.code).toBe(code);
  });

  it("recognises its columns", () => {
    expect(isNeedTable(["CODGEO", "LIBGEO", "NAISD22"])).toBe(true);
    expect(isNeedTable(["nom", "adresse", "commune"])).toBe(false);
  });

  it.skipIf(!hasShared)("reads the 51 communes of the Grand Chalon", () => {
    const { value } = decodeNeed(readFileSync(sharedPath("data/need/grand-chalon-51-need.csv"), "utf8"));
    expect(value?.rows).toHaveLength(51);
    expect(value?.rows.reduce((sum, { births }) => sum + (births[0]?.count ?? 0), 0)).toBe(1111);
    expect(value?.rows.find(({ code }) => code === "71076")?.townHall?.[1]).toBeCloseTo(46.78, 1);
  });
});
