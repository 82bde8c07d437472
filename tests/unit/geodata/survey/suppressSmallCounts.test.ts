import { describe, expect, it } from "vitest";
import { mergeSmallGroups } from "../../../../geodata/survey/mergeSmallGroups.ts";
import { suppressSmallCounts } from "../../../../geodata/survey/suppressSmallCounts.ts";

describe("suppressSmallCounts", () => {
  it("withholds nothing where every yes and no is large enough", () => {
    const rows = [
      { answers: 20, yes: 10 },
      { answers: 12, yes: 5 },
    ];
    expect(suppressSmallCounts(rows, 5)).toEqual([false, false]);
  });

  it("withholds a second row, since the total would give the first one back", () => {
    const rows = [
      { answers: 20, yes: 10 },
      { answers: 30, yes: 15 },
      { answers: 12, yes: 3 },
    ];
    // 28 − 10 − 15 = 3: the row of 20 answers, the smaller of the others, joins.
    expect(suppressSmallCounts(rows, 5)).toEqual([true, false, true]);
  });

  it("withholds on, where two rows would still bound each other closely", () => {
    const rows = [
      { answers: 10, yes: 1 },
      { answers: 10, yes: 1 },
      { answers: 30, yes: 15 },
    ];
    // Alone, the first two are known to be 0 to 2 each.
    expect(suppressSmallCounts(rows, 5)).toEqual([true, true, true]);
  });

  it("protects zeros, and those who did not wish for it", () => {
    const rows = [
      { answers: 20, yes: 0 },
      { answers: 20, yes: 20 },
      { answers: 40, yes: 20 },
    ];
    expect(suppressSmallCounts(rows, 5)).toEqual([true, true, false]);
  });
});

describe("mergeSmallGroups", () => {
  const part = (id: string, answers: number) => ({ id, answers });

  it("leaves parts with enough answers alone", () => {
    expect(mergeSmallGroups([part("a", 5), part("b", 9)], 5)).toEqual([
      { members: ["a"], answers: 5 },
      { members: ["b"], answers: 9 },
    ]);
  });

  it("adds the smallest of the others to a single small part, a zero too", () => {
    expect(mergeSmallGroups([part("a", 0), part("b", 9), part("c", 7)], 5)).toEqual([
      { members: ["b"], answers: 9 },
      { members: ["a", "c"], answers: 7 },
    ]);
  });

  it("adds another part where members known to be small would be known exactly", () => {
    // 4 + 4 = 8 in two communes known to have 4 at most: 4 and 4.
    expect(mergeSmallGroups([part("a", 4), part("b", 4), part("c", 9)], 5)).toEqual([
      { members: ["a", "b", "c"], answers: 17 },
    ]);
  });

  it("keeps together what a finer publication put together", () => {
    const groups = mergeSmallGroups([part("a", 30), part("b", 40), part("c", 50)], 11, ["a", "b"]);
    expect(groups).toEqual([
      { members: ["c"], answers: 50 },
      { members: ["a", "b"], answers: 70 },
    ]);
  });
});
