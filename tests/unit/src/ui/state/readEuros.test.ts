import { expect, test } from "vitest";
import { readEuros } from "../../../../../src/ui/state/readEuros.ts";

test("amounts are read as people write them, in cents", () => {
  expect(readEuros("1200")).toBe(120_000);
  expect(readEuros("1 200,50")).toBe(120_050);
  expect(readEuros("1\u202f200.5 €")).toBe(120_050);
  expect(readEuros("0")).toBe(0);
});

test("what is no amount, or too large for a document, is none", () => {
  for (const text of ["", "douze", "-5", "1,234", "1e5", "99999999999"]) expect(readEuros(text)).toBeNull();
});
