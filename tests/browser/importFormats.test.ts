import { strToU8, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { writeXlsx } from "hucre";
import { expect, test } from "vitest";
import { squareFeature } from "../fixtures/communeLayers.ts";
import { writeGeopackage } from "../fixtures/writeGeopackage.ts";
import { writeCommuneShapefile } from "../fixtures/writeShapefile.ts";
import { importAsUnderstood, useSite } from "./openSite.ts";

const openSite = useSite();

/** Three communes side by side. */
const LAYER: FeatureCollection = {
  type: "FeatureCollection",
  features: [0, 1, 2].map((i) =>
    squareFeature({ code: `7100${i + 1}`, nom: `Village ${i + 1}`, population: 500 + i }, 4.8 + 0.1 * i),
  ),
};
const { shp, dbf } = writeCommuneShapefile(LAYER);
const PLACES = [
  ["nom", "categorie", "commune"],
  ["Maison des familles", 4, "71001"],
];

test.each([
  ["communes.gpkg", () => writeGeopackage([{ name: "communes", srs: 4326, layer: LAYER }])],
  ["communes.fgb", () => serialize(LAYER, 4326)],
  [
    "communes.zip",
    () => zipSync({ "communes.shp": shp, "communes.dbf": dbf, "LISEZMOI.txt": strToU8("Bonjour.") }),
  ],
])("%s and a workbook of places open on the page", async (name, write) => {
  const { page, context, faults } = await openSite();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  const places = await writeXlsx({ sheets: [{ name: "Lieux", rows: PLACES }] });
  await importAsUnderstood(page, [
    { name, mimeType: "application/octet-stream", buffer: Buffer.from(await write()) },
    { name: "lieux.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(places) },
  ]);
  const use = page.getByRole("button", { name: "Ouvrir ce territoire" });
  await use.waitFor({ timeout: 30_000 });
  await use.click();
  await page.getByTestId("zones-sentence").waitFor();
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "À placer" }).waitFor();
  expect(await page.locator(".place-name").allInnerTexts()).toContain("Maison des familles");
  expect(faults).toEqual([]);
  await context.close();
});
