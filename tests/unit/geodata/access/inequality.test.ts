import { describe, expect, it } from "vitest";
import { measureInequality } from "../../../../geodata/access/inequality.ts";
import type { Zoning } from "../../../../geodata/model/commune.ts";
import type { CommuneAccess } from "../../../../geodata/model/whiteZone.ts";

function access(code: string, children: number, minutes: number | null): CommuneAccess {
  return {
    code,
    need: { code, children, low: children, high: children, estimated: false, method: "column" },
    accessSeconds: minutes === null ? null : minutes * 60,
    nearestStructureId: null,
    covered: minutes !== null && minutes <= 15,
    uncertain: false,
  };
}

const FRR: Zoning = { kind: "frr", vintage: "2024-07-01", source: "test" };
const COMMUNES = [
  { code: "a", ring: 1 },
  { code: "b", ring: 1, zonings: [FRR] },
  { code: "c", ring: 2, zonings: [FRR, { ...FRR, kind: "other" as const, name: "x" }] },
  { code: "d", ring: null },
];
const ACCESSES = [access("a", 30, 10), access("b", 10, 30), access("c", 10, null), access("d", 0, 90)];

describe("measureInequality", () => {
  const groups = measureInequality(COMMUNES, ACCESSES);

  it("measures all, then each ring, then in and out of each zoning there is", () => {
    expect(groups.map(({ group, communes, children }) => [group, communes, children])).toEqual([
      ["all", 4, 50],
      ["ring-1", 2, 40],
      ["ring-2", 1, 10],
      ["frr", 2, 20],
      ["not-frr", 2, 30],
    ]);
  });

  it("names the farthest commune where children live, and counts those that reach nothing apart", () => {
    expect(groups[0]).toMatchObject({ worst: { code: "b", minutes: 30 }, unreached: 1, coveredShare: 0.6 });
    expect(groups[2]).toMatchObject({ worst: null, unreached: 1, gini: null, meanMinutes: null });
  });

  it("has the Gini of the group alone", () => {
    // a and b: 75 % of the children have 50 % of the minutes, 1 − (0.75·0.5 + 0.25·1.5) = 0.25.
    expect(groups[1]).toMatchObject({ gini: 0.25, meanMinutes: 15, worst: { code: "b", minutes: 30 } });
    expect(groups[3]?.gini).toBe(0);
  });

  it("takes the smaller code among equals, in any order", () => {
    const equal = [access("b", 5, 20), access("a", 5, 20)];
    expect(
      measureInequality(
        [
          { code: "b", ring: null },
          { code: "a", ring: null },
        ],
        equal,
      )[0]?.worst?.code,
    ).toBe("a");
  });
});
