import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RoutesDocument } from "../../../../src/scenario/routesDocument.ts";
import { scenarioHash } from "../../../../src/scenario/scenarioHash.ts";
import type { TravelTimesDocument } from "../../../../src/scenario/scenario.ts";
import { runCli, type CliRun } from "../../../fixtures/cliRun.ts";
import {
  answerAsIgn,
  answerAsOsrm,
  sendJson,
  startRoadServer,
  type RoadResponder,
  type RoadServer,
} from "../../../fixtures/roadServer.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

let folder = "";
let server: RoadServer | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-matrix-"));
  writeFileSync(path("row.json"), JSON.stringify(rowScenario()));
  const plan = {
    version: 1,
    scenarioHash: scenarioHash(rowScenario()),
    seed: 1,
    cycleWeeks: 4,
    status: "feasible",
    objective: null,
  };
  writeFileSync(path("plan.json"), JSON.stringify({ ...plan, bound: null, plan: rowPlan() }));
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);
const matrix = (...argv: readonly string[]): Promise<CliRun> =>
  runCli(folder, "matrix", "row.json", "--out", ".", ...argv);

async function serve(respond: RoadResponder): Promise<RoadServer> {
  server = await startRoadServer(respond);
  return server;
}

function readTimes(): TravelTimesDocument {
  return JSON.parse(readFileSync(path("travel-times.json"), "utf8")) as TravelTimesDocument;
}

/** Seconds and metres of one pair of `travel-times.json`. */
function readPair(fromId: string, toId: string): (number | null | undefined)[] {
  const { points, seconds, metres } = readTimes();
  const indexOf = (id: string): number => points.findIndex((point) => point.id === id);
  const cell = indexOf(fromId) * points.length + indexOf(toId);
  return [seconds[cell], metres[cell]];
}

/** The scenario with the times that were written beside it, diagnosed. */
async function diagnoseWithTimes(): Promise<CliRun> {
  writeFileSync(
    path("roads.json"),
    JSON.stringify({ ...rowScenario(), travelTimes: { file: "travel-times.json" } }),
  );
  return runCli(folder, "diagnose", "roads.json", "--json", "--out", "diagnosis");
}

/** A hall that no road leads to. */
function moveHallToIsland(): void {
  const scenario = rowScenario();
  const venues = scenario.venues.map((venue) =>
    venue.id === "salle-71004" ? { ...venue, lat: 51, lon: 4.8 } : venue,
  );
  writeFileSync(path("row.json"), JSON.stringify({ ...scenario, venues }));
}

describe("matrix --engine osrm", () => {
  it("writes times and ways that a scenario can use", async () => {
    const { url } = await serve((response, asked) => answerAsOsrm(response, asked));
    const { status, out, err } = await matrix("--engine", "osrm", "--url", url, "--plan", "plan.json");
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("OSRM");
    // 0.1° of longitude at 46.8° north: 7.612 km straight, 10.149 km of road, 677 s at 15 m/s.
    expect(readPair("commune-71001", "venue-salle-71002")).toEqual([677, 10_149]);
    const routes = JSON.parse(readFileSync(path("routes.json"), "utf8")) as RoutesDocument;
    expect(routes).toMatchObject({ version: 1, provider: "osrm" });
    // From the base, at the first commune, to the third: twice as far.
    expect(routes.legs).toMatchObject([
      { fromId: "depot-base", toId: "venue-salle-71003", seconds: 1353, metres: 20_298 },
      { fromId: "venue-salle-71003", toId: "depot-base", seconds: 1353 },
    ]);
    const diagnosis = await diagnoseWithTimes();
    expect(JSON.parse(diagnosis.out)).toMatchObject({
      report: { travelTimes: { provider: "osrm", estimated: false } },
      issues: [],
    });
  });

  it("names what lies far from any road and what no road leads to, and estimates nothing", async () => {
    moveHallToIsland();
    const { url } = await serve((response, asked) => answerAsOsrm(response, asked));
    const { status, out, err } = await matrix("--engine", "osrm", "--url", url, "--lang", "en", "--json");
    expect(status).toBe(0);
    expect(err).toContain("The point venue-salle-71004 is 800 m from the nearest road");
    expect(err).toContain("no way from commune-71001 to venue-salle-71004");
    // From four communes, and both ways between the hall and a base and three halls.
    expect(JSON.parse(out)).toMatchObject({ provider: "osrm", withoutWay: 4 + 2 * 4 });
    expect(readPair("commune-71001", "venue-salle-71004")).toEqual([null, null]);
  });

  it.each([
    ["fr", "le service refuse la question ou est en panne"],
    ["en", "the service refuses the question or is down"],
  ])("says in %s that the server fails, and writes nothing", async (lang, words) => {
    const { url } = await serve((response) => sendJson(response, {}, 500));
    const key = `${url}/?key=secret`;
    const { status, out, err } = await matrix("--engine", "osrm", "--url", key, "--lang", lang);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err).toContain(new URL(url).host);
    expect(err).not.toContain("secret");
    expect(existsSync(path("travel-times.json"))).toBe(false);
  });

  it("writes the key of an address nowhere", async () => {
    const { url } = await serve((response, asked) => answerAsOsrm(response, asked));
    const key = `${url}/?key=secret`;
    const { status } = await matrix("--engine", "osrm", "--url", key, "--plan", "plan.json");
    expect(status).toBe(0);
    for (const name of ["travel-times.json", "routes.json"])
      expect(readFileSync(path(name), "utf8")).not.toContain("secret");
  });
});

describe("matrix --engine ign", () => {
  it("says how much it asks, asks only what is read, five a second at most, and once", async () => {
    const { url, requests } = await serve((response, asked) => answerAsIgn(response, asked));
    const first = await matrix("--engine", "ign", "--url", url, "--json");
    // Communes, halls, base and place stand at four spots: 12 drives between two of them.
    expect(first.status).toBe(0);
    expect(first.err).toContain(
      "20 trajets des communes vers les lieux et les salles, 20 entre bases et salles",
    );
    expect(first.err).toContain("12 requêtes à faire (5 par seconde au plus) : environ 1 min");
    expect(requests).toHaveLength(12);
    expect(server?.mostPerSecond()).toBeLessThanOrEqual(5);
    expect(readPair("commune-71001", "venue-salle-71002")).toEqual([677, 10_149]);
    expect(readPair("venue-salle-71002", "depot-base")).toEqual([677, 10_149]);
    expect(readPair("commune-71001", "commune-71002")).toEqual([null, null]);
    expect(readTimes().detail).toBe(
      "IGN Géoplateforme, bdtopo-osrm 2026-09-15 ; couples demandés : communes vers lieux et salles, bases et salles entre elles ; les autres couples ne sont pas calculés",
    );
    expect(JSON.parse((await diagnoseWithTimes()).out)).toMatchObject({ issues: [] });

    const again = await matrix("--engine", "ign", "--url", url, "--plan", "plan.json");
    expect(again.err).toContain("2 requêtes à faire");
    expect(requests).toHaveLength(14);
  });

  it("goes on after it was killed, and asks no answered pair twice", async () => {
    const answered: string[] = [];
    let silent = false;
    const { url, requests } = await serve((response, asked) => {
      if (silent) return;
      answered.push(asked.search);
      answerAsIgn(response, asked);
      silent = answered.length === 7;
    });
    const script = fileURLToPath(new URL("../../../fixtures/cliProcess.ts", import.meta.url));
    const argv = ["matrix", "row.json", "--out", ".", "--engine", "ign", "--url", url];
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script, ...argv], {
      cwd: folder,
    });
    // Seven answers are in the file, and questions that will have none are under way.
    await expect
      .poll(() => countLines("ign-cache.jsonl") === 7 && requests.length > 7, { timeout: 30_000 })
      .toBe(true);
    child.kill("SIGKILL");
    await once(child, "close");
    writeFileSync(path("ign-cache.jsonl"), `${readFileSync(path("ign-cache.jsonl"), "utf8")}{"key":"cut`);

    silent = false;
    expect((await matrix("--engine", "ign", "--url", url)).status).toBe(0);
    expect(answered).toHaveLength(12);
    expect(new Set(answered).size).toBe(12);
    expect(readPair("commune-71001", "venue-salle-71004")).toEqual([2030, 30_447]);
  });

  it("keeps what it has when the service fails, and says so", async () => {
    const { url } = await serve((response, asked, count) => {
      if (count <= 3) answerAsIgn(response, asked);
      else sendJson(response, {}, 500);
    });
    const { status, err } = await matrix("--engine", "ign", "--url", url, "--lang", "en");
    expect(status).toBe(2);
    expect(err).toContain("What was computed is kept in ign-cache.jsonl");
    expect(countLines("ign-cache.jsonl")).toBe(3);
  });

  it("knows no bicycles", async () => {
    const { programme, ...scenario } = rowScenario();
    const whiteZone = { ...programme.whiteZone, mode: "bicycle" };
    writeFileSync(path("row.json"), JSON.stringify({ ...scenario, programme: { ...programme, whiteZone } }));
    const { status, err } = await matrix("--engine", "ign", "--url", "http://127.0.0.1:9");
    expect(status).toBe(2);
    expect(err).toContain("vélo");
  });
});

function countLines(name: string): number {
  return existsSync(path(name)) ? readFileSync(path(name), "utf8").split("\n").length - 1 : 0;
}

describe("matrix --engine file", () => {
  it("joins somebody's matrix by code and by id, and reports both ways", async () => {
    const rows = [
      "origine;destination;minutes;km",
      "71001;salle-71002;11,5;8,2",
      "salle-71002;base;12;8,3",
      "71001;99999;20;15",
    ];
    writeFileSync(path("table.csv"), `${rows.join("\r\n")}\r\n`);
    const { status, out, err } = await matrix("--engine", "file", "--table", "table.csv");
    expect(status).toBe(0);
    expect(out).toContain("table.csv : 2 lignes utiles sur 3");
    expect(err).toContain("99999");
    expect(err).toMatch(/ne connaît pas le point commune-71002/u);
    expect(readPair("commune-71001", "venue-salle-71002")).toEqual([690, 8_200]);
    expect(readPair("venue-salle-71002", "depot-base")).toEqual([720, 8_300]);
    expect(readPair("depot-base", "venue-salle-71002")).toEqual([null, null]);
    expect(readTimes()).toMatchObject({ provider: "matrix-file", estimated: false });
  });

  it.each([
    ["a table without units", "origin;destination;time\n71001;71002;5\n", "secondes"],
    ["a table of other places", "origin;destination;seconds\nx;y;5\n", "aucune ligne"],
  ])("refuses %s", async (_name, text, words) => {
    writeFileSync(path("table.csv"), text);
    const { status, err } = await matrix("--engine", "file", "--table", "table.csv");
    expect(status).toBe(2);
    expect(err).toContain("table.csv");
    expect(err).toContain(words);
  });
});

it.each([
  [["--engine", "osrm"], "--url"],
  [["--engine", "osrm", "--url", "file:///etc/passwd"], "http://"],
  [["--engine", "ign", "--url", "ftp://example.org"], "http://"],
  [["--engine", "osrm", "--url", "http://127.0.0.1:9", "--profile", "../car"], "--profile"],
  [["--engine", "file"], "--table"],
  [["--engine", "file", "--table", "absent.csv"], "absent.csv"],
  [["--engine", "estimate", "--plan", "plan.json"], "--plan"],
  [["--engine", "constructor"], "--engine"],
])("%j is a wrong call", async (argv, words) => {
  const { status, out, err } = await matrix(...argv);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(words);
});
