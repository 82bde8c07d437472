import { describe, expect, it } from "vitest";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { scenarioForTerritory } from "../../../../src/scenario/scenarioForTerritory.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

describe("grandChalonScenario", () => {
  const scenario = grandChalonScenario("2026-11-22");

  it("holds the 51 communes, four places, and one hall per commune of order 2 and beyond", () => {
    expect(scenario.territory.communes).toHaveLength(51);
    expect(scenario.structures).toHaveLength(4);
    expect(scenario.venues).toHaveLength(42); // 51 − 1 − 8
    expect(
      scenario.venues.every((venue) => !venue.confirmed && venue.id === `salle-${venue.communeCode}`),
    ).toBe(true);
  });

  it("sets out from the Relais des Enfants de Marguerite, on the Monday after next", () => {
    const relais = scenario.structures.find((structure) => structure.name.includes("Marguerite"));
    expect(scenario.depots).toMatchObject([{ name: relais?.name, lon: relais?.lon, lat: relais?.lat }]);
    expect(scenario.calendar).toMatchObject({ zone: "A", start: "2026-11-30", end: "2027-05-29" });
  });

  it("has at least 20 white communes today, Barizey and Sampigny with children", () => {
    const diagnosis = diagnose(scenario);
    expect(diagnosis.summary.whiteCommunes.length).toBeGreaterThanOrEqual(20);
    const names = new Map(scenario.territory.communes.map((commune) => [commune.code, commune.name]));
    const small = diagnosis.communes.filter((access) =>
      /^(?:Barizey|Sampigny)/u.test(names.get(access.code) ?? ""),
    );
    expect(small).toHaveLength(2);
    expect(small.every((access) => access.need.children > 0 && access.need.estimated)).toBe(true);
  });

  it("is the same data on any day, but for the calendar", () => {
    const later = grandChalonScenario("2027-03-02");
    expect({ ...later, calendar: scenario.calendar, updatedAt: scenario.updatedAt }).toEqual(scenario);
    expect(later.calendar.start).toBe("2027-03-15");
  });
});

describe("scenarioForTerritory", () => {
  const { territory, structures } = rowScenario();

  it("uses every commune where none is of order 2 or beyond", () => {
    const communes = territory.communes.map((commune) => ({ ...commune, ring: 1 }));
    const scenario = scenarioForTerritory({ ...territory, communes }, structures, "2027-01-20");
    expect(scenario.venues).toHaveLength(4);
    expect(scenario.programme.minVenueRing).toBeNull();
  });

  it("sets out from the first structure inside, else from the centre's town hall", () => {
    const outside = structures.map((structure) => ({ ...structure, id: "out", communeCode: "21001" }));
    const inside = scenarioForTerritory(territory, [...outside, ...structures], "2027-01-20");
    expect(inside.depots[0]?.name).toBe("La place");
    const none = scenarioForTerritory(territory, outside, "2027-01-20");
    expect(none.depots[0]).toMatchObject({ name: "Mairie d’Aluze", lon: 4.8, lat: 46.8 });
  });
});
