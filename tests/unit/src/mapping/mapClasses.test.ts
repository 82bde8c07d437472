import { expect, test } from "vitest";
import { contrastRatio, relativeLuminance } from "../../../../src/mapping/circuitStyle.ts";
import { classOf, type MapClass, scalePaints } from "../../../../src/mapping/mapClasses.ts";
import { CLASS_COUNTS, PALETTE_IDS } from "../../../../src/mapping/mapChoice.ts";
import { valueOf } from "../../../fixtures/paintSquares.ts";

test("a figure on a cut belongs to the class below it, as the inclusive threshold does", () => {
  const cuts = [300, 600, 900, 1200];
  expect(classOf(valueOf(0), cuts)).toBe(0);
  expect(classOf(valueOf(300), cuts)).toBe(0);
  expect(classOf(valueOf(301), cuts)).toBe(1);
  expect(classOf(valueOf(900), cuts)).toBe(2);
  expect(classOf(valueOf(901), cuts)).toBe(3);
  expect(classOf(valueOf(1201), cuts)).toBe(4);
  expect(classOf(valueOf(7), [])).toBe(0);
});

test("no data, no supply and no need are never a class, and look different in grey and in pattern", () => {
  const lacks = ["no-data", "no-supply", "no-need"] as const;
  expect(lacks.map((kind) => classOf({ kind }, [1, 2]))).toEqual(lacks);
  expect(classOf(undefined, [1, 2])).toBe("no-data");
  const paints = lacks.map(scalePaints("purples", 5, "high"));
  expect(new Set(paints.map(({ pattern }) => pattern)).size).toBe(3);
  expect(paints.every(({ pattern }) => pattern !== null)).toBe(true);
  const lights = paints.map(({ fill }) => relativeLuminance(fill)).sort((a, b) => a - b);
  expect((lights[2] ?? 0) / (lights[1] ?? 1)).toBeGreaterThan(1.2);
  expect((lights[1] ?? 0) / (lights[0] ?? 1)).toBeGreaterThan(4);
});

test("classes of every palette darken in order, so that they read in grey and for colour-blind eyes", () => {
  for (const palette of PALETTE_IDS) {
    for (const count of CLASS_COUNTS) {
      const paints = scalePaints(palette, count, "high");
      for (let index = 1; index < count; index++) {
        const [paler, darker] = [paints(index - 1), paints(index)];
        const step = contrastRatio(paler.fill, darker.fill);
        expect(relativeLuminance(darker.fill), `${palette} ${count}`).toBeLessThan(
          relativeLuminance(paler.fill),
        );
        expect(step, `${palette} ${count} ${index}`).toBeGreaterThan(count <= 5 ? 1.25 : 1.12);
      }
    }
  }
});

test("where little asks for attention, the smallest figures are dark", () => {
  const paints = scalePaints("purples", 4, "low");
  expect(relativeLuminance(paints(0).fill)).toBeLessThan(relativeLuminance(paints(3).fill));
});

test("names keep AA contrast with their halo, and 3 to 1 at least with the class itself", () => {
  for (const palette of PALETTE_IDS) {
    for (const count of CLASS_COUNTS) {
      const classes: readonly MapClass[] = [...Array(count).keys(), "no-supply", "no-data", "no-need"];
      for (const { fill, ink, halo } of classes.map(scalePaints(palette, count, "high"))) {
        expect(contrastRatio(ink, halo), `${palette} ${fill}`).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(ink, fill), `${palette} ${fill}`).toBeGreaterThanOrEqual(3);
      }
    }
  }
});
