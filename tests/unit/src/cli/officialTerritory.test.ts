import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Territory } from "../../../../geodata/model/territory.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { runCli } from "../../../fixtures/cliRun.ts";
import {
  apiFeature,
  sendFeatures,
  startCommuneServer,
  type CommuneServer,
} from "../../../fixtures/communeServer.ts";

const codes = grandChalonScenario().territory.communes.map((commune) => commune.code);
let folder = "";
let server: CommuneServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-official-"));
  server = await startCommuneServer((response) =>
    sendFeatures(
      response,
      codes.map((code, i) => apiFeature(code, i % 8, Math.floor(i / 8))),
    ),
  );
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.unstubAllEnvs());

describe("territory --epci", () => {
  it("asks the official API, and keeps the index's names and population", async () => {
    vi.stubEnv("MAILLAGE_GEO_API", server.url);
    const { status } = await runCli(folder, "territory", "--epci", "247100589", "--out", "official");
    expect(status).toBe(0);
    expect(server.requests[0]).toContain("codeEpci=247100589");
    const territory = JSON.parse(readFileSync(join(folder, "official/territory.json"), "utf8")) as Territory;
    expect(territory.communes).toHaveLength(51);
    expect(territory.outlines.approximate).toBe(false);
    expect(territory.communes.find((commune) => commune.code === "71076")?.name).toBe("Chalon-sur-Saône");
    const sum = territory.communes.reduce((total, commune) => total + (commune.population ?? 0), 0);
    expect(sum).toBe(113_440);
    expect(territory.populationVintage).toBe("population municipale 2023");
  });

  it("says in one line that there is no answer", async () => {
    vi.stubEnv("MAILLAGE_GEO_API", "http://127.0.0.1:1");
    const { status, err } = await runCli(folder, "territory", "--epci", "247100589", "--out", "none");
    expect(status).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
