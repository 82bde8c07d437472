import { expect, test } from "vitest";
import { createNeedsAndSupply } from "../../../../../src/exports/communeSheet/needsAndSupply.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { place } from "../../../../fixtures/place.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

/** The row with births in its first commune and a crèche there. */
function scenarioWithBirths(): Scenario {
  const row = rowScenario();
  const births = [
    { year: 2021, count: 8 },
    { year: 2020, count: 12 },
    { year: 2022, count: 10 },
  ];
  const communes = row.territory.communes.map((commune, index) =>
    index === 0 ? { ...commune, births, population: 1000 } : { ...commune, population: 500 },
  );
  const creche = place("creche", 4.8, 46.8, {
    name: "Les Lutins",
    communeCode: "71001",
    kind: "childcare",
    childcare: { type: "micro-creche" },
    places: 12,
    openingHours: "Mo-Fr 08:00-18:00",
  });
  return { ...row, territory: { ...row.territory, communes }, structures: [creche] };
}

test("the needs are those of the under-3s, whatever ages the programme counts", () => {
  const { needs } = createNeedsAndSupply(scenarioWithBirths(), "en")("71001");
  // Three years of births, 8 + 12 + 10; the row supplies 10 children of the programme's ages.
  expect(needs[0]).toMatch(/^About 30 children under 3 /u);
  expect(needs[1]).toBe("Births: 10 in 2022, 8 in 2021 and 12 in 2020.");
});

test("what exists is named with its kind, places and hours; nothing known is said to be so", () => {
  const listsOf = createNeedsAndSupply(scenarioWithBirths(), "fr");
  expect(
    listsOf("71001")
      .supply.join("")
      .replace(/[\u00a0\u202f]/gu, " "),
  ).toBe("Les Lutins (micro-crèche, 12 places, lundi à vendredi 8 h–18 h).");
  expect(listsOf("71002").supply.join("")).toContain("Aucun lieu connu");
});
