import { describe, expect, test } from "vitest";
import { enumerateColumns } from "../../../../planners/circuits/enumerateColumns.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";

const everySite = [true, true, true, true];

describe("enumerateColumns", () => {
  test("lists the half-days of one stop and the days of two", () => {
    const { columns, complete } = enumerateColumns(fourVillages(), everySite, 1000);
    expect(complete).toBe(true);
    // 4 single stops; 4·3/2 = 6 pairs, a morning and an afternoon each; no half-day holds two.
    expect(columns.map((column) => column.sites.length)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    expect(columns.filter((column) => column.halfDays === 2)).toHaveLength(6);
  });

  test("charges half-days and kilometres", () => {
    const { columns } = enumerateColumns(fourVillages(), everySite, 1000);
    // One half-day at 100.00 and 60 km at 0.50: 130.00.
    expect(columns[0]).toMatchObject({ sites: [0], cents: 13_000, halfDays: 1 });
    // Halls 0 and 1: two half-days, 30 + 42.426 + 30 km; 15.00 + 21.21 + 15.00.
    expect(columns[4]).toMatchObject({ sites: [0, 1], cents: 25_121 });
  });

  test("offers mornings and afternoons of every weekday that hall and team share", () => {
    const base = fourVillages();
    const sites = base.sites.map((site, index) => (index === 0 ? { ...site, slots: [0, 3] } : site));
    const { columns } = enumerateColumns({ ...base, sites }, everySite, 1000);
    const options = columns[0]?.options.map(({ tour, weekdays }) => [tour.halfDay, weekdays]);
    expect(options).toEqual([
      ["am", [0]],
      ["pm", [1]],
    ]);
  });

  test("keeps forbidden halls out", () => {
    const { columns } = enumerateColumns(fourVillages(), [true, false, true, true], 1000);
    expect(columns.some((column) => column.sites.includes(1))).toBe(false);
  });

  test("says so when the list was cut short", () => {
    const { columns, complete } = enumerateColumns(fourVillages(), everySite, 3);
    expect(complete).toBe(false);
    expect(columns.length).toBeGreaterThan(0);
  });

  test("respects the most stops of a tour", () => {
    const base = fourVillages();
    const { columns } = enumerateColumns({ ...base, cycle: { ...base.cycle, maxStops: 1 } }, everySite, 1000);
    expect(columns).toHaveLength(4);
  });
});
