import { readFile } from "node:fs/promises";
import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { buildGrandChalonTerritory } from "../../geodata/territories/grandChalon.ts";
import { apiFeature } from "../fixtures/communeServer.ts";
import { nineSquares } from "../fixtures/nineSquares.ts";
import { outputPath } from "./launchSite.ts";
import { discover, importAsUnderstood, useSite } from "./openSite.ts";

const openSite = useSite();

const PLACES = "nom;code_insee;categorie\nMaison des familles;71001;4\n=1+1;71001;4\n";

test("communes and places of one's own give a diagnosis and circuits", async () => {
  const { page, context, faults } = await openSite();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await importAsUnderstood(page, [
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

/** The documented answer of the service for the 51 communes of Grand Chalon, each drawn as a square. */
function answerOutlines(route: Route): Promise<void> {
  const features = buildGrandChalonTerritory().communes.map(({ code }, index) =>
    apiFeature(code, index % 8, Math.floor(index / 8)),
  );
  return route.fulfill({
    contentType: "application/geo+json",
    body: JSON.stringify({ type: "FeatureCollection", features }),
  });
}

async function chooseGrandChalon(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await page.getByRole("combobox").fill("grand chalon");
  await page.getByRole("option").first().click();
  await page.getByRole("button", { name: "Prendre les contours officiels" }).click();
}

test("official outlines replace the approximate ones, and the places and white zones stay", async () => {
  const { page, context, faults } = await openSite();
  const asked: string[] = [];
  await context.route("https://geo.api.gouv.fr/**", async (route) => {
    asked.push(route.request().url());
    await answerOutlines(route);
  });
  await discover(page);
  const before = await page.getByTestId("zones-sentence").innerText();
  await page.keyboard.press("1");
  const button = page.getByRole("button", { name: "Prendre les contours officiels" });
  await button.click();
  await button.waitFor({ state: "detached" });
  expect(asked).toHaveLength(1);
  expect(new URL(asked[0] ?? "").searchParams.get("geometry")).toBe("contour");
  await page.keyboard.press("3");
  expect(await page.getByTestId("zones-sentence").innerText()).toBe(before);
  expect(await page.getByRole("region", { name: "Légende" }).innerText()).not.toContain("contours approchés");
  await page.locator("[data-idle]").waitFor();
  await page.screenshot({ path: outputPath("7-contours-officiels.png") });
  expect(faults).toEqual([]);
  await context.close();
});

test("an EPCI chosen by name opens with the outlines of the service", async () => {
  const { page, context, faults } = await openSite();
  await context.route("https://geo.api.gouv.fr/**", answerOutlines);
  await chooseGrandChalon(page);
  await page.getByTestId("zones-sentence").waitFor();
  await page.keyboard.press("1");
  await page
    .getByText(/^51 communes/u)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("a service that fails or stays silent is told in one line, and the page goes on", async () => {
  for (const [respond, words] of [
    [(route: Route) => route.fulfill({ status: 500, body: "oops" }), /code 500/u],
    [() => undefined, /n’a pas répondu en 5/u],
  ] as const) {
    const { page, context } = await openSite();
    await context.route("https://geo.api.gouv.fr/**", respond);
    await chooseGrandChalon(page);
    await page.getByRole("alert").waitFor();
    expect(await page.locator(".issue").count()).toBe(1);
    expect(await page.getByRole("alert").innerText()).toMatch(words);
    expect(await page.getByRole("button", { name: "Prendre les contours officiels" }).isEnabled()).toBe(true);
    await context.close();
  }
});

const ONE_PLACE = "nom;code_insee;categorie\nMaison des familles;71001;4\n";

test("files dropped on their field are read, and a file dropped beside it leaves the page as it is", async () => {
  const { page, context, faults } = await openSite();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  const transfer = await page.evaluateHandle(
    ([communes, places]) => {
      const data = new DataTransfer();
      data.items.add(new File([communes], "communes.geojson", { type: "application/geo+json" }));
      data.items.add(new File([places], "lieux.csv", { type: "text/csv" }));
      return data;
    },
    [nineSquares(), ONE_PLACE] as const,
  );
  await page.locator("h1").dispatchEvent("drop", { dataTransfer: transfer });
  expect(await page.getByRole("button", { name: "Ouvrir ce territoire" }).count()).toBe(0);
  const field = page.locator(".file-field");
  await field.dispatchEvent("dragover", { dataTransfer: transfer });
  await page.locator(".file-field-over").waitFor();
  await page.screenshot({ path: outputPath("8-depot.png") });
  await field.dispatchEvent("drop", { dataTransfer: transfer });
  await page.getByRole("button", { name: "Importer" }).click();
  await page.getByRole("button", { name: "Ouvrir ce territoire" }).waitFor();
  expect(await page.locator(".file-field-over").count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

/** Moves over a part of the map, in steps, until what lies under the pointer has this name. */
async function findSpot(
  page: Page,
  name: string,
  area: { x: number; y: number; width: number; height: number },
  step: number,
): Promise<{ x: number; y: number }> {
  const tooltip = page.locator(".territory-map-tooltip:not([hidden]) strong");
  for (let y = area.y + step; y < area.y + area.height; y += step) {
    for (let x = area.x + step; x < area.x + area.width; x += step) {
      await page.mouse.move(x, y);
      if ((await tooltip.count()) > 0 && (await tooltip.textContent()) === name) return { x, y };
    }
  }
  throw new Error(`${name} is not under the pointer anywhere`);
}

async function downloadPlaces(page: Page): Promise<readonly { name: string; lon: number; lat: number }[]> {
  await page.keyboard.press("5");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Enregistrer le dossier$/u }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8")) as {
    structures: { name: string; lon: number; lat: number }[];
  };
  return saved.structures;
}

/** What the table says of the village at the corner and of the one in the middle. */
async function readStates(page: Page): Promise<readonly string[]> {
  await page.keyboard.press("t");
  const states: string[] = [];
  for (const name of ["Village 1", "Village 5"]) {
    states.push(await page.getByRole("row", { name }).locator(".cell-state > span").first().innerText());
  }
  await page.keyboard.press("t");
  return states;
}

test("a place without coordinates is dragged to where it is, and the white zones follow", async () => {
  const { page, context, faults } = await openSite();
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await importAsUnderstood(page, [
    { name: "communes.geojson", mimeType: "application/geo+json", buffer: Buffer.from(nineSquares()) },
    { name: "lieux.csv", mimeType: "text/csv", buffer: Buffer.from(ONE_PLACE) },
  ]);
  await page.getByRole("button", { name: "Ouvrir ce territoire" }).click();
  const before = await readStates(page);
  expect(before).toEqual(["desservie", "zone blanche"]);
  const [placed] = await downloadPlaces(page);
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "À placer" }).waitFor();
  await page.locator("[data-idle]").waitFor();
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null || placed === undefined) throw new Error("no map or no place");
  const centre = await findSpot(page, "Village 5", box, 48);
  const home = await findSpot(page, "Village 1", box, 48);
  const around = { x: home.x - 20, y: home.y - 20, width: 240, height: 240 };
  const grip = await findSpot(page, "Maison des familles", around, 12);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move((grip.x + centre.x) / 2, (grip.y + centre.y) / 2, { steps: 5 });
  await page.mouse.move(centre.x, centre.y, { steps: 5 });
  await page.mouse.up();
  await page.getByRole("heading", { name: "À placer" }).waitFor({ state: "detached" });
  await page.screenshot({ path: outputPath("9-place-glissee.png") });
  const [moved] = await downloadPlaces(page);
  expect(moved?.lon).toBeGreaterThan(4.55);
  expect(moved?.lon).toBeLessThan(4.7);
  expect(moved?.lat).toBeGreaterThan(46.62);
  expect(moved?.lat).toBeLessThan(46.74);
  expect(await readStates(page)).toEqual(["zone blanche", "desservie"]);
  await page.getByRole("button", { name: "Annuler" }).click();
  await expect.poll(() => readStates(page)).toEqual(before);
  expect(faults).toEqual([]);
  await context.close();
});
