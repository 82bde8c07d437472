import type { CommuneDifference, DifferenceKind } from "../../mapping/differences.ts";
import { foldName } from "../state/communeRows.ts";

export type DifferenceColumn = "name" | "a" | "b" | "change" | "kind" | "children";

/** What concerns people most comes first: who loses, then who gains; what stays the same comes last. */
const KIND_ORDER: readonly DifferenceKind[] = ["lost", "gained", "worse", "better", "same", "unknown"];

function keyOf(row: CommuneDifference, column: DifferenceColumn): string | number {
  switch (column) {
    case "name":
      return foldName(row.name);
    case "children":
      return row.children;
    case "a":
      return row.a.kind === "value" ? row.a.value : Infinity;
    case "b":
      return row.b.kind === "value" ? row.b.value : Infinity;
    case "change":
      return row.difference ?? Infinity;
    case "kind":
      return KIND_ORDER.indexOf(row.kind);
  }
}

/** Sorts communes by a column; equal ones keep their order, and what has no figure comes last either way. */
export function sortDifferences(
  rows: readonly CommuneDifference[],
  column: DifferenceColumn,
  descending: boolean,
): readonly CommuneDifference[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((x, y) => {
    const [left, right] = [keyOf(x, column), keyOf(y, column)];
    if (left === right) return 0;
    if (left === Infinity) return 1;
    if (right === Infinity) return -1;
    return left < right ? -sign : sign;
  });
}
