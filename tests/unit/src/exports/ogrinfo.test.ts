import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unzipSync } from "fflate";
import initSqlJs from "sql.js";
import { buildExports } from "../../../../src/exports/buildExports.ts";
import { buildPartnerArchive } from "../../../../src/exports/partners/partnerArchive.ts";
import { hostileContext } from "../../../fixtures/exportContexts.ts";
import { ogrinfoPath } from "../../../fixtures/ogrinfo.ts";

describe.skipIf(ogrinfoPath === null)("GDAL reads what partners get", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "maillage-ogr-"));
    for (const file of buildExports(hostileContext())) writeFileSync(join(folder, file.fileName), file.text);
    const { bytes } = await buildPartnerArchive(hostileContext(), null, { openSql: () => initSqlJs() });
    const geoPackage = unzipSync(bytes)["maillage.gpkg"] ?? new Uint8Array();
    writeFileSync(join(folder, "maillage.gpkg"), geoPackage);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const inspect = (file: string, ...more: string[]): string =>
    execFileSync(ogrinfoPath ?? "", ["-ro", "-al", ...more, join(folder, file)], { encoding: "utf8" });

  it.each([
    ["coverage.geojson", 4, "Polygon"],
    ["white-zones.geojson", 1, "Polygon"],
    ["stops.geojson", 1, "Point"],
    ["circuits.geojson", 1, "Line String"],
  ])("%s: %i features of type %s", (file, count, geometry) => {
    const info = inspect(file, "-so");
    expect(info).toContain(`Feature Count: ${count}`);
    expect(info).toContain(`Geometry: ${geometry}`);
  });

  it("reads the GeoPackage as the same layers, areas, lines and points", () => {
    const info = inspect("maillage.gpkg", "-so");
    for (const layer of ["coverage", "white_zones", "stops", "circuits", "sessions", "layer_styles"])
      expect(info).toContain(`Layer name: ${layer}`);
    expect(info).toContain("Geometry: Multi Polygon");
    expect(info).toContain("Feature Count: 4");
    const geometry = inspect("coverage.geojson", "-where", "code_insee='71001'");
    const [, ring] = /\(\((.*?)\)/u.exec(geometry) ?? [];
    expect(inspect("maillage.gpkg", "-sql", "SELECT * FROM coverage WHERE code_insee='71001'")).toContain(
      ring,
    );
  });

  it("reads codes as strings in GeoJSON and CSV", () => {
    expect(inspect("coverage.geojson", "-so")).toContain("code_insee: String");
    expect(inspect("stops.geojson", "-so")).toContain("code_insee: String");
    expect(inspect("indicators.csv", "-so")).toContain("code_insee: String");
    expect(inspect("sessions.csv", "-so")).toContain("commune_code: String");
  });

  it("reads decimal commas as numbers and names as they are", () => {
    const info = inspect("indicators.csv");
    expect(info).toMatch(/temps_acces_min \(Real\) = 30/u);
    expect(info).toContain("<script>alert('œ')</script>");
  });
});
