import { describe, expect, it } from "vitest";
import { describeScenario } from "../../../../src/pipeline/comparedScenario.ts";
import {
  type ComparedFigure,
  compareScenarios,
  type FigureComparison,
} from "../../../../src/pipeline/compareScenarios.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { documentOfPlan } from "../../../fixtures/morningPlan.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const scenario = rowScenario();
const today = describeScenario(scenario, null);
const planned = describeScenario(scenario, documentOfPlan(rowPlan()));

function rowOf(rows: readonly FigureComparison[], id: ComparedFigure): FigureComparison {
  const found = rows.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

function withProgramme(changes: Partial<Scenario["programme"]>): Scenario {
  return { ...scenario, programme: { ...scenario.programme, ...changes } };
}

describe("compareScenarios", () => {
  const { figures, worst, contrasts, groups } = compareScenarios(today, planned);

  it("subtracts today from the plan, by hand: drives of 0, 10, 20, 30 min for 10, 20, 30, 40 children", () => {
    expect(contrasts).toEqual([]);
    expect(rowOf(figures, "covered-share")).toMatchObject({
      a: 0.3,
      b: 1,
      difference: 0.7,
      verdict: "better",
    });
    expect(rowOf(figures, "covered-children")).toMatchObject({ a: 30, b: 100, difference: 70 });
    expect(rowOf(figures, "white-communes")).toMatchObject({ a: 2, b: 0, difference: -2, verdict: "better" });
    // (0·10 + 10·20 + 20·30 + 30·40) ÷ 100 = 20; with the hall of 71003: (0·10 + 10·20 + 0·30 + 10·40) ÷ 100 = 6.
    expect(rowOf(figures, "mean-minutes")).toMatchObject({ a: 20, b: 6, difference: -14, verdict: "better" });
    // Half of 100 children: 10 + 20 + 30 ≥ 50 at 20 min; with the plan 10 + 30 at 0 min, the next at 10 min.
    expect(rowOf(figures, "median-minutes")).toMatchObject({ a: 20, b: 10, difference: -10 });
    expect(rowOf(figures, "worst-minutes")).toMatchObject({ a: 30, b: 10, difference: -20 });
    expect(worst).toEqual({ a: "71004", b: "71002" });
  });

  it("counts today as taking nothing, and what a plan takes by the month", () => {
    expect(rowOf(figures, "circuits")).toMatchObject({ a: 0, b: 1, difference: 1, verdict: "more" });
    expect(rowOf(figures, "stops")).toMatchObject({ a: 0, b: 1, difference: 1, verdict: "more" });
    expect(rowOf(figures, "half-days-per-month")).toMatchObject({ a: 0, b: 2, verdict: "worse" });
    expect(rowOf(figures, "sessions-per-month")).toMatchObject({ a: 0, b: 2, verdict: "better" });
    expect(rowOf(figures, "drive-km-per-month")).toMatchObject({ a: 0, b: 64 }); // 2 × (16 + 16)
    expect(rowOf(figures, "drive-minutes-per-month")).toMatchObject({ a: 0, b: 80 });
    // 2 × (21,000 + 2 × 45 × 16) = 44,880 cents in a cycle of four weeks, 449 € to the euro.
    expect(rowOf(figures, "cents-per-month")).toMatchObject({ a: 0, b: 44_900, verdict: "worse" });
  });

  it("shows a difference that is that of the figures shown", () => {
    for (const { a, b, difference } of figures) {
      if (a !== null && b !== null && difference !== null) expect(difference).toBeCloseTo(b - a, 9);
    }
  });

  it("compares the rings that both have", () => {
    expect(groups.map(({ group, share }) => [group, share.a, share.b, share.verdict])).toEqual([
      ["ring-0", 1, 1, "same"],
      ["ring-1", 1, 1, "same"],
      ["ring-2", 0, 1, "better"],
      ["ring-3", 0, 1, "better"],
    ]);
  });

  it("does not subtract figures of other ages, and says so; what a plan takes stays comparable", () => {
    const others = describeScenario(withProgramme({ ageBand: { fromMonths: 0, toMonths: 36 } }), null);
    const { figures: rows } = compareScenarios(others, planned);
    expect(rowOf(rows, "covered-children")).toMatchObject({
      difference: null,
      verdict: "incomparable",
      barredBy: ["age-band"],
    });
    expect(rowOf(rows, "cents-per-month")).toMatchObject({ verdict: "worse", barredBy: [] });
  });

  it("compares drives under another threshold, but not who is served", () => {
    const whiteZone = { ...scenario.programme.whiteZone, minutes: 20 };
    const { figures: rows } = compareScenarios(today, describeScenario(withProgramme({ whiteZone }), null));
    expect(rowOf(rows, "white-communes").barredBy).toEqual(["minutes"]);
    expect(rowOf(rows, "mean-minutes")).toMatchObject({ verdict: "same", barredBy: [] });
  });

  it("subtracts no total of other territories", () => {
    const communes = scenario.territory.communes.slice(0, 3);
    const smaller = describeScenario({ ...scenario, territory: { ...scenario.territory, communes } }, null);
    const { figures: rows } = compareScenarios(today, smaller);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(["incomparable"]));
  });

  it("does not compare mean drives that leave out other communes", () => {
    const { travelTimes } = scenario;
    if (!("points" in travelTimes)) throw new Error("a matrix was expected");
    const far = travelTimes.points.findIndex(({ id }) => id === "commune-71004");
    const size = travelTimes.points.length;
    const cut = describeScenario(
      {
        ...scenario,
        travelTimes: {
          ...travelTimes,
          seconds: travelTimes.seconds.map((seconds, index) =>
            Math.floor(index / size) === far && index % size !== far ? null : seconds,
          ),
        },
      },
      null,
    );
    const { figures: rows } = compareScenarios(cut, today);
    expect(rowOf(rows, "unreached-communes")).toMatchObject({ a: 1, b: 0, verdict: "better" });
    expect(rowOf(rows, "mean-minutes").barredBy).toEqual(["unreached"]);
  });
});
