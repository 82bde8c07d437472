import { expect, test } from "vitest";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { findSerious } from "./findSerious.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

test("figures are charted under the page's policy, and a point chosen is chosen in the table and the sheet", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("f");
  const points = page.locator(".figures-plot [data-code]");
  await points.first().waitFor();
  expect(await points.count()).toBe(51);
  await page.getByRole("img", { name: /^Histogramme, Temps d’accès : 51 communes/u }).waitFor();
  expect(await page.locator("style").count()).toBe(0);

  await page.locator('.figures-plot [data-code="71154"]').hover();
  expect(await page.locator("tr.row-hovered").count()).toBe(1);
  await page.locator('.figures-plot [data-code="71154"]').click();
  const row = page.locator("tr.row-chosen");
  await row.waitFor();
  const name = (await row.getByRole("button").textContent()) ?? "";
  await page.getByRole("heading", { level: 2, name }).waitFor();
  await page.locator(".figures-plot .rule-chosen").waitFor({ state: "attached" });

  await page.getByLabel("Chiffre", { exact: true }).selectOption({ label: "Places accessibles (2SFCA)" });
  await page.getByText("Aucune commune n’a ce chiffre.").first().waitFor();
  await page.locator(".figures-note summary").first().click();
  await page.getByText("0,3 jusqu’à 15 min, 0,1 jusqu’à 20 min").waitFor();
  await page.getByText("4 lieux n’indiquent pas le nombre de places").waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("advanced figures are asked for; the table sorts and keeps what has no figure last", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("f");
  const table = page.getByRole("table", { name: /^Les communes et leurs chiffres/u });
  await table.waitFor();
  const firstName = (): Promise<string | null> => table.locator("tbody tr button").first().textContent();
  expect(await firstName()).toBe("Chalon-sur-Saône");
  expect(await table.getByText("Places pour 100 enfants").count()).toBe(0);
  await page.getByLabel("Indicateurs avancés").check();
  await table.getByText("Places pour 100 enfants").waitFor();
  await table.getByRole("button", { name: "Temps d’accès" }).click();
  expect(await firstName()).toBe("Saint-Sernin-du-Plain");
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("white zones by children, the territory's sheet for another age band, and a comparison with a loaded territory", async () => {
  const { page, context, faults } = await openSite({ width: 720, height: 450 });
  await discover(page);
  await page.keyboard.press("f");
  await page.getByRole("radio", { name: "Zones blanches" }).check();
  const zones = page.locator(".figures-view tbody tr");
  await zones.first().waitFor();
  const counts = (await zones.locator("td:nth-child(2)").allTextContents()).map(Number);
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));

  await page.getByRole("radio", { name: "Fiche du territoire" }).check();
  await page.getByRole("heading", { name: "Points faibles" }).waitFor();
  await page.getByText(/^0\s%\s:\sCouronne 4/u).waitFor();
  const children = page.locator(".figures-facts dd").first();
  const before = await children.textContent();
  await page.getByLabel("Tranche d’âge").selectOption({ index: 2 });
  await expect.poll(() => children.textContent()).not.toBe(before);

  await page.getByRole("radio", { name: "Côte à côte" }).check();
  await page.getByText("Aucun département ni moyenne nationale n’est chargé").waitFor();
  await page.setInputFiles(".figures-compare input[type=file]", "examples/leo-lagrange-dijon/territory.json");
  await page.getByRole("alert").getByText("n’est pas un scénario lisible").waitFor();
  await page.setInputFiles(".figures-compare input[type=file]", {
    name: "autre.json",
    mimeType: "application/json",
    buffer: Buffer.from(encodeScenario(rowScenario())),
  });
  await page.getByText("« Row » est chargé").waitFor();
  await page.getByRole("columnheader", { name: "Row" }).waitFor();
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
