import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { CsvStyle } from "../../exports/exportContext.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { buildExports } from "../../exports/buildExports.ts";
import { exportCalendarPage } from "../../exports/calendar/calendarPage.ts";
import { exportIcs } from "../../exports/calendar/ics.ts";
import { exportSlots } from "../../exports/calendar/slots.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { describeKeptPlan } from "../../pipeline/keptPlanning.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Assessment, PlanView } from "./appStore.ts";
import type { RunFacts } from "./savedWork.ts";

/** Files for partners, in the order in which they are offered. */
export const DIAGNOSIS_FILES = [
  "coverage.geojson",
  "white-zones.geojson",
  "indicators.csv",
  "report.json",
] as const;
export const PLAN_FILES = ["stops.geojson", "circuits.geojson", "sessions.csv", "plan.json"] as const;
/** Calendars; those after the first need sessions. */
export const CALENDAR_FILES = ["slots.csv", "sessions.ics", "calendar.html"] as const;

/** Gathers what the exports need of a plan; null without one that fits the present data. */
export function describePlanning(
  view: PlanView | null,
  assessment: Assessment | null,
  facts: RunFacts | null,
): Planning | null {
  return view === null || assessment === null ? null : describeKeptPlan(view.document, assessment, facts);
}

/** Writes the files with the same functions as the command line. */
export function buildShareFiles(
  scenario: Scenario,
  diagnosis: Diagnosis,
  planning: Planning | null,
  csv: CsvStyle,
): readonly ExportFile[] {
  return buildExports({ scenario, diagnosis, planning, csv, replaces: null });
}

/** Lays the sessions that calendars tell: those of a plan, and those that the calendar itself settles. */
export function laySharedSessions(scenario: Scenario, planning: Planning | null): readonly Session[] {
  return laySessions(scenario, planning?.document.plan ?? null);
}

/**
 * Writes one file of a calendar: the half-days, the page to print, or a calendar for programs, everybody's
 * or somebody's; nothing where nobody has sessions under that name.
 */
export function buildCalendarFile(
  fileName: string,
  scenario: Scenario,
  diagnosis: Diagnosis,
  planning: Planning | null,
  lang: Lang,
): ExportFile | undefined {
  const csv = lang === "fr" ? "fr" : "intl";
  const context = { scenario, diagnosis, planning, csv, replaces: null } as const;
  return listFiles().find((file) => file.fileName === fileName);

  function listFiles(): readonly ExportFile[] {
    if (fileName === "slots.csv") return exportSlots(listSlots(scenario), context);
    if (fileName.endsWith(".ics")) return exportIcs(context, laySharedSessions(scenario, planning), null);
    return [exportCalendarPage(context, buildCalendarReport(scenario, planning?.document ?? null), lang)];
  }
}

/** A file name from a project's name: lower case, no accents, hyphens. */
export function fileNameOf(name: string): string {
  const slug = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60);
  return `${slug === "" ? "maillage" : slug}.maillage.json`;
}
