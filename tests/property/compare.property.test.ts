import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CommuneDifference,
  compareCommunes,
  countDifferences,
  DIFFERENCE_INDICATORS,
  type DifferenceKind,
} from "../../src/mapping/differences.ts";
import { DEFAULT_MAP_STYLE } from "../../src/mapping/mapChoice.ts";
import { paintCompared } from "../../src/mapping/paintCompared.ts";
import { type ComparedScenario, describeScenario } from "../../src/pipeline/comparedScenario.ts";
import { compareScenarios, type FigureVerdict } from "../../src/pipeline/compareScenarios.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { documentOfPlan } from "../fixtures/morningPlan.ts";
import { stopAt } from "../fixtures/fourSites.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";

const row = rowScenario();
const HALLS = row.venues.map(({ id }) => id);

/** The row of four with any drives between its points, some of them impossible. */
const scenarios = fc
  .array(fc.option(fc.integer({ min: 0, max: 2400 }), { freq: 8, nil: null }), {
    minLength: 100,
    maxLength: 100,
  })
  .map((drives): Scenario => {
    const { travelTimes } = row;
    if (!("points" in travelTimes)) throw new Error("a matrix was expected");
    const size = travelTimes.points.length;
    const seconds = drives.map((drive, index) => (Math.floor(index / size) === index % size ? 0 : drive));
    return { ...row, travelTimes: { ...travelTimes, seconds } };
  });

/** Today, or a plan that visits some halls on mornings of a week. */
const sides = fc.tuple(fc.option(fc.subarray(HALLS), { nil: null }), fc.integer({ min: 1, max: 4 }));

function describeSide(
  scenario: Scenario,
  [halls, week]: readonly [readonly string[] | null, number],
): ComparedScenario {
  if (halls === null) return describeScenario(scenario, null);
  const circuits = halls.map((id, index) => ({
    id: `circuit-${id}`,
    teamId: "equipe",
    depotId: "base",
    tours: [{ week, weekday: index + 1, halfDay: "am" as const, stops: [stopAt(id, 570)] }],
  }));
  return describeScenario(scenario, documentOfPlan({ circuits }));
}

const pairs = fc
  .tuple(scenarios, sides, sides)
  .map(([scenario, a, b]) => [describeSide(scenario, a), describeSide(scenario, b)] as const);

const TURNED: Readonly<Record<DifferenceKind, DifferenceKind>> = {
  gained: "lost",
  better: "worse",
  same: "same",
  worse: "better",
  lost: "gained",
  unknown: "unknown",
};

const TURNED_VERDICT: Readonly<Record<FigureVerdict, FigureVerdict>> = {
  better: "worse",
  worse: "better",
  same: "same",
  more: "less",
  less: "more",
  incomparable: "incomparable",
  unknown: "unknown",
};

function minus(difference: number | null): number | null {
  return difference === null ? null : 0 - difference;
}

const RUNS = { numRuns: 40, seed: 39 };

test("swapping A and B turns every difference and verdict round", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      for (const indicator of DIFFERENCE_INDICATORS) {
        const turned = compareCommunes(indicator, b, a).map((each): CommuneDifference => ({
          ...each,
          a: each.b,
          b: each.a,
          difference: minus(each.difference),
          kind: TURNED[each.kind],
        }));
        expect(compareCommunes(indicator, a, b)).toEqual(turned);
      }
      const turned = compareScenarios(b, a).figures.map((each) => ({
        ...each,
        a: each.b,
        b: each.a,
        difference: minus(each.difference),
        verdict: TURNED_VERDICT[each.verdict],
      }));
      expect(compareScenarios(a, b).figures).toEqual(turned);
    }),
    RUNS,
  );
});

test("anything compared with itself is all the same", () => {
  fc.assert(
    fc.property(fc.tuple(scenarios, sides), ([scenario, side]) => {
      const [one, twin] = [describeSide(scenario, side), describeSide(scenario, side)];
      for (const indicator of DIFFERENCE_INDICATORS) {
        for (const { kind, difference } of compareCommunes(indicator, one, twin)) {
          expect(["same", "unknown"]).toContain(kind);
          expect([0, null]).toContain(difference);
        }
      }
      const { contrasts, figures } = compareScenarios(one, twin);
      expect(contrasts).toEqual([]);
      for (const { difference, verdict } of figures) {
        expect(["same", "unknown"]).toContain(verdict);
        expect([0, null]).toContain(difference);
      }
    }),
    RUNS,
  );
});

test("sums agree: the map's gains and losses are the table's white communes and children", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const { figures } = compareScenarios(a, b);
      const differences = compareCommunes("access", a, b);
      const counts = new Map(countDifferences(differences).map((each) => [each.kind, each]));
      const net = (of: "communes" | "children"): number =>
        (counts.get("gained")?.[of] ?? 0) - (counts.get("lost")?.[of] ?? 0);
      const difference = (id: string): number | null | undefined =>
        figures.find((each) => each.id === id)?.difference;
      expect(difference("white-communes")).toBe(0 - net("communes"));
      expect(difference("covered-children")).toBe(net("children"));
      expect([...counts.values()].reduce((sum, { communes }) => sum + communes, 0)).toBe(differences.length);
    }),
    RUNS,
  );
});

test("both maps always share one scale", () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom(...DIFFERENCE_INDICATORS), ([a, b], indicator) => {
      const painted = paintCompared(a, b, indicator, DEFAULT_MAP_STYLE);
      expect(painted?.b.cuts).toEqual(painted?.a.cuts);
      expect(paintCompared(b, a, indicator, DEFAULT_MAP_STYLE)?.a.cuts).toEqual(painted?.a.cuts);
    }),
    RUNS,
  );
});
