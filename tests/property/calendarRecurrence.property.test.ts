import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toDayNumber } from "../../geodata/calendar/dayNumber.ts";
import { expandRecurrence } from "../../geodata/calendar/expandRecurrence.ts";
import { formatIsoDate } from "../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../geodata/calendar/isoWeek.ts";
import type { Recurrence } from "../../geodata/model/recurrence.ts";

const SEED = { seed: 20_261_127, numRuns: 300 };

const FROM = toDayNumber({ year: 2025, month: 1, day: 1 });
const TO = toDayNumber({ year: 2027, month: 12, day: 31 });

const day = fc.integer({ min: FROM, max: TO });
const date = day.map(formatIsoDate);
const weekday = fc.integer({ min: 1, max: 7 });
const weekdays = fc.uniqueArray(weekday, { minLength: 1 });
const recurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ kind: fc.constant("dates" as const), dates: fc.array(date) }),
  fc.record({
    kind: fc.constant("every-weeks" as const),
    weeks: fc.integer({ min: 1, max: 6 }),
    anchor: date,
    weekdays,
  }),
  fc.record({
    kind: fc.constant("iso-weeks" as const),
    parity: fc.constantFrom("even" as const, "odd" as const),
    weekdays,
  }),
  fc.record({
    kind: fc.constant("month-weekdays" as const),
    nth: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, -1), { minLength: 1 }),
    weekday,
  }),
  fc.record({ kind: fc.constant("twice-a-month" as const), weekday }),
);
/** Which days are open: all but those that a number picks out. */
const openness = fc.integer({ min: 2, max: 9 }).map((step) => (each: number) => each % step !== 0);

describe("a recurrence over three years", () => {
  it("is the union of its parts, wherever it is cut", () => {
    fc.assert(
      fc.property(recurrence, fc.array(day, { maxLength: 6 }), openness, (rule, cuts, isOpen) => {
        const starts = [FROM, ...cuts.toSorted((a, b) => a - b)];
        const parts = starts.flatMap((start, index) =>
          expandRecurrence(rule, start, (starts[index + 1] ?? TO + 1) - 1, isOpen),
        );
        expect(parts).toEqual(expandRecurrence(rule, FROM, TO, isOpen));
      }),
      SEED,
    );
  });

  it("is ascending, without a day twice, inside its range", () => {
    fc.assert(
      fc.property(recurrence, day, day, (rule, from, to) => {
        const days = expandRecurrence(rule, from, to);
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        for (const each of days) expect(from <= each && each <= to).toBe(true);
      }),
      SEED,
    );
  });
});

describe("twice a month", () => {
  it("takes two open days of its weekday in each month that has two, never closed ones", () => {
    fc.assert(
      fc.property(weekday, openness, (chosen, isOpen) => {
        const days = expandRecurrence({ kind: "twice-a-month", weekday: chosen }, FROM, TO, isOpen);
        for (const each of days) expect([isoWeekdayOf(each), isOpen(each)]).toEqual([chosen, true]);
        const inMonth = (each: number): string => formatIsoDate(each).slice(0, 7);
        const open = new Map<string, number>();
        for (let each = FROM; each <= TO; each += 1) {
          if (isoWeekdayOf(each) !== chosen || !isOpen(each)) continue;
          open.set(inMonth(each), (open.get(inMonth(each)) ?? 0) + 1);
        }
        for (const [month, count] of open) {
          expect(days.filter((each) => inMonth(each) === month)).toHaveLength(Math.min(2, count));
        }
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});
