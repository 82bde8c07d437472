import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { findSerious } from "./findSerious.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

const MAPS = ".compare-pane-map .territory-map-canvas";

/** Opens the comparison of today with the plan, until both maps are drawn. */
async function openCompare(page: Page): Promise<void> {
  await discover(page);
  await propose(page);
  await page.keyboard.press("x");
  await page.locator(`${MAPS}[data-idle]`).nth(1).waitFor({ state: "attached", timeout: 60_000 });
}

/** Where the maps look: longitude, latitude and zoom of each. */
function cameras(page: Page): Promise<(string | undefined)[]> {
  return page.locator(MAPS).evaluateAll((maps) => maps.map((map) => (map as HTMLElement).dataset["camera"]));
}

/** Waits until the maps look elsewhere than before, and at the same place; returns it. */
async function awaitMove(page: Page, before: string | undefined): Promise<string> {
  await expect.poll(async () => (await cameras(page))[0] !== before, { timeout: 20_000 }).toBe(true);
  await expect.poll(async () => new Set(await cameras(page)).size, { timeout: 20_000 }).toBe(1);
  return (await cameras(page))[0] ?? "";
}

test("today and the plan stand side by side on maps that move together, in one scale", async () => {
  const { page, context, faults } = await openSite();
  await openCompare(page);
  await page.getByText(/^Avec B\s: 29 communes de moins en zone blanche, environ 1\s150 enfants/u).waitFor();
  await page.getByRole("region", { name: "A, Aujourd’hui, sans le projet" }).waitFor();
  await page.getByRole("region", { name: /^B, Plan affiché/u }).waitFor();

  const first = await awaitMove(page, undefined);
  const box = await page.locator(MAPS).first().boundingBox();
  if (box === null) throw new Error("a map was expected");
  await page.mouse.move(box.x + 200, box.y + 150);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 110, { steps: 4 });
  await page.mouse.up();
  const dragged = await awaitMove(page, first);

  await page.locator(`${MAPS} canvas`).nth(1).focus();
  await page.keyboard.press("ArrowRight");
  const pressed = await awaitMove(page, dragged);
  await page.keyboard.press("+");
  const zoomed = await awaitMove(page, pressed);
  expect(Number(zoomed.split(" ")[2])).toBeGreaterThan(Number(pressed.split(" ")[2]));

  const legend = page.getByRole("table", { name: "Temps de trajet jusqu’au lieu le plus proche" });
  expect(await legend.count()).toBe(1);
  const countsOf = async (row: number): Promise<number[]> =>
    (await legend.locator("tbody tr").nth(row).locator("td").allTextContents()).map(Number);
  for (const row of [0, 1]) {
    // Five classes hold the 51 communes of each map; white zones and limits lie over them.
    expect((await countsOf(row)).slice(0, 5).reduce((sum, count) => sum + count, 0)).toBe(51);
  }
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("a commune chosen on one map is chosen on both and told in words; the difference map and its table agree", async () => {
  const { page, context, faults } = await openSite();
  await openCompare(page);
  const box = await page.locator(MAPS).nth(1).boundingBox();
  if (box === null) throw new Error("a map was expected");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const told = page.locator(".compare-chosen");
  await told.getByText(/^.+\. A\s: .+\. B\s: .+\. /u).waitFor();
  const name = (await told.textContent())?.split(". A")[0] ?? "";

  await page.getByRole("radio", { name: "Carte des différences" }).check();
  await page.getByRole("heading", { name: /^Ce que B change par rapport à A\s: temps d’accès$/u }).waitFor();
  await page.locator(".compare-difference-map .territory-map-canvas[data-idle]").waitFor();
  const chosen = page.locator(".compare-difference-table tr.row-chosen");
  expect(await chosen.getByRole("button").textContent()).toBe(name);
  const rows = page.locator(".compare-difference-table tbody tr");
  expect(await rows.count()).toBe(51);
  expect(await rows.getByText("desservie en plus").count()).toBe(29);
  const legend = page.getByRole("table", { name: "Légende de la carte des différences" });
  expect(await legend.locator("tbody tr").first().textContent()).toMatch(/desservie en plus29/u);

  const change = page.getByRole("button", { name: "Écart (B moins A)" });
  await change.click();
  const biggest = await rows.first().locator("td").nth(2).textContent();
  await change.click();
  expect(await rows.first().locator("td").nth(2).textContent()).not.toBe(biggest);
  expect(await findSerious(page)).toEqual([]);

  await page.getByRole("button", { name: "Échanger A et B" }).click();
  await page.getByText(/^Avec B\s: 29 communes de plus en zone blanche/u).waitFor();
  expect(await rows.getByText("n’est plus desservie").count()).toBe(29);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Carte des différences (SVG)" }).click();
  expect((await download).suggestedFilename()).toBe("carte-differences.svg");
  expect(faults).toEqual([]);
  await context.close();
});

test("two plans, then a file of another territory; a file that cannot be read says why and loses nothing", async () => {
  const { page, context, faults } = await openSite();
  await openCompare(page);
  const right = page.getByLabel("Situation B");
  await expect
    .poll(() => right.locator("option").allTextContents(), { timeout: 60_000 })
    .toContain("Le plus équitable");
  await page.getByLabel("Situation A").selectOption({ label: "Le plus équitable" });
  await page.getByText(/^Avec B\s: autant de communes en zone blanche/u).waitFor();
  await page.getByRole("radio", { name: "Tous les chiffres" }).check();
  const table = page.getByRole("table", { name: "Tous les chiffres de A et de B, avec leur écart" });
  await table.getByText("plus économe").first().waitFor();
  await table.getByText(/Lessard-le-National/u).waitFor();

  const version = right.locator("optgroup option").first();
  await right.selectOption((await version.getAttribute("value")) ?? "");
  await expect.poll(() => right.locator("option:checked").textContent()).toMatch(/^Version gardée, /u);
  await right.selectOption("shown");

  await page.setInputFiles(".compare-view input[type=file]", {
    name: "abime.maillage.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"version": 1'),
  });
  await page.getByRole("alert").getByText("Votre projet n’a pas changé").waitFor();
  await table.getByText("plus économe").first().waitFor();

  await page.setInputFiles(".compare-view input[type=file]", {
    name: "autre.maillage.json",
    mimeType: "application/json",
    buffer: Buffer.from(encodeScenario(rowScenario())),
  });
  const notice = page.getByTestId("compare-barred");
  await notice.getByText(/1 commune dans les deux, 50 seulement dans A, 3 seulement dans B/u).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await notice.getByText("Communes seulement dans B (3)").click();
  await notice.getByText("Aluze, Bouzeron et Demigny").waitFor();
  expect(await table.locator(".compare-verdict").allTextContents()).toEqual(
    Array.from({ length: 14 }, () => "≠ non comparable"),
  );

  await page.keyboard.press("x");
  await page.getByRole("heading", { name: "Comparer", level: 2 }).waitFor({ state: "detached" });
  await page.keyboard.press("x");
  await expect.poll(() => right.inputValue()).toBe("opened-today");
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("at 200 %, one map at a time, and the other one keeps the place", async () => {
  const { page, context, faults } = await openSite({ width: 720, height: 450 });
  await openCompare(page);
  const [left, right] = [page.locator(".compare-pane").first(), page.locator(".compare-pane").nth(1)];
  expect([await left.isVisible(), await right.isVisible()]).toEqual([true, false]);
  const before = (await cameras(page))[0];
  await left.locator("canvas").focus();
  await page.keyboard.press("+");
  const zoomed = await awaitMove(page, before);
  await page.getByRole("button", { name: "Voir la carte B" }).click();
  await page.getByRole("button", { name: "Voir la carte A" }).waitFor();
  await right.waitFor();
  await left.waitFor({ state: "hidden" });
  expect((await cameras(page))[1]).toBe(zoomed);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("before any plan, the view says what to do next", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("x");
  await page.getByText("Il n’y a pour l’instant qu’une situation").waitFor();
  await page.getByRole("button", { name: "Aller aux circuits" }).click();
  await page.getByRole("button", { name: "Proposer des circuits" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
