import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { outputPath } from "./launchSite.ts";
import { discover, useSite, waitForMap } from "./openSite.ts";

const openPage = useSite();

const notice = (page: Page): ReturnType<Page["locator"]> => page.locator(".service-notice");

async function openStructures(page: Page): Promise<void> {
  await discover(page);
  await waitForMap(page);
  await page.getByRole("button", { name: /Structures/u }).click();
}

test("one service alone: map, table, list and sheet are about it, and one button leads back", async () => {
  const { page, faults } = await openPage();
  await openStructures(page);
  const cards = page.locator(".place-card");
  await cards.first().waitFor();
  expect(await cards.count()).toBe(4);
  await page.keyboard.press("t");
  const table = page.locator(".commune-table");
  expect(await table.innerText()).toContain("desservie");

  await page.getByLabel("Lieux montrés").selectOption("3");
  await notice(page).getByText("Vous regardez", { exact: false }).waitFor();
  expect(await notice(page).innerText()).toMatch(/soins, prévention.*activités parents-enfants/su);
  expect(await cards.count()).toBe(0);
  await page.locator(".commune-table .state-dot-2").nth(50).waitFor();
  expect(await table.innerText()).not.toContain("desservie");
  await page.getByRole("button", { name: "Saint-Rémy", exact: true }).click();
  await page.getByText(/aucun lieu «\ssoins, prévention\s» accessible/iu).waitFor();
  const legend = page.getByRole("region", { name: "Légende" });
  expect(await legend.innerText()).not.toContain("Maison des 1000 premiers jours");
  await page.screenshot({ path: outputPath("supply-other-service.png") });

  await page.getByRole("button", { name: /Revenir à/u }).click();
  await notice(page).waitFor({ state: "detached" });
  expect(await cards.count()).toBe(4);
  expect(await table.innerText()).toContain("desservie");
  expect(faults).toEqual([]);
});

test("white zones are those of childcare when the programme looks at it", async () => {
  const { page, faults } = await openPage();
  await openStructures(page);
  await page.getByLabel("Quel service regarde-t-on").selectOption("childcare");
  await page.getByText(/Aucun lieu d.accueil du jeune enfant aujourd/u).waitFor();
  await page.getByRole("button", { name: /^Continuer/u }).click();
  await page.getByText(/^51 communes.*minutes d.un lieu d.accueil du jeune enfant/su).waitFor();
  const legend = page.getByRole("region", { name: "Légende" });
  expect(await legend.innerText()).toMatch(/aucun lieu d.accueil du jeune enfant à moins de 15/u);
  await page.screenshot({ path: outputPath("supply-childcare.png") });
  expect(faults).toEqual([]);
});

test("a place is added by hand with a click on the map, told of its doubts, and taken back", async () => {
  const { page, faults } = await openPage();
  await openStructures(page);
  await page.getByLabel("Quel service regarde-t-on").selectOption("childcare");
  await page.getByRole("button", { name: "Ajouter un lieu à la main" }).click();
  await page.getByRole("button", { name: "Enregistrer le lieu" }).click();
  await page.getByText("Donnez un nom au lieu.").waitFor();
  await page.getByLabel("Nom du lieu").fill("Crèche des Prés");
  await page.getByLabel("Type", { exact: true }).selectOption("childcare");
  await page.getByLabel("Horaires").fill("lundi au vendredi 9h-12h");
  await page.getByText(/Compris\s: lundi à vendredi 9\sh–12\sh, environ 22 jours/u).waitFor();
  await page.getByLabel("Âge, de (mois)").fill("3");
  await page.getByLabel("à (mois)", { exact: true }).fill("36");
  await page.getByLabel("Conditions d’accès").fill("de 3 mois à 4 ans, sur inscription");
  await page.getByText(/mais les conditions disent/u).waitFor();
  await page.getByRole("button", { name: "Choisir sur la carte" }).click();
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null) throw new Error("the map has no size");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
  await page.getByText(/Position choisie sur la carte/u).waitFor();
  await page.screenshot({ path: outputPath("supply-form.png") });
  await page.getByRole("button", { name: "Enregistrer le lieu" }).click();

  const card = page.locator(".place-card", { hasText: "Crèche des Prés" });
  await card.waitFor();
  expect(await card.innerText()).toContain("21,7");
  await page.getByText(/1 lieu d.accueil du jeune enfant aujourd/u).waitFor();
  await page.screenshot({ path: outputPath("supply-list.png") });
  await card.getByRole("button", { name: /Retirer|Enlever|Supprimer/u }).click();
  await card.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Annuler/u }).click();
  await card.waitFor();
  expect(faults).toEqual([]);
});
