import { expect, it } from "vitest";
import { createTargetNames } from "../../../../../src/i18n/targetText.ts";
import { planKey } from "../../../../../src/scenario/entryId.ts";
import { listSubjects } from "../../../../../src/ui/deliberation/listSubjects.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

it("offers the project, each plan once, the stops of the shown plan and every commune", () => {
  const scenario = rowScenario();
  const { planning } = planContext(scenario);
  if (planning === null) throw new Error("a plan is there");
  const kept = { ...scenario, plans: [planning.document, { ...planning.document, plan: { circuits: [] } }] };
  const groups = listSubjects(kept, rowPlan(), createTargetNames(kept, "fr", rowPlan()));
  expect(groups.scenario.name).toBe("Le projet dans son ensemble");
  expect(groups.plans.map(({ target }) => target)).toEqual([
    { kind: "plan", plan: planKey(rowPlan()) },
    { kind: "plan", plan: planKey({ circuits: [] }) },
  ]);
  expect(groups.stops.map(({ name }) => name)).toEqual(["Arrêt\u202f: Salle Chagny"]);
  expect(groups.communes.map(({ name }) => name)).toEqual(["Aluze", "Bouzeron", "Chagny", "Demigny"]);
});

it("offers no stop without a plan, nor one whose hall is gone", () => {
  const scenario = rowScenario();
  const names = createTargetNames(scenario, "fr");
  expect(listSubjects(scenario, null, names).stops).toEqual([]);
  expect(listSubjects({ ...scenario, venues: [] }, rowPlan(), names).stops).toEqual([]);
});
