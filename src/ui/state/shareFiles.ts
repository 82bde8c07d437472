import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { CsvStyle } from "../../exports/exportContext.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { buildExports } from "../../exports/buildExports.ts";
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
