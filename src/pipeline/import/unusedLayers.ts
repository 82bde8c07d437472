import type { ImportedFile, ImportIssue, ImportReport } from "../../scenario/importReport.ts";
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
 * layer of the same file was of use: a workbook's « Lisez-moi » is no mistake. A layer that was of use in
 * one role (communes) needs no note for having been none in another (need).
 */
export function noteUnusedLayers(report: ImportReport, sources: readonly OpenedSource[]): ImportReport {
  const layers = sources.filter(({ layer }) => layer !== null);
  const fileOf = new Map(layers.map((source) => [nameSource(source), source.name]));
  const usefulNames = new Set(report.files.flatMap(({ name, kept }) => (kept > 0 ? [name] : [])));
  const usefulFiles = new Set([...usefulNames].flatMap((name) => fileOf.get(name) ?? []));
  const broken = new Set(report.issues.flatMap((issue) => (isAboutBreakage(issue) ? [issue.file] : [])));
  const isUnused = ({ name, kept }: ImportedFile): boolean =>
    kept === 0 && usefulFiles.has(fileOf.get(name) ?? "") && (usefulNames.has(name) || !broken.has(name));
  const unused = new Set(report.files.filter(isUnused).map(({ name }) => name));
  const noted = [...unused].filter((name) => !usefulNames.has(name));
  const isKept = ({ file, code }: ImportIssue): boolean =>
    !unused.has(file) || (usefulNames.has(file) && !ABOUT_SOMETHING_ELSE.has(code));
  return {
    ...report,
    files: report.files.filter((file) => !isUnused(file)),
    issues: [...report.issues.filter(isKept), ...noted.map(noteOf)],
  };
}

function isAboutBreakage({ severity, code }: ImportIssue): boolean {
  return severity === "error" && !ABOUT_SOMETHING_ELSE.has(code);
}

function noteOf(file: string): ImportIssue {
  return { file, code: "layer-unused", severity: "warning", at: "file", params: {} };
}
