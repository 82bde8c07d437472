import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Structure } from "../../geodata/model/structure.ts";
import { estimateJourney } from "../../geodata/travel/estimateTravel.ts";
import { findBorders } from "../../geodata/territory/findBorders.ts";
import { buildCells } from "../../geodata/geometry/buildCells.ts";
import { isInside } from "../../geodata/geometry/pointOnSurface.ts";
import { diagnoseEstimated } from "../fixtures/diagnosing.ts";
import { place } from "../fixtures/place.ts";
import { nineCommunes, territoryOf } from "../fixtures/squareCommunes.ts";

const SEED = 20260105;
const RUNS = { seed: SEED, numRuns: 100 };

const lon = fc.integer({ min: 4_700, max: 5_200 }).map((value) => value / 1_000);
const lat = fc.integer({ min: 46_700, max: 47_200 }).map((value) => value / 1_000);
const codes = fc.constantFrom(
  "00001",
  "00002",
  "00003",
  "00004",
  "00005",
  "00006",
  "00007",
  "00008",
  "00009",
);

const structures: fc.Arbitrary<Structure[]> = fc
  .array(
    fc.record({
      lon,
      lat,
      openTo: fc.oneof(fc.constant("all" as const), fc.array(codes, { maxLength: 3 })),
      sessionsPerMonth: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
      mode: fc.constantFrom("fixed" as const, "itinerant" as const, "remote" as const),
      kind: fc.constantFrom("laep" as const, "childcare" as const),
      ages: fc.constantFrom({ fromMonths: 0, toMonths: 36 }, { fromMonths: 72, toMonths: 144 }),
      openingHours: fc.constantFrom(null, "Mo-Fr 09:00-12:00", "Tu[1] 09:00-11:00", "?"),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map(({ lon: x, lat: y, ...facts }, index) => place(`s${index}`, x, y, facts)));

const births = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 9, maxLength: 9 });
const territory = births.map((counts) =>
  territoryOf(
    nineCommunes().map((raw, index) => ({ ...raw, births: [{ year: 2022, count: counts[index] ?? 0 }] })),
  ),
);

describe(`access (seed ${SEED})`, () => {
  it("adding a place never lowers coverage, removing all gives 0 % (R16)", () => {
    fc.assert(
      fc.property(territory, structures, lon, lat, (area, existing, x, y) => {
        const before = diagnoseEstimated(area, existing).summary;
        const after = diagnoseEstimated(area, [...existing, place("new", x, y)]).summary;
        const [childcare, more] = [existing, [...existing, place("new", x, y, { kind: "childcare" })]].map(
          (list) => diagnoseEstimated(area, list, { service: "childcare" }).summary.coveredChildren,
        );
        expect(more).toBeGreaterThanOrEqual(childcare ?? 0);
        expect(after.coveredChildren).toBeGreaterThanOrEqual(before.coveredChildren);
        expect(before.whiteCommunes).toEqual(expect.arrayContaining([...after.whiteCommunes]));
        expect(diagnoseEstimated(area, []).summary.coveredShare).toBe(0);
      }),
      RUNS,
    );
  });

  it("a larger radius never lowers coverage", () => {
    fc.assert(
      fc.property(territory, structures, fc.integer({ min: 1, max: 40 }), (area, existing, minutes) => {
        const near = diagnoseEstimated(area, existing, { minutes }).summary;
        const far = diagnoseEstimated(area, existing, { minutes: minutes + 5 }).summary;
        expect(far.coveredChildren).toBeGreaterThanOrEqual(near.coveredChildren);
      }),
      RUNS,
    );
  });

  it("the order of places and communes changes nothing; zones part the white communes", () => {
    fc.assert(
      fc.property(territory, structures, (area, existing) => {
        const one = diagnoseEstimated(area, existing);
        const other = diagnoseEstimated(area, existing.toReversed());
        expect(other).toEqual(one);
        const turned = diagnoseEstimated({ ...area, communes: area.communes.toReversed() }, existing);
        expect(turned.zones).toEqual(one.zones);
        expect(turned.summary.whiteCommunes).toEqual(one.summary.whiteCommunes);
        expect(one.zones.flatMap((zone) => zone.communeCodes).sort()).toEqual(one.summary.whiteCommunes);
        const { gini } = one.summary;
        expect(gini === null || (gini >= 0 && gini < 1)).toBe(true);
      }),
      RUNS,
    );
  });

  it("estimates are symmetric and monotone in distance", () => {
    fc.assert(
      fc.property(lon, lat, lon, lat, fc.double({ min: 0, max: 1, noNaN: true }), (x1, y1, x2, y2, share) => {
        const from = { lon: x1, lat: y1 };
        const to = { lon: x2, lat: y2 };
        const partway = { lon: x1, lat: y1 + share * (y2 - y1) };
        const meridian = { lon: x1, lat: y2 };
        expect(estimateJourney(from, to, "car")).toEqual(estimateJourney(to, from, "car"));
        expect(estimateJourney(from, partway, "car").seconds).toBeLessThanOrEqual(
          estimateJourney(from, meridian, "car").seconds,
        );
      }),
      RUNS,
    );
  });

  it("cells hold their own point only, and are neighbours both ways", () => {
    const points = fc.uniqueArray(fc.tuple(lon, lat), {
      minLength: 1,
      maxLength: 25,
      selector: ([x, y]) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(points, (sites) => {
        const cells = buildCells(sites, { reachMetres: 6_000, hullMarginMetres: 2_000 });
        cells.forEach((cell, index) => {
          sites.forEach((site, other) => expect(isInside(cell, site)).toBe(index === other));
        });
        const { neighbours } = findBorders(cells);
        neighbours.forEach((near, index) => {
          for (const other of near) expect(neighbours[other]).toContain(index);
        });
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});
