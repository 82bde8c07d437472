import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchSite, type LaunchedSite, outputPath } from "./launchSite.ts";

let site: LaunchedSite;

beforeAll(async () => {
  site = await launchSite();
});
afterAll(async () => {
  await site.close();
});

interface OpenedMap {
  readonly page: Page;
  /** Errors of the console and of the page, refusals by the content security policy among them. */
  readonly faults: readonly string[];
  /** Everything that was asked of another host. */
  readonly calls: readonly string[];
}

/** Opens the built-in territory and waits until its map is drawn. */
async function openMap(size: { width: number; height: number }): Promise<OpenedMap> {
  const page = await site.browser.newPage({ viewport: size, locale: "fr-FR" });
  const faults: string[] = [];
  const calls: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/u.test(request.url()))
      calls.push(request.url());
  });
  await page.goto(site.url);
  await page.getByRole("button", { name: "Découvrir avec le Grand Chalon" }).click();
  await page.locator("[data-idle]").waitFor();
  return { page, faults, calls };
}

/** Finds where a commune lies by moving over the map until its name shows. */
async function findOnMap(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null) throw new Error("the map has no size");
  const tooltip = page.locator(".territory-map-tooltip strong");
  for (let y = box.y + 20; y < box.y + box.height; y += 24) {
    for (let x = box.x + 20; x < box.x + box.width; x += 24) {
      await page.mouse.move(x, y);
      if ((await tooltip.count()) > 0 && (await tooltip.textContent()) === name) return { x, y };
    }
  }
  throw new Error(`${name} is not under the pointer anywhere`);
}

test("the map is drawn under the page's security policy, with no fault and no call to the network", async () => {
  const { page, faults, calls } = await openMap({ width: 1440, height: 900 });
  await page.screenshot({ path: outputPath("map-white-zones.png") });
  expect(faults).toEqual([]);
  expect(calls).toEqual([]);
  const legend = page.getByRole("region", { name: "Légende" });
  const text = await legend.innerText();
  expect(text).toContain("Temps de trajet jusqu’au lieu le plus proche");
  expect(text).toContain("aucun lieu à moins de 15");
  expect(text).toContain("Enfants de moins de 6");
  expect(text).toContain("pas un calcul d’itinéraire");
  expect(text).toContain("contours approchés");
  await page.close();
});

test("a click on a commune selects it everywhere and says it", async () => {
  const { page } = await openMap({ width: 1440, height: 900 });
  const spot = await findOnMap(page, "Gergy");
  await page.mouse.click(spot.x, spot.y);
  await page.getByRole("heading", { name: "Gergy" }).waitFor();
  expect(await page.locator(".territory-map-announcement").textContent()).toMatch(/^Gergy, .*zone blanche/u);
  await page.screenshot({ path: outputPath("map-selected.png") });
  await page.close();
});

test("plus on the keyboard zooms the focused map, and its button shows everything again", async () => {
  const { page } = await openMap({ width: 1024, height: 768 });
  const scale = page.locator(".maplibregl-ctrl-scale");
  const before = await scale.textContent();
  await page.locator("canvas.maplibregl-canvas").focus();
  await page.keyboard.press("+");
  await expect.poll(() => scale.textContent(), { timeout: 10_000 }).not.toBe(before);
  await page.getByRole("button", { name: "Tout le territoire" }).click();
  await expect.poll(() => scale.textContent(), { timeout: 10_000 }).toBe(before);
  await page.close();
});

test("the legend folds while the table leaves little of the map, and opens again with the map", async () => {
  const { page } = await openMap({ width: 1440, height: 900 });
  const toggle = page.getByRole("region", { name: "Légende" }).getByRole("button").first();
  expect(await toggle.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("t");
  await expect.poll(() => toggle.getAttribute("aria-expanded")).toBe("false");
  await page.locator("[data-idle]").waitFor();
  await page.screenshot({ path: outputPath("map-above-table.png") });
  await toggle.click();
  expect(await toggle.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("t");
  // The map must have seen that it is tall again before it is made low a second time.
  await page.getByRole("table").waitFor({ state: "hidden" });
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await page.keyboard.press("t");
  await expect.poll(() => toggle.getAttribute("aria-expanded")).toBe("false");
  await page.keyboard.press("t");
  await expect.poll(() => toggle.getAttribute("aria-expanded")).toBe("true");
  await page.close();
});

test("a phone shows the map with its legend folded", async () => {
  const { page, faults } = await openMap({ width: 390, height: 844 });
  const toggle = page.getByRole("region", { name: "Légende" }).getByRole("button").first();
  expect(await toggle.getAttribute("aria-expanded")).toBe("false");
  await page.screenshot({ path: outputPath("map-phone.png") });
  await toggle.click();
  await page.getByText("aucun lieu à moins de 15").first().waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("Plan IGN that cannot be read is a note, never a fault of the map", async () => {
  const { page } = await openMap({ width: 1024, height: 768 });
  await page.route("https://data.geopf.fr/**", (route) => route.abort());
  await page.getByLabel("Plan IGN").check();
  await page.getByText("Plan IGN indisponible").waitFor();
  await page.locator("[data-idle]").waitFor();
  await page.close();
});

test("the sheet of a commune prints on one A4 page, and leaves nothing behind", async () => {
  const { page } = await openMap({ width: 1440, height: 900 });
  const spot = await findOnMap(page, "Gergy");
  await page.mouse.click(spot.x, spot.y);
  await page.getByRole("heading", { name: "Gergy" }).waitFor();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: /Imprimer la fiche/u }).click();
  await page.locator(".commune-sheet").waitFor({ state: "attached" });
  const pdf = await page.pdf({ preferCSSPageSize: true, path: outputPath("commune-sheet.pdf") });
  const text = pdf.toString("latin1");
  expect(text.match(/\/Type\s*\/Page[^s]/gu)).toHaveLength(1);
  expect(text).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
  await page.locator(".commune-sheet").waitFor({ state: "detached" });
  expect(await page.title()).not.toContain("Gergy");
  await page.close();
});
