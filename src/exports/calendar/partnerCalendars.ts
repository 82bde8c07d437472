import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { exportCalendarPage } from "./calendarPage.ts";
import { exportChanges } from "./changes.ts";
import { exportIcs } from "./ics.ts";
import type { PublishedCalendar } from "./publishedCalendar.ts";

/**
 * Writes what halls, teams and families get of a calendar: `sessions.ics`, those of each commune, team and
 * professional, `calendar.html`, and what changed since an earlier edition.
 *
 * @param since – the `sessions.ics` that was sent out before; null = none was.
 */
export function exportPartnerCalendars(
  context: ExportContext,
  report: CalendarReport,
  since: PublishedCalendar | null,
  lang: Lang,
): ExportFile[] {
  const { sessions } = report;
  return [
    ...exportIcs(context, sessions, since),
    ...exportChanges(context, sessions, since),
    exportCalendarPage(context, report, lang),
  ];
}
