import { planKey } from "./entryId.ts";
import { mergeList } from "./mergeLists.ts";
import { type MergeBase, type MergeRun, mergeWhole, NO_BASE, sameValue } from "./mergeValues.ts";
import type { PlanDocument } from "./planDocument.ts";

const keyOf = ({ plan }: PlanDocument): string => planKey(plan);

/** Merges the plans of two copies: plans with the same circuits are one, and the shown plan stays first. */
export function mergePlans(
  mine: readonly PlanDocument[],
  theirs: readonly PlanDocument[],
  base: MergeBase,
  run: MergeRun,
): readonly PlanDocument[] {
  const before = base.known ? ((base.value ?? []) as readonly PlanDocument[]) : null;
  const old = new Map((before ?? []).map((document) => [keyOf(document), document]));
  const own = new Map(mine.map((document) => [keyOf(document), document]));
  // The same circuits, computed again or under another name: no two plans to choose between.
  const alike = theirs.map((document) => {
    const key = keyOf(document);
    const twin = own.get(key);
    const isUntouched = twin !== undefined && sameValue(twin, old.get(key));
    return twin === undefined || isUntouched ? document : twin;
  });
  const merged = mergeList(["plans"], mine, alike, base, run, { keyOf });
  const shownOf = (plans: readonly PlanDocument[]): string | undefined =>
    plans[0] === undefined ? undefined : keyOf(plans[0]);
  const shown = mergeWhole(
    ["plans", "shown"],
    shownOf(mine),
    shownOf(theirs),
    before === null ? NO_BASE : { known: true, value: shownOf(before) },
    run,
  );
  const first = merged.find((document) => keyOf(document) === shown);
  return first === undefined ? merged : [first, ...merged.filter((document) => document !== first)];
}
