import { daysInMonth, toCivilDate, toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import { monthlyMinimum, type Scenario } from "../../scenario/scenario.ts";
import { narrowHorizon, readHorizon, type Horizon } from "./horizon.ts";
import type { Session } from "./session.ts";

/** A calendar month of the horizon, and how much of it lies inside. */
export interface HorizonMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly days: number;
  readonly daysInside: number;
}

/** Sessions that take place at one hall in one month, and how many the programme asks for (C9). */
export interface MonthCount {
  readonly venueId: string;
  readonly month: HorizonMonth;
  readonly sessions: number;
  /** In proportion, rounded down, where the horizon holds only part of the month. */
  readonly minimum: number;
}

/** Lists the calendar months that a horizon touches, in order. */
export function listMonths({ start, end }: Horizon): readonly HorizonMonth[] {
  const months: HorizonMonth[] = [];
  for (let day = start; day <= end;) {
    const { year, month } = toCivilDate(day);
    const days = daysInMonth(year, month);
    const last = toDayNumber({ year, month, day: days });
    const daysInside = Math.min(end, last) - day + 1;
    months.push({ month: `${year}-${String(month).padStart(2, "0")}`, days, daysInside });
    day = last + 1;
  }
  return months;
}

/** What a monthly minimum asks of a month that may lie only partly inside. */
export function minimumOf(minimum: number, { days, daysInside }: HorizonMonth): number {
  return Math.floor((minimum * daysInside) / days);
}

/**
 * Counts, for each hall that has sessions at all, cancelled ones too, the sessions that take place in each month
 * of the horizon, as far as the hall can be had (C22); halls in the order of their first session.
 */
export function countMonths(scenario: Scenario, sessions: readonly Session[]): readonly MonthCount[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const held = new Map<string, number>();
  for (const { venueId, date, status } of sessions) {
    const key = `${venueId} ${date.slice(0, 7)}`;
    held.set(key, (held.get(key) ?? 0) + (status === "cancelled" ? 0 : 1));
  }
  const minimum = monthlyMinimum(scenario.programme);
  return [...new Set(sessions.map(({ venueId }) => venueId))].flatMap((venueId) => {
    const hall = scenario.venues.find(({ id }) => id === venueId);
    return listMonths(narrowHorizon(horizon, hall?.availability ?? {})).map((month) => ({
      venueId,
      month,
      sessions: held.get(`${venueId} ${month.month}`) ?? 0,
      minimum: minimumOf(minimum, month),
    }));
  });
}
