import { expect, test } from "vitest";
import { circuitStyle, contrastRatio, DISTINCT_CIRCUITS } from "../../../../src/mapping/circuitStyle.ts";

test("contrast follows WCAG: black on white is 21", () => {
  expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastRatio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("the first circuits differ in colour and in dashes", () => {
  const styles = Array.from({ length: DISTINCT_CIRCUITS }, (_, index) => circuitStyle(index));
  expect(new Set(styles.map((style) => style.colour)).size).toBe(DISTINCT_CIRCUITS);
  expect(new Set(styles.map((style) => style.dash.join())).size).toBe(DISTINCT_CIRCUITS);
});

test("no two of the first 64 circuits look the same", () => {
  const looks = Array.from({ length: 64 }, (_, index) => {
    const { colour, dash } = circuitStyle(index);
    return `${colour} ${dash.join()}`;
  });
  expect(new Set(looks).size).toBe(64);
});

test("the number on every disc has AA contrast", () => {
  for (let index = 0; index < DISTINCT_CIRCUITS; index++) {
    const { colour, ink } = circuitStyle(index);
    expect(contrastRatio(colour, ink)).toBeGreaterThanOrEqual(4.5);
  }
});
