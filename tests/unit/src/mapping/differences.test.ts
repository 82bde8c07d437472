import { expect, test } from "vitest";
import type { Figure } from "../../../../geodata/model/indicators.ts";
import {
  compareCommunes,
  countDifferences,
  differenceBars,
  type DifferenceIndicator,
} from "../../../../src/mapping/differences.ts";
import { type ComparedScenario, describeScenario } from "../../../../src/pipeline/comparedScenario.ts";
import { comparePlans } from "../../../../src/pipeline/comparePlans.ts";
import { documentOfPlan } from "../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const scenario = rowScenario();
const today = describeScenario(scenario, null);
const planned = describeScenario(scenario, documentOfPlan(rowPlan()));

test("a plan serves 71003 and 71004 and changes nothing for the two that were served", () => {
  expect(
    compareCommunes("access", today, planned).map(({ code, difference, kind, children }) => [
      code,
      difference,
      kind,
      children,
    ]),
  ).toEqual([
    ["71001", 0, "same", 10],
    ["71002", 0, "same", 20],
    ["71003", -1200, "gained", 30],
    ["71004", -1200, "gained", 40],
  ]);
  expect(countDifferences(compareCommunes("access", today, planned))).toEqual([
    { kind: "gained", communes: 2, children: 70 },
    { kind: "better", communes: 0, children: 0 },
    { kind: "same", communes: 2, children: 30 },
    { kind: "worse", communes: 0, children: 0 },
    { kind: "lost", communes: 0, children: 0 },
  ]);
});

test("sessions: who had none has some, who had some has more", () => {
  // The place at 71001 opens 20 times a month (five days a week), within 15 minutes of 71001 and 71002; the hall of
  // 71003 adds two a month for all but 71001, which is 20 minutes away.
  expect(
    compareCommunes("sessions", today, planned).map(({ difference, kind }) => [difference, kind]),
  ).toEqual([
    [0, "same"],
    [2, "better"],
    [2, "gained"],
    [2, "gained"],
  ]);
});

/** The row of four as if its communes had these accesses; those within 15 minutes are served. */
function withAccess(seconds: readonly (number | null)[]): ComparedScenario {
  const accesses = today.accesses.map((access, index) => {
    const accessSeconds = seconds[index] ?? null;
    return { ...access, accessSeconds, covered: accessSeconds !== null && accessSeconds <= 900 };
  });
  return { ...today, accesses, diagnosis: { ...today.diagnosis, communes: accesses } };
}

test("less than a minute reads as the same; being served counts before how near", () => {
  const before = withAccess([300, 300, 890, 1800]);
  const after = withAccess([359, 360, 910, 1200]);
  expect(compareCommunes("access", before, after).map(({ kind }) => kind)).toEqual([
    "same",
    "worse",
    "lost",
    "better",
  ]);
});

test("the difference is that of the minutes shown", () => {
  // 15 min 50 s reads 16 min and 9 min 10 s reads 10 min: 6 minutes less, not 7.
  const [change] = compareCommunes("access", withAccess([950, 0, 0, 0]), withAccess([550, 0, 0, 0]));
  expect(change?.difference).toBe(-360);
});

test("a place that can be reached at all is nearer than none, and none is farther", () => {
  const before = withAccess([null, 1800, null, 0]);
  const after = withAccess([1800, null, null, 0]);
  expect(compareCommunes("access", before, after).map(({ kind, difference }) => [kind, difference])).toEqual([
    ["better", null],
    ["worse", null],
    ["same", null],
    ["same", 0],
  ]);
});

function withFigure(field: "sessions" | "coverage", figures: readonly Figure[]): ComparedScenario {
  const communes = today.indicators.communes.map((own, index) => ({
    ...own,
    [field]: figures[index] ?? { kind: "no-data" },
  }));
  return { ...today, indicators: { ...today.indicators, communes } };
}

test("what is not known is neither better nor worse; nothing offered counts as none", () => {
  const value = (count: number): Figure => ({ kind: "value", value: count });
  const before = withFigure("sessions", [{ kind: "no-data" }, { kind: "no-supply" }, value(4), value(0)]);
  const after = withFigure("sessions", [value(3), value(3), { kind: "no-supply" }, { kind: "no-need" }]);
  expect(
    compareCommunes("sessions", before, after).map(({ kind, difference }) => [kind, difference]),
  ).toEqual([
    ["unknown", null],
    ["gained", 3],
    ["lost", -4],
    ["unknown", null],
  ]);
});

test("says of drives what the list of a new plan's changes says", () => {
  const other = describeScenario(scenario, documentOfPlan({ circuits: [] }));
  const kinds = new Map(compareCommunes("access", planned, other).map(({ code, kind }) => [code, kind]));
  const listed = comparePlans(planned.outcomes ?? [], other.outcomes ?? []);
  expect(listed.map(({ code, kind }) => [code, kind])).toEqual([
    ["71004", "lost"],
    ["71003", "lost"],
  ]);
  expect([...kinds]).toEqual([
    ["71001", "same"],
    ["71002", "same"],
    ["71003", "lost"],
    ["71004", "lost"],
  ]);
});

test("communes of one side only have no difference", () => {
  const communes = scenario.territory.communes.slice(1);
  const smaller = describeScenario({ ...scenario, territory: { ...scenario.territory, communes } }, null);
  expect(compareCommunes("access", today, smaller).map(({ code }) => code)).toEqual([
    "71002",
    "71003",
    "71004",
  ]);
});

test.each<[DifferenceIndicator, readonly string[]]>([
  ["access", ["age-band", "minutes"]],
  ["coverage", ["age-band", "minutes"]],
  ["sessions", ["age-band", "minutes"]],
])(
  "%s is barred by what changes its meaning, not by another territory or other data",
  (indicator, barred) => {
    const ages = { fromMonths: 0, toMonths: 72 };
    expect(
      differenceBars(indicator, [
        { kind: "communes", onlyA: [], onlyB: [{ code: "71999", name: "Nouvelle" }], common: 4 },
        { kind: "age-band", a: ages, b: { fromMonths: 0, toMonths: 36 } },
        { kind: "minutes", a: 15, b: 20 },
        { kind: "need", communes: 3 },
      ]),
    ).toEqual(barred);
  },
);
