import { expect, test } from "vitest";
import { drawSheetMap } from "../../../../../src/exports/communeSheet/drawSheetMap.ts";
import type { CommuneSheetInput } from "../../../../../src/exports/communeSheet/communeSheetContent.ts";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { place } from "../../../../fixtures/place.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

const SIZE = { width: 300, height: 280 } as const;

/** A row of so many communes, a hundredth of a degree apart from west to east; the one place is in the last. */
function longRow(count: number): Scenario {
  const row = rowScenario();
  const [first] = row.territory.communes;
  if (first === undefined) throw new Error("no commune");
  const communes = Array.from({ length: count }, (_, index) => ({
    ...first,
    code: String(72_001 + index),
    name: `C${index}`,
    neighbours: [],
    servicePoint: { lon: 4 + index / 100, lat: 46.8, approximate: false },
  }));
  const last = communes[count - 1];
  const structures = [place("far", last?.servicePoint.lon ?? 0, 46.8, { communeCode: last?.code ?? null })];
  return {
    ...row,
    territory: { ...row.territory, communes },
    structures,
    venues: [],
    travelTimes: { provider: "estimate" },
  };
}

function drawnCodes(scenario: Scenario, code: string): readonly string[] {
  const input: CommuneSheetInput = {
    code,
    scenario,
    diagnosis: diagnose(scenario),
    plan: null,
    outcomes: null,
    sessions: [],
    lang: "fr",
  };
  return drawSheetMap(input, null, SIZE).communes.map((commune) => commune.code);
}

test("a small territory is shown whole", () => {
  expect(drawnCodes(longRow(60), "72001")).toHaveLength(60);
});

test("of a large one the surroundings are shown, and the commune of the nearest place", () => {
  const codes = drawnCodes(longRow(61), "72001");
  // The 25 nearest of a row that begins with the commune itself, and the last one of the row.
  expect(codes.slice(0, 25)).toEqual(Array.from({ length: 25 }, (_, index) => String(72_001 + index)));
  expect(codes.slice(25)).toEqual(["72061"]);
});
