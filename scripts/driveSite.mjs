import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { chromium } from "playwright-core";
import { siteFolder } from "./buildSite.mjs";
import { findChromium } from "./findProgram.mjs";
import { serveFolder } from "./serveFolder.mjs";

/** What the page's buttons say in French, the language that it opens in. */
const discover = "Découvrir avec le Grand Chalon";
const propose = "Proposer des circuits";
const proposeAgain = "Proposer à nouveau";

/** Set by the map each time that it has drawn all it was given. */
const idleMap = "[data-idle]";

/**
 * Opens the built page in a headless Chromium, in a new profile each time, and closes everything after.
 *
 * @template T
 * @param {(open: () => Promise<import("playwright-core").Page>) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withSite(work) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium found: set CHROMIUM_PATH");
  const server = await serveFolder(siteFolder, 0);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ["--disable-quic"] });
  try {
    return await work(async () => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
      const page = await context.newPage();
      await page.goto(`http://localhost:${server.port}/`, { waitUntil: "commit" });
      return page;
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Measures the time from the address to the drawn map of the built-in territory with its white zones: one click.
 *
 * @param {number} runs
 * @returns {Promise<import("../tests/bench/measure.ts").Measure>}
 */
export async function measureFirstMap(runs) {
  const times = await withSite(async (open) => {
    const found = [];
    for (let run = 0; run <= runs; run++) {
      const start = performance.now();
      const page = await open();
      await page.getByRole("button", { name: discover }).click();
      await page.locator(idleMap).first().waitFor();
      if (run > 0) found.push(performance.now() - start);
      await page.context().close();
    }
    return found;
  });
  return { name: "page opened to first useful map, headless Chromium", times, result: "51 communes drawn" };
}

/**
 * Measures the time from choosing a saved project to its drawn map, and the longest time that the page could not answer.
 *
 * @param {string} file
 * @param {number} runs
 * @returns {Promise<import("../tests/bench/measure.ts").Measure>}
 */
export async function measureOpenedProject(file, runs) {
  let frozen = 0;
  const times = await withSite(async (open) => {
    const found = [];
    for (let run = 0; run < runs; run++) {
      const page = await open();
      await page.getByRole("button", { name: discover }).waitFor();
      await page.evaluate(() => {
        const tasks = /** @type {number[]} */ ([]);
        Object.assign(globalThis, { longTasks: tasks });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        }).observe({ type: "longtask" });
      });
      const start = performance.now();
      await page.locator("input[type=file][accept*=json]").first().setInputFiles(file);
      await page.locator(idleMap).first().waitFor({ timeout: 120_000 });
      found.push(performance.now() - start);
      const tasks = await page.evaluate(
        () => /** @type {{ longTasks: number[] }} */ (Object(globalThis)).longTasks,
      );
      frozen = Math.max(frozen, ...tasks);
      await page.context().close();
    }
    return found;
  });
  const megabytes = Math.round(statSync(file).size / 2 ** 20);
  return {
    name: `a project of ${megabytes} MB chosen to its first map, headless Chromium`,
    times,
    result: `longest freeze ${Math.round(frozen)} ms`,
  };
}

/**
 * Takes the three-click path and keeps a picture of the proposed circuits, one of their calendar, and one of a meeting
 * that asks why a commune is left out of a plan with few half-days.
 *
 * @param {string} file - PNG of the circuits to write.
 * @param {string} calendarFile - PNG of the calendar to write.
 * @param {string} meetingFile - PNG of the meeting to write.
 */
export async function takeScreenshots(file, calendarFile, meetingFile) {
  await withSite(async (open) => {
    const page = await open();
    await page.getByRole("button", { name: discover }).click();
    await page.locator(idleMap).first().waitFor();
    const proposeButton = page.getByRole("button", { name: propose, exact: true });
    for (let click = 0; click < 3 && !(await proposeButton.isVisible()); click++) {
      await page.locator("button.button-main").first().click();
    }
    await proposeButton.click();
    await page.getByRole("button", { name: proposeAgain }).waitFor({ timeout: 120_000 });
    // The map is given the circuits a moment after the panel; it then draws until it is idle again.
    await page.waitForTimeout(3000);
    mkdirSync(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
    await page.keyboard.press("c");
    await page.getByTestId("calendar-sentence").waitFor();
    await page.screenshot({ path: calendarFile });
    await page.context().close();

    const meeting = await open();
    await meeting.getByRole("button", { name: discover }).click();
    await meeting.locator(idleMap).first().waitFor();
    await meeting.keyboard.press("4");
    await meeting.getByRole("radio", { name: /avec un nombre/iu }).check();
    await meeting.getByRole("spinbutton", { name: /demi-journées par mois/u }).fill("8");
    await meeting.keyboard.press("Tab");
    await meeting.locator(".step-title").click();
    await meeting.keyboard.press("r");
    await meeting.locator(".meeting .territory-map-whole").waitFor();
    await meeting.keyboard.press("3");
    await meeting.keyboard.press("Enter");
    await meeting.locator(".meeting .before-after").waitFor({ timeout: 120_000 });
    await meeting.keyboard.press("4");
    await meeting.keyboard.type("demi");
    await meeting.keyboard.press("Enter");
    await meeting.getByText(/^Demigny n’est pas desservie/u).waitFor({ timeout: 120_000 });
    await meeting.waitForTimeout(3000);
    await meeting.screenshot({ path: meetingFile });
  });
}
