import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateDrives } from "../../geodata/access/estimateDrives.ts";
import { readMatrixDrives } from "../../geodata/access/placeDrives.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { TravelPoint } from "../../geodata/model/travel.ts";
import { createEstimateProvider, estimateMatrix } from "../../geodata/travel/estimateTravel.ts";
import { buildTravelTimes } from "../../src/pipeline/buildTravelTimes.ts";
import { computeIndicators } from "../../src/pipeline/computeIndicators.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { computeServiceCoverage } from "../../src/pipeline/serviceCoverage.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { place } from "../fixtures/place.ts";

const SEED = 20261127;
const AT = "2026-01-05T00:00:00.000Z";

/** A region with many points at the same distance, a village, and the whole Earth, its poles and date line too. */
const position = fc.oneof(
  fc.record({
    lon: fc.integer({ min: 0, max: 8 }).map((n) => n / 20),
    lat: fc.integer({ min: 0, max: 8 }).map((n) => 46 + n / 20),
  }),
  fc.record({
    lon: fc.integer({ min: 0, max: 40 }).map((n) => 4.8 + n / 2000),
    lat: fc.integer({ min: 0, max: 40 }).map((n) => 46.8 + n / 2000),
  }),
  fc.record({ lon: fc.integer({ min: -180, max: 180 }), lat: fc.integer({ min: -90, max: 90 }) }),
);

const points = (maxLength: number): fc.Arbitrary<TravelPoint[]> =>
  fc
    .array(position, { maxLength })
    .map((list) => list.map((at, index): TravelPoint => ({ id: `point-${index}`, ...at })));

/** The same scenario with the estimate of every pair written down: a diagnosis then reads the dense matrix. */
async function withDenseTimes(scenario: Scenario): Promise<Scenario> {
  const provider = createEstimateProvider(scenario.programme.whiteZone.mode, AT);
  return { ...scenario, travelTimes: await buildTravelTimes(scenario, provider) };
}

async function expectSameFigures(scenario: Scenario): Promise<void> {
  const dense = await withDenseTimes(scenario);
  const [sparseDiagnosis, denseDiagnosis] = [diagnose(scenario), diagnose(dense)];
  expect(sparseDiagnosis).toEqual({ ...denseDiagnosis, travel: sparseDiagnosis.travel });
  expect(computeIndicators(scenario, sparseDiagnosis)).toEqual(computeIndicators(dense, denseDiagnosis));
  expect(computeServiceCoverage(scenario, sparseDiagnosis)).toEqual(
    computeServiceCoverage(dense, denseDiagnosis),
  );
}

describe(`estimated drives without a matrix (seed ${SEED})`, () => {
  it("are those of the dense matrix to the second, the first of equally near places too", () => {
    fc.assert(
      fc.property(
        points(12),
        points(60),
        fc.constantFrom("car" as const, "bicycle" as const, "walk" as const),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 5 }),
        (origins, places, mode, limitSeconds, admitted) => {
          const columns = places.map((_, index) => index).toReversed();
          const isAdmitting = (row: number, at: number): boolean => (row * 7 + at * 3) % 5 < admitted;
          const sparse = estimateDrives(origins, places, mode, AT);
          const dense = readMatrixDrives(estimateMatrix(origins, places, mode, AT));
          expect(sparse.findNearest({ columns, isAdmitting })).toEqual(
            dense.findNearest({ columns, isAdmitting }),
          );
          const request = { columns, limitSeconds, isAdmitting };
          expect(sparse.findReach(request)).toEqual(dense.findReach(request));
          expect({ ...sparse.provenance }).toEqual(dense.provenance);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("give the Grand Chalon the same diagnosis and indicators", async () => {
    await expectSameFigures(grandChalonScenario("2026-11-22"));
  });

  it("give a territory with any places the same diagnosis and indicators", async () => {
    const base = grandChalonScenario("2026-11-22");
    const codes = base.territory.communes.map(({ code }) => code);
    const structures: fc.Arbitrary<Structure[]> = fc
      .array(
        fc.record({
          lon: fc.integer({ min: 470, max: 510 }).map((n) => n / 100),
          lat: fc.integer({ min: 4660, max: 4700 }).map((n) => n / 100),
          openTo: fc.oneof(fc.constant("all" as const), fc.subarray(codes)),
          sessionsPerMonth: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
          places: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
          mode: fc.constantFrom("fixed" as const, "itinerant" as const, "remote" as const),
        }),
        { maxLength: 25 },
      )
      .map((list) => list.map(({ lon, lat, ...facts }, index) => place(`s${index}`, lon, lat, facts)));
    await fc.assert(
      fc.asyncProperty(structures, async (own) => {
        await expectSameFigures({ ...base, structures: own });
      }),
      { seed: SEED, numRuns: 25 },
    );
  });
});
