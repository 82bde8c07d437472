import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { UNREACHABLE, type TravelPoint } from "../../geodata/model/travel.ts";
import type { CommandContext } from "../../src/cli/terminal.ts";
import { openValhalla } from "../../src/cli/valhalla/openValhalla.ts";
import { prepareTiles } from "../../src/cli/valhalla/prepareTiles.ts";
import { findValhalla, thisMachine, type ValhallaHome } from "../../src/cli/valhalla/valhallaHome.ts";
import { ISOCHRONE_MINUTES } from "../../geodata/model/isochrone.ts";
import type { Measure } from "./measure.ts";

/** The engine's own call, as anyone would make it in one process. */
type DirectCall = Record<"matrix" | "route" | "isochrone", (query: string) => Promise<string>>;

interface Village {
  readonly lon: number;
  readonly lat: number;
}

const QUIET: CommandContext = {
  lang: "en",
  json: false,
  terminal: { cwd: "/", interactive: false, out: () => undefined, err: () => undefined, now: () => 0 },
};

/**
 * Measures the road engine on an extract, each thing beside a direct call of the engine; the two take turns, so that
 * a machine that slows down slows both.
 *
 * @param osmPath - Absolute path of an `.osm.pbf`.
 * @param villagesPath - Absolute path of its villages: `{ points: [{ lon, lat }] }`.
 */
export async function measureRoads(osmPath: string, villagesPath: string): Promise<Measure[]> {
  const scratch = mkdtempSync(join(tmpdir(), "maillage-roads-"));
  const home = findValhalla("en", thisMachine());
  const { points } = JSON.parse(readFileSync(villagesPath, "utf8")) as { readonly points: Village[] };
  const places = points.slice(0, 55).map(({ lon, lat }, index) => ({ id: `v${index}`, lon, lat }));
  const valhalla = await openValhalla(osmPath, { mode: "car", computedAt: "2027-01-20T08:00:00Z" }, QUIET);
  try {
    const direct = openDirectly(home, scratch, osmPath);
    const queries = buildQueries(places);
    const [here, there] = [places.slice(0, 1), places.slice(5, 6)];
    const pairs = here.flatMap((from) => there.map((to) => ({ from, to })));
    return [
      ...(await compare("road network", 3, {
        ours: async (run) => {
          const cache = join(scratch, `cache-${run}`);
          const tiles = await prepareTiles(
            { ...home, cache },
            { shown: osmPath, path: osmPath },
            "en",
            () => 0,
          );
          return `tiles ${tiles.key.slice(0, 8)}`;
        },
        direct: (run) => Promise.resolve(buildDirectly(home, join(scratch, `direct-${run}`), osmPath)),
      })),
      ...(await compare("matrix 51 × 55", 10, {
        ours: async () => {
          const { seconds } = await valhalla.travelTimes.computeMatrix(places.slice(0, 51), places);
          return `${seconds.filter((value) => value !== UNREACHABLE).length} pairs`;
        },
        direct: async () => `${(await direct.matrix(queries.matrix)).length} characters`,
      })),
      ...(await compare("isochrones of a place, 5 areas", 30, {
        ours: async () => `${(await valhalla.findIsochrones(here, () => undefined)).length} areas`,
        direct: async () => `${(await direct.isochrone(queries.isochrone)).length} characters`,
      })),
      ...(await compare("route with steps", 30, {
        ours: async () => `${(await valhalla.router.findLegs(pairs))[0]?.line.length ?? 0} positions`,
        direct: async () => `${(await direct.route(queries.route)).length} characters`,
      })),
    ];
  } finally {
    valhalla.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function buildQueries(places: readonly TravelPoint[]): Record<"matrix" | "route" | "isochrone", string> {
  const locations = places.map(({ lon, lat }) => ({ lon, lat }));
  const costing = "auto";
  const routed = { format: "osrm", shape_format: "geojson", language: "fr-FR" };
  const contours = ISOCHRONE_MINUTES.map((time) => ({ time }));
  return {
    matrix: JSON.stringify({ sources: locations.slice(0, 51), targets: locations, costing, verbose: false }),
    route: JSON.stringify({ locations: [locations[0], locations[5]], costing, ...routed }),
    isochrone: JSON.stringify({
      locations: locations.slice(0, 1),
      costing,
      contours,
      polygons: true,
      denoise: 0.05,
      reverse: true,
    }),
  };
}

function configFor(home: ValhallaHome, folder: string): object {
  const config = JSON.parse(readFileSync(home.config, "utf8")) as { readonly mjolnir: object };
  return { ...config, mjolnir: { ...config.mjolnir, tile_dir: folder } };
}

function buildDirectly(home: ValhallaHome, folder: string, osmPath: string): string {
  mkdirSync(folder);
  const args = ["-i", JSON.stringify(configFor(home, folder)), osmPath];
  const { status } = spawnSync(home.buildTiles, args, { cwd: folder });
  if (status !== 0) throw new Error(`valhalla_build_tiles: status ${status ?? "none"}`);
  return "exit 0";
}

function openDirectly(home: ValhallaHome, scratch: string, osmPath: string): DirectCall {
  const folder = join(scratch, "direct");
  buildDirectly(home, folder, osmPath);
  const { Actor } = createRequire(home.engine)("@valhallajs/valhallajs") as {
    readonly Actor: new (config: object) => DirectCall;
  };
  return new Actor(configFor(home, folder));
}

/** Runs both in turn after a warm-up; the direct call's row tells how many times longer ours takes (medians). */
async function compare(
  name: string,
  runs: number,
  work: Readonly<Record<"ours" | "direct", (run: number) => Promise<string>>>,
): Promise<Measure[]> {
  const times = { ours: [] as number[], direct: [] as number[] };
  const results = { ours: "", direct: "" };
  for (let run = 0; run <= runs; run += 1) {
    for (const way of ["ours", "direct"] as const) {
      const start = performance.now();
      results[way] = await work[way](run);
      if (run > 0) times[way].push(performance.now() - start);
    }
  }
  const ratio = (median(times.ours) / median(times.direct)).toFixed(2);
  return [
    { name: `${name}, Valhalla`, times: times.ours, result: `${results.ours}; × ${ratio} of a direct call` },
    { name: `${name}, direct call`, times: times.direct, result: results.direct },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
