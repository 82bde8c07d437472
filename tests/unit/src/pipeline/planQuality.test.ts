import { expect, it } from "vitest";
import type { PlanDocument } from "../../../../src/scenario/planDocument.ts";
import { judgePlan } from "../../../../src/pipeline/planQuality.ts";

const document: PlanDocument = {
  version: 1,
  scenarioHash: "0",
  seed: 1,
  cycleWeeks: 4,
  status: "limit",
  objective: 1000,
  bound: 950,
  plan: { circuits: [] },
};

it("says how far from the best a plan can be, rounded up", () => {
  expect(judgePlan(document)).toEqual({ kind: "within", gap: 5 });
  expect(judgePlan({ ...document, bound: 949.9 })).toEqual({ kind: "within", gap: 5.1 });
  expect(judgePlan({ ...document, objective: 950, bound: 1000 })).toEqual({ kind: "within", gap: 5.3 });
});

it("claims the best only when it is proven", () => {
  expect(judgePlan({ ...document, status: "optimal" })).toEqual({ kind: "best" });
  expect(judgePlan({ ...document, bound: 1000 })).toEqual({ kind: "best" });
  expect(judgePlan({ ...document, bound: null })).toEqual({ kind: "unknown" });
  expect(judgePlan({ ...document, objective: 0 })).toEqual({ kind: "unknown" });
});
