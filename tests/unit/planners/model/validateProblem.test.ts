import { expect, test } from "vitest";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { validateProblem } from "../../../../planners/model/validateProblem.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";

test("a problem that fits together passes", () => {
  expect(() => validateProblem(fourVillages())).not.toThrow();
});

test.each<[string, Partial<PlanningProblem>]>([
  ["driveSeconds.length is 4, not 25", { driveSeconds: new Uint32Array(4) }],
  ["depotIds.length is 0, not 1", { depotIds: [] }],
  ["requiredSites holds 4, outside 0…3", { requiredSites: [4] }],
  ["demands[0].sites holds -1", { demands: [{ id: "v", weight: 1, sites: [-1], accessSeconds: [0] }] }],
  ["teams[0].depot holds 1", { teams: fourVillages().teams.map((team) => ({ ...team, depot: 1 })) }],
  ["sites[0].slots holds 4", { sites: fourVillages().sites.map((site) => ({ ...site, slots: [4] })) }],
])("names the field: %s", (message, changes) => {
  expect(() => validateProblem(fourVillages(changes))).toThrow(message);
});
