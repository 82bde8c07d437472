import type { CopiedTable } from "../../exports/copiedTable.ts";
import { formatDriveSeconds } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { CommuneChange } from "../../pipeline/comparePlans.ts";

/** A change with the name of its commune, as the table shows it. */
export interface ChangeRow extends CommuneChange {
  readonly name: string;
}

export type ChangeColumn = "kind" | "name" | "children" | "drive" | "visits";

/** Sorts rows by a column; equal rows keep their order. `kind` is the order of the comparison: who loses first. */
export function sortChangeRows(
  rows: readonly ChangeRow[],
  column: ChangeColumn,
  descending: boolean,
): readonly ChangeRow[] {
  const order = (row: ChangeRow): number => {
    switch (column) {
      case "children":
        return row.children;
      case "drive":
        return difference(row.secondsBefore, row.secondsAfter);
      case "visits":
        return row.visitsAfter - row.visitsBefore;
      case "name":
      case "kind":
        return 0;
    }
  };
  const sign = descending ? -1 : 1;
  const sorted = rows.toSorted((a, b) =>
    column === "name" ? sign * a.name.localeCompare(b.name, "fr") : sign * (order(a) - order(b)),
  );
  return column === "kind" && descending ? sorted.toReversed() : sorted;
}

/** Seconds more than before; a place that is gone is the longest way. */
function difference(before: number | null, after: number | null): number {
  if (before === after) return 0;
  return (after ?? Number.MAX_SAFE_INTEGER) - (before ?? Number.MAX_SAFE_INTEGER);
}

/** Visits a month of four weeks, of those of a cycle. */
export function monthlyVisits(visits: number, cycleWeeks: number): number {
  return (visits / cycleWeeks) * 4;
}

/** Writes the rows as a table to paste: minutes and visits before and after in columns of their own. */
export function changeCells(
  rows: readonly ChangeRow[],
  cycleWeeks: number,
  texts: Texts,
  lang: Lang,
): CopiedTable {
  const minutes = (seconds: number | null): string =>
    seconds === null ? texts.sheet.none : formatDriveSeconds(seconds, lang);
  const { planChanges } = texts;
  return {
    head: [
      planChanges.commune,
      planChanges.code,
      planChanges.change,
      planChanges.children,
      planChanges.driveBefore,
      planChanges.driveAfter,
      planChanges.visitsBefore,
      planChanges.visitsAfter,
    ],
    rows: rows.map((row) => [
      row.name,
      row.code,
      planChanges.kind[row.kind],
      row.children,
      minutes(row.secondsBefore),
      minutes(row.secondsAfter),
      monthlyVisits(row.visitsBefore, cycleWeeks),
      monthlyVisits(row.visitsAfter, cycleWeeks),
    ]),
  };
}
