import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite, waitForMap } from "./openSite.ts";

const open = useSite();

/** Waits until the map has drawn what it was given last. */
async function waitForColours(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await page.locator("[data-idle]").waitFor();
}

/** Colours of larger areas of the map, as the screen shows them; swatches of the legend are too small to count. */
async function colours(page: Page, name: string): Promise<Set<string>> {
  await waitForColours(page);
  const picture = await page.locator(".map-frame").screenshot({ path: outputPath(name) });
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext("2d");
    if (pen === null) return [];
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    const found: string[] = [];
    for (let at = 0; at < data.length; at += 4 * 3) {
      found.push([data[at], data[at + 1], data[at + 2]].join());
    }
    return found;
  }, picture.toString("base64"));
  const counts = new Map<string, number>();
  for (const colour of seen) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return new Set([...counts].flatMap(([colour, count]) => (count > 300 ? [colour] : [])));
}

const DARKEST_PURPLE = "85,53,144";
const DARKEST_BLUE = "20,48,92";
const NO_SUPPLY = "58,58,63";

async function openMap(size = { width: 1440, height: 900 }) {
  const opened = await open(size);
  await discover(opened.page);
  await waitForMap(opened.page);
  return { ...opened, legend: opened.page.getByRole("region", { name: "Légende" }) };
}

test("sessions per month: legend, colours and the sentence of a commune change with the keyboard alone", async () => {
  const { page, legend, faults } = await openMap();
  expect(await colours(page, "map-access.png")).toContain(DARKEST_PURPLE);
  const choice = page.getByLabel("Colorer par");
  await choice.focus();
  await page.keyboard.press("s");
  expect(await choice.inputValue()).toBe("sessions");
  await legend.getByText("Séances par mois à portée").first().waitFor();
  await legend.getByText("Aucune séance à portée").waitFor();
  const seen = await colours(page, "map-sessions.png");
  expect(seen).toContain(NO_SUPPLY);
  expect(seen).not.toContain(DARKEST_PURPLE);
  await legend.getByText("Définition et sources").click();
  await legend.getByText(/Niveau.: la commune/u).waitFor();
  await legend.getByText(/Plus c’est foncé, moins les familles sont desservies/u).waitFor();
  await page.getByRole("combobox", { name: "Chercher une commune" }).fill("Gergy");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.locator(".territory-map-announcement").textContent())
    .toMatch(/^Gergy, aucune séance à portée, zone blanche/u);
  expect(faults).toEqual([]);
});

test("communes « à la limite du seuil » are marked, said, and unmarked on demand", async () => {
  const { page, legend } = await openMap();
  const mark = legend.getByRole("checkbox", { name: /À la limite du seuil : la réponse change/u });
  expect(await mark.isChecked()).toBe(true);
  const marked = await page.locator(".map-frame").screenshot();
  await mark.uncheck();
  await waitForColours(page);
  const plain = await page.locator(".map-frame").screenshot({ path: outputPath("map-no-limits.png") });
  expect(plain.equals(marked)).toBe(false);
  await page.getByRole("combobox", { name: "Chercher une commune" }).fill("Marnay");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.locator(".territory-map-announcement").textContent())
    .toMatch(/^Marnay, .*à la limite du seuil/u);
});

test("palette, number of classes and own thresholds are chosen in the legend, kept, and refused when senseless", async () => {
  const { page, legend, faults } = await openMap();
  await legend.getByText("Classes et couleurs").click();
  await legend.getByRole("radio", { name: /jaune à bleu/u }).check();
  const blue = await colours(page, "map-cividis.png");
  expect(blue).toContain(DARKEST_BLUE);
  expect(blue).not.toContain(DARKEST_PURPLE);
  await legend.getByLabel("Nombre de classes").selectOption("3");
  await legend.getByText("Plus de 15 min").waitFor();
  await legend.getByLabel("Découper par").selectOption("own");
  const cuts = legend.getByLabel("Mes seuils, en minutes");
  expect(await cuts.inputValue()).toBe("10 ; 15");
  await cuts.fill("8 ; douze");
  await cuts.press("Enter");
  await legend.getByText(/«.douze.» n’est pas un nombre/u).waitFor();
  expect(await cuts.getAttribute("aria-invalid")).toBe("true");
  await legend.getByText("Plus de 15 min").waitFor();
  await cuts.fill("8 ; 12,5");
  await cuts.press("Enter");
  await legend.getByText("8 à 12,5 min").waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.reload();
  await discover(page);
  await page.getByRole("region", { name: "Légende" }).getByText("8 à 12,5 min").waitFor();
  expect(faults).toEqual([]);
});

test("a map at 200 % keeps every choice within reach", async () => {
  const { page, faults } = await openMap({ width: 720, height: 450 });
  await page.getByLabel("Colorer par").selectOption("coverage");
  await page.getByRole("button", { name: "Légende" }).click();
  await page.getByRole("region", { name: "Légende" }).getByText("Part des enfants desservis").waitFor();
  await page.screenshot({ path: outputPath("map-coverage-200.png") });
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test("before and after a plan share one scale, whatever is coloured", async () => {
  const { page, legend } = await openMap();
  await propose(page);
  await page.getByLabel("Colorer par").selectOption("children");
  await legend.getByText("Enfants de la tranche d’âge").waitFor();
  await page.getByLabel("Colorer par").selectOption("coverage");
  await legend.getByText("Part des enfants desservis, avec le projet").waitFor();
  const labels = (): Promise<string[]> => legend.locator(".legend-label").allTextContents();
  const after = (await labels()).filter((label) => label.includes("%"));
  await page.getByRole("radio", { name: "Aujourd’hui" }).check();
  await legend.getByText("Part des enfants desservis, aujourd’hui").waitFor();
  expect((await labels()).filter((label) => label.includes("%"))).toEqual(after);
});
