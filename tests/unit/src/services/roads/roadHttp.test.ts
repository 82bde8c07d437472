import { afterEach, describe, expect, it } from "vitest";
import { createRoadHttp, isRoadUrl, type RoadHttp } from "../../../../../src/services/roads/roadHttp.ts";
import {
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

/** A client of a server of its own, which waits 5 ms before it asks again and 100 ms for an answer. */
async function connect(
  respond: RoadResponder,
  perSecond?: number,
): Promise<{ http: RoadHttp; server: RoadServer }> {
  const server = await startRoadServer(respond);
  running = server;
  const http = createRoadHttp(server.url, {
    fetch: (url, init) => fetch(url, init),
    retryMs: 5,
    timeoutMs: 100,
    ...(perSecond === undefined ? {} : { perSecond }),
  });
  return { http, server };
}

describe("the client of a road service", () => {
  it("asks what it is told to ask, and gives the JSON back", async () => {
    const { http, server } = await connect((response) => sendJson(response, { code: "Ok" }));
    expect(await http.ask("route/v1/car/1,2;3,4", { steps: "true" })).toEqual({
      status: 200,
      json: { code: "Ok" },
    });
    expect(server.requests).toEqual(["/route/v1/car/1,2;3,4?steps=true"]);
  });

  it("keeps a refusal in JSON for the one who asked", async () => {
    const { http, server } = await connect((response) => sendJson(response, { code: "TooBig" }, 400));
    expect(await http.ask("table", {})).toEqual({ status: 400, json: { code: "TooBig" } });
    expect(server.requests).toHaveLength(1);
  });

  it("asks again after an error of the server", async () => {
    const { http, server } = await connect((response, _url, count) =>
      sendJson(response, { count }, count < 3 ? 500 : 200),
    );
    expect(await http.ask("table", {})).toEqual({ status: 200, json: { count: 3 } });
    expect(server.requests).toHaveLength(3);
  });

  it("gives up after four tries, and says who refused with what", async () => {
    const { http, server } = await connect((response) => sendJson(response, {}, 503));
    await expect(http.ask("table/v1/car/1,2", {})).rejects.toMatchObject({
      name: "RoadServiceError",
      code: "refused",
      at: `${http.host} (table)`,
      status: 503,
    });
    expect(server.requests).toHaveLength(4);
  });

  it("rests as long as 429 asks for, with every question", async () => {
    const times: number[] = [];
    const { http } = await connect((response, _url, count) => {
      times.push(performance.now());
      if (count === 1) response.setHeader("retry-after", "1");
      sendJson(response, {}, count === 1 ? 429 : 200);
    });
    const first = http.ask("itineraire", {});
    await new Promise((resolve) => {
      setTimeout(resolve, 80);
    });
    await Promise.all([first, http.ask("itineraire", {})]);
    const [start = 0, ...later] = times;
    expect(later).toHaveLength(2);
    for (const time of later) expect(time - start).toBeGreaterThanOrEqual(990);
  });

  it("gives up at once where the rest is longer than anybody waits", async () => {
    const { http, server } = await connect((response) => {
      response.setHeader("retry-after", "3600");
      sendJson(response, {}, 429);
    });
    await expect(http.ask("itineraire", {})).rejects.toMatchObject({ code: "quota", status: 429 });
    expect(server.requests).toHaveLength(1);
  });

  it("does not wait for ever: not for an answer, nor for its end", async () => {
    const { http } = await connect((response, _url, count) => {
      if (count > 2) return;
      response.writeHead(200);
      response.write('{"code":');
    });
    await expect(http.ask("table", {})).rejects.toMatchObject({ code: "timeout" });
  });

  it("knows cut JSON for a wrong answer", async () => {
    const { http, server } = await connect((response) => response.end('{"code": "Ok", "durations": [[1'));
    await expect(http.ask("table", {})).rejects.toMatchObject({ code: "wrong-answer" });
    expect(server.requests).toHaveLength(4);
  });

  it("says that nobody answers", async () => {
    const { http, server } = await connect(() => undefined);
    await server.close();
    await expect(http.ask("table", {})).rejects.toMatchObject({ code: "unreachable" });
  });

  it("stops between tries when cancelled", async () => {
    const signal = { aborted: false };
    const { http, server } = await connect((response) => {
      signal.aborted = true;
      sendJson(response, {}, 500);
    });
    await expect(http.ask("table", {}, signal)).rejects.toMatchObject({ name: "AbortError" });
    expect(server.requests).toHaveLength(1);
  });

  it("never asks more than its share in any second, as the server counts", async () => {
    const { http, server } = await connect((response) => sendJson(response, {}), 5);
    await Promise.all(Array.from({ length: 13 }, () => http.ask("itineraire", {})));
    expect(server.requests).toHaveLength(13);
    expect(server.mostPerSecond()).toBeLessThanOrEqual(5);
  });

  it("sends a key of the address along and never shows it", async () => {
    const server = await startRoadServer((response) => sendJson(response, {}, 500));
    running = server;
    const http = createRoadHttp(`${server.url}/secret-path/?key=secret`, {
      fetch: (url, init) => fetch(url, init),
      retryMs: 1,
    });
    const error: unknown = await http
      .ask("table/v1/car/1,2", { sources: "0" })
      .catch((reason: unknown) => reason);
    expect(server.requests[0]).toBe("/secret-path/table/v1/car/1,2?key=secret&sources=0");
    expect(`${String(error)} ${JSON.stringify(error)} ${http.host}`).not.toContain("secret");
  });
});

it.each([
  ["http://localhost:5000", true],
  ["https://router.example.org/osrm", true],
  ["file:///etc/passwd", false],
  ["ftp://example.org", false],
  ["javascript:alert(1)", false],
  ["http://user:word@example.org", false],
  ["example.org", false],
])("%s may be asked: %s", (url, expected) => {
  expect(isRoadUrl(url)).toBe(expected);
});
