import { describe, expect, it } from "vitest";
import { diagnoseAccess } from "../../../../geodata/access/diagnoseAccess.ts";
import { readMatrixDrives } from "../../../../geodata/access/placeDrives.ts";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { UNREACHABLE, type TravelMatrix } from "../../../../geodata/model/travel.ts";
import type { Diagnosis, WhiteZoneDefinition } from "../../../../geodata/model/whiteZone.ts";
import { DEFINITION } from "../../../fixtures/diagnosing.ts";
import { place } from "../../../fixtures/place.ts";
import { nineCommunes, territoryOf } from "../../../fixtures/squareCommunes.ts";

const territory = territoryOf(nineCommunes().map((raw) => ({ ...raw, children: 10 })));

/** Diagnoses with given seconds: one row per commune, one column per structure. */
function diagnose(
  structures: readonly Structure[],
  rows: readonly (readonly number[])[],
  definition: Partial<WhiteZoneDefinition> = {},
): Diagnosis {
  const travel: TravelMatrix = {
    originIds: territory.communes.map(({ code }) => `commune-${code}`),
    destinationIds: structures.map(({ id }) => `structure-${id}`),
    seconds: Uint32Array.from(rows.flat()),
    metres: new Uint32Array(rows.flat().length),
    provenance: { provider: "test", computedAt: "", estimated: false, mode: "car", detail: "" },
  };
  return diagnoseAccess({
    territory,
    structures,
    definition: { ...DEFINITION, ...definition },
    travel: readMatrixDrives(travel),
  });
}

/** Nine rows with the same seconds. */
const everywhere = (...seconds: number[]): number[][] => Array.from({ length: 9 }, () => seconds);

describe("diagnoseAccess", () => {
  it("covers at exactly the threshold, not a second later (R15)", () => {
    const rows = everywhere(900);
    rows[0] = [901];
    const { communes, summary } = diagnose([place("a", 0, 0)], rows);
    expect(communes[0]).toMatchObject({ covered: false, accessSeconds: 901, nearestStructureId: "a" });
    expect(communes[1]).toMatchObject({ covered: true, accessSeconds: 900 });
    expect(summary.whiteCommunes).toEqual(["00001"]);
    expect(summary.coveredChildren).toBe(80);
    expect(summary.coveredShare).toBe(80 / 90);
  });

  it("is 0 % with every commune white where there is no place (R16)", () => {
    const { summary, zones, communes } = diagnose([], everywhere());
    expect(summary).toEqual({
      coveredChildren: 0,
      coveredShare: 0,
      whiteCommunes: territory.communes.map(({ code }) => code),
      meanMinutes: null,
      worstMinutes: null,
      gini: null,
    });
    expect(communes.every((commune) => commune.accessSeconds === null)).toBe(true);
    // Nine communes of 10 children; 8 × 1,000 + 9,000 = 17,000 inhabitants.
    expect(zones).toEqual([
      { id: "zone-1", communeCodes: summary.whiteCommunes, children: 90, population: 17_000 },
    ]);
  });

  it("counts a place for the families that it admits, wherever it lies (R3)", () => {
    const { communes } = diagnose(
      [place("near", 0, 0, { openTo: ["00002"] }), place("far", 0, 0)],
      everywhere(60, 600),
    );
    expect(communes.map((commune) => commune.nearestStructureId)).toEqual(
      communes.map(({ code }) => (code === "00002" ? "near" : "far")),
    );
  });

  it("counts only the category, the frequency and the places that the definition asks for (R15, R20)", () => {
    const covers = (facts: Partial<Structure>, definition: Partial<WhiteZoneDefinition> = {}): boolean =>
      diagnose([place("a", 0, 0, facts)], everywhere(60), definition).summary.coveredShare === 1;
    expect(covers({ categories: [1, 8] })).toBe(false);
    expect(covers({ mode: "remote" })).toBe(false);
    expect(covers({ mode: "itinerant", sessionsPerMonth: 2 }, { minSessionsPerMonth: 2 })).toBe(true);
    expect(covers({ mode: "itinerant", sessionsPerMonth: 1 }, { minSessionsPerMonth: 2 })).toBe(false);
    expect(covers({ mode: "itinerant", sessionsPerMonth: null }, { minSessionsPerMonth: 1 })).toBe(false);
    expect(covers({ sessionsPerMonth: 1 }, { minSessionsPerMonth: 2 })).toBe(false);
    expect(covers({ sessionsPerMonth: null }, { minSessionsPerMonth: 20 })).toBe(true);
    expect(covers({ places: 5 }, { minPlaces: 6 })).toBe(false);
    expect(covers({ places: 6 }, { minPlaces: 6 })).toBe(true);
    expect(covers({ places: null }, { minPlaces: 1 })).toBe(false);
    expect(covers({ places: null }, { minPlaces: 0 })).toBe(true);
  });

  it("treats a pair without a way as no supply, not as zero", () => {
    const { communes } = diagnose([place("a", 0, 0)], everywhere(UNREACHABLE), { minutes: 1e9 });
    expect(communes[0]).toMatchObject({ accessSeconds: null, nearestStructureId: null, covered: false });
  });

  it("marks edge communes and those that live towards another town uncertain", () => {
    const { communes } = diagnose([place("a", 0, 0)], everywhere(60));
    // Only the middle one of nine squares touches nothing outside.
    expect(communes.filter((commune) => !commune.uncertain).map(({ code }) => code)).toEqual(["00005"]);
  });

  it("groups white communes by their borders, most children first", () => {
    // White: 00001 + 00002 (a border in common), 00009 (touches 00005 only by a corner).
    const rows = everywhere(60);
    for (const index of [0, 1, 8]) rows[index] = [1_000];
    const { zones } = diagnose([place("a", 0, 0)], rows);
    expect(zones.map(({ id, communeCodes, children }) => [id, communeCodes, children])).toEqual([
      ["zone-1", ["00001", "00002"], 20],
      ["zone-2", ["00009"], 10],
    ]);
  });

  it("refuses a matrix of another shape", () => {
    expect(() =>
      diagnoseAccess({
        territory,
        structures: [place("a", 0, 0)],
        definition: DEFINITION,
        travel: readMatrixDrives({
          originIds: [],
          destinationIds: [],
          seconds: new Uint32Array(),
          metres: new Uint32Array(),
          provenance: { provider: "test", computedAt: "", estimated: false, mode: "car", detail: "" },
        }),
      }),
    ).toThrow("expected 9 × 1");
  });

  it("defines white zones on childcare, where a LAEP counts for nothing whatever its categories (R4)", () => {
    const creche = place("creche", 0, 0, { kind: "childcare", categories: [], places: 12 });
    const laep = place("laep", 0, 0, { kind: "laep", categories: [4, 8], places: 40 });
    const childcare = { service: "childcare", minPlaces: 10 } as const;
    expect(diagnose([laep], everywhere(60), childcare).summary.coveredShare).toBe(0);
    expect(diagnose([laep, creche], everywhere(60, 60), childcare).summary.coveredShare).toBe(1);
    expect(
      diagnose([laep, creche], everywhere(60, 60), { ...childcare, minPlaces: 13 }).summary.coveredShare,
    ).toBe(0);
    // And the crèche is no place of category 4.
    expect(diagnose([creche], everywhere(60)).summary.coveredShare).toBe(0);
  });

  it("leaves out a place for children of other ages; one that says none is for all (C3)", () => {
    const ageBand = { fromMonths: 0, toMonths: 36 };
    const forOlder = place("older", 0, 0, { ages: { fromMonths: 36, toMonths: 72 } });
    const forSome = place("some", 0, 0, { ages: { fromMonths: 35, toMonths: 72 } });
    expect(diagnose([forOlder], everywhere(60), { ageBand }).summary.coveredShare).toBe(0);
    expect(diagnose([forSome], everywhere(60), { ageBand }).summary.coveredShare).toBe(1);
    expect(diagnose([place("any", 0, 0)], everywhere(60), { ageBand }).summary.coveredShare).toBe(1);
  });

  it("counts the opening hours of an itinerant place against the least frequency", () => {
    const hours = (openingHours: string): Structure =>
      place("bus", 0, 0, { mode: "itinerant", openingHours });
    const least = { minSessionsPerMonth: 2 };
    expect(diagnose([hours("Tu[1,3] 09:00-11:00")], everywhere(60), least).summary.coveredShare).toBe(1);
    expect(diagnose([hours("Tu[1] 09:00-11:00")], everywhere(60), least).summary.coveredShare).toBe(0);
  });
});
