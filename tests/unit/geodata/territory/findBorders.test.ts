import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeCommunes } from "../../../../geodata/formats/geojsonCommunes.ts";
import { findBorders } from "../../../../geodata/territory/findBorders.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";
import { square } from "../../../fixtures/squareCommunes.ts";

describe("findBorders", () => {
  it("joins squares along a side, never across a corner, and knows the edge", () => {
    // 0 1 2 / 3 4 5 / 6 7 8, from south-west: only the middle one (4) has no border of its own.
    const squares = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => square(column, row)));
    const { neighbours, onEdge } = findBorders(squares);
    expect(neighbours[0]).toEqual([1, 3]);
    expect(neighbours[4]).toEqual([1, 3, 5, 7]);
    expect(onEdge.map((edge, index) => (edge ? -1 : index)).filter((index) => index >= 0)).toEqual([4]);
  });

  it("joins a long side to two short ones, without any segment in common", () => {
    // West: one square. East: its other side is cut in two, so no two segments are the same.
    const west = square(0, 0);
    const at = (dx: number, dy: number): [number, number] => [4.9 + dx * 0.1, 46.8 + dy * 0.1];
    const south = {
      type: "Polygon" as const,
      coordinates: [[at(0, 0), at(1, 0), at(1, 0.4), at(0, 0.4), at(0, 0)]],
    };
    const north = {
      type: "Polygon" as const,
      coordinates: [[at(0, 0.4), at(1, 0.4), at(1, 1), at(0, 1), at(0, 0.4)]],
    };
    expect(findBorders([west, south, north]).neighbours).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it("joins borders that were rounded differently, up to a few metres, not tens of metres", () => {
    const shifted = (degrees: number) => {
      const east = square(1, 0);
      return {
        ...east,
        coordinates: east.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + degrees, lat])),
      };
    };
    // 0.00005° of longitude at 47° N is about 3.8 m; 0.0005° about 38 m.
    expect(findBorders([square(0, 0), shifted(0.000_05)]).neighbours).toEqual([[1], [0]]);
    expect(findBorders([square(0, 0), shifted(0.000_5)]).neighbours).toEqual([[], []]);
  });

  it("does not join outlines that only touch at a corner, even a sharp one", () => {
    expect(findBorders([square(0, 0), square(1, 1)]).neighbours).toEqual([[], []]);
    const spike = (tipToEast: boolean) => {
      const away = tipToEast ? -0.05 : 0.05;
      return {
        type: "Polygon" as const,
        coordinates: [
          [
            [4.8, 46.8],
            [4.8 + away, 46.81],
            [4.8 + away, 46.8],
            [4.8, 46.8],
          ],
        ],
      };
    };
    expect(findBorders([spike(true), spike(false)]).neighbours).toEqual([[], []]);
  });

  it("leaves an absent outline without neighbours, on the edge", () => {
    expect(findBorders([null, square(0, 0)])).toEqual({ neighbours: [[], []], onEdge: [true, true] });
  });

  it.skipIf(!hasShared)("finds the borders of the 563 communes of a department, all in one piece", () => {
    const text = readFileSync(sharedPath("data/geo/71.geojson"), "utf8");
    const communes = decodeCommunes(text).value?.communes ?? [];
    expect(communes).toHaveLength(563);
    const { neighbours } = findBorders(communes.map((commune) => commune.outline));
    const reached = new Set([0]);
    for (const index of reached) for (const near of neighbours[index] ?? []) reached.add(near);
    expect(reached.size).toBe(563);
  });
});
