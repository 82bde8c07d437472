import type { ServerResponse } from "node:http";
import type { BrowserContext, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import {
  answerAsIgn,
  type RoadResponder,
  type RoadServer,
  sendJson,
  startRoadServer,
} from "../fixtures/roadServer.ts";
import { buildGrandChalonTerritory } from "../../geodata/territories/grandChalon.ts";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, importAsUnderstood, propose, useSite } from "./openSite.ts";

const openSite = useSite();
let server: RoadServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** Puts a server of this machine in the place of IGN's, so that nothing leaves it. */
async function standInForIgn(context: BrowserContext, respond: RoadResponder): Promise<RoadServer> {
  const started = await startRoadServer(respond);
  server = started;
  await context.route("https://data.geopf.fr/**", async (route) => {
    const asked = new URL(route.request().url());
    const answer = await fetch(`${started.url}${asked.pathname}${asked.search}`);
    await route.fulfill({
      status: answer.status,
      headers: { "access-control-allow-origin": "*", "content-type": "application/json" },
      body: await answer.text(),
    });
  });
  return started;
}

/** Six square communes in a row, 0.15° wide, with one place in the first. */
async function openSixVillages(page: Page): Promise<void> {
  const features = [0, 1, 2, 3, 4, 5].map((index) => {
    const [west, south, east, north] = [4.4 + index * 0.15, 46.5, 4.55 + index * 0.15, 46.62];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: "Feature",
      properties: { code: `7100${index + 1}`, nom: `Village ${index + 1}`, population: 500 },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
  });
  await page.getByRole("button", { name: "Mon territoire" }).click();
  await importAsUnderstood(page, [
    {
      name: "communes.geojson",
      mimeType: "application/geo+json",
      buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
    },
    {
      name: "lieux.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("nom;code_insee;categorie\nMaison des familles;71001;4\n"),
    },
  ]);
  await page.getByRole("button", { name: "Ouvrir ce territoire" }).click();
  await page.getByTestId("zones-sentence").waitFor();
}

/** A matrix by commune of the Grand Chalon: ten minutes from anywhere to anywhere, an hour from one commune. */
function tenMinutesButFrom(far: string): string {
  const codes = buildGrandChalonTerritory().communes.map(({ code }) => code);
  const rows = codes.flatMap((from) => codes.map((to) => `${from};${to};${from === far ? 60 : 10};9`));
  return ["origine;destination;minutes;km", ...rows].join("\n");
}

async function openFold(page: Page): Promise<void> {
  const summary = page.getByTestId("travel-times").locator("summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: "L’estimation" }).waitFor();
}

/** What a test compares: the pair of each request, as the server was asked. */
function pairsOf(requests: readonly string[]): string[] {
  return requests.map((path) => {
    const { searchParams } = new URL(path, "http://localhost");
    return `${searchParams.get("start") ?? ""} ${searchParams.get("end") ?? ""}`;
  });
}

test("a matrix of one's own changes coverage, and the page says which communes and what to do", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await propose(page);
  await page.keyboard.press("3");
  await openFold(page);
  await page.getByRole("radio", { name: "Une matrice, d’un fichier" }).check();
  await page.getByLabel(/^Matrice des trajets/u).setInputFiles({
    name: "matrice.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(tenMinutesButFrom("71118")),
  });
  const change = page.getByTestId("travel-change");
  await change.waitFor();
  const text = await change.innerText();
  expect(text).toMatch(/1.commune devient blanche.: Châtenoy-le-Royal/u);
  expect(text).toMatch(/\d+.communes ne sont plus blanches.: /u);
  await change.getByText(/proposez-le à nouveau/u).waitFor();
  expect(await page.getByTestId("zones-sentence").innerText()).toMatch(/^1.commune/u);
  expect(await page.getByTestId("travel-file").innerText()).toMatch(
    /lieux prennent les temps de leur commune/u,
  );
  expect(await findSerious(page)).toEqual([]);
  await page.getByTestId("travel-times").evaluate((fold) => fold.scrollIntoView({ block: "start" }));
  await page.screenshot({ path: outputPath("travel-matrix.png") });
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.screenshot({ path: outputPath("travel-matrix-en.png") });
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByTestId("travel-times").evaluate((fold) => fold.scrollIntoView({ block: "start" }));
  await page.screenshot({ path: outputPath("travel-matrix-200.png") });
  expect(faults).toEqual([]);
  await context.close();
});

test("IGN is asked on a click only; what was asked survives a stop and a new visit", async () => {
  const { page, context, faults } = await openSite();
  const ign = await standInForIgn(context, answerAsIgn);
  await openSixVillages(page);
  await openFold(page);
  await page.getByRole("radio", { name: /IGN/u }).check();
  const effort = await page.getByTestId("ign-effort").innerText();
  const total = Number(/(\d+)\srequêtes? à/u.exec(effort)?.[1]);
  expect(total).toBeGreaterThan(5);
  expect(ign.requests).toEqual([]);
  await page.getByRole("button", { name: "Demander à l’IGN" }).click();
  await page.getByText(/^[1-5]\strajets? connus? sur/u).waitFor();
  await page.getByRole("button", { name: "Arrêter" }).click();
  await page.getByText(/^Arrêté\./u).waitFor();
  await page.screenshot({ path: outputPath("travel-stopped.png") });
  expect(ign.requests.length).toBeLessThan(total);

  await page.waitForTimeout(500); // what was under way is answered
  const asked = ign.requests.length;
  await page.reload();
  await page.getByRole("button", { name: "Reprendre" }).click();
  await openFold(page);
  await page.getByRole("radio", { name: /IGN/u }).check();
  await page.getByText(new RegExp(`\\b${total - asked}\\srequêtes? à`, "u")).waitFor();
  await page.getByRole("button", { name: "Demander à l’IGN" }).click();
  await page.getByText(/^Temps de trajet.: IGN/u).waitFor({ timeout: 60_000 });
  const pairs = pairsOf(ign.requests);
  expect(pairs).toHaveLength(total);
  expect(new Set(pairs).size).toBe(total);
  expect(ign.mostPerSecond()).toBeLessThanOrEqual(5);
  await page.getByTestId("travel-change").waitFor();
  expect(await page.getByTestId("travel-times").innerText()).toContain("bdtopo-osrm 2026-09-15");
  expect(await page.getByRole("region", { name: "Légende" }).innerText()).toContain(
    "calcul d’itinéraire (IGN)",
  );
  expect(await findSerious(page)).toEqual([]);
  await page.getByTestId("travel-times").evaluate((fold) => fold.scrollIntoView({ block: "start" }));
  await page.screenshot({ path: outputPath("travel-ign.png") });

  await page.keyboard.press("Control+z");
  await page.getByText(/^Temps de trajet.: estimation/u).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test.each([
  ["a quota", (response: ServerResponse) => sendJson(response, {}, 429), /trop de requêtes pour ce service/u],
  [
    "a breakdown",
    (response: ServerResponse) => sendJson(response, {}, 500),
    /le service refuse la question ou est en panne/u,
  ],
  [
    "minutes instead of seconds",
    (response: ServerResponse) =>
      sendJson(response, { distanceUnit: "meter", timeUnit: "minute", distance: 1, duration: 1 }),
    /d’autres unités que des secondes et des mètres/u,
  ],
] satisfies [string, (response: ServerResponse) => void, RegExp][])(
  "IGN with %s: clear words, the times stay, and it can go on",
  async (_, respond, words) => {
    const { page, context } = await openSite();
    let broken = true;
    await standInForIgn(context, (response, url) =>
      broken ? respond(response) : answerAsIgn(response, url),
    );
    await openSixVillages(page);
    await openFold(page);
    await page.getByRole("radio", { name: /IGN/u }).check();
    await page.getByRole("button", { name: "Demander à l’IGN" }).click();
    const alert = page.getByTestId("travel-times").getByRole("alert");
    await alert.waitFor({ timeout: 60_000 });
    expect(await alert.innerText()).toMatch(words);
    expect(await page.getByText(/^Temps de trajet.: estimation/u).count()).toBe(1);
    broken = false;
    await page.getByRole("button", { name: "Continuer", exact: true }).click();
    await page.getByText(/^Temps de trajet.: IGN/u).waitFor({ timeout: 60_000 });
    await context.close();
  },
);

test("IGN without a network says so in clear words", async () => {
  const { page, context } = await openSite();
  await context.route("https://data.geopf.fr/**", (route) => route.abort());
  await openSixVillages(page);
  await openFold(page);
  await page.getByRole("radio", { name: /IGN/u }).check();
  await page.getByRole("button", { name: "Demander à l’IGN" }).click();
  const alert = page.getByTestId("travel-times").getByRole("alert");
  await alert.waitFor({ timeout: 60_000 });
  expect(await alert.innerText()).toMatch(/pas de réponse.*vérifiez l’adresse et la connexion/u);
  await context.close();
});
