import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildRoadExports } from "../../src/exports/roads/buildRoadExports.ts";
import { planContext } from "../fixtures/exportContexts.ts";
import { rowRoutes } from "../fixtures/rowRoutes.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { findSerious } from "./findSerious.ts";
import { type LaunchedSite, launchSite, outputPath } from "./launchSite.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

test("road sheets are downloaded in step 5, in words and with a map", async () => {
  const { page, faults } = await openSite();
  await discover(page);
  await page.locator(".step-title").click();
  await page.keyboard.press("3");
  await propose(page);
  await page.locator(".step-title").click();
  await page.keyboard.press("5");
  const button = page.getByRole("button", { name: /roadbook\.html/u });
  await button.and(page.locator(":enabled")).waitFor();
  const waiting = page.waitForEvent("download");
  await button.click();
  const path = outputPath("downloads/roadbook.html");
  await (await waiting).saveAs(path);
  const html = readFileSync(path, "utf8");
  expect(html).toContain("<h1>Feuilles de route");
  expect(html).toContain("trajet estimé");
  expect(html.match(/<svg/gu)?.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

describe("a road sheet", () => {
  let site: LaunchedSite | null = null;
  beforeAll(async () => {
    site = await launchSite();
  });
  afterAll(async () => site?.close());

  test.each([1000, 360])("can be read at %i pixels, by everybody", async (width) => {
    if (site === null) throw new Error("no browser");
    const [file] = buildRoadExports(planContext({ ...rowScenario(), routes: rowRoutes() }), "fr");
    const page = await site.browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(file?.text ?? "");
    expect(await findSerious(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.close();
  });
});
