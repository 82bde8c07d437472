import fc from "fast-check";
import { expect, test } from "vitest";
import { darkenForText, isReadableOnWhite } from "../../../../../src/exports/authority/readableColour.ts";

test("what can be read is what the guidelines say", () => {
  // The grey that is known as the lightest to pass.
  expect(isReadableOnWhite("#767676")).toBe(true);
  expect(isReadableOnWhite("#777777")).toBe(false);
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
