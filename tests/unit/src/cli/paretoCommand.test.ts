import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildSchemas } from "../../../../scripts/buildSchemas.ts";
import type { ParetoDocument } from "../../../../src/exports/pareto.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { type CliRun, runCli } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const example = fileURLToPath(new URL("../../../../examples/grand-chalon/scenario.json", import.meta.url));

let folder = "";
let front: CliRun;
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const readFront = (name: string): ParetoDocument => JSON.parse(read(name)) as ParetoDocument;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-pareto-"));
  writeFileSync(join(folder, "row.json"), encodeScenario(rowScenario()));
  front = await runCli(folder, "pareto", example, "--iterations", "100000", "--out", "front");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes seven plans of the Grand Chalon: the cost rises, nobody loses, every one proven", () => {
  expect([front.status, front.err]).toEqual([0, ""]);
  const { points } = readFront("front/pareto.json");
  expect(points).toHaveLength(7);
  for (const [index, point] of points.entries()) {
    expect([point.rank, point.proven, point.provenOptimal, point.feasible]).toEqual([
      index + 1,
      true,
      true,
      true,
    ]);
    const next = points[index + 1];
    if (next === undefined) continue;
    expect(next.cost).toBeGreaterThan(point.cost);
    expect(next.childrenServed).toBeGreaterThanOrEqual(point.childrenServed);
    expect(next.worstSeconds).toBeLessThanOrEqual(point.worstSeconds ?? Infinity);
  }
  expect(readdirSync(join(folder, "front")).filter((name) => /^plan-\d\.json$/u.test(name))).toHaveLength(7);
});

it("writes what its schemas say, and a table for spreadsheets", () => {
  for (const [name, schema] of [
    ["pareto.json", "pareto.schema.json"],
    ["plan-1.json", "plan.schema.json"],
  ] as const) {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(buildSchemas().get(schema) ?? "") as object,
    );
    expect([name, validate(JSON.parse(read(`front/${name}`))), validate.errors]).toEqual([name, true, null]);
  }
  const [head = "", first = ""] = read("front/pareto.csv").split("\r\n");
  expect(head.startsWith("\ufeffrang;plan;communes_desservies;")).toBe(true);
  expect(first).toMatch(/^1;plan-1\.json;\d+;\d+;\d+,\d;71\d{3};/u);
});

it("writes plans that check accepts for the aim they carry, and not without it", async () => {
  for (let rank = 1; rank <= 7; rank++) {
    const checked = await runCli(folder, "check", example, `front/plan-${rank}.json`);
    expect([rank, checked.status, checked.err]).toEqual([rank, 0, ""]);
  }
  const { aim, ...bare } = JSON.parse(read("front/plan-1.json")) as Record<string, unknown>;
  expect(aim).toMatchObject({ kind: "max-coverage" });
  writeFileSync(join(folder, "bare.json"), JSON.stringify(bare));
  expect((await runCli(folder, "check", example, "bare.json")).status).toBe(3);
  const fair = JSON.parse(read("front/plan-7.json")) as { aim: { worstAccessSeconds: number } };
  fair.aim.worstAccessSeconds = 60;
  writeFileSync(join(folder, "unfair.json"), JSON.stringify(fair));
  expect((await runCli(folder, "check", example, "unfair.json")).status).toBe(3);
});

it("says so where there are fewer plans than asked for", async () => {
  const { status, out } = await runCli(
    folder,
    "pareto",
    "row.json",
    "--iterations",
    "100000",
    "--out",
    "row",
  );
  expect(status).toBe(0);
  const { points, complete } = readFront("row/pareto.json");
  expect(points.length).toBeGreaterThan(0);
  expect(points.length).toBeLessThan(7);
  expect(complete).toBe(true);
  expect(out).toContain("1 plan trouvé : aucun autre ne s’y ajoute");
});

it("refuses a wrong number of points and names an impossible task", async () => {
  expect((await runCli(folder, "pareto", "row.json", "--points", "0")).status).toBe(2);
  writeFileSync(join(folder, "teamless.json"), encodeScenario({ ...rowScenario(), teams: [] }));
  const { status, err } = await runCli(folder, "pareto", "teamless.json", "--out", "none");
  expect([status, err]).toEqual([3, "Aucun plan possible.\n"]);
  expect(readdirSync(join(folder, "none"))).toEqual([]);
});
