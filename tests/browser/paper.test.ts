import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { smallLogo } from "../fixtures/logos.ts";
import { readPdf } from "../fixtures/readPdf.ts";
import { findSerious } from "./findSerious.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

async function download(
  page: Page,
  name: RegExp,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("the map, the sheets and the document come out as PDF files, in the authority's colours", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await propose(page);
  await page.keyboard.press("5");
  await page.getByText("Aux couleurs de votre collectivité").click();
  await page.getByLabel("Nom de la collectivité").fill("Pays d'Ici");
  await page.getByLabel(/Couleur principale/u).fill("#ffcc00");
  await page.getByText(/trop claire/u).waitFor();
  await page.getByLabel("Logo", { exact: true }).setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: Buffer.from(smallLogo().split(",")[1] ?? "", "base64"),
  });
  await page.getByAltText("Logo choisi").waitFor();

  const map = await download(page, /Carte murale/u);
  expect(map.name).toBe("carte-a3.pdf");
  expect(Buffer.from(map.bytes).includes("/PatternType")).toBe(true); // hatching, whatever the build renames
  const [sheet] = readPdf(map.bytes).pages;
  expect(Math.abs((sheet?.width ?? 0) - 420)).toBeLessThan(0.1);
  expect(sheet?.text).toContain("Pays d'Ici");

  const sheets = readPdf((await download(page, /Fiches de toutes les communes/u)).bytes);
  expect(sheets.pages).toHaveLength(51);

  const shared = await download(page, /Le même contenu en PDF/u);
  expect(shared.bytes.length).toBeLessThan(5_000_000);
  for (const read of [readPdf(map.bytes), sheets, readPdf(shared.bytes)]) {
    expect(read.missing).toBe(0);
    expect(read.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(read.images).toBeGreaterThan(0);
  }
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("the directory, the calendar and the answer to a call are pages that everybody can read", async () => {
  const { page, context, faults } = await openSite({ width: 720, height: 900 });
  await discover(page);
  await propose(page);
  await page.keyboard.press("5");
  await page.getByText("Répondre à un appel à projets").click();
  await page.getByLabel("Nom de l’appel à projets").fill("1000 premiers jours");
  const funding = page.getByRole("form", { name: "Financements" });
  await funding.getByLabel("Intitulé").fill("Caf");
  await funding.getByLabel("Montant en euros").fill("12 000");
  await funding.getByRole("button", { name: "Ajouter" }).click();
  await page.getByText(/^Il manque|dépassent de/u).waitFor();
  expect(await findSerious(page)).toEqual([]);

  for (const name of [/Annuaire de l’existant/u, /Calendrier global, en listes/u, /Dossier à lire/u]) {
    const { bytes } = await download(page, name);
    // A page of its own on a telephone.
    const reader = await context.newPage();
    await reader.setViewportSize({ width: 390, height: 800 });
    await reader.setContent(bytes.toString().replace(/<meta http-equiv[^>]*>/u, ""));
    expect(await findSerious(reader)).toEqual([]);
    const width = await reader.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await reader.close();
  }
  const { features } = JSON.parse((await download(page, /prochaines dates/u)).bytes.toString()) as {
    readonly features: readonly unknown[];
  };
  expect(features.length).toBeGreaterThan(4);
  const word = await download(page, /Dossier à compléter/u);
  expect(word.name).toBe("dossier-appel-a-projets.docx");
  expect(word.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(faults).toEqual([]);
  await context.close();
});

test("the making of sheets can be stopped, and leaves nothing behind", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("5");
  await page.getByRole("button", { name: /Fiches de toutes les communes/u }).click();
  await page.getByText(/^Fiche \d+ sur 51/u).waitFor();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.getByText(/^Préparation de/u).waitFor({ state: "detached" });
  await page.getByText("Arrêté : rien n’a été téléchargé.").waitFor({ state: "attached" });
  const again = await download(page, /Annuaire de l’existant/u);
  expect(again.name).toBe("annuaire.html");
  expect(faults).toEqual([]);
  await context.close();
});
