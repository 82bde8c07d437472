import { expect, test } from "vitest";
import { territoryBounds } from "../../../../src/mapping/territoryBounds.ts";
import { fourSquares } from "../../../fixtures/fourSquares.ts";

test("bounds go round all outlines; an empty territory has none", () => {
  const bounds = territoryBounds(fourSquares());
  expect(bounds?.map((value) => Number(value.toFixed(6)))).toEqual([4, 46, 4.2, 46.2]);
  expect(territoryBounds({ ...fourSquares(), communes: [] })).toBeNull();
});
