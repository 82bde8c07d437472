import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readCopy } from "../../../../src/exports/share/readCopy.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { scenarioHash } from "../../../../src/scenario/scenarioHash.ts";
import { runCli } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-papers-"));
  writeFileSync(join(folder, "row.json"), encodeScenario(rowScenario()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("writes what is sent, printed and published; the page holds the scenario itself", async () => {
  const run = await runCli(folder, "papers", "row.json", "--out", "papers");
  expect(run.status).toBe(0);
  const papers = join(folder, "papers");
  expect(readdirSync(papers).sort()).toEqual([
    "annuaire.html",
    "calendrier-global.html",
    "calendrier-lieux.geojson",
    "carte-a3.pdf",
    "compte-rendu.docx",
    "compte-rendu.html",
    "fiches-communes.pdf",
    "partage.pdf",
    "row.partage.html",
    "structures.csv",
    "structures.csv-metadata.json",
    "structures.csvt",
    "structures.geojson",
  ]);
  for (const name of ["carte-a3.pdf", "fiches-communes.pdf", "partage.pdf"]) {
    expect(readFileSync(join(papers, name)).subarray(0, 5).toString(), name).toBe("%PDF-");
  }
  const page = readFileSync(join(papers, "row.partage.html"), "utf8");
  expect(page).toContain("maillage-avis"); // its script is in it
  const { value } = readCopy(page);
  if (value === undefined || value.kind === "opinions") throw new Error("the page holds no project");
  expect(scenarioHash(value.scenario)).toBe(scenarioHash(rowScenario()));
});

it("answers a call for projects where the scenario does", async () => {
  const application = { call: "Appel", axes: [1], summary: "", partners: [], expenses: [], funding: [] };
  writeFileSync(join(folder, "call.json"), encodeScenario({ ...rowScenario(), application }));
  const run = await runCli(folder, "papers", "call.json", "--out", "call");
  expect(run.status).toBe(0);
  expect(readdirSync(join(folder, "call"))).toEqual(
    expect.arrayContaining(["dossier-appel-a-projets.docx", "dossier-appel-a-projets.html"]),
  );
});

it("names the page by the scenario, but for hyphens that would make it an option of commands", async () => {
  writeFileSync(join(folder, "hyphen.json"), encodeScenario({ ...rowScenario(), id: "-row" }));
  const run = await runCli(folder, "papers", "hyphen.json", "--out", "hyphen");
  expect([run.status, run.err]).toEqual([0, ""]);
  expect(readdirSync(join(folder, "hyphen"))).toContain("row.partage.html");
});
