import type * as v from "valibot";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";
import type { IssueLog } from "../../geodata/model/issueLog.ts";
import { isRealDate } from "./calendarDates.ts";
import type { Booking, CalendarRule, CalendarSettings } from "./calendarSettings.ts";
import { decodeList, decodeSettings, type ElementFault } from "./decodeParts.ts";
import { buildDefaultCalendar } from "./defaultSettings.ts";
import {
  bookingSchema,
  calendarRuleSchema,
  calendarSchema,
  changeSchema,
  closureSchema,
  importedHolidaySchema,
} from "./schemas/calendarSchema.ts";

/**
 * Reads the calendar; what no calendar holds is left out, element by element, and told: whatever is not written as
 * the schema says, names a day that does not exist, or runs backwards.
 */
export function decodeCalendar(value: unknown, today: string, issues: IssueLog): CalendarSettings {
  const defaults = buildDefaultCalendar(today);
  const lists = isJsonObject(value) ? readLists(value, issues) : {};
  const given = isJsonObject(value) ? { ...value, ...lists } : value;
  const calendar = decodeSettings<CalendarSettings>(
    given,
    calendarSchema.entries,
    defaults,
    "calendar",
    issues,
  );
  const sound = isRealDate(calendar.start) && isRealDate(calendar.end) && calendar.start <= calendar.end;
  if (sound) return calendar;
  issues.warning("window-reversed", "calendar");
  return { ...calendar, start: defaults.start, end: defaults.end };
}

type Lists = Pick<CalendarSettings, "bookings" | "changes" | "schoolHolidays"> &
  Partial<Pick<CalendarSettings, "closures" | "rules">>;

/** The lists that a document has, each without its bad elements. */
function readLists(value: Readonly<Record<string, unknown>>, issues: IssueLog): Lists {
  const idOf = (item: { readonly id: string }): string => item.id;
  const has = (key: keyof Lists): boolean => Array.isArray(value[key]);
  const read = <T>(
    key: keyof Lists,
    schema: v.GenericSchema<unknown, T>,
    options: Parameters<typeof decodeList<T>>[4],
  ): T[] => decodeList(value[key], schema, `calendar.${key}`, issues, options);
  return {
    ...(has("closures") && { closures: read("closures", closureSchema, { faultOf: findSpanFault }) }),
    ...(has("rules") && { rules: read("rules", calendarRuleSchema, { idOf, faultOf: findRuleFault }) }),
    ...(has("bookings") && { bookings: read("bookings", bookingSchema, { idOf, faultOf: findRuleFault }) }),
    ...(has("changes") && {
      changes: read("changes", changeSchema, {
        faultOf: ({ to }) => findDateFault(to === null ? [] : [to.date]),
      }),
    }),
    ...(has("schoolHolidays") && {
      schoolHolidays: read("schoolHolidays", importedHolidaySchema, { faultOf: findSpanFault }),
    }),
  };
}

function findDateFault(dates: readonly string[]): ElementFault | null {
  const lost = dates.find((date) => !isRealDate(date));
  return lost === undefined ? null : { code: "field-invalid", params: { expected: "Date", received: lost } };
}

function findSpanFault({ from, to }: { readonly from: string; readonly to: string }): ElementFault | null {
  const sound = isRealDate(from) && isRealDate(to) && from <= to;
  return sound ? null : { code: "window-reversed" };
}

function findRuleFault({ recurrence, from, until }: CalendarRule | Booking): ElementFault | null {
  const named =
    recurrence.kind === "dates"
      ? recurrence.dates
      : recurrence.kind === "every-weeks"
        ? [recurrence.anchor]
        : [];
  const fault = findDateFault([
    ...named,
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [until]),
  ]);
  const backwards = from !== undefined && until !== undefined && until < from;
  return fault ?? (backwards ? { code: "window-reversed" } : null);
}
