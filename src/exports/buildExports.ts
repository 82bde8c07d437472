import { laySessions } from "../pipeline/calendar/laySessions.ts";
import { exportChanges } from "./calendar/changes.ts";
import { exportIcs } from "./calendar/ics.ts";
import type { PublishedCalendar } from "./calendar/publishedCalendar.ts";
import { exportCircuits } from "./circuits.ts";
import { exportCoverage } from "./coverage.ts";
import { exportPlan, exportReport } from "./documents.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { exportIndicators } from "./indicatorColumns.ts";
import { exportSessions } from "./sessions.ts";
import { exportStops } from "./stops.ts";
import { exportSurvey } from "./survey/surveyTable.ts";
import { exportWhiteZones } from "./whiteZones.ts";

/**
 * Writes every file of a diagnosis, and of a plan where there is one; the page offers the same files.
 *
 * @param since – the calendar that was sent out before; null = none was.
 */
export function buildExports(context: ExportContext, since: PublishedCalendar | null = null): ExportFile[] {
  const files = [
    exportCoverage(context),
    exportWhiteZones(context),
    ...exportIndicators(context),
    exportReport(context),
    ...exportSurvey(context),
  ];
  if (context.planning === null) return files;
  const sessions = laySessions(context.scenario, context.planning.document.plan);
  return [
    ...files,
    ...exportPlan(context),
    exportStops(context),
    exportCircuits(context),
    ...exportSessions(context, sessions),
    ...exportIcs(context, sessions, since).filter(({ fileName }) => fileName === "sessions.ics"),
    ...exportChanges(context, sessions, since),
  ];
}
