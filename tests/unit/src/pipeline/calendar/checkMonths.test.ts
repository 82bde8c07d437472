import { describe, expect, it } from "vitest";
import { checkMonths, listMonthShares } from "../../../../../src/pipeline/calendar/checkMonths.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import { countMonths } from "../../../../../src/pipeline/calendar/monthCounts.ts";
import {
  calendarRow,
  HALLS,
  planOf,
  ruleOf,
  type CalendarRowChanges,
} from "../../../../fixtures/calendarRow.ts";

const [A] = HALLS;

/** Every other Monday: 5 19 January, 2 16 February, 2 16 30 March, 13 27 April, 11 May; 25 May is Whit Monday. */
const SPRING = { start: "2026-01-05", end: "2026-05-31" };

/** Findings on the months of the first hall. */
function findings(changes: CalendarRowChanges): string[] {
  const scenario = calendarRow({ calendar: SPRING, ...changes });
  return checkMonths(scenario, laySessions(scenario, planOf([{ hall: A }]))).map(({ rule, code, params }) =>
    [rule, code, params["month"], params["visits"] ?? params["months"], "of", params["minimum"]].join(" "),
  );
}

describe("checkMonths", () => {
  it("counts the visits of each calendar month, not of four weeks, cancelled ones not (C9)", () => {
    expect(findings({ programme: { minVisitsPerMonth: 2 } })).toEqual([
      "C9 month-under-minimum 2026-05 1 of 2",
    ]);
    // 27 of 31 days of January lie inside: floor(3 × 27 / 31) = 2.
    expect(findings({ programme: { minVisitsPerMonth: 3 } })).toEqual([
      "C9 month-under-minimum 2026-02 2 of 3",
      "C9 month-under-minimum 2026-04 2 of 3",
      "C9 month-under-minimum 2026-05 1 of 3",
    ]);
  });

  it("counts a moved session where it went", () => {
    // Moved from Whit Monday to 18 May.
    const calendar = { ...SPRING, skippedSessions: ["move"] as const };
    expect(findings({ calendar, programme: { minVisitsPerMonth: 2 } })).toEqual([]);
  });

  it("asks for enough months in a row (C10)", () => {
    expect(findings({ programme: { minMonths: 5 } })).toEqual([]);
    const closures = [{ from: "2026-03-01", to: "2026-03-31", reason: "Travaux" }];
    expect(findings({ calendar: { ...SPRING, closures }, programme: { minMonths: 3 } })).toEqual([
      "C10 continuity-too-short  2 of 3",
    ]);
  });

  it("says of each month what the counts on the page say", () => {
    const rules = [ruleOf({ venueId: HALLS[1], recurrence: { kind: "twice-a-month", weekday: 4 } })];
    const scenario = calendarRow({
      calendar: { start: "2026-01-20", end: "2026-05-10", rules },
      programme: { minVisitsPerMonth: 2 },
    });
    const sessions = laySessions(scenario, planOf([{ hall: A }]));
    const short = countMonths(scenario, sessions).filter((count) => count.sessions < count.minimum);
    expect(
      checkMonths(scenario, sessions).map(({ params }) => [
        params["site"],
        params["month"],
        params["minimum"],
      ]),
    ).toEqual(short.map(({ venueId, month, minimum }) => [venueId, month.month, minimum]));
    expect(countMonths(scenario, sessions)[0]).toEqual({
      venueId: HALLS[1],
      month: { month: "2026-01", days: 31, daysInside: 12 },
      sessions: 1,
      minimum: 0,
    });
  });
});

describe("listMonthShares", () => {
  it("gives the days of each month that lie inside, over New Year too", () => {
    expect(listMonthShares("2026-12-15", "2027-02-01")).toEqual([
      { month: "2026-12", inside: 17, days: 31 },
      { month: "2027-01", inside: 31, days: 31 },
      { month: "2027-02", inside: 1, days: 28 },
    ]);
    expect(listMonthShares("2028-02-29", "2028-02-29")).toEqual([{ month: "2028-02", inside: 1, days: 29 }]);
    expect(listMonthShares("2026-02-30", "2026-03-31")).toEqual([]);
    expect(listMonthShares("2026-03-31", "2026-02-01")).toEqual([]);
  });
});
