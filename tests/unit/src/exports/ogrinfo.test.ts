import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExports } from "../../../../src/exports/buildExports.ts";
import { hostileContext } from "../../../fixtures/exportContexts.ts";
import { ogrinfoPath } from "../../../fixtures/ogrinfo.ts";

describe.skipIf(ogrinfoPath === null)("GDAL reads what partners get", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-ogr-"));
    for (const file of buildExports(hostileContext())) writeFileSync(join(folder, file.fileName), file.text);
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
