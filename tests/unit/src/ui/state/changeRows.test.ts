import { expect, test } from "vitest";
import { textsOf } from "../../../../../src/i18n/texts.ts";
import { changeCells, type ChangeRow, sortChangeRows } from "../../../../../src/ui/state/changeRows.ts";

const rows: readonly ChangeRow[] = [
  row("Rully", "lost", 80, 300, null, 2, 0),
  row("Aluze", "gained", 20, 1500, 240, 0, 2),
  row("Épervans", "farther", 50, 300, 480, 2, 2),
];

function row(
  name: string,
  kind: ChangeRow["kind"],
  children: number,
  secondsBefore: number | null,
  secondsAfter: number | null,
  visitsBefore: number,
  visitsAfter: number,
): ChangeRow {
  return { name, code: `71-${name}`, kind, children, secondsBefore, secondsAfter, visitsBefore, visitsAfter };
}

const names = (sorted: readonly ChangeRow[]): readonly string[] => sorted.map(({ name }) => name);

test("rows are in the order of the comparison until a column is chosen", () => {
  expect(names(sortChangeRows(rows, "kind", false))).toEqual(["Rully", "Aluze", "Épervans"]);
  expect(names(sortChangeRows(rows, "name", false))).toEqual(["Aluze", "Épervans", "Rully"]);
  expect(names(sortChangeRows(rows, "children", true))).toEqual(["Rully", "Épervans", "Aluze"]);
  expect(names(sortChangeRows(rows, "visits", false))).toEqual(["Rully", "Épervans", "Aluze"]);
});

test("by drive, who has no place left has the longest way more", () => {
  expect(names(sortChangeRows(rows, "drive", true))).toEqual(["Rully", "Épervans", "Aluze"]);
});

test("copies minutes and visits a month before and after, and no place as words", () => {
  const table = changeCells(rows.slice(0, 2), 8, textsOf("fr"), "fr");
  expect(table.head).toHaveLength(8);
  expect(table.rows[0]?.slice(3)).toEqual([80, "5\u00a0min", textsOf("fr").sheet.none, 1, 0]);
  expect(table.rows[1]?.slice(6)).toEqual([0, 1]); // twice in a cycle of eight weeks: once a month
});
