import type { FeatureCollection, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { buildExports } from "../../../../src/exports/buildExports.ts";
import { COVERAGE_COLUMNS } from "../../../../src/exports/coverage.ts";
import type { ExportContext } from "../../../../src/exports/exportContext.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { planContext } from "../../../fixtures/exportContexts.ts";
import { rowRoutes } from "../../../fixtures/rowRoutes.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

function read(context: ExportContext, fileName: string): FeatureCollection & Record<string, unknown> {
  const file = buildExports(context).find((candidate) => candidate.fileName === fileName);
  return JSON.parse(file?.text ?? "null") as FeatureCollection & Record<string, unknown>;
}

function chalonContext(): ExportContext {
  const scenario = grandChalonScenario();
  return { scenario, diagnosis: diagnose(scenario), planning: null, csv: "fr", replaces: null };
}

const GEOJSON = ["coverage.geojson", "white-zones.geojson", "stops.geojson", "circuits.geojson"];

function area(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] ?? [];
    return sum + (px * y - x * py);
  }, 0);
}

describe.each(GEOJSON)("%s", (fileName) => {
  const collection = read(planContext(), fileName);

  it("follows RFC 7946: bbox, no crs, ids at both levels", () => {
    expect(collection.type).toBe("FeatureCollection");
    expect("crs" in collection).toBe(false);
    expect(collection.bbox).toHaveLength(4);
    expect(collection.features.length).toBeGreaterThan(0);
    for (const feature of collection.features) {
      expect(typeof feature.id).toBe("string");
      expect(feature.properties?.["id"]).toBe(feature.id);
    }
  });

  it("has flat properties in the same order, and says where it comes from", () => {
    const keys = collection.features.map((feature) => Object.keys(feature.properties ?? {}).join());
    expect(new Set(keys).size).toBe(1);
    for (const feature of collection.features) {
      for (const value of Object.values(feature.properties ?? {}))
        expect(typeof value === "object" && value !== null).toBe(false);
    }
    for (const source of [collection, collection.features[0]?.properties ?? {}]) {
      expect(source).toMatchObject({
        date: "2027-01-20",
        licence: "Licence Ouverte 2.0",
        valid_until: "2027-02-28",
      });
      expect(source).toHaveProperty("version");
      expect(source).toHaveProperty("definition");
      expect(source).toHaveProperty("sources");
      expect(source).toHaveProperty("replaces");
    }
  });
});

describe("coverage.geojson", () => {
  it("begins with the contract's properties", () => {
    expect(COVERAGE_COLUMNS.slice(0, 13).map((column) => column.name)).toEqual(
      "id, code_insee, nom, population, enfants, enfants_source, temps_acces_min, temps_source, lieu_proche, desservie, zone_blanche, definition, date".split(
        ", ",
      ),
    );
  });

  it("tells before and after", () => {
    const { features } = read(planContext(), "coverage.geojson");
    expect(features[3]?.properties).toMatchObject({
      code_insee: "71004",
      enfants: 40,
      temps_acces_min: 30,
      desservie: false,
      zone_blanche: "zone-1",
      desservie_apres: true,
      temps_acces_apres_min: 10,
      atelier_proche: "salle-71003",
    });
  });

  it("rounds minutes up, so that nothing over the threshold reads as within it", () => {
    const context = planContext();
    const communes = context.diagnosis.communes.map((access) => ({ ...access, accessSeconds: 901 }));
    const { features } = read(
      { ...context, diagnosis: { ...context.diagnosis, communes } },
      "coverage.geojson",
    );
    expect(features[0]?.properties?.["temps_acces_min"]).toBe(15.1);
  });

  it("winds exteriors counter-clockwise with at most 7 decimals, and keeps shared borders shared", () => {
    for (const context of [planContext(), chalonContext()]) {
      const { features } = read(context, "coverage.geojson");
      const owners = new Map<string, number>();
      for (const { geometry } of features) {
        if (geometry?.type !== "Polygon") throw new Error("not a polygon");
        expect(area(geometry.coordinates[0] ?? [])).toBeGreaterThan(0);
        for (const position of geometry.coordinates[0]?.slice(1) ?? []) {
          for (const value of position) expect(Math.round(value * 1e7) / 1e7).toBe(value);
          owners.set(position.join(), (owners.get(position.join()) ?? 0) + 1);
        }
      }
      expect([...owners.values()].filter((count) => count > 1).length).toBeGreaterThan(5);
    }
  });

  it("gives the same bytes for the same scenario, and another version for another plan", () => {
    const text = (context: ExportContext): string =>
      buildExports(context)
        .map((file) => file.text)
        .join("");
    expect(text(planContext())).toBe(text(planContext()));
    const alone = read({ ...planContext(), planning: null }, "coverage.geojson");
    expect(alone["version"]).not.toBe(read(planContext(), "coverage.geojson")["version"]);
    const next = read({ ...planContext(), replaces: "2026-01-01-00000000" }, "coverage.geojson");
    expect(next["replaces"]).toBe("2026-01-01-00000000");
  });
});

describe("white-zones.geojson", () => {
  it("joins the communes of a zone into one area with their sums", () => {
    const { features } = read(planContext(), "white-zones.geojson");
    expect(features).toHaveLength(1);
    expect(features[0]?.geometry?.type).toBe("Polygon");
    expect(features[0]?.properties).toMatchObject({
      codes_insee: "71003,71004",
      enfants: 70,
      population: 700,
      temps_acces_max_min: 30,
    });
  });
});

describe("stops.geojson and circuits.geojson", () => {
  it("gives each stop its hours and whom it serves", () => {
    const { features } = read(planContext(), "stops.geojson");
    expect(features).toHaveLength(1);
    expect(features[0]?.properties).toMatchObject({
      code_insee: "71003",
      jour: "lundi",
      semaines: "1,3",
      debut: "09:30",
      fin: "11:00",
      communes_desservies: "71003,71004",
      enfants_desservis: 70,
      enfants_ici_seulement: 70,
    });
  });

  it("draws straight lines and says that they are schematic", () => {
    const { features } = read(planContext(), "circuits.geojson");
    expect(features[0]?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [4.8, 46.8],
        [5, 46.8],
        [4.8, 46.8],
      ],
    });
    expect(features[0]?.properties).toMatchObject({
      trace: "schématique (ligne droite), ne pas mesurer",
      depart_base: "08:40",
      retour_base: "11:50",
      conduite_min: 40,
      conduite_km: 32,
    });
  });

  it("draws circuits along their roads, whole, and names whose they are", () => {
    const routes = rowRoutes();
    const context = planContext({ ...rowScenario(), routes });
    const { features, sources, version } = read(context, "circuits.geojson");
    expect(features[0]?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [4.8, 46.8],
        [4.9, 46.81],
        [5, 46.8],
        [4.9, 46.79],
        [4.8, 46.8],
      ],
    });
    expect(features[0]?.properties).toMatchObject({
      trace: "route, osrm",
      conduite_min: 40,
      conduite_km: 32,
    });
    expect(sources).toContain(routes.detail);
    expect(version).not.toBe(read(planContext(), "circuits.geojson")["version"]);
  });

  it("draws no part of a circuit along roads where one leg is missing", () => {
    const [out] = rowRoutes().legs;
    const routes = rowRoutes({ legs: out === undefined ? [] : [out] });
    const { features } = read(planContext({ ...rowScenario(), routes }), "circuits.geojson");
    expect(features[0]?.properties?.["trace"]).toBe("schématique (ligne droite), ne pas mesurer");
    expect(features[0]?.geometry).toMatchObject({
      coordinates: [[4.8, 46.8], expect.anything(), [4.8, 46.8]],
    });
  });
});
