import { wordIssue } from "../i18n/issueText.ts";
import type { Lang } from "../i18n/lang.ts";
import { textsOf } from "../i18n/texts.ts";
import type { ImportReport } from "../scenario/importReport.ts";
import type { Column } from "./column.ts";
import { encodeTable } from "./encodeCsv.ts";
import type { ExportFile } from "./exportFile.ts";

/** One line of the report: where, what was found, what to do about it. */
interface ReportRow {
  readonly file: string;
  readonly place: string;
  readonly finding: string;
  readonly what: string;
  readonly next: string;
}

/** Writes the report of an import as a table: what became of each file, every finding, the join both ways. */
export function encodeImportReport(report: ImportReport, lang: Lang): ExportFile {
  const { importing } = textsOf(lang);
  const column = (name: keyof ReportRow): Column<ReportRow> => ({
    name: importing.reportColumns[name],
    type: "string",
    value: (row) => row[name],
  });
  const columns = [column("file"), column("place"), column("finding"), column("what"), column("next")];
  const rows = [...listFiles(report, lang), ...listIssues(report, lang), ...listJoin(report, lang)];
  return encodeTable(importing.reportFile, columns, rows, lang === "fr" ? "fr" : "intl");
}

function listFiles({ files, issues }: ImportReport, lang: Lang): readonly ReportRow[] {
  const { setup, importing } = textsOf(lang);
  return files.map(({ name, kind, kept, rejected }) => {
    const mended = issues.filter(({ file, severity }) => file === name && severity === "repair").length;
    const what = kind === "unknown" ? setup.failed(name) : importing.fileRows(kept, mended, rejected);
    return { file: name, place: "", finding: setup.fileKind[kind], what, next: "" };
  });
}

function listIssues({ issues }: ImportReport, lang: Lang): readonly ReportRow[] {
  const { setup } = textsOf(lang);
  return issues.map((issue) => {
    const { where, what, next } = wordIssue(issue, lang);
    return { file: issue.file, place: where, finding: setup.severity[issue.severity], what, next };
  });
}

function listJoin({ join }: ImportReport, lang: Lang): readonly ReportRow[] {
  if (join === null) return [];
  const { importing } = textsOf(lang);
  const rows = (finding: string, codes: readonly string[]): readonly ReportRow[] =>
    codes.map((place) => ({ file: "", place, finding, what: "", next: "" }));
  return [
    ...rows(importing.reportJoin.withoutNeed, join.communesWithoutNeed),
    ...rows(importing.reportJoin.withoutCommune, join.needWithoutCommune),
    ...rows(importing.reportJoin.duplicates, join.duplicates),
    ...join.merged.map(({ from, into }) => ({
      file: "",
      place: from,
      finding: importing.reportJoin.merged,
      what: importing.mergedInto(from, into),
      next: "",
    })),
  ];
}
