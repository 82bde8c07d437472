import { expect, it } from "vitest";
import { attachCells } from "../../../../geodata/need/attachCells.ts";
import { fourSquares } from "../../../fixtures/fourSquares.ts";

/** A is 4.0–4.1° E, 46.0–46.1° N; B lies east of it, C north. */
const { communes } = fourSquares();

const cell = (lon: number, lat: number, children: number, ...communeCodes: readonly string[]) => ({
  lon,
  lat,
  children,
  communeCodes,
});

it("puts a cell where its code says, else where it lies", () => {
  const {
    attached,
    outside,
    communesWithout,
    communes: filled,
  } = attachCells(communes, [
    cell(4.05, 46.05, 3),
    cell(4.05, 46.05, 2, "00002"),
    cell(4.15, 46.05, 1),
    cell(9, 50, 7),
    cell(4.05, 46.05, 7, "99999"),
  ]);
  expect({ attached, outside }).toEqual({ attached: 3, outside: 2 });
  expect(communesWithout).toEqual(["00003", "00004"]);
  expect(filled[0]?.cells).toEqual([{ lon: 4.05, lat: 46.05, children: 3 }]);
  expect(filled[1]?.cells?.map(({ children }) => children)).toEqual([2, 1]);
  expect(filled[2]).toBe(communes[2]);
});

it("of several codes takes the commune around the cell, else the first of the territory", () => {
  const { communes: filled } = attachCells(communes, [
    cell(4.15, 46.05, 1, "00001", "00002"),
    cell(4.5, 46.05, 2, "99999", "00003", "00004"),
  ]);
  expect(filled[1]?.cells?.map(({ children }) => children)).toEqual([1]);
  expect(filled[2]?.cells?.map(({ children }) => children)).toEqual([2]);
});
