import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TravelPoint } from "../../../../../geodata/model/travel.ts";
import type { CommandContext } from "../../../../../src/cli/terminal.ts";
import { openValhalla, type Valhalla } from "../../../../../src/cli/valhalla/openValhalla.ts";
import { boundsOf } from "../../../../../src/exports/geometry.ts";
import { readExtractTable, type Extract } from "../../../../fixtures/extractScenario.ts";
import { sharedPath } from "../../../../fixtures/shared.ts";
import { hasValhalla } from "../../../../fixtures/valhallaEngine.ts";

const COMPUTED_AT = "2027-01-20T08:00:00Z";
const context: CommandContext = {
  lang: "fr",
  json: false,
  terminal: {
    cwd: sharedPath("data/osm"),
    interactive: false,
    out: () => undefined,
    err: () => undefined,
    now: () => 0,
  },
};

/** The value that a share of the list stays under. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

describe.skipIf(!hasValhalla).each<Extract>(["andorra", "north-bayreuth"])("Valhalla on %s", (extract) => {
  let valhalla: Valhalla;
  let points: TravelPoint[] = [];
  beforeAll(async () => {
    valhalla = await openValhalla(`${extract}.osm.pbf`, { mode: "car", computedAt: COMPUTED_AT }, context);
    points = readExtractTable(extract).points.map(({ lon, lat }, index) => ({ id: `v${index}`, lon, lat }));
  });
  afterAll(() => valhalla.close());

  it("computes 51 × 55 times, close to those that the engine gave for left-hand traffic", async () => {
    const [origins, destinations] = [points.slice(0, 51), points.slice(0, 55)];
    const { seconds, metres, provenance } = await valhalla.travelTimes.computeMatrix(origins, destinations);
    const table = readExtractTable(extract);
    const pairs = origins.flatMap((_, i) =>
      destinations.flatMap((__, j) => (i === j ? [] : [{ i, j, cell: i * 55 + j }])),
    );
    const apart = (a: number | undefined, b: number | undefined): number => Math.abs((a ?? 0) / (b ?? 1) - 1);
    const times = pairs.map(({ i, j, cell }) => apart(seconds[cell], table.durations_s[i]?.[j]));
    const lengths = pairs.map(({ i, j, cell }) =>
      apart(metres[cell], (table.distances_km[i]?.[j] ?? 0) * 1000),
    );
    expect(quantile(times, 0.5)).toBeLessThan(0.01);
    expect(quantile(times, 0.9)).toBeLessThan(0.03);
    expect(quantile(lengths, 0.9)).toBeLessThan(0.03);
    expect(provenance).toMatchObject({ provider: "valhalla", estimated: false, computedAt: COMPUTED_AT });
    expect(provenance.detail).toContain(`${extract}.osm.pbf`);
    expect(provenance.detail).toContain("ODbL");
  });

  it("finds drives on the right that last and measure as the matrix says, within 2 % or 30 s", async () => {
    const places = points.slice(0, 12);
    const matrix = await valhalla.travelTimes.computeMatrix(places, places);
    const pairs = places.flatMap((from, i) =>
      places.flatMap((to, j) => (i === j ? [] : [{ from, to, i, j }])),
    );
    const legs = await valhalla.router.findLegs(pairs);
    const beyond = pairs.filter(({ i, j }, index) => {
      const wanted = matrix.seconds[i * 12 + j] ?? 0;
      return Math.abs((legs[index]?.seconds ?? Infinity) - wanted) > Math.max(30, 0.02 * wanted);
    });
    expect(beyond).toEqual([]);
    const [leg] = legs;
    expect(leg).toMatchObject({ fromId: "v0", toId: "v1" });
    expect(leg?.line.length).toBeGreaterThan(10);
    const steps = leg?.steps as readonly { driving_side: string; maneuver: { type: string } }[];
    expect(new Set(steps.map(({ driving_side: side }) => side))).toEqual(new Set(["right"]));
    expect(steps.map(({ maneuver }) => maneuver.type).slice(-1)).toEqual(["arrive"]);
  });

  it("keeps what is out of the extract out of reach, for all modes of its answers", async () => {
    const away = { id: "away", lon: 4.85, lat: 46.78 };
    const here = points[0] ?? away;
    const matrix = await valhalla.travelTimes.computeMatrix([here], [here, away]);
    expect([...matrix.seconds]).toEqual([0, 0xffff_ffff]);
    expect(valhalla.roadMetres.get("away")).toBe(Infinity);
    expect(await valhalla.router.findLegs([{ from: here, to: away }])).toEqual([null]);
    expect(await valhalla.findIsochrones([away], () => undefined)).toEqual([]);
  });

  it("walks slower than it cycles, and cycles slower than it drives", async () => {
    const pair = points.slice(0, 2);
    const times = { car: 0, bicycle: 0, walk: 0 };
    for (const mode of ["car", "bicycle", "walk"] as const) {
      const other = await openValhalla(`${extract}.osm.pbf`, { mode, computedAt: COMPUTED_AT }, context);
      const { seconds, provenance } = await other.travelTimes.computeMatrix(pair, pair);
      other.close();
      expect(provenance.mode).toBe(mode);
      times[mode] = seconds[1] ?? 0;
    }
    expect(times.car).toBeGreaterThan(60);
    expect(times.bicycle).toBeGreaterThan(times.car);
    expect(times.walk).toBeGreaterThan(times.bicycle);
  });

  it("draws five areas that grow with the minutes", async () => {
    const areas = await valhalla.findIsochrones(points.slice(0, 2), () => undefined);
    expect(areas.map(({ pointId, minutes }) => `${pointId} ${minutes}`)).toEqual(
      ["v0", "v1"].flatMap((id) => [5, 10, 15, 20, 30].map((minutes) => `${id} ${minutes}`)),
    );
    const heights = areas.slice(0, 5).map(({ outline }) => {
      const [, south, , north] = boundsOf([outline]) ?? [0, 0, 0, 0];
      return north - south;
    });
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights[0]).toBeGreaterThan(0.005);
  });
});
