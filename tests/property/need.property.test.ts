import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Need } from "../../geodata/model/need.ts";
import { estimateNeeds } from "../../geodata/need/estimateNeeds.ts";

const births = fc
  .uniqueArray(fc.integer({ min: 2010, max: 2024 }), { maxLength: 8 })
  .chain((years) =>
    fc.tuple(
      ...years.map((year) => fc.record({ year: fc.constant(year), count: fc.integer({ min: 0, max: 40 }) })),
    ),
  );

const childrenByAge = fc.array(
  fc
    .record({
      fromMonths: fc.integer({ min: 0, max: 84 }),
      months: fc.integer({ min: 1, max: 48 }),
      year: fc.option(fc.integer({ min: 2010, max: 2024 })),
      count: fc.integer({ min: 0, max: 300 }),
    })
    .map(({ months, ...count }) => ({ ...count, toMonths: count.fromMonths + months })),
  { maxLength: 4 },
);

const cells = fc.array(
  fc.record({
    lon: fc.double({ min: -5, max: 8, noNaN: true }),
    lat: fc.double({ min: 42, max: 51, noNaN: true }),
    children: fc.double({ min: 0, max: 60, noNaN: true }),
  }),
  { maxLength: 5 },
);

const communes = fc.array(
  fc.record({ population: fc.option(fc.integer({ min: 1, max: 5_000 })), births, childrenByAge, cells }),
  { minLength: 1, maxLength: 6 },
);

/** Three ages in order: two bands that touch. */
const ages = fc
  .uniqueArray(fc.integer({ min: -9, max: 100 }), { minLength: 3, maxLength: 3 })
  .map((months) => months.toSorted((a, b) => a - b));

function build(
  facts: readonly Pick<Commune, "population" | "births" | "childrenByAge" | "cells">[],
): Commune[] {
  return facts.map((own, index) => ({
    code: `7100${index}`,
    name: "",
    epciCode: null,
    children: null,
    outline: null,
    servicePoint: { lon: 0, lat: 0, approximate: false },
    neighbours: [],
    ring: null,
    ...own,
  }));
}

const band = (fromMonths: number | undefined, toMonths: number | undefined): AgeBand => ({
  fromMonths: fromMonths ?? 0,
  toMonths: toMonths ?? 72,
});

function needsOf(facts: Parameters<typeof build>[0], ageBand: AgeBand): readonly Need[] {
  return estimateNeeds(build(facts), ageBand);
}

describe("children of any age band", () => {
  it("bands that touch add up, within rounding and the 1 that is the least", () => {
    fc.assert(
      fc.property(communes, ages, (facts, [from, middle, to]) => {
        const parts = [needsOf(facts, band(from, middle)), needsOf(facts, band(middle, to))];
        needsOf(facts, band(from, to)).forEach(({ children }, index) => {
          const sum = parts.reduce((total, needs) => total + (needs[index]?.children ?? 0), 0);
          expect(Math.abs(sum - children)).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("a wider band never has fewer children", () => {
    fc.assert(
      fc.property(communes, ages, (facts, [from, middle, to]) => {
        const wide = needsOf(facts, band(from, to));
        for (const narrow of [needsOf(facts, band(from, middle)), needsOf(facts, band(middle, to))])
          narrow.forEach(({ children }, index) => {
            expect(children).toBeLessThanOrEqual(wide[index]?.children ?? -1);
          });
      }),
      { numRuns: 300 },
    );
  });

  it("is a whole number inside its range, and 0 only where 0 was counted", () => {
    fc.assert(
      fc.property(communes, ages, (facts, [from, , to]) => {
        for (const { children, low, high, estimated } of needsOf(facts, band(from, to))) {
          expect([children, low, high].every(Number.isInteger)).toBe(true);
          expect(low).toBeLessThanOrEqual(children);
          expect(children).toBeLessThanOrEqual(high);
          if (estimated) expect(children).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
