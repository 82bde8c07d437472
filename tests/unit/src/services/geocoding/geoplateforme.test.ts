import { afterEach, describe, expect, it } from "vitest";
import type {
  AddressQuestion,
  FoundAddress,
  Geocoder,
} from "../../../../../src/services/geocoding/geocoder.ts";
import { createGeoplateforme } from "../../../../../src/services/geocoding/geoplateforme.ts";
import { createRoadHttp } from "../../../../../src/services/roads/roadHttp.ts";
import { answerAsGeocoder } from "../../../../fixtures/geocodingServer.ts";
import {
  type RoadResponder,
  type RoadServer,
  sendJson,
  startRoadServer,
} from "../../../../fixtures/roadServer.ts";

let running: RoadServer | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

const speak: RoadResponder = (response, url, _count, request) =>
  void answerAsGeocoder(response, url, request);

async function connect(
  respond: RoadResponder = speak,
  perSecond = 50,
): Promise<{ geocoder: Geocoder; server: RoadServer }> {
  const server = await startRoadServer(respond);
  running = server;
  const http = createRoadHttp(server.url, {
    fetch: (url, init) => fetch(url, init),
    perSecond,
    retryMs: 1,
    timeoutMs: 2_000,
  });
  return { geocoder: createGeoplateforme(http), server };
}

/** Asks, and returns the answers by address. */
async function findAll(
  geocoder: Geocoder,
  questions: readonly AddressQuestion[],
): Promise<ReadonlyMap<string, FoundAddress | null>> {
  const answers = new Map<string, FoundAddress | null>();
  await geocoder.findAddresses(questions, {
    onFound: (question, found) => void answers.set(question.address, found),
  });
  return answers;
}

const PAIX = { address: "12 rue de la Paix", communeCode: "71076" };
const NOWHERE = { address: "impasse perdue", communeCode: "71076" };

/** So many addresses: the first is known, the others are not. */
function many(count: number): readonly AddressQuestion[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? PAIX : { address: `${index} impasse perdue`, communeCode: null },
  );
}

describe("the Géoplateforme's geocoder", () => {
  it("asks one address with its commune, and nothing else", async () => {
    const { geocoder, server } = await connect();
    const answers = await findAll(geocoder, [PAIX]);
    expect(answers.get(PAIX.address)).toEqual({
      lon: 4.8531,
      lat: 46.7802,
      score: 0.97,
      precision: "housenumber",
      label: "12 Rue de la Paix 71100 Chalon-sur-Saône",
      communeCodes: ["71076"],
    });
    const asked = new URL(server.requests[0] ?? "", server.url);
    expect(asked.pathname).toBe("/search");
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      q: "12 rue de la Paix",
      citycode: "71076",
      limit: "1",
    });
  });

  it("tells an address without an answer from a failure", async () => {
    const { geocoder } = await connect();
    expect((await findAll(geocoder, [NOWHERE])).get(NOWHERE.address)).toBeNull();
    await running?.close();
    const refusing = await connect((response) => sendJson(response, { code: 403 }, 403));
    await expect(findAll(refusing.geocoder, [PAIX])).rejects.toMatchObject({ code: "refused", status: 403 });
  });

  it("takes an address that the service cannot read for one that it does not find", async () => {
    const { geocoder } = await connect((response) => sendJson(response, { message: "q is too short" }, 400));
    expect((await findAll(geocoder, [PAIX])).get(PAIX.address)).toBeNull();
  });

  it("sends many addresses as tables, and says how many requests that is", async () => {
    const { geocoder, server } = await connect();
    expect([0, 1, 50, 51, 200, 201].map((count) => geocoder.countRequests(count))).toEqual([
      0, 1, 50, 1, 1, 2,
    ]);
    const answers = await findAll(geocoder, many(201));
    expect(server.requests).toEqual(["/search/csv", "/search/csv"]);
    expect(answers.size).toBe(201);
    expect(answers.get(PAIX.address)).toMatchObject({
      lon: 4.8531,
      precision: "housenumber",
      communeCodes: ["71076"],
    });
    expect(answers.get("200 impasse perdue")).toBeNull();
  });

  it("asks no more than it may in any second", async () => {
    const { geocoder, server } = await connect(speak, 5);
    await findAll(geocoder, many(8));
    expect(server.requests).toHaveLength(8);
    expect(server.mostPerSecond()).toBeLessThanOrEqual(5);
  });

  it("rests as long as it is told after 429, then goes on", async () => {
    const { geocoder, server } = await connect((response, url, count, request) => {
      if (count === 1) response.writeHead(429, { "retry-after": "0.2" }).end();
      else speak(response, url, count, request);
    });
    const start = performance.now();
    expect((await findAll(geocoder, [PAIX])).get(PAIX.address)?.score).toBe(0.97);
    expect(performance.now() - start).toBeGreaterThan(190);
    expect(server.requests).toHaveLength(2);
  });

  it("keeps what was found before a failure, in tables too", async () => {
    const { geocoder } = await connect((response, url, count, request) => {
      if (count === 1) speak(response, url, count, request);
      else response.writeHead(404).end();
    });
    const found: string[] = [];
    const asking = geocoder.findAddresses(many(201), { onFound: ({ address }) => void found.push(address) });
    await expect(asking).rejects.toMatchObject({ code: "refused", status: 404 });
    expect(found).toHaveLength(200);
  });

  it("refuses a table without the columns of the protocol", async () => {
    const { geocoder } = await connect((response) => response.writeHead(200).end("row,lat\n0,46\n"));
    await expect(findAll(geocoder, many(60))).rejects.toMatchObject({ code: "wrong-answer" });
  });

  it("asks nothing more once it is stopped", async () => {
    const signal = { aborted: false };
    const { geocoder, server } = await connect((response, url, count, request) => {
      signal.aborted = true;
      speak(response, url, count, request);
    });
    const asking = geocoder.findAddresses(many(50), { signal, onFound: () => undefined });
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });
});
