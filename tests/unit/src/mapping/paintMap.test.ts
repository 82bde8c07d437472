import { expect, test } from "vitest";
import { paintMap } from "../../../../src/mapping/paintMap.ts";
import { DEFAULT_MAP_STYLE } from "../../../../src/mapping/mapChoice.ts";
import { fourSquares, fourSquaresDiagnosis } from "../../../fixtures/fourSquares.ts";
import {
  indicatorsOf,
  paintSquares,
  rangesWith,
  squareIndicators,
  styleWith,
  valueOf,
} from "../../../fixtures/paintSquares.ts";

const sessions = squareIndicators([
  indicatorsOf("00001", { sessions: valueOf(22) }),
  indicatorsOf("00002", { sessions: valueOf(2) }),
  indicatorsOf("00003", { sessions: { kind: "no-supply" } }),
  indicatorsOf("00004", { sessions: { kind: "no-need" } }),
]);

function classesOf(painting: ReturnType<typeof paintSquares>): unknown[] {
  return [...painting.communes.values()].map(({ mapClass }) => mapClass);
}

test("access keeps the classes of the threshold, which covers at exactly its minutes", () => {
  const painting = paintSquares("access");
  expect(painting.cuts).toEqual([300, 600, 900, 1200]);
  expect(classesOf(painting)).toEqual([0, 2, 3, "no-supply"]);
});

test("another indicator has its own figures; what has none is in no class", () => {
  const painting = paintSquares("sessions", { indicators: sessions });
  expect(painting.cuts).toEqual([1, 2, 4, 12]);
  expect(classesOf(painting)).toEqual([4, 1, "no-supply", "no-need"]);
  expect(classesOf(paintSquares("sessions"))).toEqual(["no-data", "no-data", "no-data", "no-data"]);
});

test("few sessions are dark, as long drives are", () => {
  const painting = paintSquares("sessions", { indicators: sessions });
  const [many, few] = [...painting.communes.values()];
  expect(few?.paint.hatch).toBe("light");
  expect(many?.paint.hatch).toBe("dark");
});

test("all without data makes one empty class and no fault, by every method", () => {
  for (const method of ["round", "quantiles", "natural", "equal", "own"] as const) {
    const style = styleWith("two-step", { method, count: 5, ownCuts: [1] });
    expect(new Set(classesOf(paintSquares("two-step", { style })))).toEqual(new Set(["no-data"]));
  }
});

test("own thresholds are in the unit that is shown: minutes, per cent", () => {
  const minutes = styleWith("access", { method: "own", count: 5, ownCuts: [2, 15] });
  expect(paintSquares("access", { style: minutes }).cuts).toEqual([120, 900]);
  const percent = styleWith("coverage", { method: "own", count: 5, ownCuts: [55] });
  const indicators = squareIndicators([indicatorsOf("00001", { coverage: valueOf(11 / 20) })]);
  // 11 of 20 children are 55 % exactly: on the cut, in the class below.
  expect(classesOf(paintSquares("coverage", { style: percent, indicators }))[0]).toBe(0);
});

test("one scale is cut over the figures of before and after", () => {
  const style = styleWith("sessions", { method: "equal", count: 3, ownCuts: [] });
  const after = squareIndicators([indicatorsOf("00001", { sessions: valueOf(42) })]);
  const sources = { indicators: sessions, indicatorsAfter: after, outcomes: [], style };
  const before = paintSquares("sessions", sources);
  // 2, 22 and 42: thirds of 40 above 2 are 15.3 and 28.7.
  expect(before.cuts).toEqual([15, 29]);
  expect(paintSquares("sessions", { ...sources, layer: "after" }).cuts).toEqual(before.cuts);
  expect(paintSquares("sessions", { ...sources, outcomes: null }).cuts).toEqual([12]);
});

test("« à la limite du seuil » marks who may or may not be served, and can be switched off", () => {
  const indicators = squareIndicators([
    indicatorsOf("00002", { nearThreshold: "might-be-white" }),
    indicatorsOf("00003", { nearThreshold: "might-be-covered" }),
  ]);
  const painting = paintSquares("access", { indicators });
  expect([...painting.communes.values()].map(({ overlay }) => overlay)).toEqual([
    "",
    "limit-dark",
    "limit-light",
    "cross",
  ]);
  const off = paintSquares("access", { indicators, style: { ...DEFAULT_MAP_STYLE, limits: false } });
  expect([...off.communes.values()].map(({ overlay }) => overlay)).toEqual(["", "", "hatch-light", "cross"]);
});

test("elsewhere a commune is at the limit where its class changes within its range", () => {
  const indicators = squareIndicators([
    indicatorsOf("00001", {
      sessions: valueOf(8),
      ranges: rangesWith("sessions", valueOf(5), valueOf(11)),
      nearThreshold: "might-be-white",
    }),
    indicatorsOf("00002", {
      sessions: valueOf(4),
      ranges: rangesWith("sessions", { kind: "no-supply" }, valueOf(4)),
    }),
  ]);
  const limits = [...paintSquares("sessions", { indicators }).communes.values()].map(({ limit }) => limit);
  expect(limits).toEqual([false, true, false, false]);
  expect([...paintSquares("poverty", { indicators }).communes.values()].some(({ limit }) => limit)).toBe(
    false,
  );
});

test("children and social facts come from the communes; nobody to serve is not no data", () => {
  const territory = fourSquares();
  const known = {
    ...territory,
    communes: territory.communes.map((commune, index) =>
      index === 0
        ? { ...commune, social: { singleParentShare: 0.31, povertyRate: null, year: 2022 } }
        : commune,
    ),
  };
  expect(classesOf(paintSquares("single-parents", { territory: known }))).toEqual([
    0,
    "no-data",
    "no-data",
    "no-data",
  ]);
  expect(new Set(classesOf(paintSquares("poverty", { territory: known })))).toEqual(new Set(["no-data"]));
  const diagnosis = fourSquaresDiagnosis();
  const empty = diagnosis.communes.map((commune, index) =>
    index === 3 ? { ...commune, need: { ...commune.need, children: 0 } } : commune,
  );
  const painting = paintSquares("children", { diagnosis: { ...diagnosis, communes: empty } });
  expect(classesOf(painting)).toEqual([0, 0, 0, "no-need"]);
});

test("nothing is measured on the plain layer, nor without a diagnosis", () => {
  const input = {
    territory: fourSquares(),
    diagnosis: fourSquaresDiagnosis(),
    outcomes: null,
    indicators: null,
    indicatorsAfter: null,
    indicator: "access",
    style: DEFAULT_MAP_STYLE,
  } as const;
  expect(paintMap({ ...input, layer: "plain" })).toBeNull();
  expect(paintMap({ ...input, diagnosis: null, layer: "before" })).toBeNull();
});
