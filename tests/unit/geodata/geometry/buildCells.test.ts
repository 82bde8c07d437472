import { describe, expect, it } from "vitest";
import { buildCells } from "../../../../geodata/geometry/buildCells.ts";
import type { LonLat } from "../../../../geodata/model/lonLat.ts";
import { findBorders } from "../../../../geodata/territory/findBorders.ts";

const LIMITS = { reachMetres: 5_000, hullMarginMetres: 2_000 };
const SQUARE: LonLat[] = [
  [4.8, 46.8],
  [4.84, 46.8],
  [4.8, 46.83],
  [4.84, 46.83],
];

describe("buildCells", () => {
  it("shares the exact border between neighbours, and no more than a corner across", () => {
    const cells = buildCells(SQUARE, LIMITS);
    // The four cells meet in the middle: side by side they are neighbours, diagonally they are not.
    expect(findBorders(cells).neighbours).toEqual([
      [1, 2],
      [0, 3],
      [0, 3],
      [1, 2],
    ]);
  });

  it("closes rings, winds them counter-clockwise and keeps at most six decimals", () => {
    for (const cell of buildCells(SQUARE, LIMITS)) {
      const ring = cell.coordinates[0] ?? [];
      expect(ring.at(-1)).toEqual(ring[0]);
      let doubleArea = 0;
      for (let index = 1; index < ring.length; index++) {
        const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
        const [x2 = 0, y2 = 0] = ring[index] ?? [];
        doubleArea += x1 * y2 - x2 * y1;
        expect(x2).toBe(Number(x2.toFixed(6)));
      }
      expect(doubleArea).toBeGreaterThan(0);
    }
  });

  it("draws a circle around a lone point, and cells for two or three in a line", () => {
    expect(buildCells([], LIMITS)).toEqual([]);
    expect(buildCells([[4.8, 46.8]], LIMITS)[0]?.coordinates[0]?.length).toBeGreaterThan(30);
    const line: LonLat[] = [
      [4.8, 46.8],
      [4.85, 46.8],
      [4.9, 46.8],
    ];
    expect(findBorders(buildCells(line, LIMITS)).neighbours).toEqual([[1], [0, 2], [1]]);
  });

  it("gives the same cells in any order of the points", () => {
    const cells = buildCells(SQUARE, LIMITS).map((cell) => sortedVertices(cell.coordinates[0] ?? []));
    const turned = buildCells(SQUARE.toReversed(), LIMITS).map((cell) =>
      sortedVertices(cell.coordinates[0] ?? []),
    );
    expect(turned.toReversed()).toEqual(cells);
  });
});

function sortedVertices(ring: readonly (readonly number[])[]): string[] {
  return [...new Set(ring.map(([lon = 0, lat = 0]) => `${lon.toFixed(5)} ${lat.toFixed(5)}`))].sort();
}
