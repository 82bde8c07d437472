import { describe, expect, it } from "vitest";
import { agreesWithMatrix, createRoadFinder } from "../../../../src/pipeline/tourRoads.ts";
import { rowRoutes } from "../../../fixtures/rowRoutes.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const [circuit] = rowPlan().circuits;
const tour = { stops: circuit?.tours[0]?.stops ?? [] };
const [out, back] = rowRoutes().legs;

describe("createRoadFinder", () => {
  it("finds the way out and the way back, each in its direction", () => {
    const findRoads = createRoadFinder({ ...rowScenario(), routes: rowRoutes() });
    expect(findRoads("base", tour)).toEqual([out, back]);
  });

  it("finds nothing without routes, for another base, or for a hall that nobody knows", () => {
    expect(createRoadFinder(rowScenario())("base", tour)).toEqual([null, null]);
    const findRoads = createRoadFinder({ ...rowScenario(), routes: rowRoutes() });
    expect(findRoads("other", tour)).toEqual([null, null]);
    expect(findRoads("base", { stops: [] })).toEqual([null]);
  });

  it("passes over a road to where the hall was before it moved", () => {
    const { venues, ...scenario } = rowScenario();
    const moved = venues.map((venue) => (venue.id === "salle-71003" ? { ...venue, lat: 46.83 } : venue));
    const findRoads = createRoadFinder({ ...scenario, venues: moved, routes: rowRoutes() });
    expect(findRoads("base", tour)).toEqual([null, null]);
  });
});

describe("agreesWithMatrix", () => {
  const agrees = (seconds: number, metres: number, leg = { seconds: 1000, metres: 10_000 }): boolean =>
    out !== undefined && agreesWithMatrix({ ...out, seconds, metres }, leg);

  it("allows 30 s or 2 %, whichever is more", () => {
    expect(agrees(1030, 10_000)).toBe(true);
    expect(agrees(1031, 10_000)).toBe(false);
    expect(agrees(3060, 10_000, { seconds: 3000, metres: 10_000 })).toBe(true);
    expect(agrees(3061, 10_000, { seconds: 3000, metres: 10_000 })).toBe(false);
  });

  it("allows 200 m or 2 %, whichever is more", () => {
    expect(agrees(1000, 9800)).toBe(true);
    expect(agrees(1000, 9799)).toBe(false);
    expect(agrees(1000, 20_400, { seconds: 1000, metres: 20_000 })).toBe(true);
    expect(agrees(1000, 20_401, { seconds: 1000, metres: 20_000 })).toBe(false);
  });
});
