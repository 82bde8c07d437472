import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

async function openView(page: Page): Promise<{ said: Locator; decided: Locator }> {
  await page.keyboard.press("a");
  await page.getByRole("heading", { name: "Avis et décisions", level: 2 }).waitFor();
  return {
    said: page.getByRole("region", { name: "Ce qui est dit" }),
    decided: page.getByRole("region", { name: "Ce qui est décidé" }),
  };
}

/** Gives an opinion with the form that a button opens. */
async function give(place: Locator, opinion: string, role?: string, text?: string): Promise<void> {
  await place.getByRole("button", { name: "Donner un avis" }).click();
  if (role !== undefined) await place.getByLabel("Qui parle ?").fill(role);
  if (text !== undefined) await place.getByLabel("En quelques mots (facultatif)").fill(text);
  await place.getByRole("button", { name: opinion, exact: true }).click();
}

async function download(page: Page, name: string): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  const path = outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path };
}

/** Chooses the commune of the first stop of the plan, by its list. */
async function chooseFirstStop(page: Page): Promise<void> {
  const stop = page.locator(".stop-row").first();
  const name = await stop.locator(".stop-place").textContent();
  await stop.click();
  await page.getByRole("heading", { name: name ?? "", level: 2 }).waitFor();
}

test("a meeting comments on a stop, speaks about the plan, decides and corrects", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await propose(page);
  await chooseFirstStop(page);

  const sheet = page.getByTestId("sheet-opinions");
  await sheet.getByRole("button", { name: "Donner un avis" }).click();
  await sheet.getByRole("button", { name: "Réservé", exact: true }).click();
  await sheet.getByText("Dites d’abord qui parle").waitFor();
  await page.keyboard.type("maire");
  await sheet.getByRole("radio", { name: "L’arrêt ici" }).check();
  await sheet.getByLabel("En quelques mots (facultatif)").fill("Appelez le 03 85 12 34 56.");
  await sheet.getByText("ressemble à un numéro de téléphone").waitFor();
  await sheet.getByLabel("En quelques mots (facultatif)").fill("La salle est froide.");
  expect(await findSerious(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Réservé", exact: true }).click();
  await sheet.getByText("La salle est froide.").waitFor();
  // The role is remembered: the next one takes two clicks.
  await give(sheet, "Favorable");
  expect(await sheet.getByText("maire,").count()).toBe(2);

  const { said, decided } = await openView(page);
  await give(said, "Favorable", "RPE", "Enfin près de chez nous.");
  expect(
    await said
      .getByRole("button", { name: "Donner un avis" })
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await page.getByTestId("plan-opinions").getByText("1 favorable").waitFor();

  await decided.getByRole("button", { name: "Noter une décision" }).click();
  await decided.getByLabel("Ce qui est décidé, en une phrase").fill("Démarrage en septembre.");
  await decided.getByLabel("Qui décide ?").fill("comité de pilotage");
  expect(await findSerious(page)).toEqual([]);
  await decided.getByRole("button", { name: "Noter", exact: true }).click();
  await decided.getByText("D1", { exact: true }).waitFor();
  await decided.getByRole("button", { name: /^Corriger.*D1/u }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Ce qui est décidé, en une phrase").fill("Démarrage en octobre.");
  expect(await findSerious(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Corriger", exact: true }).click();
  await decided.getByText("Démarrage en octobre.", { exact: true }).waitFor();
  await decided.getByText(/^corrigé le/u).click();
  await decided.getByText(/Démarrage en septembre\./u).waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("deliberation.png") });

  expect(faults).toEqual([]);
  await context.close();
});

test("the minutes leave as a page and for Word, with maps, what was said and what stands of the decisions", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await propose(page);
  const { said, decided } = await openView(page);
  await give(said, "Réservé", "maire", "La salle est froide.");
  await decided.getByRole("button", { name: "Noter une décision" }).click();
  await decided.getByLabel("Ce qui est décidé, en une phrase").fill("Démarrage en octobre.");
  await decided.getByRole("button", { name: "Noter", exact: true }).click();
  await decided.getByText("D1", { exact: true }).waitFor();

  const html = await download(page, "Compte rendu (page web)");
  expect(html.name).toBe("compte-rendu.html");
  const minutes = await context.newPage();
  await minutes.goto(`file://${html.path}`);
  await minutes.getByRole("heading", { name: "Relevé de décisions", exact: true }).waitFor();
  await minutes.getByRole("row", { name: /^D1/u }).getByText("Démarrage en octobre.").waitFor();
  await minutes.getByText("La salle est froide.").waitFor();
  expect(await minutes.getByRole("img").count()).toBe(2);
  expect(await findSerious(minutes)).toEqual([]);
  await minutes.setViewportSize({ width: 360, height: 800 });
  expect(await minutes.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await minutes.close();

  const docx = await download(page, "Compte rendu (Word)");
  expect(docx.name).toBe("compte-rendu.docx");
  const parts = unzipSync(readFileSync(docx.path));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("Démarrage en octobre.");
  expect(text).toContain("Circuit 1");
  const pictures = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
  expect(pictures).toHaveLength(2);
  for (const name of pictures) expect(parts[name]?.length).toBeGreaterThan(20_000);
  expect(faults).toEqual([]);
  await context.close();
});

/** Saves the project and gives its document. */
async function saveProject(page: Page): Promise<{ comments: Record<string, unknown>[] }> {
  await page.keyboard.press("5");
  const { path } = await download(page, "Enregistrer le dossier");
  return JSON.parse(readFileSync(path, "utf8")) as { comments: Record<string, unknown>[] };
}

test("two copies that corrected the same words show both texts, and one click settles", async () => {
  const { page, context, faults } = await openSite({ width: 720, height: 900 });
  await discover(page);
  const { said } = await openView(page);
  await give(said, "Favorable", "maire", "Oui.");
  const project = await saveProject(page);
  const [first] = project.comments;
  const rival = (id: string, text: string, at: string) => ({
    ...first,
    id,
    text,
    at,
    replaces: [first?.["id"]],
  });
  project.comments.push(
    rival("copie-ici", "Oui, si le mardi.", "2026-12-01T18:00:00.000Z"),
    rival("copie-la-bas", "Oui, si le jeudi.", "2026-12-01T18:05:00.000Z"),
  );
  await page.getByLabel("Ouvrir un dossier").setInputFiles({
    name: "fusion.maillage.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(project)),
  });
  await page.getByTestId("zones-sentence").waitFor();
  await openView(page);
  const conflicts = page.getByTestId("conflicts");
  await conflicts.getByText(/si le mardi/u).waitFor();
  expect(await findSerious(page)).toEqual([]);
  await conflicts.getByRole("button", { name: /Garder ce texte.*si le jeudi/u }).click();
  await conflicts.waitFor({ state: "detached" });
  await said.getByText("Oui, si le jeudi.", { exact: true }).waitFor();
  await said.getByText(/^corrigé le/u).click();
  await said.getByText(/si le mardi/u).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
