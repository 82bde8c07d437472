import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { siteFolder } from "../../scripts/buildSite.mjs";
import { serveFolder } from "../../scripts/serveFolder.mjs";
import { launchChromium } from "./launchSite.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-site-"));
let browser: Browser;

beforeAll(async () => {
  cpSync(siteFolder, join(folder, "mairie", "carte"), { recursive: true });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test("the page works from any sub-folder, under its own security policy, asking nothing of any other server", async () => {
  const server = await serveFolder(folder, 0);
  const page = await browser.newPage({ locale: "fr-FR" });
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== `localhost:${server.port}`)
      faults.push(request.url());
  });
  await page.goto(`http://localhost:${server.port}/mairie/carte/`);
  await page.getByRole("button", { name: "Découvrir avec le Grand Chalon" }).click();
  await page.locator("[data-idle]").first().waitFor();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(await policy.getAttribute("content")).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/u);
  expect(faults).toEqual([]);
  await server.close();
});
