import { describe, expect, it } from "vitest";
import {
  draftOf,
  findFaults,
  type StructureDraft,
  structureOfDraft,
} from "../../../../../src/ui/state/structureDraft.ts";
import { place } from "../../../../fixtures/place.ts";
import { nineCommunes, territoryOf } from "../../../../fixtures/squareCommunes.ts";

const territory = territoryOf(nineCommunes());
const ORIGIN = { source: "Saisi à la main", date: "2026-11-22", ids: new Set(["creche-00005"]) };
const typed = (patch: Partial<StructureDraft>): StructureDraft => ({ ...draftOf(null, "00005"), ...patch });

describe("structureOfDraft", () => {
  it("puts a new place at the town hall, to be placed, with an id of its own", () => {
    const made = structureOfDraft(typed({ name: " Crèche ", kind: "childcare" }), territory, ORIGIN);
    expect(made).toMatchObject({
      id: "creche-00005-2",
      name: "Crèche",
      categories: [],
      communeCode: "00005",
      geocoding: "commune",
      source: "Saisi à la main",
      date: "2026-11-22",
      sessionsPerMonth: null,
    });
    expect(made).not.toHaveProperty("ages");
  });

  it("puts it where one clicked, in the commune of that point, or in none outside", () => {
    const corner = territory.communes[0]?.servicePoint ?? { lon: 0, lat: 0 };
    const clicked = typed({ name: "Crèche", position: [corner.lon, corner.lat] });
    expect(structureOfDraft(clicked, territory, ORIGIN)).toMatchObject({
      communeCode: "00001",
      geocoding: "street",
    });
    const away = typed({ name: "Crèche", position: [0, 0] });
    expect(structureOfDraft(away, territory, ORIGIN)?.communeCode).toBeNull();
  });

  it("changes what was typed and keeps the rest: id, position, catchment, licence", () => {
    const before = place("old", 4.9, 46.9, { openTo: ["00001"], licence: "ODbL", communeCode: "00009" });
    const draft = {
      ...draftOf(before, null),
      agesFrom: "3",
      agesTo: "36",
      sessions: "2",
      axes: [4, 3] as const,
    };
    expect(structureOfDraft(draft, territory, ORIGIN)).toEqual({
      ...before,
      ages: { fromMonths: 3, toMonths: 36 },
      sessionsPerMonth: 2,
      axes: [3, 4],
      date: "2026-11-22",
    });
  });

  it("gives back the place that it was opened with", () => {
    const before = place("full", 4.9, 46.9, {
      kind: "childcare",
      communeCode: "00009",
      childcare: { type: "mam", count: 4, year: 2025, expectedDepartures: 1 },
      openingHours: "Mo-Fr 09:00-12:00",
      places: 16,
      axes: [1],
      ages: { fromMonths: -6, toMonths: 24 },
      accessConditions: "sur inscription",
      date: "2026-11-22",
    });
    expect(structureOfDraft(draftOf(before, null), territory, ORIGIN)).toEqual(before);
  });

  it("names what is missing or no number, and makes nothing of it", () => {
    const bad = { ...draftOf(null, null), places: "douze" };
    expect(findFaults(bad, territory)).toEqual(["name", "position", "number"]);
    expect(structureOfDraft(bad, territory, ORIGIN)).toBeNull();
  });
});
