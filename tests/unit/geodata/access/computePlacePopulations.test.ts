import { describe, expect, it } from "vitest";
import { computePlacePopulations } from "../../../../geodata/access/computePlacePopulations.ts";
import type { Need } from "../../../../geodata/model/need.ts";
import { UNREACHABLE, type TravelMatrix } from "../../../../geodata/model/travel.ts";

const need = (code: string, children: number): Need => ({
  code,
  children,
  low: children,
  high: children,
  estimated: false,
  method: "column",
});
const NEEDS = [need("1", 1), need("2", 10), need("3", 100)];
/** Commune 1 reaches both places, 2 only the first, 3 only the second, and just in time. */
const TRAVEL: TravelMatrix = {
  originIds: ["1", "2", "3"],
  destinationIds: ["p", "q"],
  seconds: Uint32Array.of(60, 60, 120, 601, UNREACHABLE, 600),
  metres: new Uint32Array(6),
  provenance: { provider: "test", computedAt: "", estimated: false, mode: "car", detail: "" },
};

describe("computePlacePopulations", () => {
  it("counts all within reach as gross, and those whom nothing else reaches as marginal (R17)", () => {
    expect(computePlacePopulations(NEEDS, TRAVEL, 600)).toEqual([
      { placeId: "p", gross: 11, marginal: 10 },
      { placeId: "q", gross: 101, marginal: 100 },
    ]);
  });

  it("counts a commune that is covered already in no marginal", () => {
    const [p, q] = computePlacePopulations(NEEDS, TRAVEL, 600, new Set(["3"]));
    expect(p?.marginal).toBe(10);
    expect(q).toEqual({ placeId: "q", gross: 101, marginal: 0 });
  });
});
