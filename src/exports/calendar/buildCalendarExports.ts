import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { exportSessions } from "../sessions.ts";
import { exportSlots } from "./slots.ts";

/** Writes every file of a calendar; without a plan and without rules of its own there are only half-days. */
export function buildCalendarExports(context: ExportContext, report: CalendarReport): ExportFile[] {
  const { slots, sessions } = report;
  const hasSessions =
    context.planning !== null || context.scenario.calendar.rules.some(({ kind }) => kind === "session");
  return [...exportSlots(slots, context), ...(hasSessions ? exportSessions(context, sessions) : [])];
}
