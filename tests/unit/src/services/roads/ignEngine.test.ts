import { afterEach, describe, expect, it } from "vitest";
import { UNREACHABLE, type TravelPoint } from "../../../../../geodata/model/travel.ts";
import {
  countIgnRequests,
  createIgnEngine,
  estimateIgnMinutes,
} from "../../../../../src/services/roads/ignEngine.ts";
import type { AnswerStore } from "../../../../../src/services/roads/ignStore.ts";
import type { RoadEngine } from "../../../../../src/services/roads/roadEngine.ts";
import { createRoadHttp } from "../../../../../src/services/roads/roadHttp.ts";
import {
  answerAsIgn,
  ignItinerary,
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

/** Answers kept in memory, as if read back from text. */
function memoryStore(answers = new Map<string, string>()): AnswerStore & { readonly size: () => number } {
  return {
    get: (key) => {
      const text = answers.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    put: (key, answer) => {
      answers.set(key, JSON.stringify(answer));
      return Promise.resolve();
    },
    size: () => answers.size,
  };
}

async function connect(
  respond: RoadResponder,
  store: AnswerStore,
  isNeeded: (fromId: string, toId: string) => boolean = () => true,
): Promise<{ engine: RoadEngine; server: RoadServer; host: string }> {
  const server = await startRoadServer(respond);
  running = server;
  const http = createRoadHttp(server.url, { fetch: (url, init) => fetch(url, init), retryMs: 1 });
  const engine = createIgnEngine({
    http,
    store,
    mode: "car",
    computedAt: "2027-01-20T08:00:00Z",
    describe: (versions) => `IGN ${versions.join()}`,
    isNeeded,
  });
  return { engine, server, host: http.host };
}

const HERE: TravelPoint = { id: "here", lon: 4, lat: 46.8 };
const THERE: TravelPoint = { id: "there", lon: 4.1, lat: 46.8 };
const BESIDE: TravelPoint = { ...THERE, id: "beside" };
const ISLAND: TravelPoint = { id: "island", lon: 4, lat: 51 };

const asIgn: RoadResponder = (response, url) => answerAsIgn(response, url);

describe("travel times of IGN", () => {
  it("are asked pair by pair, as the service documents", async () => {
    const { engine, server } = await connect(asIgn, memoryStore());
    const matrix = await engine.travelTimes.computeMatrix([HERE], [THERE]);
    // 0.1° of longitude at 46.8° north: 7.612 km straight, 10.149 km of road, 677 s at 15 m/s.
    expect([[...matrix.seconds], [...matrix.metres]]).toEqual([[677], [10_149]]);
    expect(matrix.provenance).toEqual({
      provider: "ign",
      computedAt: "2027-01-20T08:00:00Z",
      estimated: false,
      mode: "car",
      detail: "IGN 2026-09-15",
    });
    const [path = ""] = server.requests;
    const { pathname, searchParams } = new URL(path, server.url);
    expect(pathname).toBe("/itineraire");
    expect(Object.fromEntries(searchParams)).toEqual({
      resource: "bdtopo-osrm",
      start: "4.000000,46.800000",
      end: "4.100000,46.800000",
      profile: "car",
      optimization: "fastest",
      getSteps: "false",
      geometryFormat: "geojson",
      distanceUnit: "meter",
      timeUnit: "second",
      crs: "EPSG:4326",
    });
  });

  it("are asked once for two points at one place, and not at all for no drive or no need", async () => {
    const { engine, server } = await connect(asIgn, memoryStore(), (from) => from === "here");
    const points = [HERE, THERE, BESIDE];
    const { seconds } = await engine.travelTimes.computeMatrix(points, points);
    const none = UNREACHABLE;
    expect([...seconds]).toEqual([0, 677, 677, none, 0, 0, none, 0, 0]);
    expect(server.requests).toHaveLength(1);
  });

  it("stay unreachable where there is no path, which is not asked again either", async () => {
    const store = memoryStore();
    const { engine, server } = await connect(asIgn, store);
    for (let run = 0; run < 2; run++) {
      const { seconds } = await engine.travelTimes.computeMatrix([HERE], [ISLAND]);
      expect([...seconds]).toEqual([UNREACHABLE]);
    }
    expect(server.requests).toHaveLength(1);
  });

  it("say how far a point is from the road that its drives begin on", async () => {
    const { engine } = await connect((response, url) => {
      const geometry = {
        type: "LineString",
        coordinates: [
          [4, 46.81],
          [4.1, 46.8],
        ],
      };
      sendJson(response, { ...ignItinerary(url), geometry });
    }, memoryStore());
    await engine.travelTimes.computeMatrix([HERE], [THERE]);
    // A hundredth of a degree of latitude: 1.112 km.
    expect([...engine.roadMetres]).toEqual([
      ["here", 1_112],
      ["there", 0],
    ]);
  });

  it("are kept although a later question fails, and counted as known", async () => {
    const store = memoryStore();
    const { engine, host } = await connect((response, url) => {
      if (url.searchParams.get("end")?.startsWith("4.2") === true) sendJson(response, {}, 500);
      else answerAsIgn(response, url);
    }, store);
    const far: TravelPoint = { id: "far", lon: 4.2, lat: 46.8 };
    await expect(engine.travelTimes.computeMatrix([HERE], [THERE, far])).rejects.toMatchObject({
      code: "refused",
      status: 500,
    });
    expect(store.size()).toBe(1);
    const ask = (to: TravelPoint) => ({ from: HERE, to, profile: "car" as const, withSteps: false });
    expect(countIgnRequests([ask(THERE), ask(far), ask(HERE)], host, store)).toBe(1);
  });

  it("are asked again where the store holds something else than an answer", async () => {
    const answers = new Map<string, string>();
    const { engine, server } = await connect(asIgn, memoryStore(answers));
    await engine.travelTimes.computeMatrix([HERE], [THERE]);
    for (const key of answers.keys()) answers.set(key, '{"seconds":"soon"}');
    const { seconds } = await engine.travelTimes.computeMatrix([HERE], [THERE]);
    expect([[...seconds], server.requests.length]).toEqual([[677], 2]);
  });
});

it.each([
  ["minutes", { timeUnit: "minute" }],
  ["kilometres", { distanceUnit: "kilometer" }],
  ["minutes said to be seconds", { duration: 11.3 }],
  ["no geometry", { geometry: null }],
  ["an encoded line", { geometry: "_p~iF~ps|U" }],
  ["a time in words", { duration: "677" }],
])("refuses %s as a wrong answer", async (_name, change) => {
  const store = memoryStore();
  const { engine } = await connect(
    (response, url) => sendJson(response, { ...ignItinerary(url), ...change }),
    store,
  );
  await expect(engine.travelTimes.computeMatrix([HERE], [THERE])).rejects.toMatchObject({
    code: "wrong-answer",
  });
  expect(store.size()).toBe(0);
});

it("tells a wrong question from a drive without a way", async () => {
  const { engine } = await connect(
    (response) => sendJson(response, { error: { message: "Parameter 'start' is invalid" } }, 400),
    memoryStore(),
  );
  await expect(engine.travelTimes.computeMatrix([HERE], [THERE])).rejects.toMatchObject({
    code: "refused",
    status: 400,
  });
});

it("gives ways whose steps read as those of OSRM", async () => {
  const { engine } = await connect(asIgn, memoryStore());
  const legs = await engine.router.findLegs([
    { from: HERE, to: THERE },
    { from: HERE, to: ISLAND },
  ]);
  expect(legs).toMatchObject([
    {
      fromId: "here",
      toId: "there",
      seconds: 677,
      metres: 10_149,
      line: [
        [4, 46.8],
        [4.1, 46.8],
      ],
      steps: [
        {
          name: "R DU PUITS",
          ref: "D981",
          mode: "driving",
          maneuver: { type: "depart", modifier: "straight", location: [4, 46.8], bearing_after: 90 },
        },
      ],
    },
    null,
  ]);
});

it.each([
  [0, 0],
  [1, 1],
  // 2 346 × 1.2 s ÷ 5 = 563 s.
  [2_346, 10],
])("%i requests take about %i minutes", (requests, minutes) => {
  expect(estimateIgnMinutes(requests)).toBe(minutes);
});
