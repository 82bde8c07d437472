import type { Issue } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { isAboutProject, mergeCopies } from "../../exports/share/mergeCopies.ts";
import { type Copy, readCopy } from "../../exports/share/readCopy.ts";
import type { Lang } from "../../i18n/lang.ts";
import { conflictWords, mergeChangeTexts, restoredText } from "../../i18n/merge/mergeText.ts";
import type { MergeSide } from "../../scenario/mergeValues.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What a merge would bring, in words. */
export interface ChosenMerge {
  readonly scenario: Scenario;
  readonly brings: readonly string[];
  readonly restored: readonly string[];
  readonly conflicts: readonly {
    readonly key: string;
    readonly about: string;
    readonly mine: string;
    readonly theirs: string;
  }[];
}

/** Reads the files that were chosen; those that cannot be merged into the project are told. */
export async function readCopies(
  files: readonly Blob[],
  mine: Scenario,
): Promise<{ readonly copies: readonly Copy[]; readonly issues: readonly Issue[] }> {
  const log = createIssueLog();
  const copies: Copy[] = [];
  for (const file of files) {
    const read = readCopy(await file.text());
    log.addAll(read);
    if (read.value === undefined) continue;
    if (isAboutProject(read.value, mine)) copies.push(read.value);
    else log.error("other-territory", "file");
  }
  return { copies, issues: log.finish().issues };
}

/** Mine, what came back, what they were made from (null: not known), what was chosen, and the language of the words. */
export type DescribeInput = readonly [
  mine: Scenario,
  copies: readonly Copy[],
  base: Scenario | null,
  choices: ReadonlyMap<string, MergeSide>,
  lang: Lang,
];

/** Merges copies as they are chosen so far, and words what comes of it. */
export function describeChosen(...[mine, copies, base, choices, lang]: DescribeInput): ChosenMerge {
  const merged = mergeCopies(mine, copies, base, choices);
  return {
    scenario: merged.scenario,
    brings: merged.changes.flatMap((change) => mergeChangeTexts(change, lang)),
    restored: merged.restored.map((element) => restoredText(element, lang)),
    conflicts: merged.conflicts.map((conflict) => ({
      key: conflict.key,
      ...conflictWords(conflict, merged.sources, lang),
    })),
  };
}
