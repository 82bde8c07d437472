import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite, waitForMap } from "./openSite.ts";

const openSite = useSite();

/** Reads a whole number with French thousands out of a sentence. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d\u202f]*/gu)].map((match) => Number(match[0].replace(/\u202f/gu, "")));
}

test("three clicks from the first screen to proposed circuits, no parameter touched", async () => {
  const { page, context, faults } = await openSite();
  await page.screenshot({ path: outputPath("1-accueil.png") });
  await discover(page);
  await waitForMap(page);
  const [communes = 0, children = 0, minutes] = numbersIn(
    await page.getByTestId("zones-sentence").innerText(),
  );
  expect(communes).toBeGreaterThanOrEqual(20);
  expect(children).toBeGreaterThan(100);
  expect(minutes).toBe(15);
  expect(
    await page.getByText(/RPE, actions communales et offre voisine. Zones blanches à confirmer/u).isVisible(),
  ).toBe(true);
  await page.screenshot({ path: outputPath("2-zones-blanches.png") });

  await propose(page);
  expect(await page.getByTestId("plan-quality").innerText()).toMatch(
    /aucun circuit moins coûteux n’existe, avec ces hypothèses|du meilleur plan possible/iu,
  );
  const circuits = page.locator(".circuit");
  expect(await circuits.count()).toBeGreaterThan(0);
  expect(await circuits.first().innerText()).toMatch(/un \p{L}+ sur deux/iu);
  await page.waitForTimeout(500);
  await page.screenshot({ path: outputPath("3-circuits.png") });

  await page.keyboard.press("1");
  const [count, population] = numbersIn(await page.locator(".step-sentence").innerText());
  expect(count).toBe(51);
  expect(population).toBe(113_440);
  await page.keyboard.press("2");
  await page.locator(".place-card").first().waitFor();
  expect(await page.locator(".place-card").count()).toBe(4);
  expect(faults).toEqual([]);
  await context.close();
});

test("a commune's sheet in plain French, by typing its name; selecting selects everywhere; Escape goes back", async () => {
  const { page, context } = await openSite();
  await discover(page);
  await propose(page);
  const search = page.getByRole("combobox", { name: "Chercher une commune" });
  await search.fill("denn");
  await page
    .getByRole("listbox")
    .getByRole("option", { name: /Dennevy/u })
    .click();
  const sheet = page.getByRole("article", { name: "Dennevy" });
  const words = await sheet.innerText();
  expect(words).toMatch(
    /Dennevy\s: environ \d+ enfants de moins de 6\sans \(entre \d+ et \d+, estimation\)/u,
  );
  expect(words).toMatch(/Aujourd’hui\s: \d+\smin \(estimation\) jusqu’au lieu le plus proche/u);
  expect(words).toMatch(/Avec ce projet\s: atelier .+, à \d+\smin, un \p{L}+ sur deux, \d+\sh/u);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });

  await page.locator(".step-title").click();
  await page.keyboard.press("t");
  const row = page.getByRole("row", { name: /Demigny/u });
  await row.getByRole("button", { name: "Demigny" }).click();
  await page.getByRole("article", { name: "Demigny" }).waitFor();
  expect(await page.locator(".stop-row[aria-pressed=true]").count()).toBe(
    await page.locator(".stop-row", { hasText: "Demigny" }).count(),
  );
  await page.screenshot({ path: outputPath("4-fiche-et-tableau.png") });
  await context.close();
});

test("stopping keeps the page usable and says what was found", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.getByRole("button", { name: /^Continuer.*circuits$/u }).click();
  await page.getByRole("button", { name: "Proposer des circuits" }).click();
  await page.getByRole("button", { name: "Arrêter" }).dispatchEvent("click"); // at once: the whole search takes about a second
  await page
    .getByText(/Calcul arrêté/u)
    .first()
    .waitFor();
  await page.getByRole("button", { name: /^Proposer/u }).click();
  await page.getByTestId("plan-quality").filter({ hasNotText: "arrêté" }).waitFor({ timeout: 60_000 });
  expect(faults).toEqual([]);
  await context.close();
});

test("files for partners download with their content; the project opens again from its file", async () => {
  const { page, context } = await openSite();
  await discover(page);
  await propose(page);
  await page.keyboard.press("5");

  const download = async (name: RegExp): Promise<{ path: string; fileName: string }> => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const file = await waiting;
    const path = outputPath(`downloads/${file.suggestedFilename()}`);
    await file.saveAs(path);
    return { path, fileName: file.suggestedFilename() };
  };

  const circuits = await download(/circuits\.geojson/u);
  const collection: unknown = JSON.parse(readFileSync(circuits.path, "utf8"));
  expect(collection).toMatchObject({ type: "FeatureCollection" });
  expect(collection).not.toHaveProperty("crs");

  const coverage = await download(/coverage\.geojson/u);
  expect((JSON.parse(readFileSync(coverage.path, "utf8")) as { features: unknown[] }).features).toHaveLength(
    51,
  );

  const sessions = await download(/sessions\.csv/u);
  const [header = "", first = ""] = readFileSync(sessions.path, "utf8").split(/\r?\n/u);
  expect(header).toContain("session_id;date;start;end;site_id");
  expect(first).toMatch(/;\d{4}-\d{2}-\d{2};\d{2}:\d{2};/u);

  const project = await download(/^Enregistrer le dossier$/u);
  expect(project.fileName).toMatch(/\.maillage\.json$/u);
  await page.getByRole("button", { name: /Maillage/u }).click();
  await page
    .getByLabel("Ouvrir un dossier", { exact: true })
    .and(page.locator("input"))
    .setInputFiles(project.path);
  await page.getByTestId("zones-sentence").waitFor();
  await page.keyboard.press("4");
  await page.getByTestId("plan-quality").waitFor();
  await context.close();
});

test("a reload finds the work again", async () => {
  const { page, context } = await openSite();
  await discover(page);
  await propose(page);
  const name = page.getByRole("textbox", { name: "Nom du projet" });
  await name.fill("Printemps <script>alert(1)</script>");
  await name.press("Enter");
  await page.getByText("Enregistré sur cet appareil").waitFor();
  const result = await page.locator(".step-sentence").innerText();
  await page.reload();
  const resume = page.getByRole("button", { name: /^Reprendre/u });
  expect(await resume.innerText()).toContain("Printemps <script>alert(1)</script>");
  await resume.click();
  await page.getByTestId("plan-quality").waitFor();
  expect(await page.locator(".step-sentence").innerText()).toBe(result);
  await context.close();
});
