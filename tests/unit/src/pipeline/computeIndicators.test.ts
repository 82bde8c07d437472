import { describe, expect, it } from "vitest";
import type { CommuneIndicators, Figure, Indicators } from "../../../../geodata/model/indicators.ts";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { computeIndicators } from "../../../../src/pipeline/computeIndicators.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { place } from "../../../fixtures/place.ts";
import { timedScenario, type TimedCommune } from "../../../fixtures/timedScenario.ts";

/** Figures are rounded to a billionth. */
const value = (number: number): Figure => ({ kind: "value", value: Math.round(number * 1e9) / 1e9 });

function indicators(scenario: Scenario): Indicators {
  return computeIndicators(scenario, diagnose(scenario));
}

/** The first commune's indicators, the threshold being 15 minutes. */
function first(commune: Partial<TimedCommune>, structures: readonly Structure[]): CommuneIndicators {
  const [own] = indicators(
    timedScenario([{ code: "71001", seconds: structures.map(() => 60), ...commune }], structures),
  ).communes;
  if (own === undefined) throw new Error("no commune");
  return own;
}

const NO_FIGURE_RANGE = { low: { kind: "no-supply" }, high: { kind: "no-supply" } };

describe("computeIndicators", () => {
  it("gives the five figures of a place at exactly the threshold", () => {
    const own = first({ seconds: [900] }, [place("a", 0, 0, { places: 6, sessionsPerMonth: 2 })]);
    expect(own).toMatchObject({
      access: value(900),
      coverage: value(1),
      sessions: value(2),
      // Alone in the catchment: 6 ÷ (10 · 0.3) · 0.3 · 100.
      twoStep: value(60),
      places: value(60),
      nearThreshold: "might-be-white",
    });
  });

  it("tells nothing offered from nothing known and nobody to serve (R19)", () => {
    const far = first({ seconds: [5000] }, [place("a", 0, 0, { places: 6, sessionsPerMonth: 2 })]);
    expect(far).toMatchObject({ access: value(5000), coverage: value(0), sessions: { kind: "no-supply" } });
    expect([far.twoStep.kind, far.places.kind]).toEqual(["no-supply", "no-supply"]);

    const none = first({}, []);
    expect(
      [none.access, none.coverage, none.sessions, none.twoStep, none.places].map(({ kind }) => kind),
    ).toEqual(Array.from({ length: 5 }, () => "no-supply"));
    expect(none.ranges.sessions).toEqual(NO_FIGURE_RANGE);

    const itinerant = place("a", 0, 0, { mode: "itinerant" });
    const unknown = first({}, [itinerant]);
    expect([unknown.sessions.kind, unknown.twoStep.kind, unknown.places.kind]).toEqual([
      "no-data",
      "no-data",
      "no-data",
    ]);

    const empty = first({ children: 0 }, [place("a", 0, 0, { places: 6 })]);
    expect([empty.coverage.kind, empty.twoStep.kind, empty.places.kind]).toEqual([
      "no-need",
      "no-need",
      "no-need",
    ]);
    expect(empty.access).toEqual(value(60));

    const unheardOf = first({ children: null, population: null }, [place("a", 0, 0, { places: 6 })]);
    expect([unheardOf.coverage.kind, unheardOf.twoStep.kind, unheardOf.places.kind]).toEqual([
      "value",
      "no-data",
      "no-data",
    ]);
  });

  it("knows nothing of a commune, or of a place, that the matrix of times does not have", () => {
    const scenario = timedScenario([{ code: "71001", seconds: [60] }], [place("a", 0, 0, { places: 6 })]);
    const { travelTimes } = scenario;
    if (!("points" in travelTimes)) throw new Error("no matrix");
    const withoutPoint = (id: string): Scenario => ({
      ...scenario,
      travelTimes: {
        ...travelTimes,
        points: travelTimes.points.map((point) => (point.id === id ? { ...point, id: "other" } : point)),
      },
    });
    for (const id of ["commune-71001", "structure-a"]) {
      const [own] = indicators(withoutPoint(id)).communes;
      expect([own?.access.kind, own?.coverage.kind, own?.sessions.kind, own?.twoStep.kind]).toEqual([
        "no-data",
        "no-data",
        "no-data",
        "no-data",
      ]);
    }
  });

  it("shares places with all who are admitted, and with nobody else (R3)", () => {
    const communes = [
      { code: "71001", seconds: [0, 0], children: 10 },
      { code: "71002", seconds: [0, 0], children: 30 },
    ];
    const own = place("own", 0, 0, { places: 5, openTo: ["71001"] });
    const { communes: found } = indicators(timedScenario(communes, [place("all", 0, 0, { places: 4 }), own]));
    // 4 ÷ 40 for everybody; 5 ÷ 10 more for the ten of 71001.
    expect(found.map(({ twoStep }) => twoStep)).toEqual([value(60), value(10)]);
    // Shared with nobody: 9 ÷ 10 and 4 ÷ 30.
    expect(found.map(({ places }) => places)).toEqual([value(90), value((100 / 30) * 4)]);
  });

  it("counts in sessions and places what the definition finds too rare or too small, and says what is not known", () => {
    const structures = [
      place("rare", 0, 0, { mode: "itinerant", sessionsPerMonth: 1, places: 2 }),
      place("unknown", 0, 0, { mode: "itinerant" }),
      place("remote", 0, 0, { mode: "remote", places: 99 }),
      place("other", 0, 0, { categories: [1], places: 99 }),
    ];
    const base = timedScenario([{ code: "71001", seconds: [60, 60, 60, 60] }], structures);
    const whiteZone = { ...base.programme.whiteZone, minSessionsPerMonth: 4, minPlaces: 3 };
    const found = indicators({ ...base, programme: { ...base.programme, whiteZone } });
    expect(found.communes[0]).toMatchObject({
      access: { kind: "no-supply" },
      sessions: value(1),
      places: value(20),
    });
    expect([found.placesUnknown, found.sessionsUnknown]).toEqual([1, 1]);
  });

  it("puts a place open every day and one that comes twice a month on one scale (R20)", () => {
    const sixDays = place("a", 0, 0, { openingHours: "Mo-Sa 09:00-18:00" });
    const twice = place("b", 0, 0, { mode: "itinerant", sessionsPerMonth: 2 });
    const silent = place("c", 0, 0);
    const found = indicators(
      timedScenario(
        [
          { code: "71001", seconds: [900, 900, null] },
          { code: "71002", seconds: [901, 900, null] },
          { code: "71003", seconds: [null, null, 60] },
        ],
        [sixDays, twice, silent],
      ),
    );
    expect(found.communes.map(({ sessions }) => sessions)).toEqual([value(28.1), value(2), value(21.7)]);
    expect(found.sessionsAssumed).toBe(1);
  });

  it("counts childcare apart from every category (R4), and no place for other ages (C3)", () => {
    const creche = place("creche", 0, 0, { kind: "childcare", categories: [], places: 10 });
    const older = place("older", 0, 0, {
      kind: "childcare",
      places: 5,
      ages: { fromMonths: 72, toMonths: 144 },
    });
    const scenario = timedScenario([{ code: "71001", seconds: [60, 60] }], [creche, older]);
    const found = computeIndicators(scenario, diagnose(scenario), "childcare");
    expect(found.communes[0]).toMatchObject({ access: value(60), places: value(100) });
    expect(indicators(scenario).communes[0]?.access.kind).toBe("no-supply");
  });

  it("says what the priorities multiply children by, and leaves every other figure alone (O1)", () => {
    const structures = [place("a", 0, 0, { places: 6 })];
    const zonings = [{ kind: "frr" as const, vintage: "2024-07-01", source: "test" }];
    const communes = [
      { code: "71001", seconds: [60], zonings },
      { code: "71002", seconds: [60] },
    ];
    const weights = { applied: true, singleParents: 0, poverty: 0, qpv: 0, frr: 0.5, pvd: 0 };
    const weighted = indicators(timedScenario(communes, structures, { weights })).communes;
    expect(weighted.map(({ weight }) => weight)).toEqual([1.5, 1]);
    const plain = indicators(timedScenario(communes, structures)).communes;
    expect(weighted.map((own) => ({ ...own, weight: 1 }))).toEqual(plain);
  });

  it("answers for another service than the diagnosis", () => {
    const structures = [place("a", 0, 0), place("b", 0, 0, { categories: [1] })];
    const scenario = timedScenario([{ code: "71001", seconds: [60, 1500] }], structures);
    const found = computeIndicators(scenario, diagnose(scenario), 1);
    expect(found).toMatchObject({ service: 1, communes: [{ access: value(1500), coverage: value(0) }] });
    expect(found.inequality[0]).toMatchObject({ coveredShare: 0, worst: { code: "71001", minutes: 25 } });
  });

  it("gives each figure its range for 2 minutes and for a tenth of the children", () => {
    const own = first({ seconds: [800] }, [place("a", 0, 0, { places: 6, sessionsPerMonth: 2 })]);
    expect(own.ranges.access).toEqual({ low: value(680), high: value(920) });
    expect(own.ranges.coverage).toEqual({ low: value(0), high: value(1) });
    expect(own.ranges.sessions).toEqual({ low: { kind: "no-supply" }, high: value(2) });
    expect(own.places).toEqual(value(60));
    expect(own.ranges.places.low).toEqual({ kind: "no-supply" });
    expect(own.ranges.places.high).toEqual(value(60 / 0.9));
    // Alone with the place, the commune has all of it at any distance of the catchment.
    expect(own.ranges["two-step"].low).toEqual(value(60 / 1.1));
  });

  it("moves by a tenth of the children as a computation with all needs changed does", () => {
    const structures = [place("a", 0, 0, { places: 6 }), place("b", 0, 0, { places: 3 })];
    const withNeed = (factor: number): Scenario =>
      timedScenario(
        [
          { code: "71001", seconds: [700, 60], children: 100 * factor },
          { code: "71002", seconds: [60, 1100], children: 200 * factor },
        ],
        structures,
      );
    const [more] = indicators(withNeed(1.1)).communes;
    const [own] = indicators(withNeed(1)).communes;
    const { low } = own?.ranges["two-step"] ?? {};
    if (low?.kind !== "value" || more?.twoStep.kind !== "value") throw new Error("no value");
    expect(more.twoStep.value).toBeCloseTo(low.value, 8);
  });
});

describe("with a grid", () => {
  const near = { lon: 4.8, lat: 46.8 };
  const far = { lon: 5.3, lat: 46.8 };
  const structures = [place("a", near.lon, near.lat, { places: 6, sessionsPerMonth: 4 })];
  const gridded = (nearChildren: number, farChildren: number): Scenario => ({
    ...timedScenario(
      [
        {
          code: "71001",
          seconds: [0],
          children: 20,
          cells: [
            { ...near, children: nearChildren },
            { ...far, children: farChildren },
          ],
        },
      ],
      structures,
    ),
    travelTimes: { provider: "estimate" },
  });

  it("covers a commune where at least half of its children are within reach, and counts those alone", () => {
    const half = diagnose(gridded(2.5, 2.5));
    expect(half.communes[0]).toMatchObject({ covered: true, accessSeconds: 0, coveredChildren: 10 });
    expect(half.summary).toMatchObject({ coveredChildren: 10, coveredShare: 0.5, whiteCommunes: [] });
    const less = diagnose(gridded(2, 3));
    expect(less.communes[0]).toMatchObject({ covered: false, coveredChildren: 8 });
    expect(less.summary).toMatchObject({ coveredShare: 0.4, whiteCommunes: ["71001"] });
  });

  it("gives means over the children, and the access of the child in the middle", () => {
    const [own] = indicators(gridded(4, 1)).communes;
    expect(own).toMatchObject({ access: value(0), coverage: value(0.8), sessions: value(3.2) });
    // Places within reach for four children in five: 6 · 0.8 ÷ 20.
    expect(own?.places.kind === "value" ? own.places.value : NaN).toBeCloseTo(24, 12);
    // 16 of its 20 children share the place among them: 6 ÷ 16 for those, 0 for the others.
    expect(own?.twoStep.kind === "value" ? own.twoStep.value : NaN).toBeCloseTo(30, 12);
  });

  it("keeps the town hall where the matrix of times does not have the cells", () => {
    const scenario = gridded(2, 3);
    const { travelTimes } = timedScenario([{ code: "71001", seconds: [0] }], structures);
    const { communes } = diagnose({ ...scenario, travelTimes });
    expect(communes[0]).toMatchObject({ covered: true, accessSeconds: 0 });
    expect(communes[0]).not.toHaveProperty("coveredChildren");
  });
});
