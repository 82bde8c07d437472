import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packagedPage } from "../../scripts/buildPackage.mjs";
import { findChromium } from "../../scripts/findProgram.mjs";
import { readPdf } from "../fixtures/readPdf.ts";
import { CHROMIUM_SWITCHES } from "./launchSite.ts";
import { discover, propose, waitForMap } from "./openSite.ts";

let profile = "";
let context: BrowserContext | null = null;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), "maillage-profile-"));
});
afterEach(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function openByDoubleClick(): Promise<{ readonly page: Page; readonly faults: string[] }> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? "",
    chromiumSandbox: false,
    args: CHROMIUM_SWITCHES,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    offline: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(pathToFileURL(packagedPage).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, faults };
}

test("one file, opened as a file without network, does the main job to its end and keeps the work", async () => {
  const { page, faults } = await openByDoubleClick();
  await discover(page);
  await waitForMap(page);
  await page.locator(".territory-map [data-idle]").first().waitFor();
  await propose(page);
  expect(await page.getByTestId("plan-quality").innerText()).toMatch(
    /aucun circuit moins coûteux|meilleur plan/iu,
  );
  await page.keyboard.press("c");
  await page
    .getByRole("heading", { name: /décembre|janvier/iu })
    .first()
    .waitFor();
  await page.keyboard.press("5");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: /Tout pour les partenaires/u }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^maillage_grand-chalon_.*\.zip$/u);
  const paper = page.waitForEvent("download");
  await page.getByRole("button", { name: /Carte murale/u }).click();
  const { fonts, missing } = readPdf(readFileSync(await (await paper).path()));
  expect(fonts.map(({ embedded }) => embedded)).toEqual([true, true]);
  expect(missing).toBe(0);
  expect(faults).toEqual([]);

  await page.getByText("Enregistré sur cet appareil").waitFor();
  await context?.close();
  const again = await openByDoubleClick();
  await again.page
    .getByRole("button", { name: /Ateliers itinérants du Grand Chalon/u })
    .first()
    .click();
  await again.page.keyboard.press("4");
  await again.page.getByTestId("plan-quality").waitFor();
});

test("the list of EPCI is in the file", async () => {
  const { page } = await openByDoubleClick();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await page.getByRole("combobox").first().fill("Grand Chalon");
  await page.getByRole("option", { name: /Grand Chalon/u }).waitFor();
});
