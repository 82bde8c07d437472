import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/findProgram.mjs";
import { CHROMIUM_SWITCHES } from "./launchSite.ts";

/** A file that somebody else opened by a double click. */
export interface OpenedElsewhere {
  readonly page: Page;
  /** Errors of the page, and whatever it asked of a network. */
  readonly faults: string[];
  readonly browser: BrowserContext;
}

/** Opens a file as on another machine: a profile of its own under `folder`, no network. */
export async function openElsewhere(
  path: string,
  folder: string,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<OpenedElsewhere> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium found: set CHROMIUM_PATH");
  const browser = await chromium.launchPersistentContext(mkdtempSync(join(folder, "profile-")), {
    executablePath,
    chromiumSandbox: false,
    args: CHROMIUM_SWITCHES,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    offline: true,
    ...options,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) faults.push(request.url());
  });
  await page.goto(pathToFileURL(path).href);
  return { page, faults, browser };
}
