import { describe, expect, it } from "vitest";
import { findNearThreshold } from "../../../../geodata/access/figureRanges.ts";

const near = (seconds: number): string | null => findNearThreshold({ kind: "value", value: seconds }, 15);

describe("findNearThreshold", () => {
  it("flags what 2 minutes more or less would flip, the threshold of 900 s itself being within", () => {
    // 780 + 120 = 900 is still covered; 781 + 120 is not.
    expect([780, 781, 900].map(near)).toEqual([null, "might-be-white", "might-be-white"]);
    // 1020 − 120 = 900 is covered; 1021 − 120 is not.
    expect([901, 1020, 1021].map(near)).toEqual(["might-be-covered", "might-be-covered", null]);
  });

  it("flags nothing without an access", () => {
    expect(findNearThreshold({ kind: "no-supply" }, 15)).toBeNull();
    expect(findNearThreshold({ kind: "no-data" }, 15)).toBeNull();
  });
});
