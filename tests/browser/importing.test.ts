import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import {
  convertGeojson,
  type GivenFile,
  givenFile,
  ogr2ogrPath,
  windows1252,
  zipFiles,
} from "../fixtures/importedFiles.ts";
import { nineSquares } from "../fixtures/nineSquares.ts";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { importAsUnderstood, useSite } from "./openSite.ts";

const openSite = useSite();

const COMMUNES = givenFile("communes.geojson", nineSquares());

/** Two places, in the middle of the first and of the fifth village. */
const PLACES = JSON.stringify({
  type: "FeatureCollection",
  features: [
    ["Maison des familles", "71001", 4.475, 46.56],
    ["Relais de l'été", "71005", 4.625, 46.68],
  ].map(([nom, code_insee, lon, lat]) => ({
    type: "Feature",
    properties: { nom, code_insee, categorie: "4", remarque: "à confirmer" },
    geometry: { type: "Point", coordinates: [lon, lat] },
  })),
});

/** Opens nine villages and goes to the step of places. */
async function openVillages(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await importAsUnderstood(page, COMMUNES);
  await page.getByRole("button", { name: "Ouvrir ce territoire" }).click();
  await page.getByTestId("zones-sentence").waitFor();
  await page.keyboard.press("2");
  await page.getByText("Ajouter des lieux depuis un fichier").waitFor();
}

/** Gives files to the step of places, and returns the window, looked at by axe. */
async function openWindow(page: Page, files: readonly GivenFile[], screenshot: string): Promise<Locator> {
  await page.locator(".file-field input[type=file]").setInputFiles([...files]);
  const dialog = page.getByRole("dialog", { name: "Vérifier avant d’importer" });
  await dialog.waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath(`import-${screenshot}.png`) });
  return dialog;
}

async function unfold(dialog: Locator): Promise<void> {
  const check = dialog.getByRole("button", { name: "Vérifier" });
  if ((await check.count()) > 0) await check.first().click();
}

/** What the list of step 2 says of the places. */
function placeNames(page: Page): Promise<string[]> {
  return page.locator(".place-name").allInnerTexts();
}

async function importIt(page: Page): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: "Importer" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** The places of the map as its keyboard list or the saved project has them. */
async function expectOnMap(page: Page): Promise<void> {
  await page.locator("[data-idle]").waitFor();
  expect(await placeNames(page)).toEqual(["Maison des familles", "Relais de l'été"]);
  await page.getByRole("button", { name: "Maison des familles", exact: true }).click();
  await page.getByRole("heading", { name: "Village 1" }).waitFor();
}

test("a table with an odd separator and old accents: a wrong column is corrected by keyboard alone", async () => {
  const { page, context, faults } = await openSite();
  await openVillages(page);
  const table = [
    "denom|code_insee|categorie|commentaire",
    "Maison des familles|71001|4|près du pré",
    "Relais de l'été|71005|4|à côté de l'école",
  ].join("\r\n");
  const dialog = await openWindow(page, [givenFile("lieux.csv", windows1252(table))], "csv");
  await unfold(dialog);
  await dialog.getByRole("cell", { name: "à côté de l'école" }).waitFor();
  expect(await dialog.getByLabel("Séparateur de colonnes").inputValue()).toBe("|");
  expect(await dialog.getByLabel("Encodage").inputValue()).toBe("windows-1252");
  await page.screenshot({ path: outputPath("import-csv-ouvert.png") });
  await dialog.getByLabel(/^Ce que contient/u).focus();
  await page.keyboard.type("Lieux");
  await dialog.getByText("Il manque une colonne").waitFor();
  const name = dialog.getByLabel(/^Contenu de la colonne .*denom/u);
  await name.focus();
  await page.keyboard.type("Nom");
  expect(await name.inputValue()).toBe("name");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate(() => document.activeElement?.textContent)) === "Importer") break;
  }
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await expectOnMap(page);
  await page.keyboard.press("Control+z");
  await expect.poll(() => placeNames(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("what was settled is taken for the next file like it, and can be forgotten", async () => {
  const { page, context, faults } = await openSite();
  await openVillages(page);
  const first = givenFile("lieux.csv", "truc;code_insee;categorie\nMaison des familles;71001;4\n");
  const dialog = await openWindow(page, [first], "colonne");
  await unfold(dialog);
  await dialog.getByLabel(/^Ce que contient/u).selectOption("structures");
  await dialog.getByLabel(/^Contenu de la colonne .*truc/u).selectOption("name");
  await importIt(page);
  expect(await placeNames(page)).toEqual(["Maison des familles"]);
  const second = givenFile("suite.csv", "truc;code_insee;categorie\nRelais;71005;4\n");
  const next = await openWindow(page, [second], "memoire");
  await next.getByText(/^Réglages repris du fichier «\slieux\.csv\s»/u).waitFor();
  await importIt(page);
  expect(await placeNames(page)).toEqual(["Maison des familles", "Relais"]);
  const third = await openWindow(page, [second], "oublier");
  await third.getByRole("button", { name: "Oublier ces réglages" }).click();
  await third.getByText(/^Réglages repris/u).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await third.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

test("a workbook with two sheets: one is left out", async () => {
  const { page, context, faults } = await openSite();
  await openVillages(page);
  const workbook = await writeXlsx({
    sheets: [
      {
        name: "Lieux",
        rows: [
          ["nom", "code_insee", "categorie"],
          ["Maison des familles", "71001", 4],
          ["Relais de l'été", "71005", 4],
        ],
      },
      {
        name: "Brouillon",
        rows: [
          ["nom", "code_insee", "categorie"],
          ["À oublier", "71002", 4],
        ],
      },
    ],
  });
  const dialog = await openWindow(page, [givenFile("lieux.xlsx", workbook)], "xlsx");
  const draft = dialog.locator(".import-card", { hasText: "Brouillon" });
  await draft.getByLabel("Ignorer cette couche").check();
  await draft.getByText("Ne sera pas importé.").waitFor();
  await importIt(page);
  await expectOnMap(page);
  expect(faults).toEqual([]);
  await context.close();
});

test("places in GeoJSON need one click", async () => {
  const { page, context, faults } = await openSite();
  await openVillages(page);
  await openWindow(page, [givenFile("lieux.geojson", PLACES)], "geojson");
  await importIt(page);
  await expectOnMap(page);
  const report = page.getByRole("button", { name: "Télécharger le compte rendu" });
  const [download] = await Promise.all([page.waitForEvent("download"), report.click()]);
  expect(download.suggestedFilename()).toBe("compte-rendu-import.csv");
  await page.screenshot({ path: outputPath("import-compte-rendu.png") });
  await page.getByRole("button", { name: "Annuler cet import" }).click();
  await expect.poll(() => placeNames(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("addresses are located on a click; one found in another commune stays at the town hall", async () => {
  const { page, context, faults } = await openSite();
  const asked: URL[] = [];
  await context.route("https://data.geopf.fr/**", async (route) => {
    const url = new URL(route.request().url());
    asked.push(url);
    const here = url.searchParams.get("q")?.startsWith("12") === true;
    const properties = {
      label: here ? "12 Rue Haute 71000 Village 1" : "Rue Perdue 71000 Village 9",
      score: 0.92,
      type: "housenumber",
      citycode: here ? "71001" : "71009",
    };
    const geometry = { type: "Point", coordinates: [4.45, 46.53] };
    await route.fulfill({
      headers: { "access-control-allow-origin": "*" },
      json: { type: "FeatureCollection", features: [{ type: "Feature", geometry, properties }] },
    });
  });
  await openVillages(page);
  const table = "nom;adresse;code_insee\nMaison des familles;12 rue Haute;71001\nRelais;rue Perdue;71005\n";
  await importAsUnderstood(page, givenFile("lieux.csv", table));
  expect(asked).toEqual([]);
  await page.getByText(/2 requêtes à la Géoplateforme/u).waitFor();
  await page.getByRole("button", { name: "Localiser" }).click();
  await page
    .getByText(/^1 lieu est placé à son adresse/u)
    .first()
    .waitFor();
  await page.getByText(/trouvée dans une autre commune/u).waitFor();
  expect(asked.map((url) => url.searchParams.get("citycode"))).toEqual(["71001", "71005"]);
  expect(await findSerious(page)).toEqual([]);
  const card = (name: string): Locator => page.locator(".place-card", { hasText: name });
  await card("Maison des familles").getByText("adresse exacte").waitFor();
  await card("Relais").getByText("à placer").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("the Excel template comes back without a question", async () => {
  const { page, context, faults } = await openSite();
  await openVillages(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Télécharger le modèle Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("modele-maillage.xlsx");
  const template = givenFile("modele-maillage.xlsx", await readFile(await download.path()));
  const dialog = await openWindow(page, [template], "modele");
  await dialog.getByText("Tout a été reconnu").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

const LAMBERT = ["-t_srs", "EPSG:2154", "-lco", "ENCODING=UTF-8"];

test.skipIf(ogr2ogrPath === null).each([
  ["a zipped Shapefile in Lambert-93", "shapefile-zip", () => [zipFiles("lieux.zip", shapefile())]],
  ["the loose files of a Shapefile", "shapefile", () => shapefile()],
  [
    "a GeoPackage in Lambert-93",
    "geopackage",
    () => convertGeojson(PLACES, "lieux.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:2154"]),
  ],
] as const)("%s", async (_name, screenshot, write) => {
  const { page, context, faults } = await openSite();
  await openVillages(page);
  const dialog = await openWindow(page, write(), screenshot);
  await unfold(dialog);
  expect(await dialog.getByLabel("Système de coordonnées").inputValue()).toBe("EPSG:2154");
  await dialog.getByRole("cell", { name: "Relais de l'été" }).waitFor();
  await importIt(page);
  await expectOnMap(page);
  expect(faults).toEqual([]);
  await context.close();
});

function shapefile(): readonly GivenFile[] {
  return convertGeojson(PLACES, "lieux.shp", ["-f", "ESRI Shapefile", ...LAMBERT]);
}
