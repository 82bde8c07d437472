import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite, waitForMap } from "./openSite.ts";

const openSite = useSite();

/** Text as typed: the page sets no-break spaces. */
async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/gu, " ");
}

async function openNeed(page: Page): Promise<void> {
  await discover(page);
  await waitForMap(page);
  await page.keyboard.press("1");
  await page.getByTestId("need-total").waitFor();
}

test("another age band changes the figures, the legend, the table and the sheet", async () => {
  const { page, context, faults } = await openSite();
  await openNeed(page);
  const legend = page.getByRole("region", { name: "Légende" });
  const sentence = page.locator(".step-sentence");
  const [before, range] = [await textOf(sentence), await textOf(page.getByTestId("need-total"))];
  expect(before).toContain("enfants de moins de 6 ans");
  expect(await textOf(legend)).toContain("Enfants de moins de 6 ans");
  await page.getByLabel("Du 4ᵉ mois de grossesse à 2 ans").check();
  await legend.getByText("Enfants du 4ᵉ mois de grossesse à 2 ans").waitFor();
  expect(await textOf(sentence)).toContain("enfants du 4ᵉ mois de grossesse à 2 ans");
  await expect.poll(() => textOf(page.getByTestId("need-total"))).not.toBe(range);
  await page.screenshot({ path: outputPath("need-1-ages.png") });
  await page.keyboard.press("t");
  await page.getByRole("columnheader", { name: "Enfants du 4ᵉ mois de grossesse à 2 ans" }).waitFor();
  await page.getByRole("row", { name: /Aluze/u }).click();
  await page.getByText(/Aluze.*enfants du 4ᵉ mois de grossesse à 2\sans/u).waitFor();
  await page.getByLabel("D’autres âges").check();
  await page.getByLabel(/^Jusqu’à \(mois/u).fill("48");
  await page.getByLabel(/^Jusqu’à \(mois/u).press("Tab");
  await legend.getByText("Enfants du 4ᵉ mois de grossesse à 4 ans").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("priorities are visible, count in tenths behind the scenes, and one box switches them off", async () => {
  const { page, context, faults } = await openSite();
  await openNeed(page);
  await page.getByText("Zonages des communes").click();
  await page.getByLabel("Année ou date du zonage").fill("2024");
  await page.getByRole("checkbox", { name: "Aluze" }).check();
  await page.getByText(/\(2024\)/u).waitFor();
  await page.getByText(/^Priorités/u).click();
  const same = page.getByLabel("Compter chaque enfant de la même façon");
  await same.uncheck();
  await page.getByLabel("Commune classée FRR (ou ZRR)").fill("100");
  await page.getByLabel("Commune classée FRR (ou ZRR)").press("Tab");
  const result = page.getByTestId("weights-result");
  await expect.poll(() => textOf(result)).toMatch(/1 commune compte davantage.*Aluze.*2,00/u);
  await page.screenshot({ path: outputPath("need-2-priorites.png") });
  await page.getByRole("navigation", { name: "Étapes" }).getByText("Zones blanches").click();
  await propose(page);
  await page.keyboard.press("1");
  await page.getByText(/^Priorités/u).click();
  await same.check();
  expect(await result.count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("sentences of focus groups come from a file, stand on the sheet, and stay text", async () => {
  const { page, context, faults } = await openSite();
  await openNeed(page);
  const children = await textOf(page.getByTestId("need-total"));
  await page.getByText("Ce que disent les habitants").click();
  const text =
    "groupe;communes;thème;phrase\nMères isolées;Aluze;Transport;Sans voiture <b>nulle part</b>\nPères;Mâcon;Horaires;Trop loin\n";
  await page
    .locator("details[open] input[type=file]")
    .setInputFiles({ name: "groupes.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByText("1 phrase ajoutée.").waitFor();
  await page.getByText(/Mâcon.*n’est pas du territoire/u).waitFor();
  await page.getByLabel("Phrase", { exact: true }).fill("Des ateliers le mercredi");
  await page.getByLabel("Qui l’a dit").fill("Assistantes maternelles");
  await page.getByRole("button", { name: "Noter cette phrase" }).click();
  await expect.poll(() => page.locator(".voice-list blockquote").count()).toBe(2);
  expect(await page.locator(".voice-list").innerText()).toContain("<b>nulle part</b>");
  expect(await textOf(page.getByTestId("need-total"))).toBe(children);
  await page.keyboard.press("Escape");
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.locator(".combobox-input").fill("aluze");
  await page.locator(".combobox-option").first().click();
  const sheet = page.getByRole("article", { name: "Aluze" });
  await sheet.getByText(/Sans voiture/u).waitFor();
  await sheet.getByText(/Des ateliers le mercredi/u).waitFor();
  await page.screenshot({ path: outputPath("need-3-paroles.png") });
  await page.getByRole("button", { name: /^Retirer la phrase.*Sans voiture/u }).click();
  await expect.poll(() => sheet.getByText(/Sans voiture/u).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});
