import { expect, test } from "vitest";
import type {
  ExplainedRepair,
  ExplanationDocument,
} from "../../../../../src/pipeline/explanationDocument.ts";
import { decisionsFor } from "../../../../../src/ui/state/communeDecisions.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

function explanation(repairs: readonly Partial<ExplainedRepair>[]): ExplanationDocument {
  return {
    version: 1,
    scenarioHash: "",
    seed: 1,
    cycleWeeks: 8,
    commune: { code: "71003", name: "Chagny", children: 30 },
    status: "impossible",
    place: null,
    visit: null,
    swap: null,
    addition: null,
    conflict: [],
    conflictProven: false,
    repairs: repairs.map((repair) => ({
      kind: "new-hall",
      more: null,
      venueId: null,
      slot: null,
      tight: true,
      ...repair,
    })),
  };
}

test("each verified change that is a setting becomes a decision; those of others are words only", () => {
  const row = rowScenario();
  const aim = { kind: "max-coverage", halfDaysPerMonth: 4 } as const;
  const scenario = { ...row, programme: { ...row.programme, aim, accessMinutes: 15 } };
  const repairs: readonly Partial<ExplainedRepair>[] = [
    { kind: "half-days", more: 3 }, // in a cycle of eight weeks: 1.5 a month of four
    { kind: "access", more: 2, venueId: "hall" },
    { kind: "allow-hall", venueId: "discarded" },
    { kind: "drop-decision", venueId: "required" },
    { kind: "open-hall", venueId: "closed" },
    { kind: "new-hall" },
  ];
  expect(decisionsFor(explanation(repairs), scenario)).toEqual([
    { kind: "half-days", perMonth: 5.5 },
    { kind: "access", minutes: 17 },
    { kind: "allow", venueId: "discarded" },
    { kind: "release", venueId: "required" },
  ]);
});
