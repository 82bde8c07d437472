import { expect, test } from "vitest";
import { contrastRatio } from "../../../../src/mapping/circuitStyle.ts";
import { differencePaint, paintDifferences } from "../../../../src/mapping/differencePaint.ts";
import { DIFFERENCE_KINDS, type DifferenceKind } from "../../../../src/mapping/differences.ts";

const WHITE = "#ffffff";

function darkness(kind: DifferenceKind): number {
  return contrastRatio(differencePaint(kind).paint.fill, WHITE);
}

test("in grey, what matters most is darkest, and better and worse differ by their sign", () => {
  for (const [strong, weak] of [
    ["gained", "better"],
    ["lost", "worse"],
  ] as const) {
    expect(darkness(strong)).toBeGreaterThan(darkness(weak) * 3);
    expect(darkness(weak)).toBeGreaterThan(darkness("same"));
  }
  const signs = DIFFERENCE_KINDS.map((kind) => differencePaint(kind).overlay);
  expect(signs).toEqual(["plus-light", "plus-dark", "", "minus-dark", "minus-light", "dots"]);
});

test("names and signs are read on every colour", () => {
  for (const kind of DIFFERENCE_KINDS) {
    const { fill, ink } = differencePaint(kind).paint;
    expect(contrastRatio(ink, fill)).toBeGreaterThanOrEqual(7);
  }
});

test("only communes that lose service have the heavy outline", () => {
  const change = {
    name: "",
    children: 0,
    a: { kind: "no-data" },
    b: { kind: "no-data" },
    difference: null,
  } as const;
  const { communes } = paintDifferences(DIFFERENCE_KINDS.map((kind) => ({ ...change, code: kind, kind })));
  expect([...communes].filter(([, { white }]) => white).map(([code]) => code)).toEqual(["lost"]);
});
