import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toDayNumber } from "../../geodata/calendar/dayNumber.ts";
import { formatIsoDate } from "../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf } from "../../geodata/calendar/isoWeek.ts";
import { lunelScenario } from "../../scripts/examples/lunel.ts";
import { exportCalendarPage } from "../../src/exports/calendar/calendarPage.ts";
import { buildCalendarReport, type CalendarReport } from "../../src/pipeline/calendar/calendarReport.ts";
import { datedSession } from "../fixtures/datedSession.ts";
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

/** Two teams with two sessions each, on every Monday to Friday of two months. */
function writeFullPage(): string {
  const row = rowScenario();
  const [team] = row.teams;
  if (team === undefined) throw new Error("no team");
  const scenario = {
    ...row,
    teams: [team, { ...team, id: "sud", name: "Équipe du sud" }],
    calendar: { ...row.calendar, start: "2027-05-01", end: "2027-06-30" },
  };
  const days = Array.from(
    { length: 61 },
    (_, index) => toDayNumber({ year: 2027, month: 5, day: 1 }) + index,
  );
  const sessions = days
    .filter((day) => isoWeekdayOf(day) <= 5)
    .flatMap((day) =>
      [570, 585, 840, 855].map((start, index) =>
        datedSession(formatIsoDate(day), {
          id: `${day}-${index}`,
          start,
          end: start + 90 + 15 * index,
          venueId: `salle-7100${index + 1}`,
          teamId: index % 2 === 0 ? "equipe" : "sud",
        }),
      ),
    );
  const report: CalendarReport = {
    slots: [],
    sessions,
    violations: [],
    months: [],
    repairs: [],
    places: [],
    roster: [],
    idleChanges: [],
  };
  return exportCalendarPage(planContext(scenario), report, "fr").text;
}

async function countPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
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

  test("has no type under 8 points on paper, nor under 11 on a screen", async () => {
    const page = await browserSite().browser.newPage();
    await page.setContent(writePage());
    const smallest = (): Promise<number> =>
      page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll("body *")]
            .filter((element) => element.getClientRects().length > 0)
            .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
        ),
      );
    // 11 points are 14.67 pixels, 8 are 10.67.
    expect(await smallest()).toBeGreaterThanOrEqual(14.6);
    await page.emulateMedia({ media: "print" });
    expect(await smallest()).toBeGreaterThanOrEqual(10.6);
    await page.close();
  });

  test("of a year is no wider than A4, so that nothing shrinks it", async () => {
    // A4 landscape without its margins of 8 mm: 281 mm are 1062 pixels.
    const page = await browserSite().browser.newPage({ viewport: { width: 1062, height: 733 } });
    await page.setContent(writePage("2026-04-30"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("section .grid").count()).toBe(12);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1062);
    await page.close();
  });

  test("shows Sunday whole on an ordinary screen", async () => {
    const page = await browserSite().browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.setContent(writePage());
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll(".scroll")].map((table) => table.scrollWidth - table.clientWidth),
    );
    expect(hidden).toEqual(hidden.map(() => 0));
    await page.close();
  });

  test("takes one page of A4 for a month with four sessions a day", async () => {
    const page = await browserSite().browser.newPage();
    await page.setContent(writeFullPage());
    // May and June 2027 touch six and five weeks; then come the counts.
    expect(await countPages(page)).toBe(3);
    await page.close();
  });

  test("takes one page of A4 for each month of an example with nine half-days a week", async () => {
    const scenario = lunelScenario();
    const report = buildCalendarReport(scenario, null);
    const page = await browserSite().browser.newPage();
    await page.setContent(exportCalendarPage(planContext(scenario), report, "fr").text);
    // February to July 2024, then the counts.
    expect(await page.locator(".grid").count()).toBe(6);
    expect(await countPages(page)).toBe(7);
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
