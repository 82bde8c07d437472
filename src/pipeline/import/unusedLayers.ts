import type { ImportIssue, ImportReport } from "../../scenario/importReport.ts";
import type { OpenedSource } from "./openedSource.ts";
import { nameSource } from "./readSource.ts";

/** Errors that say of a layer or sheet that it is about something else, not that it is broken. */
const ABOUT_SOMETHING_ELSE = new Set([
  "file-empty",
  "file-unrecognised",
  "layer-other-kind",
  "file-document",
  "file-binary",
  "file-html",
  "shapefile-side-file",
  "csv-not-a-table",
  "communes-no-code",
  "communes-no-polygon",
  "communes-points-only",
  "geojson-no-feature",
  "geojson-not-object",
  "geojson-wrong-type",
  "need-not-a-table",
  "need-no-code",
  "need-no-figures",
  "need-none-usable",
]);

/**
 * Turns the errors of layers and sheets that are about something else into one note each, where another
 * layer of the same file was of use: a workbook's « Lisez-moi » is no mistake.
 */
export function noteUnusedLayers(report: ImportReport, sources: readonly OpenedSource[]): ImportReport {
  const fileOf = new Map(sources.map((source) => [nameSource(source), source.name]));
  const useful = new Set(report.files.flatMap(({ name, kept }) => (kept > 0 ? [fileOf.get(name)] : [])));
  const broken = new Set(
    report.issues.flatMap(({ file, code, severity }) =>
      severity === "error" && !ABOUT_SOMETHING_ELSE.has(code) ? [file] : [],
    ),
  );
  const unused = new Set(
    report.files
      .filter(({ name, kept }) => kept === 0 && useful.has(fileOf.get(name)) && !broken.has(name))
      .map(({ name }) => name),
  );
  if (unused.size === 0) return report;
  const notes = [...unused].map((file): ImportIssue => ({
    file,
    code: "layer-unused",
    severity: "warning",
    at: "file",
    params: {},
  }));
  return {
    ...report,
    files: report.files.filter(({ name }) => !unused.has(name)),
    issues: [...report.issues.filter(({ file }) => !unused.has(file)), ...notes],
  };
}
