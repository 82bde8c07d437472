import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCalendarPage } from "../../src/exports/calendar/calendarPage.ts";
import { buildCalendarReport } from "../../src/pipeline/calendar/calendarReport.ts";
import { planContext } from "../fixtures/exportContexts.ts";
import { documentOfPlan, morningPlan } from "../fixtures/morningPlan.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { findSerious } from "./findSerious.ts";
import { type LaunchedSite, launchSite, outputPath } from "./launchSite.ts";

let site: LaunchedSite | null = null;
beforeAll(async () => {
  site = await launchSite();
});
afterAll(async () => site?.close());

function browserSite(): LaunchedSite {
  if (site === null) throw new Error("no browser");
  return site;
}

/** From May 2025 with Ascension, holidays and a closure; four halls on Monday to Thursday mornings. */
function writePage(end = "2025-06-30"): string {
  const row = rowScenario();
  const closures = [{ from: "2025-06-10", to: "2025-06-10", reason: "Travaux" }];
  const scenario = {
    ...row,
    calendar: { ...row.calendar, start: "2025-05-01", end, closures },
    programme: { ...row.programme, minVisitsPerMonth: 2 },
  };
  const report = buildCalendarReport(scenario, documentOfPlan(morningPlan(scenario)));
  return exportCalendarPage(planContext(scenario), report, "fr").text;
}

describe("calendar.html", () => {
  test("has nothing serious for axe-core, and fits a telephone", async () => {
    const page = await browserSite().browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.setContent(writePage());
    expect(await findSerious(page)).toEqual([]);
    await page.screenshot({ path: outputPath("calendar.png"), fullPage: true });
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
  });

  test("has no type under 11 points on paper", async () => {
    const page = await browserSite().browser.newPage();
    await page.setContent(writePage());
    await page.emulateMedia({ media: "print" });
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    );
    expect(sizes.length).toBeGreaterThan(100);
    // 11 points are 14.67 pixels.
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14.6);
    await page.close();
  });

  test("of a year is no wider than A4, so that nothing shrinks it", async () => {
    // A4 landscape without its margins of 10 mm: 277 mm are 1047 pixels.
    const page = await browserSite().browser.newPage({ viewport: { width: 1047, height: 718 } });
    await page.setContent(writePage("2026-04-30"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("section .grid").count()).toBe(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1047);
    await page.close();
  });

  test("starts each month on a page of its own", async () => {
    const page = await browserSite().browser.newPage();
    await page.setContent(writePage());
    await page.emulateMedia({ media: "print" });
    const breaks = await page.evaluate(() =>
      [...document.querySelectorAll("section")].map((section) => getComputedStyle(section).breakBefore),
    );
    // May stands below the title, June and the counts on a new page, hours and sources below the counts.
    expect(breaks).toEqual(["auto", "page", "page", "auto", "auto"]);
    await page.close();
  });
});

describe("the help page on Outlook", () => {
  test.each([
    ["aide/outlook.html", "fr", "Mettre à jour dans Outlook"],
    ["aide/outlook.en.html", "en", "Update in Outlook"],
  ])("%s is beside the app, has no script and nothing serious for axe-core", async (path, lang, title) => {
    const { browser, url } = browserSite();
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(`${url}${path}`);
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.locator("h1").textContent()).toBe(title);
    expect(await page.locator("script").count()).toBe(0);
    expect(await findSerious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator("nav a").click();
    expect(await page.locator("h1").count()).toBe(1);
    expect(page.url()).not.toContain(path);
    expect(faults).toEqual([]);
    await page.close();
  });
});
