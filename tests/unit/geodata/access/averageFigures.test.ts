import { expect, it } from "vitest";
import { averageFigures, type AveragedCommune } from "../../../../geodata/access/averageFigures.ts";
import type { Figure } from "../../../../geodata/model/indicators.ts";

const value = (number: number): Figure => ({ kind: "value", value: number });

function commune(code: string, fields: Partial<AveragedCommune>): AveragedCommune {
  const none: Figure = { kind: "no-data" };
  return { code, access: none, coverage: none, sessions: none, twoStep: none, places: none, ...fields };
}

it("averages over children; nothing offered counts 0, except for access, and no data is left out", () => {
  const childrenOf = new Map([
    ["a", 30],
    ["b", 10],
    ["c", 60],
  ]);
  const figures = averageFigures(
    [
      commune("a", { access: value(600), sessions: value(4), places: { kind: "no-supply" } }),
      commune("b", { access: value(1000), sessions: { kind: "no-supply" }, places: { kind: "no-supply" } }),
      commune("c", { access: { kind: "no-supply" } }),
    ],
    childrenOf,
  );
  expect(figures.access).toEqual(value(700)); // (30 · 600 + 10 · 1000) ÷ 40
  expect(figures.sessions).toEqual(value(3)); // (30 · 4 + 10 · 0) ÷ 40
  // Two communes have nothing and one is not known: the whole is not known.
  expect(figures.places).toEqual({ kind: "no-data" });
  expect(figures.coverage).toEqual({ kind: "no-data" });
});

it("needs children to say anything", () => {
  const figures = averageFigures([commune("a", { sessions: value(4) })], new Map());
  expect(figures.sessions).toEqual({ kind: "no-need" });
});
