import { expect, test } from "vitest";
import type { CommuneDifference } from "../../../../../src/mapping/differences.ts";
import { sortDifferences } from "../../../../../src/ui/compare/differenceRows.ts";

function row(name: string, fields: Partial<CommuneDifference>): CommuneDifference {
  return {
    code: name,
    name,
    children: 0,
    a: { kind: "no-data" },
    b: { kind: "no-data" },
    difference: null,
    kind: "same",
    ...fields,
  };
}

const ROWS = [
  row("Égly", { difference: -300, kind: "better" }),
  row("Allerey", { difference: null, kind: "unknown" }),
  row("Demigny", { difference: 600, kind: "lost", a: { kind: "value", value: 300 } }),
  row("Fley", { difference: -900, kind: "gained" }),
];

function names(rows: readonly CommuneDifference[]): string[] {
  return rows.map(({ name }) => name);
}

test("who loses comes first, then who gains", () => {
  expect(names(sortDifferences(ROWS, "kind", false))).toEqual(["Demigny", "Fley", "Égly", "Allerey"]);
});

test("communes without a figure come last, whichever way the column is sorted", () => {
  expect(names(sortDifferences(ROWS, "change", false))).toEqual(["Fley", "Égly", "Demigny", "Allerey"]);
  expect(names(sortDifferences(ROWS, "change", true))).toEqual(["Demigny", "Égly", "Fley", "Allerey"]);
  expect(names(sortDifferences(ROWS, "a", true))[0]).toBe("Demigny");
});

test("accents do not move names out of their place", () => {
  expect(names(sortDifferences(ROWS, "name", false))).toEqual(["Allerey", "Demigny", "Égly", "Fley"]);
});
