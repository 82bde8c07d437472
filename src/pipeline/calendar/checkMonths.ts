import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { daysInMonth, toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import type { Violation } from "../../../planners/model/violation.ts";
import { monthlyMinimum, type Scenario } from "../../scenario/scenario.ts";
import { violatePlanRule } from "../planRules.ts";
import type { Session } from "./session.ts";

/** How many days of a month lie between two dates, and how many it has. */
interface MonthShare {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly inside: number;
  readonly days: number;
}

/**
 * C9, C10 and C11 for each hall: enough visits in each calendar month, months enough in a row, days between two
 * visits. Months count as far as the hall can be had at all (C22).
 */
export function checkMonths(scenario: Scenario, sessions: readonly Session[]): readonly Violation[] {
  const { minMonths } = scenario.programme;
  const { start, end } = scenario.calendar;
  const rules = new Set(scenario.calendar.rules.map(({ id }) => id));
  const halls = [...new Set(sessions.map(({ venueId }) => venueId))];
  return halls.flatMap((site) => {
    const { from = start, until = end } = scenario.venues.find(({ id }) => id === site)?.availability ?? {};
    const months = listMonthShares(from > start ? from : start, until < end ? until : end);
    const held = sessions.filter(({ venueId, status }) => venueId === site && status !== "cancelled");
    const visits = months.map((share) => held.filter(({ date }) => date.startsWith(share.month)).length);
    const out: Violation[] = [];
    const planned = sessions.some(({ venueId, circuitId }) => venueId === site && !rules.has(circuitId));
    if (planned && held.length === 0) out.push(violatePlanRule("site-never-held", "calendar", { site }));
    months.forEach((share, index) => {
      const minimum = Math.floor((monthlyMinimum(scenario.programme) * share.inside) / share.days);
      const given = visits[index] ?? 0;
      if (given >= minimum) return;
      const params = { site, month: share.month, visits: given, minimum };
      out.push(violatePlanRule("month-under-minimum", `calendar.${share.month}`, params));
    });
    out.push(...checkGaps(scenario, site, held));
    const run = longestRun(visits.map((given) => given > 0));
    if (minMonths !== undefined && run < minMonths) {
      out.push(
        violatePlanRule("continuity-too-short", "calendar", { site, months: run, minimum: minMonths }),
      );
    }
    return out;
  });
}

/** Days from each session to the next one on another day (C11). */
function checkGaps({ programme }: Scenario, site: string, held: readonly Session[]): Violation[] {
  const { minGapDays: minimum = 0, maxGapDays: maximum = Infinity } = programme;
  const dates = [...new Set(held.map(({ date }) => date))].sort();
  return dates.slice(1).flatMap((date, index) => {
    const at = `calendar.${date}`;
    const before = decodeIsoDate(dates[index], "").value ?? 0;
    const days = (decodeIsoDate(date, "").value ?? 0) - before;
    if (days < minimum) return [violatePlanRule("gap-too-short", at, { site, date, days, minimum })];
    return days > maximum ? [violatePlanRule("gap-too-long", at, { site, date, days, maximum })] : [];
  });
}

/** The calendar months that two dates, both inclusive, touch; none where a date does not exist. */
export function listMonthShares(start: string, end: string): readonly MonthShare[] {
  const first = decodeIsoDate(start, "").value;
  const last = decodeIsoDate(end, "").value;
  if (first === undefined || last === undefined) return [];
  const shares: MonthShare[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (;;) {
    const days = daysInMonth(year, month);
    const opening = toDayNumber({ year, month, day: 1 });
    if (opening > last) return shares;
    const inside = Math.min(last, opening + days - 1) - Math.max(first, opening) + 1;
    shares.push({ month: `${year}-${String(month).padStart(2, "0")}`, inside, days });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function longestRun(flags: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const flag of flags) {
    run = flag ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
