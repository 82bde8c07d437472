import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../../geodata/model/indicators.ts";
import {
  binFigures,
  countWithout,
  type FigureRow,
  sortFigureRows,
} from "../../../../../src/ui/figures/figureRows.ts";

const NONE: Figure = { kind: "no-data" };

function row(name: string, access: Figure, fields: Partial<FigureRow> = {}): FigureRow {
  return {
    code: name,
    name,
    children: 10,
    white: false,
    near: null,
    figures: {
      access,
      coverage: NONE,
      sessions: NONE,
      "two-step": NONE,
      places: NONE,
      children: NONE,
      "single-parents": NONE,
      poverty: NONE,
    },
    ...fields,
  };
}

const minutes = (value: number): Figure => ({ kind: "value", value: value * 60 });

describe("binFigures", () => {
  it("puts a commune at exactly a limit below it, as the threshold includes it", () => {
    const bins = binFigures(
      [row("a", minutes(0)), row("b", minutes(15)), row("c", minutes(15.1), { white: true })],
      "access",
    );
    // Bars of 2 minutes: 15 is in 14–16, like 15.1.
    expect(bins.map(({ communes }) => communes)).toEqual([1, 0, 0, 0, 0, 0, 0, 2]);
    const wide = binFigures(
      [row("a", minutes(15)), row("b", minutes(15.1), { white: true, children: 7 }), row("c", minutes(30))],
      "access",
    );
    expect(wide.map(({ from, to, communes, white }) => [from, to, communes, white])).toEqual([
      [0, 5, 0, 0],
      [5, 10, 0, 0],
      [10, 15, 1, 0],
      [15, 20, 1, 1],
      [20, 25, 0, 0],
      [25, 30, 1, 0],
    ]);
    expect(wide[3]?.children).toBe(7);
  });

  it("leaves out what has no figure, and has no bar without any", () => {
    expect(binFigures([row("a", { kind: "no-supply" })], "access")).toEqual([]);
  });

  it("never draws more than fourteen bars", () => {
    for (const most of [0.004, 0.9, 7, 29, 143, 2500]) {
      const figure: Figure = { kind: "value", value: most };
      const rows = [row("a", figure, { figures: { ...row("a", figure).figures, places: figure } })];
      const bins = binFigures(rows, "places");
      expect(bins.length).toBeLessThanOrEqual(14);
      expect(bins.at(-1)?.communes).toBe(1);
    }
  });
});

describe("sortFigureRows", () => {
  const rows = [row("b", minutes(3)), row("a", { kind: "no-supply" }), row("d", minutes(9)), row("c", NONE)];

  it("keeps what has no figure at the end either way", () => {
    const order = (descending: boolean): string =>
      sortFigureRows(rows, "access", descending)
        .map(({ name }) => name)
        .join("");
    expect([order(false), order(true)]).toEqual(["bdac", "dbac"]);
  });

  it("puts first what is covered by little, then what is missed by little", () => {
    const near = [
      row("a", NONE),
      row("b", NONE, { near: "might-be-covered" }),
      row("c", NONE, { near: "might-be-white" }),
    ];
    expect(sortFigureRows(near, "near", false).map(({ name }) => name)).toEqual(["c", "b", "a"]);
  });
});

describe("countWithout", () => {
  it("counts by why there is no figure (R19)", () => {
    const rows = [
      row("a", NONE),
      row("b", { kind: "no-supply" }),
      row("c", { kind: "no-supply" }),
      row("d", minutes(1)),
    ];
    expect([...countWithout(rows, "access")]).toEqual([
      ["no-data", 1],
      ["no-supply", 2],
    ]);
  });
});
