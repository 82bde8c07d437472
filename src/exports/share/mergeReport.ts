import type { Lang } from "../../i18n/lang.ts";
import { conflictWords, mergeChangeTexts, restoredText } from "../../i18n/merge/mergeText.ts";
import { encodeJson } from "../../scenario/encodeJson.ts";
import type { ExportFile } from "../exportFile.ts";
import type { MergedCopies } from "./mergeCopies.ts";

/** `merge-report.json`: what a merge brought, and every place where both copies had changed the same thing. */
export interface MergeReport {
  readonly version: 1;
  readonly changes: readonly {
    readonly part: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly texts: readonly string[];
  }[];
  readonly conflicts: readonly {
    /** Path in the document. */
    readonly at: string;
    readonly about: string;
    readonly mine: string;
    readonly theirs: string;
    readonly kept: "mine" | "theirs";
  }[];
  /** What one copy took out and the other still counts on. */
  readonly restored: readonly { readonly part: string; readonly id: string; readonly text: string }[];
}

/** Words a merge for people and programs. */
export function describeMerge(merged: MergedCopies, lang: Lang): MergeReport {
  return {
    version: 1,
    changes: merged.changes.map((change) => ({ ...change, texts: mergeChangeTexts(change, lang) })),
    conflicts: merged.conflicts.map((conflict) => ({
      at: conflict.path.join("."),
      ...conflictWords(conflict, merged.sources, lang),
      kept: conflict.kept,
    })),
    restored: merged.restored.map((element) => ({
      part: element.part,
      id: element.id,
      text: restoredText(element, lang),
    })),
  };
}

/** Writes `merge-report.json`. */
export function exportMergeReport(report: MergeReport): ExportFile {
  return { fileName: "merge-report.json", mediaType: "application/json", text: encodeJson(report) };
}
