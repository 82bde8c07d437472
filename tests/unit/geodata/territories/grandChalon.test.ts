import { area, feature, featureCollection, union } from "@turf/turf";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isInside } from "../../../../geodata/geometry/pointOnSurface.ts";
import {
  buildGrandChalonTerritory,
  grandChalonStructures,
} from "../../../../geodata/territories/grandChalon.ts";
import { assembleTerritory } from "../../../../geodata/territory/assembleTerritory.ts";
import { decodeCommunes } from "../../../../geodata/formats/geojsonCommunes.ts";
import { estimateNeeds } from "../../../../geodata/need/estimateNeeds.ts";
import { diagnoseEstimated } from "../../../fixtures/diagnosing.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const territory = buildGrandChalonTerritory();
const { communes } = territory;
const outlines = communes.map((commune) => {
  if (commune.outline === null) throw new Error(`${commune.code} has no outline`);
  return commune.outline;
});

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe("the built-in Grand Chalon", () => {
  it("has 51 communes and the municipal population of one named vintage", () => {
    expect(communes).toHaveLength(51);
    expect(communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0)).toBe(113_440);
    expect(territory.populationVintage).toBe("population municipale 2023");
    expect(communes.reduce((sum, commune) => sum + (commune.births[0]?.count ?? 0), 0)).toBe(1_111);
    expect(communes.map(({ code }) => code)).toEqual(communes.map(({ code }) => code).sort());
  });

  it("counts rings from Chalon-sur-Saône as 1/8/14/9/10/6/3", () => {
    const rings = countBy(communes.map((commune) => commune.ring));
    expect([0, 1, 2, 3, 4, 5, 6].map((ring) => rings.get(ring))).toEqual([1, 8, 14, 9, 10, 6, 3]);
  });

  it("has neighbours both ways", () => {
    const known = new Map(communes.map((commune) => [commune.code, commune.neighbours]));
    for (const { code, neighbours } of communes) {
      for (const near of neighbours) expect(known.get(near)).toContain(code);
    }
  });

  it("lets 16 communes live towards a town outside", () => {
    const towns = countBy(communes.flatMap((commune) => commune.livesTowards ?? []));
    expect(Object.fromEntries(towns)).toEqual({ Chagny: 8, "Le Creusot": 7, Beaune: 1 });
  });

  it("draws one cell around each town hall, without overlap or hole, and says that it is approximate", () => {
    expect(territory.outlines.approximate).toBe(true);
    communes.forEach(({ servicePoint }, index) => {
      outlines.forEach((outline, other) => {
        expect(isInside(outline, [servicePoint.lon, servicePoint.lat])).toBe(index === other);
      });
    });
    const whole = union(featureCollection(outlines.map((outline) => feature(outline))));
    expect(whole?.geometry.type).toBe("Polygon");
    expect(whole?.geometry.coordinates).toHaveLength(1);
    const sum = outlines.reduce((total, outline) => total + area(outline), 0);
    expect(whole === null ? 0 : area(whole)).toBeCloseTo(sum, -2);
  });

  it("has four places of category 4, open to all, known to the quarter", () => {
    const structures = grandChalonStructures();
    expect(structures.map(({ name }) => name).sort()).toEqual([
      "La Pomme Verte",
      "Maison Germaine Tillion",
      "Maison Joséphine Baker",
      "Relais des Enfants de Marguerite",
    ]);
    for (const structure of structures) {
      expect(structure.categories).toEqual([4]);
      expect(structure.openTo).toBe("all");
      expect(structure.geocoding).toBe("neighbourhood");
    }
  });

  it("has a need above 0 in Barizey and Sampigny-lès-Maranges, which had no birth in 2022", () => {
    const needs = estimateNeeds(communes, { fromMonths: 0, toMonths: 72 });
    for (const name of ["Barizey", "Sampigny-lès-Maranges"]) {
      const index = communes.findIndex((commune) => commune.name === name);
      expect(communes[index]?.births[0]?.count).toBe(0);
      expect(needs[index]?.children).toBeGreaterThan(0);
      expect(needs[index]?.estimated).toBe(true);
    }
    // 1,111 births × 6 years = 6,666; 51 roundings may move the sum by a few.
    const total = needs.reduce((sum, need) => sum + need.children, 0);
    expect(Math.abs(total - 6_666)).toBeLessThanOrEqual(10);
  });

  it("has at least 20 white communes before any circuit, Chalon and Saint-Marcel not among them", () => {
    const { summary, zones } = diagnoseEstimated(territory, grandChalonStructures());
    expect(summary.whiteCommunes).toHaveLength(29);
    expect(summary.whiteCommunes).not.toContain("71076");
    expect(summary.whiteCommunes).not.toContain("71445");
    expect(zones.map((zone) => zone.communeCodes.length)).toEqual([24, 4, 1]);
  });

  it.skipIf(!hasShared)("agrees with the real outlines: neighbours, edge, rings, population", () => {
    const text = readFileSync(sharedPath("data/geo/grand-chalon-51-communes.geojson"), "utf8");
    const decoded = decodeCommunes(text);
    const real = assembleTerritory({
      name: "Grand Chalon",
      communes: decoded.value?.communes ?? [],
      outlines: { approximate: false, source: "test" },
      populationVintage: "2023",
      sources: [],
    }).value;
    const facts = (list: typeof communes): unknown =>
      list.map(({ code, name, population, neighbours, onEdge, ring }) => ({
        code,
        name,
        population,
        neighbours,
        onEdge,
        ring,
      }));
    expect(facts(real?.communes ?? [])).toEqual(facts(communes));
  });
});
