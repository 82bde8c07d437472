import { expect, test } from "vitest";
import { accessClass, accessCuts, classPaint } from "../../../../../src/ui/map/accessClasses.ts";
import { contrastRatio, relativeLuminance } from "../../../../../src/ui/map/circuitStyle.ts";

test("cuts are round minutes around the threshold", () => {
  expect(accessCuts(15)).toEqual([5, 10, 15, 20]);
  expect(accessCuts(20)).toEqual([10, 15, 20, 25]);
  expect(accessCuts(30)).toEqual([10, 20, 30, 40]);
  expect(accessCuts(10)).toEqual([4, 7, 10, 13]);
  expect(accessCuts(5)).toEqual([3, 4, 5, 6]);
});

test("cuts ascend from above zero for every threshold of an hour", () => {
  for (let minutes = 1; minutes <= 60; minutes++) {
    const cuts = accessCuts(minutes);
    expect(cuts[0]).toBeGreaterThan(0);
    expect([...cuts].sort((a, b) => a - b)).toEqual([...cuts]);
    expect(cuts[2]).toBe(minutes);
  }
});

test("a time on a cut belongs to the nearer class, as the inclusive threshold does", () => {
  const cuts = accessCuts(15);
  expect(accessClass(0, cuts)).toBe(0);
  expect(accessClass(300, cuts)).toBe(0);
  expect(accessClass(301, cuts)).toBe(1);
  expect(accessClass(900, cuts)).toBe(2);
  expect(accessClass(901, cuts)).toBe(3);
  expect(accessClass(1201, cuts)).toBe(4);
});

test("no supply is not no data", () => {
  const cuts = accessCuts(15);
  expect(accessClass(null, cuts)).toBe("no-supply");
  expect(accessClass(undefined, cuts)).toBe("no-data");
  expect(classPaint("no-supply").fill).not.toBe(classPaint("no-data").fill);
});

test("classes darken in order, so that they read in grey", () => {
  const lights = ([0, 1, 2, 3, 4] as const).map((index) => relativeLuminance(classPaint(index).fill));
  for (const [index, light] of lights.entries()) {
    if (index > 0) expect((lights[index - 1] ?? 0) / light).toBeGreaterThan(1.25);
  }
});

test("names keep AA contrast with their halo, and 3 to 1 at least with the class itself", () => {
  for (const access of [0, 1, 2, 3, 4, "no-supply", "no-data"] as const) {
    const { fill, ink, halo } = classPaint(access);
    expect(contrastRatio(ink, halo)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(ink, fill)).toBeGreaterThanOrEqual(3);
  }
});
