import { describe, expect, it } from "vitest";
import {
  createEstimateProvider,
  estimateJourney,
  estimateMatrix,
} from "../../../../geodata/travel/estimateTravel.ts";

const CHALON = { id: "a", lon: 4.85379, lat: 46.78062 };
/** One degree of latitude is 6,371,008.8 × π / 180 = 111,195 m. */
const north = (metres: number) => ({
  id: `n${metres}`,
  lon: CHALON.lon,
  lat: CHALON.lat + metres / 111_195.08,
});

describe("estimateJourney", () => {
  it("adds the stretches of a journey up", () => {
    // 10,000 m × 1.34 = 13,400 m: 2 km at 30, 8 km at 50, 3.4 km at 65 km/h
    // = 240 + 576 + 188.3 s = 1,004 s.
    expect(estimateJourney(CHALON, north(10_000), "car")).toEqual({ metres: 13_400, seconds: 1_004 });
    // 1,000 m × 1.25 at 4.8 km/h = 937.5 s.
    expect(estimateJourney(CHALON, north(1_000), "walk")).toEqual({ metres: 1_250, seconds: 938 });
  });

  it("is 0 on the spot, the same both ways, and longer for a longer line", () => {
    expect(estimateJourney(CHALON, CHALON, "car")).toEqual({ metres: 0, seconds: 0 });
    let before = 0;
    for (let metres = 500; metres < 60_000; metres += 500) {
      const there = estimateJourney(CHALON, north(metres), "car");
      expect(estimateJourney(north(metres), CHALON, "car")).toEqual(there);
      expect(there.seconds).toBeGreaterThan(before);
      before = there.seconds;
    }
  });
});

describe("estimateMatrix", () => {
  it("is row-major, whole and marked as an estimate with its parameters", () => {
    const matrix = estimateMatrix(
      [CHALON, north(10_000)],
      [north(10_000), CHALON, north(5_000)],
      "car",
      "now",
    );
    expect(matrix.originIds).toEqual(["a", "n10000"]);
    expect([...matrix.seconds].map((seconds) => seconds === 0)).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(matrix.seconds[0]).toBe(1_004);
    expect(matrix.provenance).toEqual({
      provider: "estimate",
      computedAt: "now",
      estimated: true,
      mode: "car",
      detail: "haversine ×1.34; 30 km/h ≤ 2 km; 50 km/h ≤ 10 km; 65 km/h ≤ 30 km; 80 km/h",
    });
  });

  it("is a provider too, and rejects with AbortError when cancelled", async () => {
    const provider = createEstimateProvider("car", "now");
    const matrix = await provider.computeMatrix([CHALON], [north(10_000)]);
    expect([...matrix.seconds]).toEqual([1_004]);
    await expect(
      provider.computeMatrix([CHALON], [CHALON], { signal: { aborted: true } }),
    ).rejects.toMatchObject({ name: "AbortError" });
  });
});
