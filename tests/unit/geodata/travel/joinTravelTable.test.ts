import { expect, it } from "vitest";
import type { TravelTableRow } from "../../../../geodata/formats/travelTable.ts";
import { joinTravelTable, type NamedPoint } from "../../../../geodata/travel/joinTravelTable.ts";

function point(id: string, names: readonly string[], communeCode: string | null = null): NamedPoint {
  return { point: { id, lon: 4.8, lat: 46.8 }, names, communeCode };
}

function row(origin: string, destination: string, seconds: number): TravelTableRow {
  return { at: "line 2", origin, destination, seconds, metres: seconds * 10 };
}

const COMMUNE = point("commune-01004", ["01004"]);
const HALL = point("venue-hall", ["hall"], "01005");

it("joins by code and by id, each way on its own; a point is at no distance of itself", () => {
  const { value, issues } = joinTravelTable(
    [row("01004", "hall", 60), row("venue-hall", "01004", 70)],
    [COMMUNE, HALL],
  );
  // The hall is called by its whole id in one row: that name, the surest, is the one that counts.
  expect(value?.seconds).toEqual([0, null, 70, 0]);
  expect(value?.metres).toEqual([0, null, 700, 0]);
  expect(value?.unknownNames).toEqual(["hall"]);
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ["table-name-unknown", { name: "hall" }],
  ]);
});

it("puts back the zero that a spreadsheet took from a code", () => {
  const { value, issues } = joinTravelTable([row("1004", "hall", 60)], [COMMUNE, HALL]);
  expect(value?.seconds).toEqual([0, 60, null, 0]);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual([["table-code-mended", "repair"]]);
});

it("takes the times of its commune for a hall without its own, and says so", () => {
  const { value, issues } = joinTravelTable([row("01004", "01005", 60)], [COMMUNE, HALL]);
  expect(value?.seconds).toEqual([0, 60, null, 0]);
  expect(value?.byCommuneIds).toEqual(["venue-hall"]);
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ["table-by-commune", { id: "venue-hall" }],
  ]);
});

it("invents nothing for points that the table does not name", () => {
  const base = point("depot-base", ["base"]);
  const { value, issues } = joinTravelTable([row("01004", "hall", 60)], [COMMUNE, HALL, base]);
  expect(value?.seconds).toEqual([0, 60, null, null, 0, null, null, null, 0]);
  expect(value?.absentIds).toEqual(["depot-base"]);
  expect(issues.map(({ code, params }) => [code, params])).toEqual([
    ["matrix-point-missing", { id: "depot-base" }],
  ]);
});

it("does not guess which of two points a name means", () => {
  const place = point("structure-hall", ["hall"]);
  const { value, issues } = joinTravelTable([row("01004", "hall", 60)], [COMMUNE, HALL, place]);
  expect(value?.usedRows).toBe(0);
  expect(issues[0]).toMatchObject({ code: "table-name-shared", severity: "error", params: { name: "hall" } });
});
