import { describe, expect, it } from "vitest";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import {
  findCommunes,
  listCommuneRows,
  listFarthest,
  sortCommuneRows,
} from "../../../../../src/ui/state/communeRows.ts";

const scenario = grandChalonScenario("2026-11-22");
const rows = listCommuneRows(scenario.territory, scenario.structures, diagnose(scenario), null);

describe("rows of the table", () => {
  it("has one row a commune, with the name of the nearest place", () => {
    expect(rows).toHaveLength(51);
    expect(rows.every((row) => row.nearestName !== null)).toBe(true);
  });

  it("sorts by any column both ways", () => {
    const byChildren = sortCommuneRows(rows, "children", true);
    expect(byChildren[0]?.name).toBe("Chalon-sur-Saône");
    const byName = sortCommuneRows(rows, "name", false);
    expect(byName[0]?.name).toBe("Allerey-sur-Saône");
    const minutes = sortCommuneRows(rows, "today", false).map((row) => row.access.accessSeconds ?? Infinity);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  });

  it("finds the farthest communes", () => {
    const farthest = listFarthest(rows, false, 3).map((row) => row.access.accessSeconds ?? Infinity);
    expect(farthest).toHaveLength(3);
    expect(farthest[0]).toBe(Math.max(...rows.map((row) => row.access.accessSeconds ?? Infinity)));
  });
});

describe("search", () => {
  it("finds by the beginning of any word, whatever the accents and hyphens, or by code", () => {
    expect(findCommunes(scenario.territory, "denn", 5).map((found) => found.name)).toEqual(["Dennevy"]);
    const found = findCommunes(scenario.territory, "saint leger", 5).map((item) => item.name);
    expect(found).toContain("Saint-Léger-sur-Dheune");
    expect(findCommunes(scenario.territory, "71076", 5)[0]?.name).toBe("Chalon-sur-Saône");
    expect(findCommunes(scenario.territory, "MARANGES", 5).length).toBeGreaterThan(1);
  });

  it("finds nothing for nothing", () => {
    expect(findCommunes(scenario.territory, "  ", 5)).toEqual([]);
    expect(findCommunes(scenario.territory, "paris", 5)).toEqual([]);
  });
});
