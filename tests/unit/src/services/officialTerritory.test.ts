import { afterEach, describe, expect, it } from "vitest";
import { buildGrandChalonTerritory } from "../../../../geodata/territories/grandChalon.ts";
import { loadOfficialTerritory } from "../../../../src/services/officialTerritory.ts";
import {
  apiFeature,
  sendFeatures,
  startCommuneServer,
  type CommuneServer,
} from "../../../fixtures/communeServer.ts";
import { loadSmallCog } from "../../../fixtures/smallCog.ts";

let server: CommuneServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

describe("loadOfficialTerritory", () => {
  it("joins official outlines to the index: members only, one vintage of population", async () => {
    server = await startCommuneServer((response) =>
      sendFeatures(response, [
        apiFeature("71001", 0, 0),
        apiFeature("71002", 1, 0),
        apiFeature("71999", 2, 0),
      ]),
    );
    const decoded = await loadOfficialTerritory({ kind: "epci", code: "200000001" }, loadSmallCog, {
      fetch,
      baseUrl: server.url,
    });
    const territory = decoded.value;
    expect(territory).toMatchObject({
      id: "epci-200000001",
      name: "CC Entre Saône et Grosne",
      epciCode: "200000001",
      outlines: { approximate: false },
      populationVintage: "population municipale 2023",
    });
    // 71999 is no member; 71003 is one, but is not drawn.
    expect(
      territory?.communes.map(({ code, name, population, neighbours }) => [
        code,
        name,
        population,
        neighbours,
      ]),
    ).toEqual([
      ["71001", "Un", 100, ["71002"]],
      ["71002", "Deux", 200, ["71001"]],
    ]);
    expect(territory?.communes[0]?.servicePoint).toEqual({ lon: 4.84, lat: 46.86, approximate: false });
    expect(decoded.issues.map(({ code, params }) => [code, params])).toEqual([
      ["official-communes-missing", { count: 1, codes: "71003" }],
    ]);
  });

  it("keeps the built-in facts of the Grand Chalon and changes its outlines only", async () => {
    const builtIn = buildGrandChalonTerritory();
    server = await startCommuneServer((response) =>
      sendFeatures(
        response,
        builtIn.communes.map(({ code }, index) => apiFeature(code, index % 8, Math.floor(index / 8))),
      ),
    );
    const decoded = await loadOfficialTerritory({ kind: "epci", code: "247100589" }, loadSmallCog, {
      fetch,
      baseUrl: server.url,
    });
    const territory = decoded.value;
    expect(territory?.outlines.approximate).toBe(false);
    const facts = (communes: typeof builtIn.communes): unknown =>
      communes.map((commune) => ({ ...commune, outline: null }));
    expect(facts(territory?.communes ?? [])).toEqual(facts(builtIn.communes));
    expect(territory?.communes[0]?.outline).not.toEqual(builtIn.communes[0]?.outline);
  });

  it("keeps every approximate outline of the Grand Chalon when one commune is not drawn", async () => {
    const builtIn = buildGrandChalonTerritory();
    server = await startCommuneServer((response) =>
      sendFeatures(
        response,
        builtIn.communes
          .slice(1)
          .map(({ code }, index) => apiFeature(code, index % 8, Math.floor(index / 8))),
      ),
    );
    const decoded = await loadOfficialTerritory({ kind: "epci", code: "247100589" }, loadSmallCog, {
      fetch,
      baseUrl: server.url,
    });
    expect(decoded.value).toEqual(builtIn);
    expect(decoded.issues).toMatchObject([
      { code: "official-outlines-incomplete", params: { count: 1, codes: builtIn.communes[0]?.code } },
    ]);
  });

  it("passes one issue on where the network or the code fails", async () => {
    const refuse = { fetch: () => Promise.reject(new TypeError("fetch failed")) };
    const offline = await loadOfficialTerritory({ kind: "epci", code: "200000001" }, loadSmallCog, refuse);
    expect(offline.value).toBeUndefined();
    expect(offline.issues.map(({ code }) => code)).toEqual(["official-no-network"]);
    const unknown = await loadOfficialTerritory({ kind: "departement", code: "99" }, loadSmallCog, refuse);
    expect(unknown.issues.map(({ code }) => code)).toEqual(["departement-unknown"]);
  });
});
