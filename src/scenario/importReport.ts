import type { Issue } from "../../geodata/model/issue.ts";
import type { JoinReport } from "../../geodata/territory/joinNeed.ts";

/** What a file was taken for; `unknown` for one that was refused. */
export type ImportKind = "communes" | "town-halls" | "need" | "grid" | "structures" | "passage" | "unknown";

/** One file of an import: how it was written and what came of it (R9, R12, R13). */
export interface ImportedFile {
  readonly name: string;
  readonly kind: ImportKind;
  readonly encoding: string;
  /** False where the encoding was guessed and accents should be looked at. */
  readonly encodingSure: boolean;
  /** Null for GeoJSON. */
  readonly separator: string | null;
  readonly decimal: string | null;
  /** System that the positions were in; null where there are none. */
  readonly crs: string | null;
  readonly rows: number;
  readonly kept: number;
  readonly rejected: number;
}

/** An issue with the file that it stands in. */
export interface ImportIssue extends Issue {
  readonly file: string;
}

/** `import-report.json`: every file, every repair, every row that was left out. */
export interface ImportReport {
  readonly version: 1;
  readonly files: readonly ImportedFile[];
  /** Join of the need to the communes, both ways; null where no need was imported. */
  readonly join: JoinReport | null;
  readonly issues: readonly ImportIssue[];
  /** Issues beyond those listed. */
  readonly suppressedIssues: number;
}
