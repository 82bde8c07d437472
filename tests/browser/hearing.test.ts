import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Hears the next commune as it is offered, by keys alone: who, what, a hall that is free on two half-days, a wish. */
async function hearNext(page: Page): Promise<void> {
  await page.keyboard.press("o");
  await page.getByTestId("hearing-sentence").waitFor();
  await page.getByRole("button", { name: "Entendre la suivante" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Entendre Gergy" }).waitFor();
  await page.keyboard.type("maire");
  await press(page, "Tab");
  await page.keyboard.type("Peu de garde le soir");
  await press(page, "Tab");
  await page.keyboard.type("Bébés lecteurs à la bibliothèque");
  // Wished: Thursday morning; the arrows walk the week, Tab leaves it.
  await press(page, "Tab", "ArrowRight", "ArrowRight", "ArrowRight", "Space", "Tab");
  await page.keyboard.type("Salle des fêtes");
  await press(page, "Tab", "ArrowLeft", "ArrowLeft", "Tab", "ArrowLeft", "ArrowLeft", "Tab");
  // Free: Monday morning and Thursday morning.
  await press(page, "Tab", "Space", "ArrowRight", "ArrowRight", "ArrowRight", "Space");
}

test("a commune is heard by keyboard alone, its hall is one click, printed, undone, and kept", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await hearNext(page);
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("hearing-form.png") });
  await press(page, "Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await page.getByTestId("hearing-sentence").textContent()).toBe(
    "1 commune entendue sur 51, dont 1 des 29 en zone blanche",
  );
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Entendre la suivante");
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("hearing.png") });

  await page.getByRole("radio", { name: "Entendues (1)" }).check();
  await page.getByRole("button", { name: "Gergy", exact: true }).click();
  const sheet = page.getByTestId("sheet-hearing");
  await sheet.getByText("Salle des fêtes (accessible, chauffée").waitFor();
  await sheet.getByRole("button", { name: "Compléter la salle existante" }).click();
  await sheet.getByText(/la salle «\sSalle des fêtes\s»/u).waitFor();
  await sheet.getByText("ne sera plus proposée que").waitFor();
  await sheet.getByRole("button", { name: "Tenir compte des créneaux souhaités" }).click();
  await sheet.getByText("les créneaux souhaités").waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await sheet.getByRole("button", { name: "Tenir compte des créneaux souhaités" }).waitFor();
  await page.keyboard.press("Control+z");
  await sheet.getByRole("button", { name: "Compléter la salle existante" }).waitFor();
  await page.keyboard.press("Control+y");
  await sheet.getByText("Déjà dans le projet").waitFor();

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: "Imprimer la fiche (A4)" }).click();
  const paper = page.locator(".commune-sheet");
  await paper.getByText("Ce que la commune a dit").waitFor({ state: "attached" });
  await paper.getByText("Peu de garde le soir").waitFor({ state: "attached" });
  await paper.getByText("Rien pour l’instant").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/gu)).toHaveLength(1);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });

  await page.getByText("Enregistré sur cet appareil").waitFor();
  await page.reload();
  await page
    .getByRole("button", { name: /Reprendre|Continuer/u })
    .first()
    .click();
  await page.getByTestId("zones-sentence").waitFor();
  await page.keyboard.press("o");
  await page.getByText("1 commune entendue sur 51").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("blank questionnaires are one page a commune, and a narrow screen keeps the whole form", async () => {
  const { page, context, faults } = await openSite({ width: 390, height: 844 });
  await discover(page);
  await hearNext(page);
  const widths = await page
    .getByRole("dialog")
    .evaluate((dialog) => ({ inside: dialog.scrollWidth, own: dialog.clientWidth }));
  expect(widths.inside).toBeLessThanOrEqual(widths.own);
  // The third Escape in a row closes any dialog, whatever its page says: this one comes back.
  await press(page, "Escape", "Escape", "Escape", "Escape");
  await page.getByText("Cette réponse n’est pas notée.").waitFor();
  await page.getByRole("button", { name: "Fermer sans noter" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByRole("radio", { name: "Zones blanches à entendre (29)" }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Questionnaires vierges à imprimer (51 communes)" }).click(),
  ]);
  const path = outputPath("questionnaire-communes.html");
  await download.saveAs(path);
  const paper = await context.newPage();
  await paper.goto(`file://${path}`);
  const pdf = await paper.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/gu)).toHaveLength(51);
  expect(faults).toEqual([]);
  await context.close();
});
