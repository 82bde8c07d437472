import { isJsonObject } from "../../geodata/model/jsonObject.ts";
import type { IssueLog } from "../../geodata/model/issueLog.ts";
import { isRealDate } from "./calendarDates.ts";
import type { CalendarSettings } from "./calendarSettings.ts";
import { decodeList, decodeSettings } from "./decodeParts.ts";
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
 * Reads the calendar; what no calendar holds is left out, element by element, and told: closures and holidays
 * whose dates do not exist or run backwards, rules and bookings that are not written as the schema says.
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
  const at = (key: keyof Lists): string => `calendar.${key}`;
  return {
    ...(has("closures") && {
      closures: keepForward(
        decodeList(value["closures"], closureSchema, at("closures"), issues),
        at("closures"),
        issues,
      ),
    }),
    ...(has("rules") && {
      rules: decodeList(value["rules"], calendarRuleSchema, at("rules"), issues, { idOf }),
    }),
    ...(has("bookings") && {
      bookings: decodeList(value["bookings"], bookingSchema, at("bookings"), issues, { idOf }),
    }),
    ...(has("changes") && { changes: decodeList(value["changes"], changeSchema, at("changes"), issues) }),
    ...(has("schoolHolidays") && {
      schoolHolidays: keepForward(
        decodeList(value["schoolHolidays"], importedHolidaySchema, at("schoolHolidays"), issues),
        at("schoolHolidays"),
        issues,
      ),
    }),
  };
}

function keepForward<T extends { readonly from: string; readonly to: string }>(
  spans: readonly T[],
  at: string,
  issues: IssueLog,
): readonly T[] {
  return spans.filter((span, index) => {
    const sound = isRealDate(span.from) && isRealDate(span.to) && span.from <= span.to;
    if (!sound) issues.error("window-reversed", `${at}[${index}]`);
    return sound;
  });
}
