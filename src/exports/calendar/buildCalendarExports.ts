import type { Lang } from "../../i18n/lang.ts";
import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { exportSessions } from "../sessions.ts";
import { exportPartnerCalendars } from "./partnerCalendars.ts";
import type { PublishedCalendar } from "./publishedCalendar.ts";
import { exportSlots } from "./slots.ts";

/**
 * Writes every file of a calendar: `slots.csv`; with a plan, or rules of the scenario's own, also `sessions.csv`
 * and what partners get.
 *
 * @param since – the `sessions.ics` that was sent out before; null = none was.
 */
export function buildCalendarExports(
  context: ExportContext,
  report: CalendarReport,
  since: PublishedCalendar | null,
  lang: Lang,
): ExportFile[] {
  const files = exportSlots(report.slots, context);
  const hasRules = context.scenario.calendar.rules.some(({ kind }) => kind === "session");
  if (context.planning === null && !hasRules) return files;
  return [
    ...files,
    ...exportSessions(context, report.sessions),
    ...exportPartnerCalendars(context, report, since, lang),
  ];
}
