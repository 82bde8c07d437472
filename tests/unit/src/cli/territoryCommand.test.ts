import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Territory } from "../../../../geodata/model/territory.ts";
import type { ImportReport } from "../../../../src/scenario/importReport.ts";
import { runCli, type CliRun } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

let folder = "";
const run = (...argv: readonly string[]): Promise<CliRun> => runCli(folder, "territory", ...argv);
const read = <T>(path: string): T => JSON.parse(readFileSync(join(folder, path), "utf8")) as T;
const write = (name: string, value: unknown): string => {
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
  return name;
};

/** The row of four as a file of outlines; codes as given. */
function layer(codes: readonly unknown[]): unknown {
  return {
    type: "FeatureCollection",
    features: rowScenario().territory.communes.map((commune, i) => ({
      type: "Feature",
      properties: { code: codes[i], nom: commune.name, population: commune.population },
      geometry: commune.outline,
    })),
  };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-territory-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("territory", () => {
  it("makes a territory, a report and a scenario that the next commands take", async () => {
    const communes = write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const places = write("places.csv", "nom;commune;categorie\nMaison;71001;4\nPerdue;99999;4\n");
    const { status, out } = await run("--communes", communes, "--structures", places, "--out", "t");
    expect(status).toBe(0);
    expect(out).toContain("4 communes, 1 lieux existants");
    expect(read<Territory>("t/territory.json").communes.map((commune) => commune.code)).toEqual([
      "71001",
      "71002",
      "71003",
      "71004",
    ]);
    const report = read<ImportReport>("t/import-report.json");
    expect(report.files.map((file) => [file.name, file.kept, file.rejected])).toEqual([
      ["row.geojson", 4, 0],
      ["places.csv", 1, 1],
    ]);
    expect((await runCli(folder, "diagnose", "t/scenario.json", "--out", "t")).status).toBe(0);
  });

  it("takes each file for what its option says", async () => {
    const communes = write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const points = write("points.geojson", {
      type: "FeatureCollection",
      features: rowScenario().territory.communes.map((commune) => ({
        type: "Feature",
        properties: { code: commune.code, nom: `RPE de ${commune.name}` },
        geometry: { type: "Point", coordinates: [commune.servicePoint.lon, commune.servicePoint.lat] },
      })),
    });
    const { status, out } = await run("--communes", communes, "--structures", points, "--out", "roles");
    expect(status).toBe(0);
    expect(out).toContain("4 communes, 4 lieux existants");
  });

  it("counts a merged commune where the table of passage says that it went", async () => {
    const communes = write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const need = write("old.csv", "code;naissances_2022\n71001;3\n71901;2\n71002;5\n71003;4\n71004;6\n");
    const passage = write("passage.json", { "71901": "71001" });
    const { status } = await run(
      "--communes",
      communes,
      "--need",
      need,
      "--passage",
      passage,
      "--out",
      "merged",
    );
    expect(status).toBe(0);
    expect(read<Territory>("merged/territory.json").communes[0]?.births).toEqual([{ year: 2022, count: 5 }]);
    const report = read<ImportReport>("merged/import-report.json");
    expect(report.join?.merged).toEqual([{ from: "71901", into: "71001" }]);
    expect(report.files.map(({ kind }) => kind)).toContain("passage");
  });

  it("refuses a file of which nothing is usable, and names it", async () => {
    const communes = write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const page = write("page.csv", "<!DOCTYPE html><html></html>");
    for (const option of ["--need", "--structures"]) {
      const { status, out, err } = await run("--communes", communes, option, page, "--out", "none");
      expect(status).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/^page\.csv: /mu);
      expect(err).toContain("page.csv : rien d'utilisable");
    }
    const list = await run("--communes", write("list.json", "[1]"), "--out", "none");
    expect(list.status).toBe(2);
    expect(list.err).toMatch(/^list\.json: Le fichier est une liste JSON/u);
  });

  it("refuses GeoJSON as need in one line, and tells many findings on one screen, errors first", async () => {
    const communes = write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const asNeed = await run("--communes", communes, "--need", communes, "--out", "none");
    expect(asNeed.status).toBe(2);
    expect(asNeed.err).toContain("Le besoin se donne en tableau");
    const rows = Array.from({ length: 60 }, (_, i) => `Lieu ${i};Aluze;4`);
    const places = write("many.csv", ["nom;commune;categorie", ...rows, "Perdue;Nulle part;4"].join("\n"));
    const many = await run("--communes", communes, "--structures", places, "--out", "many");
    expect(many.status).toBe(0);
    const lines = many.err.trim().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain("Perdue");
    expect(read<ImportReport>("many/import-report.json").issues.length).toBeGreaterThan(60);
  });

  it("never writes over a scenario", async () => {
    write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    await run("--communes", "row.geojson", "--out", "kept");
    writeFileSync(join(folder, "kept/scenario.json"), "mine");
    const { status, err } = await run("--communes", "row.geojson", "--out", "kept");
    expect(status).toBe(0);
    expect(err).toContain("scenario.json");
    expect(readFileSync(join(folder, "kept/scenario.json"), "utf8")).toBe("mine");
  });

  it("mends lost zeros, leaves single bad communes out, and tells both", async () => {
    write("mended.geojson", layer([1001, "71002", "71002", null]));
    const { status, out } = await run("--communes", "mended.geojson", "--out", "m", "--json");
    expect(status).toBe(0);
    expect(read<Territory>("m/territory.json").communes.map((commune) => commune.code)).toEqual([
      "01001",
      "71002",
    ]);
    const issues = read<ImportReport>("m/import-report.json").issues;
    expect(issues.some((issue) => issue.severity === "repair")).toBe(true);
    expect(issues.filter((issue) => issue.severity === "error").length).toBeGreaterThanOrEqual(2);
    expect(JSON.parse(out)).toMatchObject({ territory: { communes: 2 } });
  });

  it.each([
    [
      "points.geojson",
      {
        type: "FeatureCollection",
        features: [
          {
            type: "Feature",
            properties: { code: "71001", nom: "A" },
            geometry: { type: "Point", coordinates: [4.8, 46.8] },
          },
        ],
      },
    ],
    ["topo.json", { type: "Topology", objects: {}, arcs: [] }],
    ["array.json", [1]],
    ["cut.geojson", '{"type":"FeatureCollection","features":['],
    ["page.geojson", "<html>"],
  ])("refuses %s with its name", async (name, value) => {
    const { status, err } = await run("--communes", write(name, value), "--out", "refused");
    expect(status).toBe(2);
    expect(err).toContain(name);
  });

  it("refuses a code that no area has", async () => {
    write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const { status, err } = await run("--communes", "row.geojson", "--epci", "999999999", "--out", "x");
    expect(status).toBe(2);
    expect(err).toContain("999999999");
  });

  it("names the members of the area that the file does not draw", async () => {
    write("row.geojson", layer(["71001", "71002", "71003", "71004"]));
    const { status, err } = await run("--communes", "row.geojson", "--departement", "71", "--out", "few");
    expect(status).toBe(0);
    expect(err).toMatch(/row\.geojson: \d+ communes de .*Saône-et-Loire.* ne sont pas dans le fichier/u);
    const { issues } = read<ImportReport>("few/import-report.json");
    expect(issues).toContainEqual(
      expect.objectContaining({ file: "row.geojson", code: "members-not-drawn", severity: "warning" }),
    );
  });

  it.skipIf(!hasShared)("filters a department's file to the 51 communes of an EPCI", async () => {
    const { status } = await run(
      "--communes",
      sharedPath("data/geo/71.geojson"),
      "--epci",
      "247100589",
      "--out",
      "gc",
    );
    expect(status).toBe(0);
    const territory = read<Territory>("gc/territory.json");
    expect(territory.communes).toHaveLength(51);
    expect(territory.name).toContain("Grand Chalon");
    expect(territory.communes.find((commune) => commune.code === "71076")?.ring).toBe(0);
  });
});
