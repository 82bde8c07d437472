import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import type { PlanDocument } from "../../../../src/scenario/planDocument.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { runCli, type CliRun } from "../../../fixtures/cliRun.ts";
import { HOSTILE_NAMES } from "../../../fixtures/exportContexts.ts";
import { rowRoutes } from "../../../fixtures/rowRoutes.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const example = fileURLToPath(new URL("../../../../examples/grand-chalon/scenario.json", import.meta.url));

const DIAGNOSIS_FILES = [
  "coverage.geojson",
  "indicators.csv",
  "indicators.csv-metadata.json",
  "indicators.csvt",
  "report.json",
  "white-zones.geojson",
];
const PLAN_FILES = [
  ...DIAGNOSIS_FILES,
  "circuits.geojson",
  "gpx",
  "kml",
  "plan.json",
  "roadbook.html",
  "sessions.csv",
  "sessions.csv-metadata.json",
  "sessions.csvt",
  "sessions.ics",
  "stops.geojson",
];

let folder = "";
const path = (name: string): string => join(folder, name);
const run = (...argv: readonly string[]): Promise<CliRun> => runCli(folder, ...argv);
const readPlanFile = (name: string): PlanDocument =>
  JSON.parse(readFileSync(path(name), "utf8")) as PlanDocument;

function writeScenario(name: string, change: Partial<Scenario>): string {
  writeFileSync(path(name), encodeScenario({ ...rowScenario(), ...change }));
  return name;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-cli-"));
  writeScenario("row.json", {});
  await run("plan", "row.json", "--iterations", "200", "--out", "planned");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("diagnose", () => {
  it("writes its files and a summary on one screen", async () => {
    const { status, out, err } = await run("diagnose", "row.json", "--out", "a/b");
    expect(status).toBe(0);
    expect(readdirSync(path("a/b")).toSorted()).toEqual(DIAGNOSIS_FILES.toSorted());
    expect(out.trim().split("\n").length).toBeLessThan(24);
    expect(out).toContain("2 communes en zone blanche");
    expect(err).toBe("");
  });

  it("prints one JSON object with --json", async () => {
    const { out } = await run("diagnose", "row.json", "--json", "--out", "json");
    const result = JSON.parse(out) as { report: { before: { whiteCommunes: string[] } }; files: string[] };
    expect(result.report.before.whiteCommunes).toEqual(["71003", "71004"]);
    expect(result.files.toSorted()).toEqual(DIAGNOSIS_FILES.toSorted());
  });

  it("speaks English when asked", async () => {
    const { out } = await run("diagnose", "row.json", "--lang", "en", "--out", "en");
    expect(out).toContain("2 communes in white zones");
  });

  it("keeps names on their line, without characters that a terminal obeys", async () => {
    const { territory } = rowScenario();
    const hostile = writeScenario("hostile.json", { territory: { ...territory, name: "A\u001b[2J\nB" } });
    const { out } = await run("diagnose", hostile, "--out", "hostile");
    expect(out.split("\n")[0]).toContain("A [2J B");
    expect(out).not.toContain("\u001b");
  });

  it("paints every commune white without any structure", async () => {
    const { status, out } = await run(
      "diagnose",
      writeScenario("none.json", { structures: [] }),
      "--json",
      "--out",
      "n",
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ report: { before: { coveredShare: 0, coveredChildren: 0 } } });
  });

  it("names what it left out, and goes on", async () => {
    const venues = rowScenario().venues.map((venue, i) => (i === 0 ? { ...venue, lon: 999 } : venue));
    const { status, err, out } = await run(
      "diagnose",
      writeScenario("bad-venue.json", { venues }),
      "--out",
      "v",
    );
    expect(status).toBe(0);
    expect(err).toContain("bad-venue.json: venues[0].lon");
    expect(out).toContain("1 éléments laissés de côté");
  });
});

describe("plan and check", () => {
  it("writes every file of the contract that is not for later", () => {
    expect(readdirSync(path("planned")).toSorted()).toEqual(PLAN_FILES.toSorted());
    const circuits = readPlanFile("planned/plan.json").plan.circuits.map(({ id }) => id);
    expect(readdirSync(path("planned/gpx")).toSorted()).toEqual(circuits.map((id) => `${id}.gpx`).toSorted());
    expect(readdirSync(path("planned/kml")).toSorted()).toEqual(circuits.map((id) => `${id}.kml`).toSorted());
  });

  it("follows the roads of a file beside the scenario, without another plan", async () => {
    const { stops = [] } = readPlanFile("planned/plan.json").plan.circuits[0]?.tours[0] ?? {};
    const ids = ["depot-base", ...stops.map(({ siteId }) => `venue-${siteId}`), "depot-base"];
    const { venues } = rowScenario();
    const placeOf = (id: string): [number, number] => [
      venues.find((venue) => id === `venue-${venue.id}`)?.lon ?? 4.8,
      46.8,
    ];
    const legs = ids.slice(1).map((toId, index) => {
      const fromId = ids[index] ?? "";
      const line = [placeOf(fromId), [4.9, 46.9] as const, placeOf(toId)];
      return { fromId, toId, seconds: 1200, metres: 16_000, line, steps: [] };
    });
    writeFileSync(path("routes.json"), JSON.stringify(rowRoutes({ legs })));
    writeFileSync(path("roads.json"), JSON.stringify({ ...rowScenario(), routes: { file: "routes.json" } }));
    const { status } = await run("plan", "roads.json", "--iterations", "200", "--out", "roads");
    expect(status).toBe(0);
    expect(readPlanFile("roads/plan.json").scenarioHash).toBe(readPlanFile("planned/plan.json").scenarioHash);
    expect(readPlanFile("roads/plan.json").plan).toEqual(readPlanFile("planned/plan.json").plan);
    expect(readFileSync(path("roads/circuits.geojson"), "utf8")).toContain('"trace":"route, osrm"');
  });

  it("says so where the file of routes is not there", async () => {
    writeFileSync(
      path("lost.json"),
      JSON.stringify({ ...rowScenario(), routes: { file: "lost-routes.json" } }),
    );
    const { status, err } = await run("plan", "lost.json", "--iterations", "1", "--out", "lost");
    expect(status).toBe(2);
    expect(err).toContain("lost-routes.json");
  });

  it("gives the same plan for the same seed and iterations, whatever the workers", async () => {
    await run("plan", "row.json", "--iterations", "200", "--workers", "4", "--out", "again");
    expect(readFileSync(path("again/plan.json"), "utf8")).toBe(
      readFileSync(path("planned/plan.json"), "utf8"),
    );
  });

  it("serves the row with one hall, twice in the cycle", () => {
    const { plan, status, objective } = readPlanFile("planned/plan.json");
    expect(status).toBe("optimal");
    expect(objective).toBe(44_880); // 2 × (21,000 + 2 × 45 × 16), as in assessPlan.test.ts
    expect(plan.circuits.flatMap((circuit) => circuit.tours.map((tour) => tour.stops[0]?.siteId))).toEqual([
      "salle-71003",
      "salle-71003",
    ]);
  });

  it("names the communes that no plan can reach", async () => {
    const { programme, venues } = rowScenario();
    // Without a hall at 71004 the nearest one is 600 s away, at 71003.
    const change = {
      programme: { ...programme, accessMinutes: 5 },
      venues: venues.filter((venue) => venue.communeCode !== "71004"),
    };
    const far = writeScenario("far.json", change);
    const { status, out } = await run("plan", far, "--iterations", "200", "--out", "far");
    expect(status).toBe(0);
    expect(out).toMatch(/quel que soit le plan : Demigny \(71004\)/u);
    const { out: json } = await run("plan", far, "--iterations", "200", "--out", "far", "--json");
    expect(JSON.parse(json)).toMatchObject({ uncoverable: ["71004"] });
  });

  it("accepts its own plan", async () => {
    expect(await run("check", "row.json", "planned/plan.json")).toMatchObject({ status: 0, err: "" });
  });

  it("rejects a plan with a stop deleted, and one with a visit outside its window", async () => {
    const document = readPlanFile("planned/plan.json");
    const [circuit] = document.plan.circuits;
    const deleted = { ...document, plan: { circuits: [{ ...circuit, tours: circuit?.tours.slice(1) }] } };
    writeFileSync(path("deleted.json"), JSON.stringify(deleted));
    const late = JSON.stringify(document).replaceAll(
      /"(start|end|arrive|depart)":(\d+)/gu,
      (_, key: string, minute: string) => `"${key}":${Number(minute) + 300}`,
    );
    writeFileSync(path("late.json"), late);
    for (const file of ["deleted.json", "late.json"]) {
      const { status, out } = await run("check", "row.json", file);
      expect(status).toBe(3);
      expect(out).toMatch(/ C\d+ /u);
    }
  });

  it("says when a plan belongs to other data", async () => {
    const { programme } = rowScenario();
    writeScenario("other.json", { programme: { ...programme, theme: "Autre" } });
    const { err } = await run("check", "other.json", "planned/plan.json");
    expect(err).toContain("d'autres données");
  });

  it("ends with 3 and the reason when no hall may host a stop", async () => {
    const venues = rowScenario().venues.map((venue) => ({ ...venue, suitable: false }));
    const { status, err } = await run("plan", writeScenario("no-hall.json", { venues }), "--out", "no-hall");
    expect(status).toBe(3);
    expect(err).toContain("Aucun plan possible.\nAucune salle ne peut accueillir un atelier.");
  });

  it("brings hostile names through", async () => {
    const scenario = rowScenario();
    const venues = scenario.venues.map((venue, i) => ({ ...venue, name: HOSTILE_NAMES[i] ?? "" }));
    writeScenario("hostile.json", { venues, name: "<script>" });
    const { status } = await run("plan", "hostile.json", "--iterations", "100", "--out", "hostile");
    expect(status).toBe(0);
    const stops = JSON.parse(readFileSync(path("hostile/stops.geojson"), "utf8")) as {
      features: { properties: { nom: string } }[];
    };
    expect(stops.features[0]?.properties.nom).toBe(HOSTILE_NAMES[2]);
  });

  it("plans the committed example, proven best", async () => {
    const { status, out } = await run("plan", example, "--seconds", "60", "--out", "chalon", "--json");
    expect(status).toBe(0);
    const { report } = JSON.parse(out) as {
      report: {
        before: { whiteCommunes: string[] };
        after: { whiteCommunes: string[] };
        plan: { feasible: boolean };
      };
    };
    expect(report.before.whiteCommunes.length).toBeGreaterThanOrEqual(20);
    expect(report.after.whiteCommunes).toEqual([]);
    expect(report.plan.feasible).toBe(true);
  });
});

describe("matrix", () => {
  it("writes travel times that a scenario beside it can refer to", async () => {
    expect((await run("matrix", "row.json", "--engine", "estimate", "--out", ".")).status).toBe(0);
    const referring = { ...rowScenario(), travelTimes: { file: "travel-times.json" } };
    writeFileSync(path("referring.json"), JSON.stringify(referring));
    const { status, out } = await run("diagnose", "referring.json", "--json", "--out", "ref");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ report: { travelTimes: { estimated: true } }, issues: [] });
  });
});

describe("wrong calls end with 2 and one clear message", () => {
  it.each([
    [["frobnicate"], "Commande inconnue"],
    [["explain", "row.json", "plan.json"], "--commune"],
    [["plan"], "prend 1 fichier"],
    [["check", "row.json"], "prend 2 fichier"],
    [["plan", "absent.json"], "absent.json"],
    [["plan", "."], "dossier"],
    [["plan", "row.json", "--bogus"], "--bogus"],
    [["plan", "row.json", "--seconds"], "--seconds"],
    [["plan", "row.json", "--seconds", "soon"], "--seconds"],
    [["plan", "row.json", "--seconds", "1", "--iterations", "1"], "--iterations"],
    [["plan", "row.json", "--workers", "0"], "--workers"],
    [["diagnose", "row.json", "--csv", "us"], "--csv"],
    [["diagnose", "row.json", "--lang", "de"], "--lang"],
    [["diagnose", "row.json", "--out", "row.json"], "row.json"],
    [["matrix", "row.json", "--engine", "osrm"], "--url"],
    [["territory", "--need", "row.json"], "--communes"],
    [["territory", "--epci", "1", "--departement", "71"], "--departement"],
  ])("%j", async (argv, message) => {
    const { status, out, err } = await run(...argv);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe("");
  });

  it.each([
    ["truncated.json", '{"version": 1, "id"'],
    ["page.json", "<!doctype html><html></html>"],
    ["array.json", "[1, 2]"],
    ["deep.json", `${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}`],
    ["empty.json", ""],
    ["climbing.json", '{"version": 1, "territory": {"file": "../../etc/passwd"}}'],
    ["absolute.json", '{"version": 1, "territory": {"file": "/etc/passwd"}}'],
    ["missing.json", '{"version": 1, "territory": {"file": "absent.json"}}'],
  ])("%s", async (name, text) => {
    writeFileSync(path(name), text);
    const { status, out, err } = await run("diagnose", name, "--out", "never");
    expect(status).toBe(2);
    expect(err).toMatch(/\.json/u);
    expect(err.length).toBeLessThan(600);
    expect(out).toBe("");
  });

  it.skipIf(process.platform === "win32")("does not follow a link out of the scenario's folder", async () => {
    mkdirSync(path("inner"));
    symlinkSync(path("row.json"), path("inner/link.json"));
    writeFileSync(path("inner/scenario.json"), '{"version": 1, "territory": {"file": "link.json"}}');
    const { status, err } = await run("diagnose", "inner/scenario.json");
    expect(status).toBe(2);
    expect(err).toContain("link.json");
  });
});

describe("help", () => {
  it("is there in both languages, for all and for each", async () => {
    expect(await run("--help")).toMatchObject({ status: 0, err: "" });
    expect((await run("--help", "--lang", "en")).out).toContain("Exit status");
    for (const command of ["territory", "diagnose", "plan", "check", "matrix"]) {
      const { status, out } = await run(command, "--help");
      expect(status).toBe(0);
      expect(out).toContain(`maillage ${command}`);
    }
    expect(await run()).toMatchObject({ status: 2, out: "" });
  });
});
