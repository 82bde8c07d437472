import { expect, test } from "vitest";
import type { CommuneOutcome } from "../../../../src/pipeline/assessPlan.ts";
import { comparePlans, summariseChanges } from "../../../../src/pipeline/comparePlans.ts";

function outcome(
  code: string,
  children: number,
  coveredAfter: boolean,
  accessSecondsAfter: number | null,
  visits = 0,
): CommuneOutcome {
  const need = { code, children, low: children, high: children, estimated: false, method: "column" as const };
  const stop = {
    venueId: `hall-${code}`,
    circuitId: "circuit-1",
    seconds: accessSecondsAfter ?? 0,
    weekday: 2,
    weeks: Array.from({ length: visits }, (_, week) => week + 1),
    start: 570,
    end: 660,
  };
  return {
    code,
    before: {
      code,
      need,
      accessSeconds: 1800,
      nearestStructureId: "place",
      covered: false,
      uncertain: false,
    },
    coveredAfter,
    accessSecondsAfter,
    stop: visits === 0 ? null : stop,
    house: null,
  };
}

test("says who loses first, then who gains, then drives and rhythms; what is the same is not listed", () => {
  const before = [
    outcome("71001", 30, true, 300, 2),
    outcome("71002", 40, false, 1800),
    outcome("71003", 10, true, 300, 2),
    outcome("71004", 10, true, 600, 2),
    outcome("71005", 20, true, 0, 2),
    outcome("71006", 90, true, 300, 2),
    outcome("71007", 50, true, 300, 2),
  ];
  const after = [
    outcome("71001", 30, false, 1800),
    outcome("71002", 40, true, 0, 2),
    outcome("71003", 10, true, 360, 2), // a minute more
    outcome("71004", 10, true, 300, 2),
    outcome("71005", 20, true, 0, 1),
    outcome("71006", 90, true, 330, 2), // half a minute reads as the same
    outcome("71007", 50, false, null),
  ];
  expect(comparePlans(before, after).map(({ code, kind }) => [code, kind])).toEqual([
    ["71007", "lost"],
    ["71001", "lost"],
    ["71002", "gained"],
    ["71003", "farther"],
    ["71004", "nearer"],
    ["71005", "less-often"],
  ]);
});

test("a plan changes nothing against itself, and communes that are new are no change of the plan", () => {
  const plan = [outcome("71001", 30, true, 300, 2)];
  expect(comparePlans(plan, plan)).toEqual([]);
  expect(comparePlans([], plan)).toEqual([]);
});

test("a commune that has a place near enough today does not lose by a workshop that goes elsewhere", () => {
  const served = (visits: number): CommuneOutcome => {
    const known = outcome("71008", 300, true, 300, visits);
    return { ...known, before: { ...known.before, covered: true } };
  };
  expect(comparePlans([served(2)], [served(0)])).toEqual([]);
});

test("adds up communes and children by what happens to them, half-days and cents of a month", () => {
  const changes = comparePlans(
    [
      outcome("71001", 30, true, 300, 2),
      outcome("71002", 40, false, 1800),
      outcome("71003", 25, false, 1800),
      outcome("71004", 10, true, 300, 2),
    ],
    [
      outcome("71001", 30, false, 1800),
      outcome("71002", 40, true, 0, 2),
      outcome("71003", 25, true, 0, 2),
      outcome("71004", 10, true, 400, 2),
    ],
  );
  const summary = summariseChanges(
    changes,
    { cost: 100_000, halfDaysPerMonth: 16 },
    { cost: 90_000, halfDaysPerMonth: 14.5 },
    8,
  );
  expect(summary.count.gained).toEqual({ communes: 2, children: 40 + 25 });
  expect(summary.count.lost).toEqual({ communes: 1, children: 30 });
  expect(summary.count.farther).toEqual({ communes: 1, children: 10 });
  expect(summary.count.nearer).toEqual({ communes: 0, children: 0 });
  expect(summary.halfDaysPerMonth).toBe(-1.5);
  expect(summary.centsPerMonth).toBe(-5000); // 100 € less in a cycle of two months
});
