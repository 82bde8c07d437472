import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { exportStructureDirectory } from "../../../../src/exports/structures.ts";
import { HOSTILE_NAMES, planContext } from "../../../fixtures/exportContexts.ts";
import { place } from "../../../fixtures/place.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const creche = place("creche", 4.85, 46.8, {
  name: HOSTILE_NAMES[0],
  kind: "childcare",
  categories: [],
  childcare: { type: "assistantes-maternelles", count: 12, year: 2025, expectedDepartures: 3 },
  openingHours: "Mo-Sa 09:00-18:00",
  ages: { fromMonths: 3, toMonths: 48 },
  places: 30,
  openTo: ["71001", "71002"],
});

function exported(structures: readonly Structure[]): { collection: FeatureCollection; csv: string } {
  const [geojson, csv] = exportStructureDirectory(planContext({ ...rowScenario(), structures }));
  return { collection: JSON.parse(geojson?.text ?? "") as FeatureCollection, csv: csv?.text ?? "" };
}

describe("structures.geojson", () => {
  it("says of each place what is offered, how often, to whom, and whether it counts", () => {
    const { collection } = exported([creche, place("laep", 4.85, 46.8, { axes: [3, 4] })]);
    expect(collection.features.map(({ id }) => id)).toEqual(["creche", "laep"]);
    expect(collection.features[0]?.geometry).toEqual({ type: "Point", coordinates: [4.85, 46.8] });
    expect(collection.features[0]?.properties).toMatchObject({
      type: "accueil du jeune enfant",
      type_accueil: "assistantes maternelles",
      accueil_nombre: 12,
      departs_attendus: 3,
      seances_par_mois: 26.1,
      seances_origine: "d'après les horaires",
      ages: "de 3 mois à 4 ans",
      ouvert_a: "71001,71002",
      hors_territoire: true,
      compte: false,
    });
    expect(collection.features[1]?.properties).toMatchObject({
      services: "activités parents-enfants",
      axes: "isolement et épuisement, éveil culturel",
      seances_par_mois: 21.7,
      seances_origine: "hypothèse : 5 jours par semaine",
      compte: true,
    });
  });

  it("is in order of id, whatever the order of the scenario", () => {
    const both = [place("b", 4.8, 46.8), place("a", 4.9, 46.8)];
    const ids = exported(both).collection.features.map(({ id }) => id);
    expect(ids).toEqual(["a", "b"]);
    expect(exported(both.toReversed()).collection.features.map(({ id }) => id)).toEqual(ids);
  });

  it("never lets a name run as a formula in the table", () => {
    expect(exported([creche]).csv).toContain(`'=1+1`);
  });
});
