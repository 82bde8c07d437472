import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommuneIndicators, Figure, Indicators } from "../../geodata/model/indicators.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import { computeIndicators } from "../../src/pipeline/computeIndicators.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { floatingCatchment } from "../fixtures/floatingCatchment.ts";
import { place } from "../fixtures/place.ts";
import { timedScenario, type TimedCommune } from "../fixtures/timedScenario.ts";

const SEED = 20261126;
const RUNS = { seed: SEED, numRuns: 200 };
const CODES = ["71001", "71002", "71003", "71004", "71005"];

/** Around every threshold of 15 minutes, and often exactly at one. */
const seconds = fc.oneof(
  fc.integer({ min: 0, max: 1500 }),
  fc.constantFrom(0, 480, 600, 720, 780, 900, 1020, 1200, 1320),
  fc.constant(null),
);

interface Supply {
  readonly facts: Partial<Structure>;
  readonly seconds: readonly (number | null)[];
}

const supply: fc.Arbitrary<Supply> = fc.record({
  facts: fc.record({
    places: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    sessionsPerMonth: fc.option(fc.integer({ min: 0, max: 26 }), { nil: null }),
    mode: fc.constantFrom("fixed" as const, "itinerant" as const),
    openTo: fc.oneof(fc.constant("all" as const), fc.subarray(CODES, { minLength: 1 })),
  }),
  seconds: fc.array(seconds, { minLength: CODES.length, maxLength: CODES.length }),
});

const supplies = fc.array(supply, { maxLength: 6 });
const children = fc.array(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(0)), {
  minLength: CODES.length,
  maxLength: CODES.length,
});

function structuresOf(list: readonly Supply[]): Structure[] {
  return list.map(({ facts }, index) => place(`s${index}`, 0, 0, facts));
}

function communesOf(needs: readonly number[], list: readonly Supply[]): TimedCommune[] {
  return CODES.map((code, index) => ({
    code,
    children: needs[index] ?? 0,
    seconds: list.map((own) => own.seconds[index] ?? null),
  }));
}

function indicatorsOf(needs: readonly number[], list: readonly Supply[]): Indicators {
  const scenario = timedScenario(communesOf(needs, list), structuresOf(list));
  return computeIndicators(scenario, diagnose(scenario));
}

/** A figure as a number of which more is better; null where none is known or needed. */
function worth(figure: Figure | undefined): number | null {
  if (figure?.kind === "value") return figure.value;
  return figure?.kind === "no-supply" ? 0 : null;
}

/** Access as a number of which more is better. */
function nearness(figure: Figure | undefined): number {
  return figure?.kind === "value" ? -figure.value : -Infinity;
}

const SUPPLY_FIGURES = ["coverage", "sessions", "twoStep", "places"] as const;

function expectNoWorse(before: CommuneIndicators, after: CommuneIndicators | undefined): void {
  expect(nearness(after?.access)).toBeGreaterThanOrEqual(nearness(before.access));
  for (const name of SUPPLY_FIGURES) {
    const was = worth(before[name]);
    const is = worth(after?.[name]);
    // A place of which nothing is known makes « nothing offered » into « not known », never a figure into none.
    if (was === null || is === null) expect(before[name].kind === "value" && is === null).toBe(false);
    else expect(is).toBeGreaterThanOrEqual(was - 1e-9);
  }
}

describe(`indicators (seed ${SEED})`, () => {
  it("never fall when a place is added, shared places included (R16)", () => {
    fc.assert(
      fc.property(children, supplies, supply, (needs, list, added) => {
        const before = indicatorsOf(needs, list);
        const after = indicatorsOf(needs, [...list, added]);
        before.communes.forEach((commune, index) => expectNoWorse(commune, after.communes[index]));
      }),
      RUNS,
    );
  });

  it("are nothing without any place: 0 %, and every commune white", () => {
    fc.assert(
      fc.property(children, (needs) => {
        const scenario = timedScenario(communesOf(needs, []), []);
        const diagnosis = diagnose(scenario);
        expect(diagnosis.summary).toMatchObject({ coveredShare: 0, whiteCommunes: CODES });
        for (const commune of computeIndicators(scenario, diagnosis).communes) {
          expect(commune.access.kind).toBe("no-supply");
          for (const name of SUPPLY_FIGURES) expect(["no-supply", "no-need"]).toContain(commune[name].kind);
        }
      }),
      RUNS,
    );
  });

  it("cover at exactly the access time, and not a second before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (minutes) => {
        const covered = (access: number): boolean | undefined => {
          const base = timedScenario([{ code: "71001", seconds: [access] }], [place("a", 0, 0)]);
          const whiteZone = { ...base.programme.whiteZone, minutes };
          return diagnose({ ...base, programme: { ...base.programme, whiteZone } }).communes[0]?.covered;
        };
        expect([covered(minutes * 60), covered(minutes * 60 + 1)]).toEqual([true, false]);
      }),
      RUNS,
    );
  });

  it("share places as the matrices of the paper do", () => {
    fc.assert(
      fc.property(children, supplies, (needs, list) => {
        const structures = structuresOf(list);
        const expected = floatingCatchment(
          {
            population: needs,
            supply: structures.map(({ places }) => places),
            minutes: CODES.map((code, index) =>
              list.map((own, column) => {
                const openTo = structures[column]?.openTo ?? "all";
                const time = own.seconds[index] ?? null;
                return time === null || (openTo !== "all" && !openTo.includes(code)) ? null : time / 60;
              }),
            ),
          },
          [
            [10, 1],
            [15, 0.3],
            [20, 0.1],
          ],
        );
        indicatorsOf(needs, list).communes.forEach(({ twoStep }, index) => {
          if (twoStep.kind === "value") expect(twoStep.value).toBeCloseTo(100 * (expected[index] ?? NaN), 7);
          else if (twoStep.kind !== "no-need") expect(expected[index]).toBe(0);
        });
      }),
      RUNS,
    );
  });

  it("are the same for any order of places, and of communes", () => {
    fc.assert(
      fc.property(children, supplies, (needs, list) => {
        const structures = structuresOf(list);
        const communes = communesOf(needs, list);
        const run = (rows: readonly TimedCommune[], columns: readonly Structure[]): Indicators => {
          const scenario = timedScenario(rows, columns);
          return computeIndicators(scenario, diagnose(scenario));
        };
        const one = run(communes, structures);
        const turned = communes.map((commune) => ({ ...commune, seconds: commune.seconds.toReversed() }));
        expect(run(turned, structures.toReversed())).toEqual(one);
        const other = run(communes.toReversed(), structures);
        expect(other.inequality[0]?.worst).toEqual(one.inequality[0]?.worst);
        one.communes.forEach((commune, index) => {
          const same = other.communes.at(-1 - index);
          expect(same).toMatchObject({
            code: commune.code,
            access: commune.access,
            sessions: commune.sessions,
          });
          expect(worth(same?.twoStep) ?? -1).toBeCloseTo(worth(commune.twoStep) ?? -1, 9);
        });
      }),
      RUNS,
    );
  });

  it("lie within their ranges, and are near the threshold where the range of access crosses it", () => {
    fc.assert(
      fc.property(children, supplies, (needs, list) => {
        for (const { access, nearThreshold, ranges } of indicatorsOf(needs, list).communes) {
          if (access.kind !== "value") continue;
          const { low, high } = ranges.access;
          if (low.kind !== "value" || high.kind !== "value") throw new Error("access without a range");
          expect(low.value <= access.value && access.value <= high.value).toBe(true);
          expect(nearThreshold !== null).toBe(low.value <= 900 && high.value > 900);
        }
      }),
      RUNS,
    );
  });
});
