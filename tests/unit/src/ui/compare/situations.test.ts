import { expect, test } from "vitest";
import { textsOf } from "../../../../../src/i18n/texts.ts";
import { defaultPair, firstOfOpened, listSituations } from "../../../../../src/ui/compare/situations.ts";
import { documentOfPlan } from "../../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

const texts = textsOf("fr");
const shownPlan = documentOfPlan(rowPlan(), { names: ["cheapest"] });
const fairest = documentOfPlan({ circuits: [] }, { names: ["fairest", "most-children"] });
const nameless = documentOfPlan({ circuits: [] });

test("today alone before any plan", () => {
  const situations = listSituations(
    { scenario: rowScenario(), shown: null, before: null, opened: null },
    texts,
  );
  expect(situations.map(({ id }) => id)).toEqual(["today"]);
});

test("today, the plan shown, the one before, the others by name, and both states of a file", () => {
  const scenario = { ...rowScenario(), plans: [shownPlan, fairest, nameless] };
  const before = { scenario, document: documentOfPlan({ circuits: [] }) };
  const file = { ...rowScenario(), plans: [fairest] };
  const situations = listSituations(
    {
      scenario,
      shown: { scenario, document: shownPlan },
      before,
      opened: { scenario: file, name: "Autre", from: "file" },
    },
    texts,
  );
  expect(situations.map(({ id, name }) => [id, name])).toEqual([
    ["today", "Aujourd’hui, sans le projet"],
    ["shown", "Plan affiché\u202f: tout desservir"],
    ["before", "Plan affiché avant le dernier changement"],
    ["plan-0", "Le plus équitable et le plus d’enfants"],
    ["plan-1", "Autre plan 2"],
    ["opened", "Fichier «\u202fAutre\u202f», avec son plan"],
    ["opened-today", "Fichier «\u202fAutre\u202f», sans projet"],
  ]);
  expect(defaultPair(situations)).toEqual({ a: "today", b: "shown" });
});

test("a plan that was shown before and is still kept is listed once, by its name", () => {
  const scenario = { ...rowScenario(), plans: [shownPlan, fairest] };
  const views = { shown: { scenario, document: shownPlan }, before: { scenario, document: fairest } };
  const situations = listSituations({ scenario, ...views, opened: null }, texts);
  expect(situations.map(({ id }) => id)).toEqual(["today", "shown", "plan-0"]);
});

test("a version without a plan is today as it was then", () => {
  const scenario = rowScenario();
  const opened = { scenario, name: "avant le conseil", from: "version" } as const;
  const situations = listSituations({ scenario, shown: null, before: null, opened }, texts);
  expect(situations.map(({ id, name }) => [id, name])).toEqual([
    ["today", "Aujourd’hui, sans le projet"],
    ["opened-today", "Version gardée, avant le conseil, sans projet"],
  ]);
  expect(firstOfOpened(opened)).toBe("opened-today");
  expect(firstOfOpened({ ...opened, scenario: { ...scenario, plans: [nameless] } })).toBe("opened");
});
