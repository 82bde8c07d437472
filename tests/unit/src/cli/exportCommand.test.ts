import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { runCli } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-export-"));
  const row = rowScenario();
  writeFileSync(join(folder, "row.json"), encodeScenario(row));
  writeFileSync(join(folder, "empty.json"), encodeScenario({ ...row, structures: [] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes one archive and one workbook, and against an earlier archive what changed", async () => {
  const first = await runCli(folder, "export", "row.json", "--out", "first");
  expect(first.status).toBe(0);
  expect(readdirSync(join(folder, "first")).sort()).toEqual([
    "maillage-export.xlsx",
    "maillage_row_2027-01-20.zip",
  ]);
  const earlier = join("first", "maillage_row_2027-01-20.zip");
  const second = await runCli(folder, "export", "empty.json", "--since", earlier, "--out", "second");
  expect(second.status).toBe(0);
  const files = unzipSync(readFileSync(join(folder, "second", "maillage_row_2027-01-20.zip")));
  expect(strFromU8(files["changements.csv"] ?? new Uint8Array())).toContain("71001;Aluze;Desservie;oui;non;");
});

it("refuses to compare with a file that is no edition, and names it", async () => {
  const run = await runCli(folder, "export", "row.json", "--since", "row.json", "--out", "third");
  expect(run.status).toBe(2);
  expect(run.err).toContain("row.json");
});
