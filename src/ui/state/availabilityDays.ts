import { type Academy, findAcademy } from "../../../geodata/calendar/academies.ts";
import { listBridgeDays } from "../../../geodata/calendar/bridges.ts";
import { decodeIsoDate, formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../../geodata/calendar/isoWeek.ts";
import { isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import type { SchoolDayKind } from "../../../geodata/calendar/schoolCalendar.ts";
import { schoolCalendarOf } from "../../pipeline/calendar/dayKinds.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Days of the period without school, or of which nobody knows; ISO dates, inclusive. */
export interface SchoolSpan {
  readonly kind: Exclude<SchoolDayKind, "term">;
  /** As the imported calendar names them; null for built-in and unknown days. */
  readonly name: string | null;
  readonly from: string;
  to: string;
}

/** Lists school holidays and unknown days of the period, by date, cut at its ends. */
export function listSchoolSpans(calendar: CalendarSettings): readonly SchoolSpan[] {
  const school = schoolCalendarOf(calendar);
  const spans: SchoolSpan[] = [];
  let open: SchoolSpan | null = null;
  for (const day of daysOf(calendar)) {
    const kind = school.kindOn(day);
    const date = formatIsoDate(day);
    if (kind === "term") {
      open = null;
      continue;
    }
    const name = kind === "other" ? importedName(calendar, date) : null;
    if (open !== null && open.kind === kind && open.name === name) open.to = date;
    else {
      open = { kind, name, from: date, to: date };
      spans.push(open);
    }
  }
  return spans;
}

/** Lists the bridge days of the period that circuits could run on and that are not closed yet, as ISO dates. */
export function listOpenBridges({ calendar, territory, programme }: Scenario): readonly string[] {
  const days = daysOf(calendar);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const alsaceMoselle = territory.communes.some(({ code }) => isInAlsaceMoselle(code));
  const { value: bridges = [] } = listBridgeDays(first, last, alsaceMoselle);
  return bridges
    .filter(({ dayNumber }) => programme.weekdays.includes(isoWeekdayOf(dayNumber)))
    .map(({ dayNumber }) => formatIsoDate(dayNumber))
    .filter(
      (date) =>
        !calendar.closures.some(
          ({ from, to, halfDay }) => halfDay === undefined && from <= date && date <= to,
        ),
    );
}

/** Finds the académie of most communes; null overseas. */
export function findTerritoryAcademy({ territory }: Scenario): Academy | null {
  const counts = new Map<Academy, number>();
  for (const { code } of territory.communes) {
    const academy = findAcademy(code);
    if (academy !== null) counts.set(academy, (counts.get(academy) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function daysOf({ start, end }: CalendarSettings): readonly number[] {
  const first = decodeIsoDate(start, "").value;
  const last = decodeIsoDate(end, "").value;
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function importedName({ schoolHolidays = [] }: CalendarSettings, date: string): string | null {
  return schoolHolidays.find(({ from, to }) => from <= date && date <= to)?.name ?? null;
}
