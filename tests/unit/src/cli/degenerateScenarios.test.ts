import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import type { PlanDocument } from "../../../../src/scenario/planDocument.ts";
import type { Programme, Scenario } from "../../../../src/scenario/scenario.ts";
import { runCli } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-degenerate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = rowScenario();

function withProgramme(change: Partial<Programme>): Partial<Scenario> {
  return { programme: { ...row.programme, ...change } };
}

function withoutDrives(): Partial<Scenario> {
  const times = row.travelTimes;
  if (times === null || !("seconds" in times)) throw new Error("the row has its own travel times");
  const nothing = times.seconds.map(() => 0);
  return { travelTimes: { ...times, seconds: nothing, metres: nothing }, structures: [] };
}

function onlyFirstCommune(): Partial<Scenario> {
  const { territory } = row;
  const communes = territory.communes.slice(0, 1).map((commune) => ({ ...commune, neighbours: [] }));
  const programme = { ...row.programme, minVenueRing: null };
  return { territory: { ...territory, communes }, venues: row.venues.slice(0, 1), structures: [], programme };
}

function write(name: string, change: Partial<Scenario>): string {
  const file = `${name.replaceAll(" ", "-")}.json`;
  writeFileSync(join(folder, file), encodeScenario({ ...row, ...change }));
  return file;
}

describe("plan, with a scenario at the edge", () => {
  test.each<[string, Partial<Scenario>, readonly string[]]>([
    [
      "everybody has a place already",
      withProgramme({ whiteZone: { ...row.programme.whiteZone, minutes: 60 } }),
      [],
    ],
    ["one commune that has a place", { ...onlyFirstCommune(), structures: row.structures }, []],
    ["one commune without a place", onlyFirstCommune(), ["salle-71001"]],
    ["all at one place: the first hall by id serves all", withoutDrives(), ["salle-71003"]],
    ["no half-day at all", withProgramme({ aim: { kind: "max-coverage", halfDaysPerMonth: 0 } }), []],
  ])("%s: proven, and accepted by check", async (name, change, halls) => {
    const file = write(name, change);
    expect((await runCli(folder, "plan", file, "--iterations", "200", "--out", name)).status).toBe(0);
    const path = join(name, "plan.json");
    const { status, plan } = JSON.parse(readFileSync(join(folder, path), "utf8")) as PlanDocument;
    expect(status).toBe("optimal");
    const stops = plan.circuits.flatMap(({ tours }) => tours.flatMap((tour) => tour.stops));
    expect([...new Set(stops.map(({ siteId }) => siteId))]).toEqual(halls);
    expect((await runCli(folder, "check", file, path)).status).toBe(0);
  });

  test.each<[string, Partial<Scenario>, RegExp]>([
    ["more visits than weeks", withProgramme({ visitsPerCycle: 6 }), /6 passages .* 4 semaines/u],
    ["no hall", { venues: [] }, /Aucune salle/u],
    ["no team", { teams: [] }, /Aucune équipe/u],
  ])("%s: no plan, and the reason", async (name, change, reason) => {
    const file = write(name, change);
    const { status, err } = await runCli(folder, "plan", file, "--iterations", "200", "--out", name);
    expect(status).toBe(3);
    expect(err).toMatch(reason);
  });
});
