import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const launcher = fileURLToPath(new URL("../../../../scripts/maillage.mjs", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-threads-"));
  writeFileSync(join(folder, "row.json"), encodeScenario(rowScenario()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pareto(workers: number): ReadonlyMap<string, string> {
  const out = `with-${workers}`;
  const options = ["--iterations", "1000", "--points", "4", "--workers", String(workers), "--out", out];
  const { status, stderr } = spawnSync(process.execPath, [launcher, "pareto", "row.json", ...options], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  const names = readdirSync(join(folder, out)).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, out, name), "utf8")]));
}

it("three threads write the same plans as one, byte for byte", () => {
  const alone = pareto(1);
  expect(alone.size).toBeGreaterThan(2);
  expect(pareto(3)).toEqual(alone);
}, 120_000);
