import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PlanDocument } from "../../src/scenario/planDocument.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();
const launcher = fileURLToPath(new URL("../../scripts/maillage.mjs", import.meta.url));

test.each([1, 60])(
  "with %i iterations the page and the command line make the same plan, byte for byte",
  async (iterations) => {
    const { page, context, faults } = await openSite();
    const folder = mkdtempSync(join(tmpdir(), "maillage-same-"));
    await discover(page);
    await page.keyboard.press("4");
    await page.getByText("Détails du calcul").click();
    const field = page.getByLabel(/^Itérations au plus/u);
    await field.fill(String(iterations));
    await field.blur();
    await page.getByRole("button", { name: "Proposer des circuits" }).click();
    await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });
    await page.keyboard.press("5");
    const inPage = await savePlan(page, join(folder, "page.json"));
    const project = join(folder, "project.json");
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Enregistrer le dossier$/u }).click();
    await (await saving).saveAs(project);
    await context.close();

    const args = [
      launcher,
      "plan",
      project,
      "--iterations",
      String(iterations),
      "--seed",
      "1",
      "--out",
      folder,
    ];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const onCommandLine = readPlan(join(folder, "plan.json"));
    expect(JSON.stringify(onCommandLine.plan)).toBe(JSON.stringify(inPage.plan));
    expect(onCommandLine.plan.circuits.length).toBeGreaterThan(0);
    expect(onCommandLine.scenarioHash).toBe(inPage.scenarioHash);
    expect(faults).toEqual([]);
    rmSync(folder, { recursive: true });
  },
);

async function savePlan(page: Page, path: string): Promise<PlanDocument> {
  const waiting: Promise<Download> = page.waitForEvent("download");
  await page.getByRole("button", { name: /plan\.json/u }).click();
  await (await waiting).saveAs(path);
  return readPlan(path);
}

function readPlan(path: string): PlanDocument {
  return JSON.parse(readFileSync(path, "utf8")) as PlanDocument;
}
