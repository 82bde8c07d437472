import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCopy } from "../../src/exports/share/readCopy.ts";
import { planKey } from "../../src/scenario/entryId.ts";
import { scenarioHash } from "../../src/scenario/scenarioHash.ts";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";
import { openElsewhere } from "./otherMachine.ts";

const openSite = useSite();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-evening-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function save(page: Page, button: string | RegExp, name: string): Promise<string> {
  const path = join(folder, name);
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  await download.saveAs(path);
  return path;
}

/** The plan that a file holds, and the data that it was computed from. */
function planOf(path: string): { readonly hash: string; readonly plan: string; readonly decisions: number } {
  const { value } = readCopy(readFileSync(path, "utf8"));
  if (value === undefined || value.kind === "opinions") throw new Error(`${path} holds no project`);
  const [first] = value.scenario.plans;
  if (first === undefined) throw new Error(`${path} holds no plan`);
  return {
    hash: scenarioHash(value.scenario),
    plan: planKey(first.plan),
    decisions: value.scenario.decisions.length,
  };
}

/** Eight half-days a month: some communes are left out, and their mayors will ask. */
async function setBudget(page: Page): Promise<void> {
  await page.keyboard.press("4");
  await page.getByRole("radio", { name: /avec un nombre/iu }).check();
  await page.getByRole("spinbutton", { name: /demi-journées par mois/u }).fill("8");
  await page.keyboard.press("Tab");
  await page.locator(".step-title").click();
}

test("a whole evening: present, ask why, demand, compare, say, decide, print, send, and read it elsewhere", async () => {
  const { page, faults } = await openSite();
  await discover(page);
  await setBudget(page);

  // Present, until a mayor asks.
  await page.keyboard.press("r");
  await page.getByRole("main", { name: "Réunion" }).waitFor();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Enter");
  await page.locator(".meeting .before-after").waitFor({ timeout: 60_000 });
  await page.keyboard.press("PageDown");
  await page.keyboard.type("demi");
  await page.keyboard.press("Enter");
  await page.getByText(/^Demigny n’est pas desservie/u).waitFor({ timeout: 60_000 });
  await page
    .getByText(/demi-journée|euros|€/u)
    .first()
    .waitFor();
  await page.screenshot({ path: outputPath("soiree-pourquoi.png") });

  // Demand it, and see who pays.
  await page.keyboard.press("d");
  await page.keyboard.press("Enter");
  await page.getByTestId("meeting-changes").waitFor({ timeout: 60_000, state: "attached" });
  expect(await page.getByTestId("meeting-sentence").innerText()).toMatch(/atelier à Demigny/u);
  expect(await page.getByTestId("meeting-changes").innerText()).toMatch(/commune/u);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.locator(".meeting").waitFor({ state: "detached" });

  // Compare with today.
  await page.keyboard.press("x");
  await page.locator(".compare-pane-map [data-idle]").nth(1).waitFor({ state: "attached", timeout: 60_000 });
  await page.getByText(/^Avec B\s: .*communes? de moins en zone blanche/u).waitFor();
  await page.keyboard.press("x");

  // Say and decide.
  await page.keyboard.press("a");
  const said = page.getByRole("region", { name: "Ce qui est dit" });
  await said.getByRole("button", { name: "Donner un avis" }).click();
  await said.getByLabel("Qui parle ?").fill("maire de Demigny");
  await said.getByLabel("En quelques mots (facultatif)").fill("Enfin un atelier chez nous.");
  await said.getByRole("button", { name: "Favorable", exact: true }).click();
  await said.getByText("Enfin un atelier chez nous.").waitFor();
  const decided = page.getByRole("region", { name: "Ce qui est décidé" });
  await decided.getByRole("button", { name: "Noter une décision" }).click();
  await decided.getByLabel("Ce qui est décidé, en une phrase").fill("Demigny est desservie dès la rentrée.");
  await decided.getByLabel("Qui décide ?").fill("bureau communautaire");
  await decided.getByRole("button", { name: "Noter", exact: true }).click();
  await decided.getByText("D1", { exact: true }).waitFor();
  expect(await findSerious(page)).toEqual([]);

  // Print.
  const minutes = await save(page, "Compte rendu (page web)", "compte-rendu.html");
  const written = readFileSync(minutes, "utf8");
  for (const words of ["Demigny est desservie dès la rentrée.", "Enfin un atelier chez nous.", "<svg"]) {
    expect(written).toContain(words);
  }
  await page.keyboard.press("5");
  const map = await save(page, /carte-a3\.pdf/u, "carte-a3.pdf");
  expect(readFileSync(map).subarray(0, 5).toString()).toBe("%PDF-");

  // Send, and open on another machine without a network.
  const shared = await save(page, "Télécharger la page à envoyer", "soiree.partage.html");
  const project = await save(page, "Enregistrer le dossier", "soiree.maillage.json");
  expect(statSync(shared).size).toBeLessThan(2_000_000);
  expect(planOf(shared)).toEqual(planOf(project));
  expect(planOf(shared).decisions).toBe(1);
  const told = await page.getByText(/Empreinte à donner/u).innerText();
  const { page: elsewhere, faults: faultsElsewhere, browser } = await openElsewhere(shared, folder);
  expect(await elsewhere.locator("#seal-state").innerText()).toContain("complet et n’a pas été modifié");
  const seal = (await elsewhere.locator("footer strong").innerText()).replace(/\D*: */u, "");
  expect(told).toContain(seal);
  await elsewhere.getByText("Demigny est desservie dès la rentrée.").first().waitFor();
  await elsewhere.getByText("Enfin un atelier chez nous.").first().waitFor();
  expect(await findSerious(elsewhere)).toEqual([]);
  await elsewhere.screenshot({ path: outputPath("soiree-ailleurs.png") });
  expect(faultsElsewhere).toEqual([]);
  await browser.close();
  expect(faults).toEqual([]);
}, 400_000);
