import { expect, test } from "vitest";
import { describeScenario } from "../../../../src/pipeline/comparedScenario.ts";
import { listContrasts, type ScenarioContrast } from "../../../../src/pipeline/scenarioContrasts.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { documentOfPlan } from "../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const scenario = rowScenario();

function contrast(other: Scenario): readonly ScenarioContrast[] {
  return listContrasts(describeScenario(scenario, null), describeScenario(other, null));
}

function withProgramme(changes: Partial<Scenario["programme"]>): Scenario {
  return { ...scenario, programme: { ...scenario.programme, ...changes } };
}

test("names nothing where only the plans differ", () => {
  const planned = describeScenario(scenario, documentOfPlan(rowPlan()));
  expect(listContrasts(describeScenario(scenario, null), planned)).toEqual([]);
});

test("names every part of a definition that differs, with what each says", () => {
  const { whiteZone } = scenario.programme;
  const other = withProgramme({
    category: 5,
    ageBand: { fromMonths: 0, toMonths: 36 },
    whiteZone: { ...whiteZone, minutes: 20, minSessionsPerMonth: 2, minPlaces: 3 },
  });
  expect(contrast(other).filter(({ kind }) => kind !== "need")).toEqual([
    { kind: "service", a: 4, b: 5 },
    { kind: "age-band", a: { fromMonths: 0, toMonths: 72 }, b: { fromMonths: 0, toMonths: 36 } },
    { kind: "minutes", a: 15, b: 20 },
    { kind: "min-sessions", a: 0, b: 2 },
    { kind: "min-places", a: 0, b: 3 },
  ]);
});

test("the drive to a workshop matters only with a plan", () => {
  const other = withProgramme({ accessMinutes: 20 });
  expect(contrast(other)).toEqual([]);
  const planned = describeScenario(other, documentOfPlan(rowPlan()));
  expect(listContrasts(describeScenario(scenario, null), planned)).toEqual([
    { kind: "workshop-minutes", a: 10, b: 20 },
  ]);
});

test("communes of one side only are listed apart, both ways", () => {
  const [first, ...others] = scenario.territory.communes;
  if (first === undefined) throw new Error("a commune was expected");
  const other = {
    ...scenario,
    territory: {
      ...scenario.territory,
      communes: [...others, { ...first, code: "71999", name: "Nouvelle" }],
    },
  };
  expect(contrast(other)[0]).toEqual({
    kind: "communes",
    onlyA: [{ code: "71001", name: "Aluze" }],
    onlyB: [{ code: "71999", name: "Nouvelle" }],
    common: 3,
  });
});

test("data that are not the same are told: children, travel times, existing places", () => {
  const communes = scenario.territory.communes.map((commune, index) =>
    index === 0 ? { ...commune, children: 11 } : commune,
  );
  const place = scenario.structures[0];
  if (place === undefined) throw new Error("a place was expected");
  const other: Scenario = {
    ...scenario,
    territory: { ...scenario.territory, communes },
    travelTimes: { provider: "estimate" },
    structures: [
      { ...place, name: "Autre nom" },
      { ...place, id: "seconde" },
    ],
  };
  expect(contrast(other)).toEqual([
    { kind: "need", communes: 1 },
    { kind: "travel", a: "matrix-file", b: "estimate" },
    { kind: "supply", places: 2 },
  ]);
});
