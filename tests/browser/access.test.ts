import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite, waitForMap } from "./openSite.ts";

const openSite = useSite();
test("axe-core finds nothing serious on any step, light and dark", async () => {
  const { page, context } = await openSite();
  expect(await findSerious(page)).toEqual([]);
  await discover(page);
  await waitForMap(page);
  expect(await findSerious(page)).toEqual([]);
  await propose(page);
  await page.keyboard.press("t");
  for (const step of ["1", "2", "3", "4", "5"]) {
    await page.keyboard.press(step);
    expect(await findSerious(page)).toEqual([]);
  }
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await page.locator(".step-title").click();
  await page.keyboard.press("4");
  expect(await findSerious(page)).toEqual([]);
  await context.close();
});

test("the three clicks, a sheet and a sort by keyboard alone", async () => {
  const { page, context } = await openSite();
  /** Presses Tab until a control with this name has the focus. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press("Tab");
      const text = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
      if (name.test(text)) return;
    }
    throw new Error(`no control ${String(name)} within 80 presses of Tab`);
  };
  await tabTo(/Découvrir/u);
  await page.keyboard.press("Enter");
  await page.getByTestId("zones-sentence").waitFor();
  await tabTo(/Continuer.*circuits/u);
  await page.keyboard.press("Enter");
  await tabTo(/Proposer des circuits/u);
  await page.keyboard.press("Enter");
  await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });

  await page.keyboard.press("t");
  await tabTo(/Enfants de moins de 6/u);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await page.locator("th[aria-sort=descending]").innerText()).toMatch(/Enfants/u);
  expect(await page.locator(".commune-table tbody th").first().innerText()).toBe("Chalon-sur-Saône");
  await tabTo(/^Chalon-sur-Saône$/u);
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "Chalon-sur-Saône" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("article").waitFor({ state: "detached" });
  await context.close();
});

test("screens of other sizes, English and dark keep everything within reach", async () => {
  for (const [name, width, height] of [
    ["1024", 1024, 768],
    ["390", 390, 844],
    ["200-pour-cent", 720, 450],
    ["200-pour-cent-1280", 640, 400],
    ["200-pour-cent-1024", 512, 384],
    ["400-pour-cent-1024", 360, 225],
    ["320", 320, 640],
  ] as const) {
    const { page, context } = await openSite({ width, height });
    await discover(page);
    await page.screenshot({ path: outputPath(`taille-${name}-zones.png`) });
    await propose(page);
    await page.screenshot({ path: outputPath(`taille-${name}-circuits.png`) });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    for (const tab of await page.locator(".step-tab").all()) {
      const box = await tab.boundingBox();
      expect((box?.x ?? width) + (box?.width ?? width), name).toBeLessThanOrEqual(width);
    }
    await context.close();
  }
  const { page, context } = await openSite();
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.getByRole("button", { name: "Dark theme" }).click();
  await page.getByRole("button", { name: "Explore with Grand Chalon" }).click();
  await page.getByTestId("zones-sentence").waitFor();
  await waitForMapEnglish(page);
  await page.screenshot({ path: outputPath("anglais-sombre.png") });
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await context.close();
});

test("at 200 % the result and the whole map are read together, and a commune takes the panel's place", async () => {
  const { page, context } = await openSite({ width: 720, height: 450 });
  await discover(page);
  await propose(page);
  const inView = async (selector: string): Promise<boolean> => {
    const box = await page.locator(selector).boundingBox();
    return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 720 && box.y + box.height <= 450;
  };
  for (const part of [".step-sentence", ".step-footer .button-main", ".map-frame", ".step-tab >> nth=4"]) {
    expect(await inView(part), part).toBe(true);
  }
  const map = await page.locator(".map-frame").boundingBox();
  expect(map?.width).toBeGreaterThan(350);
  expect(map?.height).toBeGreaterThan(220);
  const search = await page.getByRole("button", { name: "Chercher une commune" }).boundingBox();
  const area = await page.locator(".map-area").boundingBox();
  expect((search?.x ?? 720) + (search?.width ?? 720)).toBeLessThanOrEqual(area?.x ?? 0);
  await page.keyboard.press("t");
  await page
    .getByRole("row", { name: /Demigny/u })
    .getByRole("button", { name: "Demigny" })
    .click();
  await page.getByRole("article", { name: "Demigny" }).waitFor();
  await page.screenshot({ path: outputPath("taille-200-pour-cent-fiche.png") });
  const sheet = await page.locator(".panel-detail").boundingBox();
  expect((sheet?.x ?? 0) + (sheet?.width ?? 720)).toBeLessThanOrEqual((map?.x ?? 0) + 1);
  await context.close();
});

async function waitForMapEnglish(page: Page): Promise<void> {
  await page.locator(".territory-map canvas").waitFor();
}
