import { afterEach, describe, expect, it } from "vitest";
import { UNREACHABLE, type TravelPoint } from "../../../../../geodata/model/travel.ts";
import { createOsrmEngine } from "../../../../../src/services/roads/osrmEngine.ts";
import type { RoadEngine } from "../../../../../src/services/roads/roadEngine.ts";
import { createRoadHttp } from "../../../../../src/services/roads/roadHttp.ts";
import {
  answerAsOsrm,
  driveBetween,
  sendJson,
  startRoadServer,
  type RoadResponder,
  type RoadServer,
} from "../../../../fixtures/roadServer.ts";

let running: RoadServer | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

async function connect(respond: RoadResponder): Promise<{ engine: RoadEngine; server: RoadServer }> {
  const server = await startRoadServer(respond);
  running = server;
  const http = createRoadHttp(server.url, { fetch: (url, init) => fetch(url, init), retryMs: 1 });
  const engine = createOsrmEngine({
    http,
    profile: "car",
    routeProfile: "car",
    mode: "car",
    computedAt: "2027-01-20T08:00:00Z",
  });
  return { engine, server };
}

/** Points in a row, a tenth of a degree apart. */
function row(count: number): TravelPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    lon: Number((4 + index / 10).toFixed(1)),
    lat: 46.8,
  }));
}

const ISLAND: TravelPoint = { id: "island", lon: 4, lat: 51 };

/** What the server, which writes tenths of a second, says of each pair. */
function expectedSeconds(points: readonly TravelPoint[]): number[] {
  return points.flatMap((from) =>
    points.map((to) => {
      const { seconds } = driveBetween([from.lon, from.lat], [to.lon, to.lat]);
      return Math.round(Number(seconds.toFixed(1)));
    }),
  );
}

describe("travel times of an OSRM server", () => {
  it("come in whole seconds and metres, with their provenance", async () => {
    const { engine, server } = await connect((response, url) => answerAsOsrm(response, url));
    const matrix = await engine.travelTimes.computeMatrix(row(1), row(2));
    // 0.1° of longitude at 46.8° north: 7.612 km straight, 10.149 km of road, 677 s at 15 m/s.
    expect([...matrix.seconds]).toEqual([0, 677]);
    expect([...matrix.metres]).toEqual([0, 10_149]);
    expect(matrix.provenance).toMatchObject({
      provider: "osrm",
      estimated: false,
      computedAt: "2027-01-20T08:00:00Z",
      detail: `OSRM ${new URL(server.url).host}, car`,
    });
    expect(server.requests).toEqual([
      "/table/v1/car/4.000000,46.800000;4.000000,46.800000;4.100000,46.800000?sources=0&destinations=1;2&annotations=duration,distance",
    ]);
  });

  it("are the same in blocks, none of them beyond 100 coordinates", async () => {
    const { engine, server } = await connect((response, url) => answerAsOsrm(response, url));
    const points = row(120);
    const shares: number[] = [];
    const { seconds } = await engine.travelTimes.computeMatrix(points, points, {
      onProgress: (done, total) => shares.push(done / total),
    });
    expect([...seconds]).toEqual(expectedSeconds(points));
    expect(server.requests).toHaveLength(9);
    for (const path of server.requests)
      expect(path.split("?")[0]?.split(";").length).toBeLessThanOrEqual(100);
    expect(shares.at(-1)).toBe(1);
  });

  it("are asked in smaller blocks where the server says TooBig", async () => {
    const { engine } = await connect((response, url) => answerAsOsrm(response, url, 10));
    const points = row(17);
    const { seconds } = await engine.travelTimes.computeMatrix(points, points);
    expect([...seconds]).toEqual(expectedSeconds(points));
  });

  it("end with a refusal where even one pair is TooBig", async () => {
    const { engine } = await connect((response, url) => answerAsOsrm(response, url, 1));
    await expect(engine.travelTimes.computeMatrix(row(3), row(3))).rejects.toMatchObject({ code: "refused" });
  });

  it("stay unreachable where there is no way, and name the distance to the road", async () => {
    const { engine } = await connect((response, url) => answerAsOsrm(response, url));
    const points = [...row(2), ISLAND];
    const { seconds, metres } = await engine.travelTimes.computeMatrix(points, points);
    expect([seconds[2], metres[2], seconds[6]]).toEqual([UNREACHABLE, UNREACHABLE, UNREACHABLE]);
    expect([seconds[1], seconds[8]]).toEqual([677, 0]);
    expect([...engine.roadMetres]).toEqual([
      ["p0", 12.3],
      ["p1", 12.3],
      ["island", 800.4],
    ]);
  });

  it("lose only the point that the server finds no road for", async () => {
    const { engine } = await connect((response, url) => {
      if (url.pathname.includes("51.000000"))
        sendJson(response, { code: "NoSegment", message: "Could not find a matching segment" }, 400);
      else answerAsOsrm(response, url);
    });
    const points = [...row(4), ISLAND];
    const { seconds } = await engine.travelTimes.computeMatrix(points, points);
    const land = expectedSeconds(row(4));
    for (let from = 0; from < 5; from++)
      for (let to = 0; to < 5; to++)
        expect(seconds[from * 5 + to]).toBe(from < 4 && to < 4 ? land[from * 4 + to] : UNREACHABLE);
  });
});

const drive = driveBetween([4, 46.8], [4.1, 46.8]);
const place = { location: [4, 46.8], distance: 0 };
const wrong = {
  "times in minutes": { durations: [[drive.seconds / 60]], distances: [[drive.metres]] },
  "times in milliseconds": { durations: [[drive.seconds * 1000]], distances: [[drive.metres]] },
  "lengths in kilometres": { durations: [[drive.seconds]], distances: [[drive.metres / 1000]] },
  "no lengths": { durations: [[drive.seconds]] },
  "a negative time": { durations: [[-1]], distances: [[drive.metres]] },
  "words for a time": { durations: [["677"]], distances: [[drive.metres]] },
  "too few rows": { durations: [], distances: [] },
  "a time without a length": { durations: [[drive.seconds]], distances: [[null]] },
};

it.each(Object.entries(wrong))("is a wrong answer: %s", async (_name, table) => {
  const { engine } = await connect((response) =>
    sendJson(response, { code: "Ok", sources: [place], destinations: [place], ...table }),
  );
  const [from, to] = [row(1), row(2).slice(1)];
  await expect(engine.travelTimes.computeMatrix(from, to)).rejects.toMatchObject({
    name: "RoadServiceError",
    code: "wrong-answer",
  });
});

describe("ways of an OSRM server", () => {
  it("follow the road, with the steps as they are; none to an island", async () => {
    const { engine, server } = await connect((response, url) => answerAsOsrm(response, url));
    const [from, to] = row(2);
    if (from === undefined || to === undefined) throw new Error("two points");
    const legs = await engine.router.findLegs([
      { from, to },
      { from, to: ISLAND },
    ]);
    expect(legs).toMatchObject([
      {
        fromId: "p0",
        toId: "p1",
        seconds: 677,
        metres: 10_149,
        line: [
          [4, 46.8],
          [4.1, 46.8],
        ],
        steps: [{ name: "Grande Rue", maneuver: { type: "depart" } }, { maneuver: { type: "arrive" } }],
      },
      null,
    ]);
    expect(server.requests[0]).toBe(
      "/route/v1/car/4.000000,46.800000;4.100000,46.800000?steps=true&geometries=geojson&overview=full",
    );
  });

  it("are refused in another shape", async () => {
    const { engine } = await connect((response) =>
      sendJson(response, {
        code: "Ok",
        waypoints: [place, place],
        routes: [{ duration: 677, distance: 10_149, geometry: "_p~iF~ps|U", legs: [] }],
      }),
    );
    const [from, to] = row(2);
    if (from === undefined || to === undefined) throw new Error("two points");
    await expect(engine.router.findLegs([{ from, to }])).rejects.toMatchObject({ code: "wrong-answer" });
  });
});
