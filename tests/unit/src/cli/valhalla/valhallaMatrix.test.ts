import { describe, expect, it } from "vitest";
import { UNREACHABLE, type TravelPoint, type TravelProvenance } from "../../../../../geodata/model/travel.ts";
import { EngineRefusal, type Engine } from "../../../../../src/cli/valhalla/startEngine.ts";
import { createValhallaProvider } from "../../../../../src/cli/valhalla/valhallaMatrix.ts";

const PROVENANCE: TravelProvenance = {
  provider: "valhalla",
  computedAt: "2027-01-20T08:00:00Z",
  estimated: false,
  mode: "car",
  detail: "test",
};

interface Place {
  readonly lon: number;
  readonly lat: number;
}

/**
 * An engine for points on one straight road along the equator: 100 s and 2 km for each thousandth of a degree
 * eastwards, and no way back. North of the first degree there is no road at all.
 */
function straightRoad(): { engine: Engine; asked: Place[][][] } {
  const asked: Place[][][] = [];
  const engine: Engine = {
    ask: (action, query) => {
      if (action === "locate") {
        const { locations } = query as { readonly locations: readonly Place[] };
        return Promise.resolve(
          JSON.stringify(
            locations.map(({ lon, lat }) => ({
              edges: lat > 1 ? null : [{ correlated_lon: lon, correlated_lat: 0 }],
            })),
          ),
        );
      }
      const { sources, targets } = query as { readonly sources: Place[]; readonly targets: Place[] };
      asked.push([sources, targets]);
      if (sources.every((from) => targets.every((to) => to.lon < from.lon)))
        return Promise.reject(new EngineRefusal("matrix", "Matrix error: No path could be found for input"));
      const table = (unit: number): (number | null)[][] =>
        sources.map((from) =>
          targets.map((to) => (to.lon < from.lon ? null : Math.round((to.lon - from.lon) * 1000) * unit)),
        );
      return Promise.resolve(
        JSON.stringify({ sources_to_targets: { durations: table(100), distances: table(2) } }),
      );
    },
    close: () => undefined,
  };
  return { engine, asked };
}

const pointAt = (id: string, thousandths: number, lat = 0): TravelPoint => ({
  id,
  lon: thousandths / 1000,
  lat,
});

describe("createValhallaProvider", () => {
  it("gives seconds and metres from rows to columns, and no time where there is no way", async () => {
    const points = [pointAt("a", 0), pointAt("b", 1), pointAt("c", 3)];
    const provider = createValhallaProvider(straightRoad().engine, "auto", PROVENANCE, new Map());
    const matrix = await provider.computeMatrix(points, points);
    const no = UNREACHABLE;
    expect([...matrix.seconds]).toEqual([0, 100, 300, no, 0, 200, no, no, 0]);
    expect([...matrix.metres]).toEqual([0, 2000, 6000, no, 0, 4000, no, no, 0]);
    expect(matrix).toMatchObject({ originIds: ["a", "b", "c"], provenance: { estimated: false } });
  });

  it("asks a place once, however many points are there", async () => {
    const { engine, asked } = straightRoad();
    const points = [pointAt("commune-1", 0), pointAt("venue-1", 0), pointAt("depot-1", 0), pointAt("x", 5)];
    const provider = createValhallaProvider(engine, "auto", PROVENANCE, new Map());
    const matrix = await provider.computeMatrix(points, points);
    expect(asked.map(([from, to]) => [from?.length, to?.length])).toEqual([[2, 2]]);
    expect([...matrix.seconds.slice(0, 4)]).toEqual([0, 0, 0, 500]);
    expect([...matrix.seconds.slice(4, 8)]).toEqual([0, 0, 0, 500]);
  });

  it("keeps a point without a road out of the question, and tells how far the others are", async () => {
    const { engine, asked } = straightRoad();
    const roadMetres = new Map<string, number>();
    const points = [pointAt("on", 0), pointAt("island", 1, 2), pointAt("off", 2, 0.01)];
    const provider = createValhallaProvider(engine, "auto", PROVENANCE, roadMetres);
    const matrix = await provider.computeMatrix(points, points);
    const no = UNREACHABLE;
    expect(asked.map(([from]) => from?.length)).toEqual([2]);
    expect([...matrix.seconds]).toEqual([0, no, 200, no, no, no, no, no, 0]);
    // A hundredth of a degree of latitude is 1.11 km.
    expect([...roadMetres]).toEqual([
      ["on", 0],
      ["island", Infinity],
      ["off", 1112],
    ]);
  });

  it("asks many points in blocks that add up to the same table", async () => {
    const { engine, asked } = straightRoad();
    const points = Array.from({ length: 230 }, (_, index) => pointAt(`p${index}`, index));
    const done: number[] = [];
    const provider = createValhallaProvider(engine, "auto", PROVENANCE, new Map());
    const matrix = await provider.computeMatrix(points, points, { onProgress: (count) => done.push(count) });
    expect(asked).toHaveLength(9);
    expect(Math.max(...asked.flat().map((places) => places.length))).toBeLessThanOrEqual(100);
    expect(matrix.seconds[17 * 230 + 203]).toBe(18_600);
    expect(matrix.seconds[203 * 230 + 17]).toBe(UNREACHABLE);
    expect(done.at(-1)).toBe(230 * 230);
  });

  it("stops between two blocks when cancelled", async () => {
    const { engine, asked } = straightRoad();
    const signal = { aborted: false };
    const points = Array.from({ length: 230 }, (_, index) => pointAt(`p${index}`, index));
    const onProgress = (): void => {
      signal.aborted = true;
    };
    const provider = createValhallaProvider(engine, "auto", PROVENANCE, new Map());
    await expect(provider.computeMatrix(points, points, { signal, onProgress })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(asked).toHaveLength(1);
  });
});
