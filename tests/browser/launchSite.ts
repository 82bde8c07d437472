import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { siteFolder } from "../../scripts/buildSite.mjs";
import { findChromium } from "../../scripts/findProgram.mjs";
import { serveFolder } from "../../scripts/serveFolder.mjs";

/** The built page, served on a free port, and a headless Chromium to open it in. */
export interface LaunchedSite {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Serves the built page and starts a headless Chromium; `npm test` has built the one and found the other.
 *
 * @throws Error where there is no Chromium on this machine.
 */
export async function launchSite(): Promise<LaunchedSite> {
  const server = await serveFolder(siteFolder, 0);
  const browser = await launchChromium();
  return {
    url: `http://localhost:${server.port}/`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Keeps Chromium from calling home. */
export const CHROMIUM_SWITCHES = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium that calls home for nothing. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium found: set CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: CHROMIUM_SWITCHES,
  });
}

/** Returns where a test keeps a screenshot or a download: under `tests/output`, which is not committed. */
export function outputPath(name: string): string {
  const path = join(fileURLToPath(new URL("../output", import.meta.url)), name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
