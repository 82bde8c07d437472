import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { decodeSchoolCalendarCsv } from "../../../geodata/formats/schoolCalendarCsv.ts";
import { decodeSchoolCalendarIcs } from "../../../geodata/formats/schoolCalendarIcs.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import type { SchoolHoliday } from "../../../geodata/model/schoolHoliday.ts";
import { decodeText } from "../../pipeline/import/decodeText.ts";
import type { ImportedHoliday } from "../../scenario/calendarSettings.ts";

/** Reads the official school calendar, CSV or iCalendar whatever the file is called. */
export function readSchoolCalendar(bytes: Uint8Array): Decoded<readonly SchoolHoliday[]> {
  const { text } = decodeText(bytes);
  const isCalendar = /^\s*BEGIN:VCALENDAR/iu.test(text);
  return isCalendar ? decodeSchoolCalendarIcs(text) : decodeSchoolCalendarCsv(text);
}

/** Adds holidays of a file to those imported before, in place of what they overlap; by date. */
export function mergeImported(
  before: readonly ImportedHoliday[],
  holidays: readonly SchoolHoliday[],
  nameOf: (code: SchoolHoliday["code"]) => string,
): readonly ImportedHoliday[] {
  const added = holidays.map(({ code, from, to }) => ({
    name: nameOf(code),
    from: formatIsoDate(from),
    to: formatIsoDate(to),
  }));
  const kept = before.filter(
    (holiday) => !added.some(({ from, to }) => from <= holiday.to && holiday.from <= to),
  );
  return [...kept, ...added].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
