import { describe, expect, it } from "vitest";
import { findPointOnSurface, isInside } from "../../../../geodata/geometry/pointOnSurface.ts";
import type { Outline } from "../../../../geodata/geometry/outlineRings.ts";

/** A "U" whose centroid lies in its gap: 0…3 wide, 0…3 high, gap 1…2 above 1. */
const U_SHAPE: Outline = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [3, 0],
      [3, 3],
      [2, 3],
      [2, 1],
      [1, 1],
      [1, 3],
      [0, 3],
      [0, 0],
    ],
  ],
};
const RING: Outline = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
    [
      [1, 1],
      [1, 3],
      [3, 3],
      [3, 1],
      [1, 1],
    ],
  ],
};

describe("findPointOnSurface", () => {
  it("is inside where the centroid is not: a U, a ring, two islands", () => {
    const islands: Outline = {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
        [
          [
            [5, 0],
            [7, 0],
            [7, 2],
            [5, 2],
            [5, 0],
          ],
        ],
      ],
    };
    for (const outline of [U_SHAPE, RING, islands]) {
      const point = findPointOnSurface(outline);
      expect(point).not.toBeNull();
      expect(isInside(outline, point ?? [99, 99])).toBe(true);
    }
    expect(isInside(U_SHAPE, [1.5, 2])).toBe(false);
    expect(isInside(RING, [2, 2])).toBe(false);
  });

  it("finds nothing where nothing is enclosed", () => {
    expect(
      findPointOnSurface({
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      }),
    ).toBeNull();
    expect(findPointOnSurface({ type: "MultiPolygon", coordinates: [] })).toBeNull();
  });
});
