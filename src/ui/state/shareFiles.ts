import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { buildExports } from "../../exports/buildExports.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { describeKeptPlan } from "../../pipeline/keptPlanning.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Assessment, PlanView } from "./appStore.ts";
import type { RunFacts } from "./savedWork.ts";

/** What writes road sheets is large, and loads only when they are asked for. */
const ROADBOOK_FILE = "roadbook.html";

/** Files for partners, in the order in which they are offered. */
export const DIAGNOSIS_FILES = [
  "coverage.geojson",
  "white-zones.geojson",
  "indicators.csv",
  "report.json",
] as const;
export const PLAN_FILES = [
  "stops.geojson",
  "circuits.geojson",
  "sessions.csv",
  "plan.json",
  ROADBOOK_FILE,
] as const;

/** Gathers what the exports need of a plan; null without one that fits the present data. */
export function describePlanning(
  view: PlanView | null,
  assessment: Assessment | null,
  facts: RunFacts | null,
): Planning | null {
  return view === null || assessment === null ? null : describeKeptPlan(view.document, assessment, facts);
}

/**
 * Writes a file with the same functions as the command line.
 *
 * @returns undefined where there is no such file, as those of a plan without one.
 */
export async function buildShareFile(
  name: string,
  scenario: Scenario,
  diagnosis: Diagnosis,
  planning: Planning | null,
  lang: Lang,
): Promise<ExportFile | undefined> {
  const csv = lang === "fr" ? "fr" : "intl";
  const context = { scenario, diagnosis, planning, csv, replaces: null } as const;
  if (name !== ROADBOOK_FILE) return findFile(buildExports(context), name);
  const { buildRoadExports } = await import("../../exports/roads/buildRoadExports.ts");
  return findFile(buildRoadExports(context, lang), name);
}

function findFile(files: readonly ExportFile[], name: string): ExportFile | undefined {
  return files.find(({ fileName }) => fileName === name);
}
