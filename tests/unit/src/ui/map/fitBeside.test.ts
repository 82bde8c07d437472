import { expect, test } from "vitest";
import type { Bbox, LonLat } from "../../../../../geodata/model/lonLat.ts";
import { fitBeside } from "../../../../../src/ui/map/fitBeside.ts";

const BOUNDS: Bbox = [4, 46, 4.2, 46.2];
const CORNERS: readonly LonLat[] = [
  [4, 46],
  [4.2, 46],
  [4.2, 46.2],
  [4, 46.2],
];
const NO_LEGEND = { width: 0, height: 0 };

test("without a legend the margin is enough", () => {
  expect(fitBeside(CORNERS, BOUNDS, { width: 900, height: 600 }, NO_LEGEND, 20)).toEqual({
    left: 20,
    bottom: 20,
  });
});

test("a legend over an empty corner costs nothing", () => {
  const screen = { width: 1600, height: 600 };
  const legend = { width: 280, height: 400 };
  expect(fitBeside(CORNERS, BOUNDS, screen, legend, 20)).toEqual({ left: 20, bottom: 20 });
});

test("on a wide screen the territory moves aside, on a tall one it moves up", () => {
  const wide = fitBeside(CORNERS, BOUNDS, { width: 900, height: 600 }, { width: 280, height: 560 }, 20);
  expect(wide.left).toBeGreaterThan(20);
  const flat: Bbox = [4, 46, 4.6, 46.2];
  const corners: readonly LonLat[] = [
    [4, 46],
    [4.6, 46],
    [4.6, 46.2],
    [4, 46.2],
  ];
  const tall = fitBeside(corners, flat, { width: 700, height: 1000 }, { width: 280, height: 420 }, 20);
  expect(tall.bottom).toBeGreaterThan(20);
  expect(tall.left).toBe(20);
});

test("no room at all falls back to the margin", () => {
  expect(fitBeside(CORNERS, BOUNDS, { width: 200, height: 200 }, { width: 280, height: 420 }, 20)).toEqual({
    left: 20,
    bottom: 20,
  });
});
