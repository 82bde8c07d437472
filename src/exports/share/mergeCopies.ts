import type { Issue } from "../../../geodata/model/issue.ts";
import { joinEntries } from "../../scenario/mergeEntries.ts";
import { listMergeChanges, type MergeChange } from "../../scenario/mergeChanges.ts";
import type { RestoredElement } from "../../scenario/mergeReferences.ts";
import { areAboutSameTerritory, mergeScenarios } from "../../scenario/mergeScenarios.ts";
import { conflictKey, type MergeConflict, type MergeSide } from "../../scenario/mergeValues.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Copy } from "./readCopy.ts";
import { withFamiliesOf } from "./sharedScenario.ts";

/** A conflict with one of the copies. */
export interface CopyConflict extends MergeConflict {
  /** Names the conflict among all, for a choice. */
  readonly key: string;
  /** Place of the copy in the list. */
  readonly copy: number;
  readonly kept: MergeSide;
}

/** Several copies brought into mine. */
export interface MergedCopies {
  readonly scenario: Scenario;
  readonly changes: readonly MergeChange[];
  readonly conflicts: readonly CopyConflict[];
  readonly restored: readonly RestoredElement[];
  readonly issues: readonly Issue[];
  /** What the copies hold, mine first: names are looked up here. */
  readonly sources: readonly Scenario[];
}

/** Tells whether a copy can be merged into a project at all. */
export function isAboutProject(copy: Copy, mine: Scenario): boolean {
  return copy.kind === "opinions" || areAboutSameTerritory(mine, copy.scenario);
}

/**
 * Brings copies into mine, one after the other. A shared page is read-only, so that it is its own common ancestor: only
 * the opinions that were added to it come in, whatever I changed since.
 *
 * @param base – what the copies were made from; null where it is not known.
 * @param choices – by `CopyConflict.key`; mine stays where nothing was chosen.
 */
export function mergeCopies(
  mine: Scenario,
  copies: readonly Copy[],
  base: Scenario | null,
  choices: ReadonlyMap<string, MergeSide> = new Map(),
): MergedCopies {
  let scenario = mine;
  const conflicts: CopyConflict[] = [];
  const restored: RestoredElement[] = [];
  const issues: Issue[] = [];
  copies.forEach((copy, index) => {
    if (copy.kind === "opinions") {
      scenario = { ...scenario, comments: joinEntries(scenario.comments, copy.comments) };
      return;
    }
    const keyOf = (path: readonly string[]): string => `${index} ${conflictKey(path)}`;
    const isPage = copy.kind === "page";
    const merged = mergeScenarios(
      scenario,
      isPage || base === null ? copy.scenario : withFamiliesOf(base, copy.scenario),
      isPage ? copy.sent : base,
      (path) => choices.get(keyOf(path)) ?? "mine",
    );
    scenario = merged.scenario;
    restored.push(...merged.restored);
    issues.push(...merged.issues);
    conflicts.push(
      ...merged.conflicts.map((conflict) => {
        const key = keyOf(conflict.path);
        return { ...conflict, key, copy: index, kept: choices.get(key) ?? ("mine" as const) };
      }),
    );
  });
  const sources = [mine, ...copies.flatMap((copy) => (copy.kind === "opinions" ? [] : [copy.scenario]))];
  return { scenario, changes: listMergeChanges(mine, scenario), conflicts, restored, issues, sources };
}
