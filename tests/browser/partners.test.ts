import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

async function download(page: Page, name: RegExp): Promise<{ name: string; path: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await waiting;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, bytes: readFileSync(path) };
}

test("partners get one archive; given back, the next one tells what changed for each commune", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("5");
  const first = await download(page, /Tout pour les partenaires/u);
  expect(first.name).toMatch(/^maillage_grand-chalon_\d{4}-\d{2}-\d{2}\.zip$/u);
  const files = unzipSync(first.bytes);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["coverage.geojson", "coverage.qml", "maillage.gpkg", "maillage-export.xlsx"]),
  );
  expect(strFromU8(files["maillage.gpkg"]?.subarray(0, 15) ?? new Uint8Array())).toBe("SQLite format 3");

  await page.keyboard.press("3");
  await page.getByRole("spinbutton", { name: /un lieu est-il trop loin/u }).fill("10");
  await page.keyboard.press("Tab");
  await page.keyboard.press("5");
  await page.getByLabel("Une archive a déjà été envoyée ?").setInputFiles({
    name: first.name,
    mimeType: "application/zip",
    buffer: first.bytes,
  });
  await page.getByText(/lue.: la nouvelle archive la remplace/u).waitFor();
  const second = unzipSync((await download(page, /Tout pour les partenaires/u)).bytes);
  const changes = strFromU8(second["changements.csv"] ?? new Uint8Array()).split("\r\n");
  expect(
    changes.some((row) => /;Desservie;oui;non;définition de la zone blanche différente;/u.test(row)),
  ).toBe(true);
  const workbook = await download(page, /Classeur Excel/u);
  expect(workbook.name).toBe("maillage-export.xlsx");
  expect(workbook.bytes.subarray(0, 2).toString()).toBe("PK");
  expect(faults).toEqual([]);
  await context.close();
});

/** Width, height and dots a metre that a PNG says of itself. */
function sizesOf(png: Buffer): readonly number[] {
  const density = png.indexOf("pHYs");
  return [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt32BE(density + 4)];
}

test("the map goes out as a picture, as a drawing and in the summary note", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.getByLabel("Colorer par").selectOption("children");
  await page.keyboard.press("5");
  const picture = await download(page, /Image \(PNG, A4, 300 dpi\)/u);
  expect(picture.name).toBe("carte_grand-chalon_children.png");
  // 300 dots an inch are 11,811 a metre.
  expect(sizesOf(picture.bytes)).toEqual([3508, 2480, 11_811]);
  const drawing = await download(page, /Dessin \(SVG\)/u);
  expect(drawing.name).toBe("carte_grand-chalon_children.svg");
  expect(drawing.bytes.toString()).toContain("Enfants de la tranche d’âge");

  const note = await download(page, /Note de synthèse/u);
  const parts = unzipSync(note.bytes);
  const pictures = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
  expect(pictures.length).toBeGreaterThan(0);
  for (const name of pictures) expect(parts[name]?.length).toBeGreaterThan(20_000);
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("Le Grand Chalon");
  expect(faults).toEqual([]);
  await context.close();
});

/** Keeps what the page hands to the clipboard, as it hands it over. */
async function watchCopies(page: Page): Promise<(type: string) => Promise<string>> {
  await page.evaluate(() => {
    addEventListener("copy", (event) => {
      if (!(event instanceof ClipboardEvent)) return;
      for (const type of ["text/plain", "text/html"])
        sessionStorage.setItem(type, event.clipboardData?.getData(type) ?? "");
    });
  });
  return (type) => page.evaluate((kind) => sessionStorage.getItem(kind) ?? "", type);
}

test("the table of communes and that of figures are copied for a spreadsheet", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  const copied = await watchCopies(page);
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Copier le tableau" }).click();
  await page
    .getByText(/Tableau copié/u)
    .first()
    .waitFor();
  const [head, first] = (await copied("text/plain")).split("\r\n");
  expect(head).toMatch(/^Code INSEE\tCommune\tEnfants de moins de 6.ans\t/u);
  expect(first).toMatch(/^71\d{3}\tAllerey-sur-Saône\t\d+\t[\d,]+\t/u);
  expect(await copied("text/html")).toMatch(/<td style="mso-number-format:'\\@'"[^>]*>71\d{3}<\/td>/u);

  await page.keyboard.press("f");
  await page.getByRole("button", { name: "Copier le tableau" }).click();
  await page
    .getByText(/Tableau copié/u)
    .first()
    .waitFor();
  expect((await copied("text/plain")).split("\r\n")[0]).toContain("Temps d’accès (min)");
  expect(faults).toEqual([]);
  await context.close();
});
