import { isRealDate } from "./calendarDates.ts";
import { decodeSettings } from "./decodeParts.ts";
import { buildDefaultCalendar, DEFAULT_PROGRAMME } from "./defaultSettings.ts";
import type { IssueLog } from "../../geodata/model/issueLog.ts";
import type { CalendarSettings, HourWindow, Programme } from "./scenario.ts";
import { calendarSchema } from "./schemas/calendarSchema.ts";
import { programmeSchema } from "./schemas/programmeSchema.ts";

/** Reads the programme; what is missing, wrong or contradictory takes its default, with a warning. */
export function decodeProgramme(value: unknown, issues: IssueLog): Programme {
  const given = decodeSettings<Programme>(
    value,
    programmeSchema.entries,
    DEFAULT_PROGRAMME,
    "programme",
    issues,
  );
  const programme = { ...given, weekdays: [...new Set(given.weekdays)].sort((a, b) => a - b) };
  if (programme.ageBand.toMonths <= programme.ageBand.fromMonths) {
    issues.warning("window-reversed", "programme.ageBand");
    programme.ageBand = DEFAULT_PROGRAMME.ageBand;
  }
  for (const field of ["sessionHours", "dutyHours"] as const) {
    const { am, pm } = programme[field];
    if (isForward(am) && isForward(pm)) continue;
    issues.warning("window-reversed", `programme.${field}`);
    programme[field] = DEFAULT_PROGRAMME[field];
  }
  return programme;
}

/** Reads the calendar; closures that no calendar holds are left out. */
export function decodeCalendar(value: unknown, today: string, issues: IssueLog): CalendarSettings {
  const defaults = buildDefaultCalendar(today);
  const calendar = decodeSettings<CalendarSettings>(
    value,
    calendarSchema.entries,
    defaults,
    "calendar",
    issues,
  );
  const closures = calendar.closures.filter((closure, index) => {
    const sound = isRealDate(closure.from) && isRealDate(closure.to) && closure.from <= closure.to;
    if (!sound) issues.error("window-reversed", `calendar.closures[${index}]`);
    return sound;
  });
  const sound = isRealDate(calendar.start) && isRealDate(calendar.end) && calendar.start <= calendar.end;
  if (sound) return { ...calendar, closures };
  issues.warning("window-reversed", "calendar");
  return { ...calendar, start: defaults.start, end: defaults.end, closures };
}

function isForward(window: HourWindow): boolean {
  return window.start < window.end;
}
