import { describe, expect, it } from "vitest";
import { drawCircuitLines, tracesOf } from "../../../../src/mapping/circuitLines.ts";
import { numberCircuits } from "../../../../src/mapping/stopOrder.ts";
import { rowRoutes } from "../../../fixtures/rowRoutes.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const circuits = numberCircuits(rowPlan());
const [out, back] = rowRoutes().legs;
const THERE_AND_BACK = [
  [4.8, 46.8],
  [5, 46.8],
  [4.8, 46.8],
];

describe("drawCircuitLines", () => {
  it("goes straight from the depot to its stops and back without roads", () => {
    const [line] = drawCircuitLines(circuits, rowScenario());
    expect(line?.coordinates).toEqual(THERE_AND_BACK);
    expect(tracesOf(drawCircuitLines(circuits, rowScenario()))).toEqual({ roads: false, straight: true });
  });

  it("follows the roads there and back, without the bends that no screen shows", () => {
    const bend = [4.95, 46.80504] as const; // 4 m beside the straight line from 4.9, 46.81 to 5, 46.8
    const legs = [out, back].flatMap((leg) => leg ?? []);
    const bent = legs.map((leg) => (leg === out ? { ...leg, line: leg.line.toSpliced(3, 0, bend) } : leg));
    const lines = drawCircuitLines(circuits, { ...rowScenario(), routes: rowRoutes({ legs: bent }) });
    expect(lines[0]?.coordinates).toEqual([
      [4.8, 46.8],
      [4.9, 46.81],
      [5, 46.8],
      [4.9, 46.79],
      [4.8, 46.8],
    ]);
    expect(tracesOf(lines)).toEqual({ roads: true, straight: false });
  });

  it("stays straight all the way when one road is missing", () => {
    const routes = rowRoutes({ legs: out === undefined ? [] : [out] });
    const [line] = drawCircuitLines(circuits, { ...rowScenario(), routes });
    expect(line).toMatchObject({ coordinates: THERE_AND_BACK, alongRoads: false });
  });
});
