import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CliRun, runCli } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-isochrones-"));
  writeFileSync(join(folder, "row.json"), JSON.stringify(rowScenario()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const matrix = (...argv: readonly string[]): Promise<CliRun> =>
  runCli(folder, "matrix", "row.json", "--out", ".", ...argv);

interface Areas {
  readonly features: readonly {
    readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly unknown[])[] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

it("the estimate draws discs of 64 points around each place, and says that they are estimated", async () => {
  const { status } = await matrix("--engine", "estimate", "--isochrones");
  expect(status).toBe(0);
  const { features } = JSON.parse(readFileSync(join(folder, "isochrones.geojson"), "utf8")) as Areas;
  expect(features).toHaveLength(5 * 5); // one place and four halls
  expect(features.slice(0, 5).map(({ properties }) => properties["minutes"])).toEqual([30, 20, 15, 10, 5]);
  for (const { geometry, properties } of features) {
    expect(geometry.type).toBe("Polygon");
    expect(geometry.coordinates[0]).toHaveLength(65);
    expect(properties).toMatchObject({ temps_source: "estimation", mode: "en voiture" });
    expect(properties["licence"]).not.toContain("ODbL");
  }
});

it("an engine that draws none says which ones do, and writes nothing", async () => {
  writeFileSync(join(folder, "times.csv"), "origine;destination;secondes;metres\n71001;71002;600;8000\n");
  const { status, err } = await matrix("--engine", "file", "--table", "times.csv", "--isochrones");
  expect(status).toBe(2);
  expect(err).toContain("prenez --engine valhalla, ou estimate");
  expect(existsSync(join(folder, "isochrones.geojson"))).toBe(false);
});
