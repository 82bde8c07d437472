import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import type { PlanDocument } from "../../../../src/scenario/planDocument.ts";
import { type CliRun, runCli } from "../../../fixtures/cliRun.ts";

interface StopFeature {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

let folder = "";
let planned: CliRun;
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-fixed-"));
  const base = grandChalonScenario();
  const programme = {
    ...base.programme,
    aim: { kind: "max-coverage" as const, halfDaysPerMonth: 8 },
    fixedPlaces: { most: 2, centsPerMonth: 150_000 },
  };
  writeFileSync(join(folder, "two.json"), encodeScenario({ ...base, teams: [], programme }));
  planned = await runCli(folder, "plan", "two.json", "--iterations", "100000", "--out", "out");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("opens two fixed places in the Grand Chalon without a team, proven, and names them", () => {
  expect([planned.status, planned.err]).toEqual([0, ""]);
  expect(planned.out.replaceAll(/\s/gu, " ")).toMatch(
    /Circuits : aucun .*Nouveaux lieux fixes : 2 \(.+ ; .+\), 3 000 € par mois/u,
  );
  const document = JSON.parse(read("out/plan.json")) as PlanDocument;
  expect(document.status).toBe("optimal");
  expect(document.plan.houses).toHaveLength(2);
});

it("writes them as features of their own kind, and by commune", () => {
  const { features } = JSON.parse(read("out/stops.geojson")) as { readonly features: readonly StopFeature[] };
  expect(features.map(({ properties }) => [properties["nature"], properties["circuit"]])).toEqual([
    ["nouveau lieu fixe", null],
    ["nouveau lieu fixe", null],
  ]);
  const [head = "", ...rows] = read("out/indicators.csv").trimEnd().split("\r\n");
  const column = head.split(";").indexOf("nouveau_lieu_fixe");
  const named = new Set(rows.map((row) => row.split(";")[column]).filter((name) => name !== ""));
  expect(named.size).toBe(2);
});

it("accepts its own plan, and each of several to choose from", async () => {
  const checked = await runCli(folder, "check", "two.json", "out/plan.json");
  expect([checked.status, checked.err]).toEqual([0, ""]);
  const options = ["--points", "3", "--iterations", "1000", "--out", "front"];
  const front = await runCli(folder, "pareto", "two.json", ...options);
  expect([front.status, front.err]).toEqual([0, ""]);
  const { points } = JSON.parse(read("front/pareto.json")) as { readonly points: readonly unknown[] };
  expect(points.length).toBeGreaterThan(0);
  for (const rank of points.keys()) {
    const each = await runCli(folder, "check", "two.json", `front/plan-${rank + 1}.json`);
    expect([rank, each.status, each.err]).toEqual([rank, 0, ""]);
  }
});
