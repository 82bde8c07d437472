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
