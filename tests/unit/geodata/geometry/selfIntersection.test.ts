import { describe, expect, it } from "vitest";
import { findSelfIntersection } from "../../../../geodata/geometry/selfIntersection.ts";

describe("rings that cross themselves", () => {
  it("finds the crossing of a bow tie", () => {
    const bow = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(findSelfIntersection(bow)).toEqual([1, 1]);
  });

  it("leaves a simple ring, a touch in a vertex and a repeated vertex alone", () => {
    expect(
      findSelfIntersection([
        [0, 0],
        [2, 0],
        [2, 2],
        [0, 2],
        [0, 0],
      ]),
    ).toBeNull();
    // Two squares that meet in (1, 1).
    const eight = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    expect(findSelfIntersection(eight)).toBeNull();
    expect(
      findSelfIntersection([
        [0, 0],
        [2, 0],
        [2, 0],
        [2, 2],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it("finds a crossing among ten thousand edges", () => {
    const ring = Array.from({ length: 10_000 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 10_000;
      return [Math.cos(angle), Math.sin(angle)];
    });
    ring.push([1, 0]);
    expect(findSelfIntersection(ring)).toBeNull();
    const spike = [...ring.slice(0, 5000), [0.5, -1.5], ...ring.slice(5000)];
    expect(findSelfIntersection(spike)).not.toBeNull();
  });
});
