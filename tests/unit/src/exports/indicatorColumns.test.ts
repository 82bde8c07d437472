import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildExports } from "../../../../src/exports/buildExports.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { place } from "../../../fixtures/place.ts";
import { timedScenario } from "../../../fixtures/timedScenario.ts";

type Row = Readonly<Record<string, string>>;

function readRows(scenario: Scenario): Row[] {
  const context = {
    scenario,
    diagnosis: diagnose(scenario),
    planning: null,
    csv: "fr" as const,
    replaces: null,
  };
  const file = buildExports(context).find(({ fileName }) => fileName === "indicators.csv");
  return Papa.parse<Row>(file?.text.slice(1) ?? "", { header: true, skipEmptyLines: true }).data;
}

describe("indicators.csv", () => {
  const structures = [
    place("a", 4.8, 46.8, { places: 6, sessionsPerMonth: 2, source: "Liste locale" }),
    place("b", 4.8, 46.8, { mode: "itinerant" }),
  ];
  const [near, far, unknown] = readRows(
    timedScenario(
      [
        { code: "71001", seconds: [850, null] },
        { code: "71002", seconds: [5000, null] },
        { code: "71003", seconds: [5000, 60] },
      ],
      structures,
    ),
  );

  it("gives each figure, its range and whether a little would flip the commune", () => {
    // Shared: 6 ÷ (10 · 0.3) · 0.3 · 100; ± 10 % of children: ÷ 1.1 and ÷ 0.9.
    expect(near).toMatchObject({
      couverture: "1",
      seances_par_mois: "2",
      places_partagees_100: "60",
      places_partagees_100_min: "54,545",
      places_partagees_100_max: "66,667",
      places_100: "60",
      limite_du_seuil: "desservie, mais plus avec 2 min de plus",
      enfants_a_portee: "10",
      priorite: "1",
    });
  });

  it("says why a figure is missing: nothing offered is not nothing known (R19)", () => {
    expect(far).toMatchObject({
      seances_par_mois: "",
      seances_par_mois_etat: "aucune offre",
      limite_du_seuil: "",
    });
    expect(unknown).toMatchObject({
      seances_par_mois: "",
      seances_par_mois_etat: "donnée manquante",
      places_100_etat: "donnée manquante",
    });
  });

  it("defines each indicator in words, with its level and sources (R18)", () => {
    expect(near?.["indicateurs_niveau"]).toBe("commune, au point de la mairie");
    expect(near?.["indicateurs_source"]).toBe("given one by one ; Liste locale ; test");
    const definition = near?.["indicateurs_definition"] ?? "";
    expect(definition).toContain("1 jusqu'à 10 min, 0,3 jusqu'à 15 min, 0,1 jusqu'à 20 min");
    for (const name of [
      "Temps d'accès",
      "Part des enfants",
      "Séances par mois",
      "Places accessibles",
      "Places pour",
    ])
      expect(definition).toContain(name);
  });
});
