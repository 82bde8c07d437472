import { expect, test } from "vitest";
import {
  comparisonCells,
  differenceCells,
  encodeComparison,
} from "../../../../../src/exports/compare/comparisonTables.ts";
import { compareCommunes } from "../../../../../src/mapping/differences.ts";
import { describeScenario } from "../../../../../src/pipeline/comparedScenario.ts";
import { compareScenarios } from "../../../../../src/pipeline/compareScenarios.ts";
import { documentOfPlan } from "../../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

const scenario = rowScenario();
const today = describeScenario(scenario, null);
const planned = describeScenario(scenario, documentOfPlan(rowPlan()));
const names = { a: "Aujourd'hui", b: "Le projet" };

test("figures are numbers in their unit, with what they mean in words", () => {
  const { head, rows } = comparisonCells(compareScenarios(today, planned).figures, names, "fr");
  expect(head).toEqual([
    "Chiffre",
    "Unité",
    "A\u202f: Aujourd’hui",
    "B\u202f: Le projet",
    "Écart (B moins A)",
    "En mots",
  ]);
  expect(rows[0]).toEqual(["Part des enfants desservis", "%", 30, 100, 70, "70 points de plus"]);
  expect(rows[2]).toEqual([
    "Communes en zone blanche",
    "communes",
    2,
    0,
    -2,
    "2 communes de moins en zone blanche",
  ]);
  expect(rows.at(-1)).toEqual(["Coût par mois", "€", 0, 449, 449, "449\u00a0€ de plus par mois"]);
});

test("what is not compared says why in the place of a difference", () => {
  const ageBand = { fromMonths: 0, toMonths: 36 };
  const other = describeScenario({ ...scenario, programme: { ...scenario.programme, ageBand } }, null);
  const { rows } = comparisonCells(compareScenarios(today, other).figures, names, "fr");
  expect(rows[1]?.slice(4)).toEqual([null, "non comparable\u202f: autre âge"]);
});

test("communes have their two figures, the change and the children; no place is a word", () => {
  const { rows } = differenceCells(compareCommunes("sessions", today, planned), "sessions", names, "fr");
  expect(rows[2]).toEqual(["71003", "Chagny", "aucune séance à portée", 2, 2, "en a maintenant", 30]);
});

test("a name that begins like a formula stays text in the file", () => {
  const communes = scenario.territory.communes.map((commune) => ({ ...commune, name: "=1+1" }));
  const hostile = describeScenario({ ...scenario, territory: { ...scenario.territory, communes } }, null);
  const cells = differenceCells(compareCommunes("access", hostile, hostile), "access", names, "fr");
  const { text } = encodeComparison("communes.csv", cells, "fr");
  expect(text.split("\r\n")[1]).toBe("71001;'=1+1;0;0;0;pareil;10");
});
