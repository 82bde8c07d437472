import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { exportPartnerCalendars } from "../../exports/calendar/partnerCalendars.ts";
import type { PublishedCalendar } from "../../exports/calendar/publishedCalendar.ts";
import { exportSlots } from "../../exports/calendar/slots.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { buildCalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What the files of a calendar are made from. */
export interface CalendarSources {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
  /** The `sessions.ics` that was sent out before; null = none was. */
  readonly since: PublishedCalendar | null;
  readonly lang: Lang;
}

/** Writes the files of a calendar, those of each commune, team and professional included. */
export function buildCalendarFiles(sources: CalendarSources): readonly ExportFile[] {
  const { scenario, diagnosis, planning, since, lang } = sources;
  const csv = lang === "fr" ? "fr" : "intl";
  const context = { scenario, diagnosis, planning, csv, replaces: null } as const;
  const report = buildCalendarReport(scenario, planning?.document ?? null);
  return [...exportSlots(report.slots, context), ...exportPartnerCalendars(context, report, since, lang)];
}
