import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

/** Counts the pixels of the map that have the colour of the rings. */
async function countRingPixels(page: Page): Promise<number> {
  await page.locator("[data-idle]").waitFor();
  const picture = await page.locator("canvas.maplibregl-canvas").screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      const distance = [0x8a, 0x15, 0x38].reduce(
        (sum, part, index) => sum + Math.abs(part - (data[at + index] ?? 0)),
        0,
      );
      if (distance < 12) count += 1;
    }
    return count;
  }, picture.toString("base64"));
}

/** Clicks the first existing place that a sweep over the middle of the map meets; returns its name. */
async function clickPlace(page: Page): Promise<string> {
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null) throw new Error("the map has no size");
  const tooltip = page.locator(".territory-map-tooltip");
  for (let y = box.y + box.height * 0.35; y < box.y + box.height * 0.7; y += 14) {
    for (let x = box.x + box.width * 0.4; x < box.x + box.width * 0.8; x += 14) {
      await page.mouse.move(x, y);
      if ((await tooltip.textContent())?.includes("Maison des 1000 premiers jours") === true) {
        const name = (await tooltip.locator("strong").textContent()) ?? "";
        await page.mouse.click(x, y);
        return name;
      }
    }
  }
  throw new Error("no place is under the pointer anywhere");
}

test("rings of minutes around the place of the selected commune are drawn on demand, as an estimate", async () => {
  const { page, faults } = await openSite();
  await discover(page);
  const legend = page.getByRole("region", { name: "Légende" });
  const toggle = legend.getByRole("checkbox", { name: /^Jusqu’où en 5, 10, 15, 20, 30 minutes\s\?$/u });
  expect(await toggle.count()).toBe(0);
  await page.getByRole("combobox", { name: "Chercher une commune" }).fill("Gergy");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Gergy" }).waitFor();
  await toggle.waitFor();
  // The tick of the box itself has this colour only once it is ticked.
  const before = await countRingPixels(page);
  await toggle.check();
  await legend.getByText("estimation à vol d’oiseau").waitFor();
  const during = await countRingPixels(page);
  await page.screenshot({ path: outputPath("map-reach.png") });
  expect(before).toBe(0);
  expect(during).toBeGreaterThan(1000);
  expect(await findSerious(page)).toEqual([]);
  await toggle.uncheck();
  expect(await countRingPixels(page)).toBe(0);
  expect(faults).toEqual([]);
});

test("a click on an existing place offers its rings, until another commune is chosen", async () => {
  const { page } = await openSite();
  await discover(page);
  await page.getByRole("radio", { name: "Communes" }).check();
  await page.locator("[data-idle]").waitFor();
  const name = await clickPlace(page);
  const legend = page.getByRole("region", { name: "Légende" });
  const toggle = legend.getByRole("checkbox", { name: /^Jusqu’où/u });
  await toggle.check();
  await legend.getByText(name).waitFor();
  expect(await countRingPixels(page)).toBeGreaterThan(1000);
  await page.getByRole("combobox", { name: "Chercher une commune" }).fill("Gergy");
  await page.keyboard.press("Enter");
  await toggle.waitFor({ state: "detached" });
  expect(await countRingPixels(page)).toBe(0);
});
