import { toCivilDate, toDayNumber } from "../../../geodata/calendar/dayNumber.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekOf, mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import { isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import type { SchoolDayKind } from "../../../geodata/calendar/schoolCalendar.ts";
import type { PublicHolidayCode } from "../../../geodata/model/publicHoliday.ts";
import { createDayKinds } from "../../pipeline/calendar/dayKinds.ts";
import { readHorizon } from "../../pipeline/calendar/horizon.ts";
import { listMonths } from "../../pipeline/calendar/monthCounts.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** One day of a month's grid. */
export interface GridDay {
  readonly date: string;
  readonly day: number;
  readonly publicHoliday: PublicHolidayCode | null;
  readonly school: SchoolDayKind;
  /** In the order of their hours: those of the day, and those that were to be on it and moved. */
  readonly sessions: readonly Session[];
}

/** One ISO week of a month's grid, Monday first; null for a day of another month. */
export interface GridWeek {
  readonly week: number;
  readonly days: readonly (GridDay | null)[];
}

/** One calendar month as a grid. */
export interface GridMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly weeks: readonly GridWeek[];
}

/** Lays sessions on the grids of all months that the scenario's horizon touches. */
export function buildGrids(scenario: Scenario, sessions: readonly Session[]): readonly GridMonth[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const byDate = groupByDate(sessions);
  const kinds = createDayKinds(scenario.calendar);
  const alsaceMoselle = scenario.venues.some((venue) => isInAlsaceMoselle(venue.communeCode));
  const dayOf = (dayNumber: number): GridDay => {
    const date = formatIsoDate(dayNumber);
    const holiday = kinds.publicHolidayOn(dayNumber, alsaceMoselle);
    return {
      date,
      day: toCivilDate(dayNumber).day,
      publicHoliday: holiday === "unknown" ? null : holiday,
      school: kinds.schoolOn(dayNumber),
      sessions: byDate.get(date) ?? [],
    };
  };
  return listMonths(horizon).map(({ month, days }) => {
    const first = toDayNumber({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), day: 1 });
    const last = first + days - 1;
    const weeks: GridWeek[] = [];
    for (let monday = mondayOf(first); monday <= last; monday += 7) {
      const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => monday + offset);
      weeks.push({
        week: isoWeekOf(monday).week,
        days: week.map((day) => (day < first || day > last ? null : dayOf(day))),
      });
    }
    return { month, weeks };
  });
}

function groupByDate(sessions: readonly Session[]): Map<string, Session[]> {
  const byDate = new Map<string, Session[]>();
  for (const session of sessions) {
    for (const date of new Set([session.date, session.movedFrom ?? session.date])) {
      byDate.set(date, [...(byDate.get(date) ?? []), session]);
    }
  }
  for (const day of byDate.values()) day.sort((a, b) => a.start - b.start);
  return byDate;
}
