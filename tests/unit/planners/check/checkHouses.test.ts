import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import { recountPlan } from "../../../../planners/check/recountPlan.ts";
import type { PlanHouse } from "../../../../planners/model/plan.ts";
import type { Aim } from "../../../../planners/model/problem.ts";
import { houseProblem } from "../../../fixtures/houseProblem.ts";

/**
 * d0 (3 people) is 10 s from h0 and 20 s from h1, d1 (4) is 5 s from h1, d2 (2) is 7 s from h2; h0 is open
 * today, h1 has room for 6.
 */
function threeHouses(
  aim: Aim["kind"] = "cover-all",
  cents: number | null = null,
): ReturnType<typeof houseProblem> {
  return houseProblem({
    drives: [
      [10, 20, null],
      [null, 5, null],
      [null, null, 7],
    ],
    weights: [3, 4, 2],
    houses: [
      { open: true, cents: 100, capacity: null },
      { open: false, cents: 30, capacity: 6 },
      { open: false, cents: 40, capacity: null },
    ],
    least: 1,
    most: 2,
    aim,
    cents,
  });
}

const GOOD: readonly PlanHouse[] = [
  { houseId: "h0", demandIds: ["d0"] },
  { houseId: "h1", demandIds: ["d1"] },
  { houseId: "h2", demandIds: ["d2"] },
];

function codes(houses: readonly unknown[], aim?: Aim["kind"], cents?: number): readonly string[] {
  return checkPlan(threeHouses(aim, cents), { circuits: [], houses }).map(({ code }) => code);
}

describe("fixed houses", () => {
  it("accepts a good plan and counts it by hand", () => {
    expect(codes(GOOD)).toEqual([]);
    expect(recountPlan(threeHouses(), { circuits: [], houses: GOOD })).toMatchObject({
      costCents: 70, // 30 + 40, h0 is open already
      coveredWeight: 9,
      newHouses: 2,
      accessSeconds: 64, // 3 × 10 + 4 × 5 + 2 × 7
      longestAccessSeconds: 10,
    });
  });

  it("names unknown houses and demands, and houses listed twice", () => {
    expect(codes([...GOOD, { houseId: "h9", demandIds: [] }])).toEqual(["house-unknown"]);
    expect(codes([...GOOD, { houseId: "h2", demandIds: [] }])).toEqual(["house-twice"]);
    expect(codes([...GOOD.slice(0, 2), { houseId: "h2", demandIds: ["d2", "d8"] }])).toEqual([
      "house-demand-unknown",
    ]);
  });

  it("names what is out of reach, served twice or more than a house can", () => {
    expect(codes([...GOOD.slice(0, 2), { houseId: "h2", demandIds: ["d2", "d1"] }])).toEqual([
      "house-out-of-reach",
      "house-demand-twice",
    ]);
    expect(codes([{ houseId: "h1", demandIds: ["d0", "d1"] }, ...GOOD.slice(2)])).toEqual(["house-too-full"]);
  });

  it("counts new houses only, and their cents in the budget", () => {
    expect(codes(GOOD.slice(0, 1), "max-coverage")).toEqual(["house-count"]);
    expect(codes(GOOD, "max-coverage", 69)).toEqual(["budget-of-cents"]);
  });

  it("asks for everyone within reach, except where most are to be covered", () => {
    expect(codes(GOOD.slice(0, 2))).toEqual(["demand-uncovered"]);
    expect(codes(GOOD.slice(0, 2), "least-access")).toEqual(["demand-uncovered"]);
    expect(codes(GOOD.slice(0, 2), "max-coverage")).toEqual([]);
  });

  it("never throws on what is no plan", () => {
    expect(codes([7, null, { houseId: 3 }, { houseId: "h0" }], "max-coverage")).toEqual([
      "missing-field",
      "missing-field",
      "missing-field",
      "missing-field",
      "house-count",
    ]);
  });
});
