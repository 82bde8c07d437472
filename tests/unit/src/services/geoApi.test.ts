import { afterEach, describe, expect, it } from "vitest";
import type { ServerResponse } from "node:http";
import { hasIssueText } from "../../../../src/i18n/issueText.ts";
import { fetchCommunes, type CommuneArea } from "../../../../src/services/geoApi.ts";
import {
  apiFeature,
  sendFeatures,
  startCommuneServer,
  type CommuneServer,
} from "../../../fixtures/communeServer.ts";

const EPCI: CommuneArea = { kind: "epci", code: "200000001" };
let server: CommuneServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function ask(
  respond: (response: ServerResponse) => void,
  area: CommuneArea = EPCI,
  timeoutMs = 5_000,
): Promise<Awaited<ReturnType<typeof fetchCommunes>>> {
  await server?.close();
  server = await startCommuneServer(respond);
  return fetchCommunes(area, { fetch, baseUrl: server.url, timeoutMs });
}

async function codesOf(
  respond: (response: ServerResponse) => void,
  timeoutMs?: number,
): Promise<(string | number | undefined)[]> {
  const decoded = await ask(respond, EPCI, timeoutMs);
  expect(decoded.value).toBeUndefined();
  for (const issue of decoded.issues) expect(hasIssueText(issue.code)).toBe(true);
  return decoded.issues.map((issue) => issue.code);
}

describe("fetchCommunes", () => {
  it("asks for the documented parameters and reads outlines and town halls", async () => {
    const decoded = await ask((response) =>
      sendFeatures(response, [apiFeature("71001", 0, 0), apiFeature("71002", 1, 0)]),
    );
    expect(server?.requests).toEqual([
      "/communes?codeEpci=200000001&fields=nom%2Ccode%2CcodeEpci%2Cpopulation%2Cmairie&format=geojson&geometry=contour",
    ]);
    expect(
      decoded.value?.communes.map(({ code, name, epciCode, townHall }) => [code, name, epciCode, townHall]),
    ).toEqual([
      ["71001", "Nom 71001", "200000001", [4.84, 46.86]],
      ["71002", "Nom 71002", "200000001", [4.94, 46.86]],
    ]);
    expect(decoded.value?.communes[0]?.outline?.type).toBe("Polygon");
  });

  it("asks for a department by its code", async () => {
    await ask((response) => sendFeatures(response, [apiFeature("71001", 0, 0)]), {
      kind: "departement",
      code: "2A",
    });
    expect(server?.requests[0]).toContain("codeDepartement=2A&");
  });

  it("says in one issue what went wrong, and never throws", async () => {
    const status = (code: number) => (response: ServerResponse) => {
      response.writeHead(code, { "content-type": "text/html" });
      response.end("<html>…</html>");
    };
    expect(await codesOf(status(404))).toEqual(["official-unknown-code"]);
    expect(await codesOf(status(500))).toEqual(["official-status"]);
    expect(await codesOf(status(429))).toEqual(["official-status"]);
    expect(await codesOf(status(200))).toEqual(["official-answer"]);
    expect(await codesOf((response) => sendFeatures(response, []))).toEqual(["official-unknown-code"]);
    expect(await codesOf((response) => response.end('{"type":"FeatureCollection","features":[{"ty'))).toEqual(
      ["official-answer"],
    );
    expect(await codesOf((response) => response.destroy())).toEqual(["official-no-network"]);
  });

  it("gives up on a server that does not answer, or stalls in the middle of an answer", async () => {
    expect(await codesOf(() => undefined, 50)).toEqual(["official-timeout"]);
    expect(
      await codesOf((response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"type":"FeatureCollection"');
      }, 50),
    ).toEqual(["official-timeout"]);
  });

  it("says so in one issue when nothing listens there", async () => {
    const gone = await startCommuneServer(() => undefined);
    await gone.close();
    const decoded = await fetchCommunes(EPCI, { fetch, baseUrl: gone.url });
    expect(decoded.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["official-no-network", "error"],
    ]);
  });

  it("asks http and https addresses only", async () => {
    const asked: string[] = [];
    const spy = (url: string): never => {
      asked.push(url);
      throw new Error("must not be asked");
    };
    for (const baseUrl of [
      "file:///etc/passwd",
      "javascript:alert(1)",
      "data:text/plain,x",
      "not an address",
      "",
    ]) {
      const decoded = await fetchCommunes(EPCI, { fetch: async (url) => spy(url), baseUrl });
      expect(decoded.issues.map(({ code }) => code)).toEqual(["official-address"]);
    }
    expect(asked).toEqual([]);
  });
});
