import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { surveyCsv } from "../fixtures/surveyFile.ts";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

async function giveAnswers(page: Page): Promise<void> {
  await page.keyboard.press("e");
  await page.getByRole("heading", { name: "Pas encore de réponses de familles" }).waitFor();
  await page.locator(".survey-view input[type=file]").setInputFiles({
    name: "reponses.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(surveyCsv()),
  });
  await page.getByTestId("survey-found").getByText("233 réponses lues").waitFor();
}

test("answers are added up, corrected, kept, shown without small counts, and said on the commune's sheet", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await giveAnswers(page);
  await page.getByText("non lue : peut désigner une personne".replace(" :", "\u202f:")).first().waitFor();
  await page.getByLabel("Contenu de la colonne Thèmes souhaités").selectOption({ label: "non lue" });
  await page.getByText("Thèmes souhaités, Commentaire").waitFor();
  await page.getByLabel("Contenu de la colonne Thèmes souhaités").selectOption({ label: "thèmes souhaités" });
  await page.getByText("non reconnues : Commentaire".replace(" :", "\u202f:")).waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.getByRole("button", { name: "Garder ces réponses" }).click();

  expect(await page.getByTestId("survey-sentence").textContent()).toBe("233 familles ont répondu");
  const slots = page.getByTestId("survey-slots");
  expect(await slots.locator("td.slot-hidden").count()).toBe(13);
  await slots.getByText("72").waitFor();
  const communes = page.getByTestId("survey-communes");
  const rowOf = (name: string) => communes.getByRole("row").filter({ hasText: name });
  expect(await rowOf("Crissey").textContent()).toMatch(/7 peu de réponses/u);
  expect(await rowOf("Oslon").textContent()).toMatch(/^Oslonpeu de réponses/u);
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("survey.png") });

  await communes.getByRole("button", { name: "Oslon" }).click();
  await page.getByTestId("sheet-survey").getByText("Cela ne veut pas dire peu de besoins.").waitFor();
  await communes.getByRole("button", { name: "Givry" }).click();
  await page.getByTestId("sheet-survey").getByText("24 réponses").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("wished slots are proposed, never taken by themselves, and can be undone", async () => {
  const { page, context } = await openSite();
  await discover(page);
  await giveAnswers(page);
  await page.getByRole("button", { name: "Garder ces réponses" }).click();
  const wednesday = page.getByRole("checkbox", { name: /^mercredi matin/u });
  expect(await wednesday.isChecked()).toBe(true);
  await page.getByRole("button", { name: "Reprendre ces créneaux" }).click();
  await page.getByText("3 demi-journées reprises dans le programme").waitFor({ state: "attached" });
  await page.keyboard.press("4");
  await page.getByText("Hypothèses").first().click();
  expect(await page.getByRole("checkbox", { name: /lundi/u }).isChecked()).toBe(false);
  expect(await page.getByRole("checkbox", { name: /mercredi/u }).isChecked()).toBe(true);
  await context.close();
});

test("the file for partners withholds more, the poster takes https only, and the saved project says what it holds", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await giveAnswers(page);
  await page.getByRole("button", { name: "Garder ces réponses" }).click();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Réponses additionnées (survey.csv)" }).click(),
  ]);
  const path = outputPath("survey.csv");
  await csv.saveAs(path);
  const text = readFileSync(path, "utf8");
  expect(text).toContain("Givry");
  expect(text).not.toContain("Crissey");

  await page.getByLabel("Adresse du questionnaire").fill("http://framaforms.org/parents");
  await page.getByRole("button", { name: "Télécharger l’affiche" }).click();
  await page.getByText("L’adresse doit commencer par https://").waitFor();
  await page.getByLabel("Adresse du questionnaire").fill("https://framaforms.org/parents");
  const [poster] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger l’affiche" }).click(),
  ]);
  const posterPath = outputPath("affiche-enquete.html");
  await poster.saveAs(posterPath);
  const sheet = await context.newPage();
  await sheet.goto(`file://${posterPath}`);
  await sheet.getByText("https://framaforms.org/parents").waitFor();
  const pdf = await sheet.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/gu)).toHaveLength(1);

  await page.bringToFront();
  await page.keyboard.press("5");
  await page.getByText("petits nombres compris").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
