import type { Decoded } from "../../../geodata/model/issue.ts";
import type { JoinReport } from "../../../geodata/territory/joinNeed.ts";
import type { ImportedFile, ImportIssue, ImportReport } from "../../scenario/importReport.ts";
import type { ReadSource } from "./readSource.ts";

type FileFacts = Pick<ImportedFile, "separator" | "decimal" | "crs" | "rows" | "kept" | "rejected">;

/** Facts of a file of which nothing could be read. */
export const NO_FACTS: FileFacts = {
  separator: null,
  decimal: null,
  crs: null,
  rows: 0,
  kept: 0,
  rejected: 0,
};

/** Writes down what happens to each file of an import. */
export interface ImportLedger {
  addFile(file: ReadSource, facts: FileFacts, kind?: ImportedFile["kind"]): void;
  addIssues(fileName: string, decoded: Decoded<unknown>): void;
  finish(order: readonly string[], join: JoinReport | null): ImportReport;
}

/** Creates an empty ledger; files come out in the order in which they were given. */
export function createImportLedger(): ImportLedger {
  const files: ImportedFile[] = [];
  const issues: ImportIssue[] = [];
  let suppressedIssues = 0;
  return {
    addFile: ({ name, kind, encoding, encodingSure }, facts, settled = kind) => {
      files.push({ name, kind: settled, encoding, encodingSure, ...facts });
    },
    addIssues: (file, decoded) => {
      for (const issue of decoded.issues) issues.push({ ...issue, file });
      suppressedIssues += decoded.suppressedIssues ?? 0;
    },
    finish: (order, join) => ({
      version: 1,
      files: files.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
      join,
      issues,
      suppressedIssues,
    }),
  };
}
