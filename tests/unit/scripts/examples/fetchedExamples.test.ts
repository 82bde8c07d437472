import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Feature, FeatureCollection } from "geojson";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Report } from "../../../../src/pipeline/reportDocument.ts";
import { runCli, type CliRun } from "../../../fixtures/cliRun.ts";
import { sendFeatures, startCommuneServer } from "../../../fixtures/communeServer.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const examples = fileURLToPath(new URL("../../../../examples", import.meta.url));
const BOURGOGNE_FRANCHE_COMTE = ["21", "25", "39", "58", "70", "71", "89", "90"];

let folder = "";
const run = (...argv: readonly string[]): Promise<CliRun> => runCli(folder, ...argv);
const readReport = (path: string): Report =>
  JSON.parse(readFileSync(join(folder, path, "report.json"), "utf8")) as Report;

/** Copies the scenarios of an example to a folder of its own, where the command `territory` may write. */
function copyExample(name: string, ...files: readonly string[]): void {
  mkdirSync(join(folder, name), { recursive: true });
  for (const file of files) copyFileSync(join(examples, name, file), join(folder, name, file));
}

function readTable(path: string): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(sharedPath(path), "utf8").trim().split("\n").slice(1);
  return new Map(lines.map((line) => line.split(",")).map(([code = "", ...cells]) => [code, cells]));
}

/** Communes of departments as the official API answers: national outlines, town halls, population. */
function officialFeatures(departements: readonly string[]): Feature[] {
  const outlines = gunzipSync(readFileSync(sharedPath("data/geo/communes-france-2025-1000m.geojson.gz")));
  const { features } = JSON.parse(outlines.toString("utf8")) as FeatureCollection;
  const townHalls = readTable("data/geo/chefs-lieux-cog2026.csv");
  const need = readTable("data/need/communes-need-national.csv");
  return features.flatMap((feature) => {
    const code = String(feature.properties?.["code"]);
    if (!departements.includes(code.slice(0, 2))) return [];
    const [lon, lat] = townHalls.get(code) ?? [];
    const properties = {
      nom: feature.properties?.["nom"] as unknown,
      code,
      population: Number(need.get(code)?.[0]),
      mairie: { type: "Point", coordinates: [Number(lon), Number(lat)] },
    };
    return [{ ...feature, properties }];
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-fetched-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe("examples whose territory is fetched first", () => {
  it("name the command where territory.json is missing", async () => {
    copyExample("aube", "scenario.json");
    const { status, err } = await run("diagnose", "aube/scenario.json", "--out", "none");
    expect(status).toBe(2);
    expect(err).toContain("territory.json");
    expect(err).toContain("La commande « territory » fait un territoire");
    const readme = readFileSync(join(examples, "aube/README.md"), "utf8");
    expect(readme).toContain("territory --departement 10 --out examples/aube");
  });
});

describe.skipIf(!hasShared)("Aube", () => {
  beforeAll(async () => {
    copyExample("aube", "scenario.json", "modes-de-garde.json");
    const features = officialFeatures(["10"]);
    const server = await startCommuneServer((response) => sendFeatures(response, features));
    vi.stubEnv("MAILLAGE_GEO_API", server.url);
    const { status } = await run("territory", "--departement", "10", "--out", "aube");
    await server.close();
    expect(status).toBe(0);
  });

  it("plans circuits and new fixed places for the 431 communes", async () => {
    const { status, err } = await run(
      "plan",
      "aube/scenario.json",
      "--iterations",
      "300",
      "--out",
      "network",
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const { territory, before, after, plan } = readReport("network");
    expect(territory).toMatchObject({ name: "Aube", communes: 431 });
    expect(plan).toMatchObject({ feasible: true, violations: [] });
    expect(after?.coveredShare).toBeGreaterThan(before.coveredShare + 0.2);
    const text = readFileSync(join(folder, "network/plan.json"), "utf8");
    const document = JSON.parse(text) as { plan: { houses?: readonly unknown[] } };
    expect(document.plan.houses).toHaveLength(2);
    const laid = ["calendar", "aube/scenario.json", "--plan", "network/plan.json", "--out", "network"];
    expect((await run(...laid)).status).toBe(0);
  });

  it("draws the white zones of childcare alone", async () => {
    const { status } = await run("diagnose", "aube/modes-de-garde.json", "--out", "childcare");
    expect(status).toBe(0);
    const { definition, before } = readReport("childcare");
    expect(definition).toMatchObject({ service: "childcare", minPlaces: 1 });
    expect(before.whiteCommunes).toContain("10142");
    expect(before.whiteCommunes).not.toContain("10387");
  });
});

describe.skipIf(!hasShared)("Bourgogne-Franche-Comté", () => {
  it("imports the region's file, then plans for its Petites Villes de Demain alone", async () => {
    copyExample("bourgogne-franche-comte", "scenario.json");
    const features = officialFeatures(BOURGOGNE_FRANCHE_COMTE);
    writeFileSync(
      join(folder, "bourgogne-franche-comte.geojson"),
      JSON.stringify({ type: "FeatureCollection", features }),
    );
    const imported = await run(
      ...["territory", "--communes", "bourgogne-franche-comte.geojson", "--out", "bourgogne-franche-comte"],
    );
    expect(imported.status).toBe(0);
    const scenario = "bourgogne-franche-comte/scenario.json";
    const { status, err } = await run("plan", scenario, "--iterations", "100", "--out", "region");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const { territory, plan, before, after } = readReport("region");
    expect(territory.communes).toBe(3_684);
    expect(plan).toMatchObject({ feasible: true, violations: [] });
    expect(plan?.stops).toBeGreaterThan(10);
    expect(after?.coveredShare).toBeGreaterThan(before.coveredShare);
    const laid = ["calendar", scenario, "--plan", "region/plan.json", "--out", "region"];
    expect((await run(...laid)).status).toBe(0);
  });
});
