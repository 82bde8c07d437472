import { describe, expect, it } from "vitest";
import type { Commune, ZoningKind } from "../../../../geodata/model/commune.ts";
import { computeWeights } from "../../../../geodata/need/priorityWeights.ts";

const WEIGHTS = { applied: true, singleParents: 2, poverty: 1, qpv: 0.5, frr: 0.25, pvd: 0.125 };

function commune(
  singleParentShare: number | null,
  zonings: readonly ZoningKind[] = [],
  population: number | null = 100,
): Commune {
  return {
    code: "71001",
    name: "Village",
    epciCode: null,
    population,
    births: [],
    children: null,
    outline: null,
    servicePoint: { lon: 0, lat: 0, approximate: false },
    neighbours: [],
    ring: null,
    social: { singleParentShare, povertyRate: null, year: 2021 },
    zonings: zonings.map((kind) => ({ kind, vintage: "2025", source: "liste" })),
  };
}

describe("computeWeights", () => {
  it("counts every child once without weights, and where they are kept but not applied", () => {
    const communes = [commune(0.4, ["qpv"]), commune(0.1)];
    expect(computeWeights(communes, undefined)).toEqual([1, 1]);
    expect(computeWeights(communes, { ...WEIGHTS, applied: false })).toEqual([1, 1]);
  });

  it("adds a zoning whole, once, and ZRR as FRR", () => {
    expect(
      computeWeights([commune(null, ["qpv", "frr", "zrr"]), commune(null, ["zrr", "pvd"])], WEIGHTS),
    ).toEqual([1.75, 1.375]);
  });

  it("multiplies by how far a share lies above the territory's, by inhabitants, at most once", () => {
    // Mean (0.1 × 300 + 0.3 × 100 + 0.2 × 100) ÷ 500 = 0.16; 0.3 is 0.875 above, 0.2 is 0.25 above.
    const weights = computeWeights(
      [commune(0.1, [], 300), commune(0.3), commune(0.2), commune(null)],
      WEIGHTS,
    );
    expect(weights[0]).toBe(1);
    expect(weights[1]).toBeCloseTo(1 + 2 * 0.875);
    expect(weights[2]).toBeCloseTo(1 + 2 * 0.25);
    expect(weights[3]).toBe(1);
    const [far] = computeWeights([commune(0.9), ...Array.from({ length: 9 }, () => commune(0.1))], WEIGHTS);
    expect(far).toBe(3);
  });
});
