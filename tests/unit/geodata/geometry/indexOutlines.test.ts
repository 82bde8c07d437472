import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { indexOutlines } from "../../../../geodata/geometry/indexOutlines.ts";

/** A square of one degree, its corner in the south-west given. */
function square(lon: number, lat: number, hole = false): Polygon {
  const ring = (from: number, to: number): [number, number][] => [
    [lon + from, lat + from],
    [lon + to, lat + from],
    [lon + to, lat + to],
    [lon + from, lat + to],
    [lon + from, lat + from],
  ];
  return { type: "Polygon", coordinates: hole ? [ring(0, 1), ring(0.4, 0.6)] : [ring(0, 1)] };
}

describe("indexOutlines", () => {
  it("finds the first outline around a position, on either side of the equator and of Greenwich", () => {
    const find = indexOutlines([null, square(0, 0), square(0.5, 0), square(-2, -2, true), square(4, -0.5)]);
    expect(find([0.2, 0.95])).toBe(1);
    expect(find([0.7, 0.3])).toBe(1); // The third lies there too.
    expect(find([1.2, 0.3])).toBe(2);
    expect(find([-1.9, -1.01])).toBe(3);
    expect(find([4.5, 0.01])).toBe(4);
    expect(find([4.5, -0.49])).toBe(4);
  });

  it("finds nothing in a hole, beside an outline of the same band, and without outlines", () => {
    const find = indexOutlines([square(-2, -2, true)]);
    expect(find([-1.5, -1.5])).toBeNull();
    expect(find([3, -1.5])).toBeNull();
    expect(indexOutlines([])([0, 0])).toBeNull();
  });
});
