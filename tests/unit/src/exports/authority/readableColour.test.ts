import fc from "fast-check";
import { expect, test } from "vitest";
import {
  contrastOnWhite,
  darkenForText,
  isReadableOnWhite,
} from "../../../../../src/exports/authority/readableColour.ts";

test("contrast is that of the guidelines", () => {
  expect(contrastOnWhite("#000000")).toBeCloseTo(21, 5);
  expect(contrastOnWhite("#ffffff")).toBeCloseTo(1, 5);
  // The grey that is known as the lightest to pass.
  expect(contrastOnWhite("#767676")).toBeCloseTo(4.54, 2);
});

test("a colour that can be read stays as it is", () => {
  expect(darkenForText("#3b2a7a")).toBe("#3b2a7a");
});

test("any colour becomes one that can be read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, "0")}`;
      expect(isReadableOnWhite(darkenForText(colour))).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});
