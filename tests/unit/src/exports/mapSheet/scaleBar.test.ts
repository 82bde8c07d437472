import { expect, test } from "vitest";
import { scaleBarOf } from "../../../../../src/exports/mapSheet/scaleBar.ts";

test("the bar is the longest round length that fits in 150 units", () => {
  // 150 units of 70 m are 10.5 km.
  expect(scaleBarOf(70)).toEqual({ kilometres: 10, width: 10_000 / 70 });
  // 150 units of 50 m are 7.5 km: 5 km, 100 units.
  expect(scaleBarOf(50)).toEqual({ kilometres: 5, width: 100 });
  // 150 units of 4 m are 600 m.
  expect(scaleBarOf(4).kilometres).toBeCloseTo(0.5, 9);
});
