import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite, waitForMap } from "./openSite.ts";

const openSite = useSite();

/** Opens the example with its circuits, the map drawn. */
async function openPlan(page: Page): Promise<void> {
  await discover(page);
  await propose(page);
  await waitForMap(page);
  await page.locator("[data-idle]").waitFor();
}

/** Presses the main button and waits for what the new plan changes. */
async function recalculate(page: Page): Promise<void> {
  await page.locator(".step-panel, main").getByRole("button", { name: "Recalculer" }).first().click();
  await page
    .getByRole("button", { name: "Recalculer" })
    .first()
    .waitFor({ state: "detached", timeout: 60_000 });
  await page.getByTestId("plan-changes").waitFor();
}

/** Chooses the commune of the first stop of the first circuit, and returns its name. */
async function chooseFirstStop(page: Page): Promise<string> {
  const stop = page.locator(".stop-row").first();
  const name = await stop.locator(".stop-place").innerText();
  await stop.click();
  await page.getByRole("article").getByRole("heading", { name, level: 2 }).waitFor();
  return name;
}

/** Finds where something lies on the map by moving over it until the tooltip says so. */
async function findOnMap(
  page: Page,
  isThere: (tooltip: string) => boolean,
  step = 20,
): Promise<{ x: number; y: number }> {
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null) throw new Error("the map has no size");
  const tooltip = page.locator(".territory-map-tooltip");
  for (let y = box.y + 20; y < box.y + box.height; y += step) {
    for (let x = box.x + 20; x < box.x + box.width; x += step) {
      await page.mouse.move(x, y);
      const text = (await tooltip.isVisible()) ? await tooltip.innerText() : "";
      if (isThere(text)) return { x, y };
    }
  }
  throw new Error("it is not under the pointer anywhere");
}

test("a meeting keeps a circuit, frees Friday afternoon, moves a stop by keyboard, reads what changes, and undoes it all", async () => {
  const { page, context, faults } = await openSite();
  await openPlan(page);
  const circuit = page.getByRole("group", { name: /^Décision pour le circuit/u }).first();
  await circuit.getByRole("button", { name: "Garder ce circuit" }).click();
  await page.getByText("Équipes et demi-journées").click();
  await page.getByRole("checkbox", { name: "Personne le vendredi après-midi" }).check();
  const decisions = page.getByRole("region", { name: /^Décisions de la réunion/u });
  await expect.poll(() => decisions.locator(".decision-list li").count()).toBe(2);
  expect(await decisions.innerText()).toMatch(/Garder le circuit.*\n/u);
  expect(await decisions.innerText()).toMatch(/personne ne sort le vendredi après-midi/iu);

  const last = page.locator(".stop-row").last();
  const from = await last.locator(".stop-place").innerText();
  await last.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("article");
  await sheet.getByRole("heading", { name: from, level: 2 }).waitFor();
  const target = sheet.getByLabel("Déplacer cet arrêt vers…");
  await target.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const note = page.locator(".acting-note");
  await note.waitFor();
  expect(await note.innerText()).toContain(`Arrêt déplacé de ${from} vers`);
  await expect.poll(() => decisions.locator(".decision-list li").count()).toBe(4);
  await page.screenshot({ path: outputPath("decisions-de-la-reunion.png") });
  expect(await findSerious(page)).toEqual([]);

  await recalculate(page);
  const changes = page.getByTestId("plan-changes");
  expect(await changes.innerText()).toMatch(/Par mois.: .*demi-journées?.*/u);
  const row = changes.locator("tbody tr").first();
  expect(await row.innerText()).toMatch(/→/u);
  await row.getByRole("button").click();
  await changes.getByRole("button", { name: "Enfants" }).click();
  expect(await changes.locator("th[aria-sort=descending]").innerText()).toContain("Enfants");
  await page.screenshot({ path: outputPath("ce-qui-change-tableau.png") });
  expect(await findSerious(page)).toEqual([]);
  expect(await page.locator(".stop-place", { hasText: from }).count()).toBe(0);

  const undo = page.getByRole("button", { name: "Annuler", exact: true });
  for (let step = 0; step < 4; step += 1) await undo.click(); // plan, move, Friday, circuit
  await expect.poll(() => decisions.locator(".decision-list li").count()).toBe(0);
  await page.locator(".stop-place", { hasText: from }).first().waitFor();
  const redo = page.getByRole("button", { name: "Rétablir" });
  for (let step = 0; step < 4; step += 1) await redo.click();
  await expect.poll(() => decisions.locator(".decision-list li").count()).toBe(4);
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("decisions that cannot all be kept are named, each with a button that takes it back", async () => {
  const { page, context, faults } = await openSite();
  await openPlan(page);
  await chooseFirstStop(page);
  const sheet = page.getByRole("article");
  await sheet.getByRole("radio", { name: /^Garder cet arrêt tel quel/u }).check();
  await page.getByText("Équipes et demi-journées").click();
  await page.getByRole("radio", { name: "ne sort pas" }).check();
  await page.locator("main").getByRole("button", { name: "Recalculer" }).first().click();
  const alert = page.getByRole("alert");
  await alert.waitFor({ timeout: 60_000 });
  const rest = alert.getByRole("button", { name: /^Retirer.*ne pas faire sortir l’équipe/u });
  await rest.waitFor();
  const readable = await alert.evaluate(
    (element) =>
      element === document.activeElement &&
      element.getBoundingClientRect().top >= 0 &&
      element.getBoundingClientRect().top < window.innerHeight,
  );
  expect(readable).toBe(true);
  await page.screenshot({ path: outputPath("decisions-en-conflit.png") });
  await rest.click();
  await page.locator("main").getByRole("button", { name: "Recalculer" }).first().click();
  await page.getByTestId("plan-changes").waitFor({ timeout: 60_000 });
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("a stop is dragged to another commune on the map; dropped beside the territory it stays", async () => {
  const { page, context, faults } = await openSite();
  await openPlan(page);
  const name = await page.locator(".stop-row .stop-place").first().innerText();
  const stop = await findOnMap(page, (text) => text.startsWith(name) && /circuit|arrêt/iu.test(text), 12);
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null) throw new Error("the map has no size");

  await page.mouse.move(stop.x, stop.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 200, { steps: 5 });
  await page.mouse.up();
  const note = page.locator(".acting-note");
  await note.getByText(/Rien n’a changé/u).waitFor();
  await note.getByRole("button", { name: "Fermer" }).click();
  await page.locator("[data-idle]").waitFor();

  const isFree = (text: string): boolean =>
    /^(Virey-le-Grand|Gergy|Rully|Mellecey)\n/u.test(text) &&
    !text.startsWith(name) &&
    !/circuit/iu.test(text);
  const goal = await findOnMap(page, isFree);
  await page.mouse.move(stop.x, stop.y);
  await page.mouse.down();
  await page.mouse.move((stop.x + goal.x) / 2, (stop.y + goal.y) / 2, { steps: 4 });
  await page.getByText(/Lâchez sur une salle entourée/u).waitFor();
  await page.mouse.move(goal.x, goal.y, { steps: 4 });
  await page.screenshot({ path: outputPath("deplacer-un-arret.png") });
  await page.mouse.up();
  await note.getByText(new RegExp(`Arrêt déplacé de ${name} vers`, "u")).waitFor();
  await note.getByRole("button", { name: "Annuler" }).click();
  await note.waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: /^Retirer/u }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);

test("a hall is added by a click on the map, asked for at once, and the new plan stops there", async () => {
  const { page, context, faults } = await openSite();
  await openPlan(page);
  await page.getByRole("button", { name: "Ajouter une salle sur la carte" }).click();
  await page.getByText("Cliquez sur la carte, là où est la salle").first().waitFor();
  const spot = await findOnMap(page, (text) => text.startsWith("Gergy"));
  await page.mouse.click(spot.x, spot.y);
  const dialog = page.getByRole("dialog", { name: "Une salle à Gergy" });
  await dialog.getByLabel("Nom de la salle").fill("Salle des fêtes");
  expect(await findSerious(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Ajouter" }).click();
  const sheet = page.getByRole("article");
  await sheet
    .getByRole("group", { name: /Salle des fêtes/u })
    .getByRole("radio", { name: "Demander un arrêt ici", checked: true })
    .waitFor();
  await recalculate(page);
  await sheet
    .getByRole("group", { name: /Salle des fêtes/u })
    .getByRole("radio", { name: /^Garder cet arrêt tel quel/u })
    .waitFor();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await page.getByRole("button", { name: "Annuler", exact: true }).click();
  await sheet.getByRole("group", { name: /Salle des fêtes/u }).waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
}, 180_000);
