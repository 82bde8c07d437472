import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findCutText, findFaintText } from "./findCutText.ts";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

/** WCAG 2.2, level AAA, for text of any size. */
const AAA = 7;

const sentenceOf = (page: Page): Promise<string> => page.getByTestId("meeting-sentence").innerText();

/** Asks for as much as eight half-days a month can do: some communes are left out. */
async function setBudget(page: Page): Promise<void> {
  await page.keyboard.press("4");
  await page.getByRole("radio", { name: /avec un nombre/iu }).check();
  await page.getByRole("spinbutton", { name: /demi-journées par mois/u }).fill("8");
  await page.keyboard.press("Tab");
  await page.locator(".step-title").click();
}

async function startMeeting(page: Page): Promise<void> {
  await page.keyboard.press("r");
  await page.getByRole("main", { name: "Réunion" }).waitFor();
  await page.locator(".meeting .territory-map-whole").waitFor();
}

async function proposeInMeeting(page: Page): Promise<void> {
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await page.locator(".meeting .before-after").waitFor({ timeout: 60_000 });
}

/** What must be true of every scene: read whole, from afar, beside the map. */
async function checkScene(page: Page, name: string): Promise<void> {
  expect(await findCutText(page, ".meeting"), name).toEqual([]);
  expect(await findFaintText(page, ".meeting", AAA), name).toEqual([]);
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const map = await page.locator(".meeting-map").boundingBox();
  const sentence = await page.getByTestId("meeting-sentence").boundingBox();
  expect(map?.width, name).toBeGreaterThan(size.width * 0.4);
  expect(map?.height, name).toBeGreaterThan(size.height * 0.8);
  expect((sentence?.y ?? size.height) + (sentence?.height ?? 0), name).toBeLessThanOrEqual(size.height);
  expect((sentence?.x ?? 0) + (sentence?.width ?? size.width), name).toBeLessThanOrEqual((map?.x ?? 0) + 1);
  const fonts = await page.evaluate(() => {
    const sizeOf = (selector: string): number =>
      Math.min(
        ...[...document.querySelectorAll(selector)].map((each) =>
          parseFloat(getComputedStyle(each).fontSize),
        ),
      );
    return {
      sentence: sizeOf(".meeting-sentence"),
      words: sizeOf(".meeting-words :is(p, li, td, th, label, button > span)"),
    };
  });
  // On a low screen the figures of two scenarios come first.
  expect(fonts.sentence, name).toBeGreaterThanOrEqual(name === "scenarios" && size.height < 600 ? 26 : 36);
  expect(fonts.words, name).toBeGreaterThanOrEqual(22);
  await page.screenshot({ path: outputPath(`reunion-${size.width}-${name}.png`) });
}

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [720, 450],
] as const) {
  test(`the whole meeting by keyboard alone at ${width} × ${height}: nothing cut off, all in strong contrast`, async () => {
    const { page, context, faults } = await openSite({ width, height });
    await discover(page);
    await setBudget(page);
    await startMeeting(page);
    expect(await sentenceOf(page)).toMatch(/^51\scommunes, 113\s440\shabitants, environ/u);
    await checkScene(page, "territoire");
    await page.keyboard.press("PageDown");
    expect(await sentenceOf(page)).toMatch(/communes, environ .*\senfants, à plus de 15\sminutes/u);
    await checkScene(page, "zones");
    await page.keyboard.press("ArrowRight");
    await checkScene(page, "sans-plan");
    await proposeInMeeting(page);
    await checkScene(page, "circuits");
    await page.keyboard.press("ArrowDown");
    expect(await sentenceOf(page)).toMatch(/^Circuit \d+, le \p{L}+.*\u202f: .*, puis /u);
    await checkScene(page, "circuit");

    await page.keyboard.press("PageDown");
    await page.keyboard.type("demi");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Demigny" }).waitFor();
    await page.getByText(/^Demigny n’est pas desservie/u).waitFor({ timeout: 60_000 });
    await checkScene(page, "commune");
    await page.keyboard.press("d");
    await checkScene(page, "demande");
    await page.keyboard.press("Enter");
    await page.getByTestId("meeting-changes").waitFor({ timeout: 60_000, state: "attached" });
    expect(await sentenceOf(page)).toMatch(/atelier à Demigny/u);
    await checkScene(page, "ce-qui-change");

    await page.keyboard.press("5");
    await page.locator(".meeting-plans").waitFor();
    await checkScene(page, "scenarios");
    const cost = await page.getByRole("row", { name: /^Coût par mois/u }).boundingBox();
    const details = await page.locator(".meeting-details").boundingBox();
    expect((cost?.y ?? height) + (cost?.height ?? 0)).toBeLessThanOrEqual(
      (details?.y ?? 0) + (details?.height ?? 0),
    );
    await page.keyboard.press("6");
    expect(await sentenceOf(page)).toMatch(/^Sur la table\u202f: \d+\scircuits/u);
    await checkScene(page, "decision");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Les touches" }).waitFor();
    expect(await findCutText(page, ".meeting dialog")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.locator(".meeting").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Réunion/u);
    expect(faults).toEqual([]);
    await context.close();
  }, 300_000);
}

test("on a phone words stand over the map, actions in one column, and nothing lies over anything else", async () => {
  const { page, context, faults } = await openSite({ width: 390, height: 844 });
  await discover(page);
  await startMeeting(page);
  await proposeInMeeting(page);
  const boxOf = async (
    selector: string,
  ): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not on the screen`);
    return box;
  };
  for (const scene of ["1", "2", "3", "5", "6", "4"]) {
    await page.keyboard.press(scene);
    expect(await findCutText(page, ".meeting"), scene).toEqual([]);
    const [words, map] = [await boxOf(".meeting-words"), await boxOf(".meeting-map")];
    expect(words.y + words.height, scene).toBeLessThanOrEqual(map.y + 1);
    expect([words.width, map.width], scene).toEqual([390, 390]);
    const [dots, keys] = [await boxOf(".meeting-dots"), await boxOf(".meeting-bar-button")];
    expect(dots.x + dots.width, scene).toBeLessThanOrEqual(keys.x);
    const overflow = await page.locator(".meeting-words").evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(overflow, scene).toBe(0);
  }
  await page.keyboard.type("givry");
  await page.keyboard.press("Enter");
  const keep = await page.getByRole("button", { name: "Garder l’atelier à Givry" }).boundingBox();
  const discard = await page.getByRole("button", { name: "Écarter l’atelier à Givry" }).boundingBox();
  expect(discard?.x).toBe(keep?.x);
  expect(discard?.y).toBeGreaterThan(keep?.y ?? Infinity);
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test("a commune is kept, discarded or asked for by one key, seen in the plan, and undone", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await startMeeting(page);
  await proposeInMeeting(page);
  await page.keyboard.press("4");
  await page.keyboard.type("givry");
  await page.keyboard.press("Enter");
  const keep = page.getByRole("button", { name: "Garder l’atelier à Givry" });
  const discard = page.getByRole("button", { name: "Écarter l’atelier à Givry" });
  await keep.waitFor();

  await page.keyboard.press("g");
  expect(await keep.getAttribute("aria-pressed")).toBe("true");
  await page.keyboard.press("g");
  expect(await keep.getAttribute("aria-pressed")).toBe("false");

  await page.keyboard.press("e");
  expect(await discard.getAttribute("aria-pressed")).toBe("true");
  await page.getByTestId("meeting-decided").filter({ hasText: "Écarté" }).waitFor();
  await page.keyboard.press("r");
  await page.getByTestId("meeting-changes").waitFor({ timeout: 60_000 });
  await page.getByTestId("meeting-decided").filter({ hasText: "Écarté" }).waitFor();
  expect(await page.getByText(/^Un atelier y est prévu/u).count()).toBe(0);
  await page.keyboard.press("6");
  await page
    .getByRole("listitem")
    .filter({ hasText: /^écarter .*Givry$/u })
    .waitFor();

  await page.keyboard.press("4");
  await page.keyboard.press("Control+z"); // the new plan
  await page.keyboard.press("Control+z"); // the decision
  await page.getByText(/^Un atelier y est prévu/u).waitFor();
  expect(await keep.isEnabled()).toBe(true);
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);

test("a decision is recorded by keyboard, with its reason, and listed", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await startMeeting(page);
  await proposeInMeeting(page);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  const reason = page.getByRole("textbox", { name: "Raison, en quelques mots" });
  for (
    let press = 0;
    press < 6 && !(await reason.evaluate((it) => it === document.activeElement));
    press += 1
  )
    await page.keyboard.press("Tab");
  await page.keyboard.type("essai d’un an");
  await page.keyboard.press("Enter");
  const line = page
    .getByRole("listitem")
    .filter({ hasText: /conseil communautaire\u202f: Adopter le plan/u });
  await line.waitFor();
  expect(await reason.inputValue()).toBe("");
  await page.getByRole("radio", { name: "Adopter ce plan" }).focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("radio", { name: "Reporter" }).isChecked()).toBe(true);
  await page.keyboard.press("Control+z");
  await line.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test("Escape stops a computation, closes what is open, and only then leaves; so does the browser's own way out", async () => {
  const { page, context } = await openSite();
  const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
  await discover(page);
  await startMeeting(page);
  expect(await isFull()).toBe(true);
  await page.keyboard.press("3");
  await page.keyboard.press("Enter");
  await page.getByText("Calcul en cours").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Calcul en cours").waitFor({ state: "detached" });
  await page.keyboard.press("4");
  await page.keyboard.type("givry");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Givry" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("De quelle commune parle-t-on").waitFor();
  await page.keyboard.type("givry");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Givry" }).waitFor();
  await page.evaluate(() => document.exitFullscreen());
  await page.getByText("De quelle commune parle-t-on").waitFor();
  expect(await page.locator(".meeting").count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.locator(".meeting").waitFor({ state: "detached" });
  expect(await isFull()).toBe(false);
  await context.close();
}, 120_000);

test("with the network cable out the page opens, plans, explains and plans again", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await setBudget(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((taken) => navigator.serviceWorker.addEventListener("controllerchange", taken));
  });
  await context.setOffline(true);
  await startMeeting(page);
  await proposeInMeeting(page);
  await page.keyboard.press("4");
  await page.keyboard.type("demi");
  await page.keyboard.press("Enter");
  await page.getByText(/^Demigny n’est pas desservie/u).waitFor({ timeout: 60_000 });
  await page.keyboard.press("d");
  await page.keyboard.press("Enter");
  await page.getByTestId("meeting-changes").waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);

test("axe-core finds nothing serious on any scene, in strong contrast in the dark theme too", async () => {
  const { page, context } = await openSite();
  await page.getByRole("button", { name: "Thème sombre" }).click();
  await discover(page);
  await startMeeting(page);
  await proposeInMeeting(page);
  for (const scene of ["1", "2", "3", "5", "6", "4"]) {
    await page.keyboard.press(scene);
    expect(await findSerious(page), scene).toEqual([]);
    expect(await findFaintText(page, ".meeting", AAA), scene).toEqual([]);
  }
  await page.keyboard.type("givry");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Givry" }).waitFor();
  expect(await findSerious(page)).toEqual([]);
  expect(await findFaintText(page, ".meeting", AAA)).toEqual([]);
  await page.keyboard.press("?");
  expect(await findSerious(page)).toEqual([]);
  await context.close();
}, 120_000);
