import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findValhalla, thisMachine } from "../../../../../src/cli/valhalla/valhallaHome.ts";
import type { PlanDocument } from "../../../../../src/scenario/planDocument.ts";
import type { RoutesDocument } from "../../../../../src/scenario/routesDocument.ts";
import type { TravelTimesDocument } from "../../../../../src/scenario/scenario.ts";
import { runCli, type CliRun } from "../../../../fixtures/cliRun.ts";
import { extractScenario, type Extract } from "../../../../fixtures/extractScenario.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";
import { sharedPath } from "../../../../fixtures/shared.ts";
import { hasValhalla } from "../../../../fixtures/valhallaEngine.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-valhalla-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), JSON.stringify(value));
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

interface Areas {
  readonly features: readonly {
    readonly id: string;
    readonly properties: { readonly minutes: number; readonly temps_source: string };
  }[];
}

describe.skipIf(!hasValhalla).each<Extract>(["andorra", "north-bayreuth"])(
  "%s, from the OpenStreetMap file alone",
  (extract) => {
    const osm = sharedPath(`data/osm/${extract}.osm.pbf`);
    const roads = `${extract}-roads.json`;
    const matrix = (file: string, ...more: readonly string[]): Promise<CliRun> =>
      runCli(folder, "matrix", file, "--engine", "valhalla", "--osm", osm, "--out", extract, ...more);
    const runs: CliRun[] = [];

    beforeAll(async () => {
      const scenario = extractScenario(extract);
      write(`${extract}.json`, scenario);
      runs.push(await matrix(`${extract}.json`));
      write(roads, { ...scenario, travelTimes: { file: `${extract}/travel-times.json` } });
      runs.push(await runCli(folder, "plan", roads, "--iterations", "200", "--out", extract));
      runs.push(await matrix(roads, "--plan", `${extract}/plan.json`, "--isochrones", "--json"));
      runs.push(await runCli(folder, "check", roads, `${extract}/plan.json`));
    }, 120_000);

    it("computes a matrix, a plan on it and the ways of the plan, which stays a plan of the scenario", () => {
      expect(runs.map(({ status, err }) => ({ status, err }))).toEqual(
        runs.map(() => ({ status: 0, err: "" })),
      );
      const times = read(`${extract}/travel-times.json`) as TravelTimesDocument;
      expect(times).toMatchObject({ provider: "valhalla", estimated: false, mode: "car" });
      expect(times.detail).toContain(`${extract}.osm.pbf`);
      expect(times.seconds.filter((value) => value === null)).toEqual([]);
      expect(read(`${extract}/report.json`)).toMatchObject({
        travelTimes: { provider: "valhalla", estimated: false },
        plan: { feasible: true, violations: [] },
      });
    });

    it("gives every drive of the plan its way, as long as the matrix says within 2 % or 30 s", () => {
      const { legs, provider } = read(`${extract}/routes.json`) as RoutesDocument;
      const { plan } = read(`${extract}/plan.json`) as PlanDocument;
      const times = read(`${extract}/travel-times.json`) as TravelTimesDocument;
      expect(provider).toBe("valhalla");
      const ways = new Map(legs.map((leg) => [`${leg.fromId} ${leg.toId}`, leg]));
      const indexOf = new Map(times.points.map(({ id }, index) => [id, index]));
      const drives = plan.circuits.flatMap(({ depotId, tours }) =>
        tours.flatMap(({ stops }) => {
          const ids = [
            `depot-${depotId}`,
            ...stops.map(({ siteId }) => `venue-${siteId}`),
            `depot-${depotId}`,
          ];
          return ids.slice(1).map((to, index) => [ids[index] ?? "", to] as const);
        }),
      );
      expect(drives.length).toBeGreaterThanOrEqual(3);
      for (const [from, to] of drives) {
        const wanted =
          times.seconds[(indexOf.get(from) ?? 0) * times.points.length + (indexOf.get(to) ?? 0)] ?? 0;
        const way = ways.get(`${from} ${to}`);
        expect(Math.abs((way?.seconds ?? Infinity) - wanted)).toBeLessThanOrEqual(
          Math.max(30, 0.02 * wanted),
        );
        expect(way?.steps.length).toBeGreaterThan(1);
      }
    });

    it("draws five areas around the place and each hall of the plan, as its schema says", () => {
      const areas = read(`${extract}/isochrones.geojson`) as Areas;
      const { plan } = read(`${extract}/plan.json`) as PlanDocument;
      const halls = new Set(
        plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops.map((s) => s.siteId))),
      );
      expect(areas.features).toHaveLength(5 * (1 + halls.size));
      expect(areas.features[0]).toMatchObject({
        id: "structure-la-place-30",
        properties: { minutes: 30, temps_source: "valhalla" },
      });
      const schema = new URL("../../../../../public/schemas/isochrones.schema.json", import.meta.url);
      const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, "utf8")) as object);
      expect(validate(areas) ? null : validate.errors).toBeNull();
      expect(JSON.parse(runs[2]?.out ?? "{}")).toMatchObject({
        provider: "valhalla",
        files: ["travel-times.json", "routes.json", "isochrones.geojson"],
      });
    });
  },
);

describe.skipIf(!hasValhalla)("matrix --engine valhalla", () => {
  const run = (...argv: readonly string[]): Promise<CliRun> => {
    write("row.json", rowScenario());
    return runCli(folder, "matrix", "row.json", "--engine", "valhalla", ...argv);
  };

  it("asks for the file, and refuses what is none, with exit 2", async () => {
    expect(await run()).toMatchObject({ status: 2, err: expect.stringContaining("--osm") as string });
    expect(await run("--osm", "absent.osm.pbf")).toMatchObject({
      status: 2,
      err: expect.stringContaining("absent.osm.pbf") as string,
    });
    expect(await run("--osm", "row.json", "--lang", "en")).toMatchObject({
      status: 2,
      err: expect.stringContaining("row.json: this is not an OpenStreetMap extract") as string,
    });
    expect(await run("--osm", ".")).toMatchObject({ status: 2 });
  });

  it("of a territory that the file does not hold names its points, and makes nothing up", async () => {
    const osm = sharedPath("data/osm/andorra.osm.pbf");
    const { status, err } = await run("--osm", osm, "--out", "away");
    expect(status).toBe(0);
    expect(err).toContain("Aucune route près du point commune-71001");
    const times = read("away/travel-times.json") as TravelTimesDocument;
    expect(times.seconds.every((value) => value === null)).toBe(true);
  });
});

describe("a project without its engine, or with a broken one", () => {
  const root = join(folder, "project");
  beforeAll(() => {
    mkdirSync(join(root, "valhalla"), { recursive: true });
    vi.stubEnv("MAILLAGE_ROOT", root);
    write("row.json", rowScenario());
  });
  afterAll(() => vi.unstubAllEnvs());

  it("names the command that installs it, with exit 2 and no file", async () => {
    const argv = ["matrix", "row.json", "--engine", "valhalla", "--osm", "row.json", "--out", "none"];
    const { status, out, err } = await runCli(folder, ...argv);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("npm run valhalla:install");
    expect(readdirSync(join(folder, "none"))).toEqual([]);
  });

  it.skipIf(!hasValhalla)("says that the engine stopped, with exit 2 and no file", async () => {
    const real = findValhalla("fr", { ...thisMachine(), root: process.cwd() });
    const { service_limits: limits, ...rest } = JSON.parse(readFileSync(real.config, "utf8")) as {
      readonly service_limits: object;
    };
    write("project/valhalla/config.json", { ...rest, service_limits: { ...limits, auto: undefined } });
    copyFileSync(real.engine, join(root, "valhalla", "engine.mjs"));
    symlinkSync(join(dirname(real.engine), "node_modules"), join(root, "valhalla", "node_modules"));
    write("villages.json", extractScenario("andorra"));
    const osm = sharedPath("data/osm/andorra.osm.pbf");
    const argv = ["matrix", "villages.json", "--engine", "valhalla", "--osm", osm, "--out", "none"];
    const { status, out, err } = await runCli(folder, ...argv);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("Le moteur routier s'est arrêté (valhalla: SIGSEGV)");
    expect(readdirSync(join(folder, "none"))).toEqual([]);
  });
});
