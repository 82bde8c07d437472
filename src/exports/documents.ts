import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { buildReport } from "../pipeline/buildReport.ts";
import type { ExplanationDocument } from "../pipeline/explanationDocument.ts";
import { encodeJson } from "../scenario/encodeJson.ts";
import type { ImportReport } from "../scenario/importReport.ts";
import type { RoutesDocument } from "../scenario/routesDocument.ts";
import type { Scenario, TravelTimesDocument } from "../scenario/scenario.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";

const JSON_TYPE = "application/json";

/** Writes `report.json`, with the edition beside the figures. */
export function exportReport(context: ExportContext): ExportFile {
  const report = buildReport(context.scenario, context.diagnosis, context.planning ?? undefined);
  const text = encodeJson({ ...report, edition: describeEdition(context) });
  return { fileName: "report.json", mediaType: JSON_TYPE, text };
}

/** Writes `plan.json`; `edition` stands beside the `plan` object, which is the same byte for byte. */
export function exportPlan(context: ExportContext): ExportFile[] {
  if (context.planning === null) return [];
  const text = encodeJson({ ...context.planning.document, edition: describeEdition(context) });
  return [{ fileName: "plan.json", mediaType: JSON_TYPE, text }];
}

/** Writes `territory.json`, which names its own sources. */
export function exportTerritory(territory: Territory): ExportFile {
  return { fileName: "territory.json", mediaType: JSON_TYPE, text: encodeJson(territory) };
}

/** Writes `travel-times.json`, which names its own provenance. */
export function exportTravelTimes(document: TravelTimesDocument): ExportFile {
  return { fileName: "travel-times.json", mediaType: JSON_TYPE, text: encodeJson(document) };
}

/** Writes `routes.json`, which names its own provenance. */
export function exportRoutes(document: RoutesDocument): ExportFile {
  return { fileName: "routes.json", mediaType: JSON_TYPE, text: encodeJson(document) };
}

/** Writes `import-report.json`: every file, every repair, every row that was left out. */
export function exportImportReport(report: ImportReport): ExportFile {
  return { fileName: "import-report.json", mediaType: JSON_TYPE, text: encodeJson(report) };
}

/** Writes `explanation.json`. */
export function exportExplanation(explanation: ExplanationDocument): ExportFile {
  return { fileName: "explanation.json", mediaType: JSON_TYPE, text: encodeJson(explanation) };
}

/** Writes `structures.json`: places as a scenario holds them. */
export function exportStructures(structures: readonly Structure[]): ExportFile {
  return { fileName: "structures.json", mediaType: JSON_TYPE, text: encodeJson(structures) };
}

/** Writes `scenario.json` that refers to the `territory.json` beside it. */
export function exportScenario(scenario: Scenario): ExportFile {
  const text = encodeJson({ ...scenario, territory: { file: "territory.json" } });
  return { fileName: "scenario.json", mediaType: JSON_TYPE, text };
}
