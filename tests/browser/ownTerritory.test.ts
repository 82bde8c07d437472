import { expect, test } from "vitest";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

/** Nine square communes in a row of three, 0.15° wide, west to east then south to north. */
function nineSquares(): string {
  const features = Array.from({ length: 9 }, (_, index) => {
    const west = 4.4 + (index % 3) * 0.15;
    const south = 46.5 + Math.floor(index / 3) * 0.12;
    const [east, north] = [west + 0.15, south + 0.12];
    return {
      type: "Feature",
      properties: { code: `7100${index + 1}`, nom: `Village ${index + 1}`, population: 500 + index },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

const PLACES = "nom;code_insee;categorie\nMaison des familles;71001;4\n=1+1;71001;4\n";

test("communes and places of one's own give a diagnosis and circuits", async () => {
  const { page, context, faults } = await openSite();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await page.locator("input[type=file]").setInputFiles([
    { name: "communes.geojson", mimeType: "application/geo+json", buffer: Buffer.from(nineSquares()) },
    { name: "lieux.csv", mimeType: "text/csv", buffer: Buffer.from(PLACES) },
  ]);
  const use = page.getByRole("button", { name: "Ouvrir ce territoire" });
  await use.waitFor();
  await page.screenshot({ path: outputPath("5-mon-territoire.png"), fullPage: true });
  await use.click();
  await page.getByTestId("zones-sentence").waitFor();
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "À placer" }).waitFor();
  expect(await page.locator(".place-name").allInnerTexts()).toContain("=1+1");
  await page.keyboard.press("4");
  await page.getByRole("button", { name: "Proposer des circuits" }).click();
  await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await context.close();
});

test("a broken file says what is wrong and what to do", async () => {
  const { page, context, faults } = await openSite();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await page.locator("input[type=file]").setInputFiles({
    name: "coupé.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(nineSquares().slice(0, 400)),
  });
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/Rien d’utilisable/u);
  expect(await page.locator(".issue-error").count()).toBeGreaterThan(0);
  await page.screenshot({ path: outputPath("6-fichier-abime.png"), fullPage: true });
  expect(await page.getByRole("button", { name: "Ouvrir ce territoire" }).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test("an EPCI is found by name; without a network one clear message says so", async () => {
  const { page, context } = await openSite();
  await context.route("https://geo.api.gouv.fr/**", (route) => route.abort());
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await page.getByRole("combobox").fill("grand chalon");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Prendre les contours officiels" }).click();
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/geo\.api\.gouv\.fr/u);
  await context.close();
});

test("official outlines of the built-in territory: without a network the page says so and goes on", async () => {
  const { page, context } = await openSite();
  await context.route("https://geo.api.gouv.fr/**", (route) => route.abort());
  await discover(page);
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Prendre les contours officiels" }).click();
  await page.getByText(/Les contours officiels n’ont pas pu être lus/u).waitFor();
  await page.keyboard.press("3");
  await page.getByTestId("zones-sentence").waitFor();
  await context.close();
});
