import { type Accessor, createMemo } from "solid-js";
import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { readHorizon } from "../../pipeline/calendar/horizon.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import { countMonths, listMonths, type MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createDayReader, type DayReader } from "./calendarDays.ts";
import { buildCalendarNames, type CalendarNames } from "./calendarNames.ts";

/** A scenario on its dates, computed once for each scenario and plan. */
export interface CalendarLayout {
  readonly scenario: Scenario;
  readonly plan: Plan | null;
  readonly sessions: readonly Session[];
  readonly names: CalendarNames;
  readonly readDay: DayReader;
  /** Months `YYYY-MM` to leaf through: those of the horizon, and those that a session was put in by hand. */
  readonly months: readonly string[];
  readonly counts: readonly MonthCount[];
}

/** Lays a scenario and its kept plan on dates; without a plan the calendar's own rules alone. */
export function layCalendar(scenario: Scenario): CalendarLayout {
  const plan = scenario.plans[0]?.plan ?? null;
  const sessions = laySessions(scenario, plan);
  return {
    scenario,
    plan,
    sessions,
    names: buildCalendarNames(scenario),
    readDay: createDayReader(scenario),
    months: listShownMonths(scenario, sessions),
    counts: countMonths(scenario, sessions),
  };
}

function listShownMonths(scenario: Scenario, sessions: readonly Session[]): readonly string[] {
  const horizon = readHorizon(scenario);
  const days = sessions.flatMap(({ date }) => decodeIsoDate(date, "").value ?? []);
  const bounds = horizon === null ? days : [horizon.start, horizon.end, ...days];
  const start = bounds.reduce((least, day) => Math.min(least, day), Infinity);
  const end = bounds.reduce((most, day) => Math.max(most, day), -Infinity);
  return start <= end ? listMonths({ start, end }).map(({ month }) => month) : [];
}

/** Passes the scenario on only when something that dated sessions follow from has changed: not its name. */
export function createCalendarInput(scenario: Accessor<Scenario>): Accessor<Scenario> {
  return createMemo<Scenario>((before) => {
    const next = scenario();
    const same =
      before.plans[0]?.plan === next.plans[0]?.plan &&
      before.territory === next.territory &&
      before.venues === next.venues &&
      before.teams === next.teams &&
      before.depots === next.depots &&
      before.vehicles === next.vehicles &&
      before.professionals === next.professionals &&
      before.programme === next.programme &&
      before.travelTimes === next.travelTimes &&
      before.locks === next.locks &&
      before.calendar === next.calendar;
    return same ? before : next;
  }, scenario());
}
