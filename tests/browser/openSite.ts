import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type LaunchedSite, launchSite } from "./launchSite.ts";

/** A page of its own for each test, on the built site; faults of the page are collected. */
export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
}

/** Starts the site once for a test file and gives pages on it. */
export function useSite(): (size?: { width: number; height: number }) => Promise<OpenedPage> {
  let site: LaunchedSite | null = null;
  beforeAll(async () => {
    site = await launchSite();
  });
  afterAll(async () => {
    await site?.close();
  });
  return async (viewport = { width: 1440, height: 900 }) => {
    if (site === null) throw new Error("the site is not started");
    const context = await site.browser.newContext({
      viewport,
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    await page.goto(site.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return { page, context, faults };
  };
}

/** First click: the built-in territory, until its white zones are known. */
export async function discover(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Découvrir avec le Grand Chalon" }).click();
  await page.getByTestId("zones-sentence").waitFor();
}

/** Waits until the map has drawn its canvas. */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator(".territory-map canvas").waitFor();
  await page.getByRole("group", { name: "Ce que montre la carte" }).waitFor();
}

/** Second and third click: the circuits. */
export async function propose(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Continuer.*circuits$/u }).click();
  await page.getByRole("button", { name: "Proposer des circuits" }).click();
  await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });
}

type GivenFiles = Parameters<ReturnType<Page["locator"]>["setInputFiles"]>[0];

/** Chooses files and imports them as they were understood. */
export async function importAsUnderstood(page: Page, files: GivenFiles): Promise<void> {
  await page.locator(".file-field input[type=file]").setInputFiles(files);
  await page.getByRole("dialog").getByRole("button", { name: "Importer" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}
