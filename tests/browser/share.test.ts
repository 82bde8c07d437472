import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { scenarioHash } from "../../src/scenario/scenarioHash.ts";
import { readCopy } from "../../src/exports/share/readCopy.ts";
import { findSerious } from "./findSerious.ts";
import { discover, propose, useSite } from "./openSite.ts";
import { openElsewhere } from "./otherMachine.ts";

const openPage = useSite();
let folder = "";
let guest: BrowserContext | null = null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-share-"));
});
afterEach(leave);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Closes the browser of the other machine. */
async function leave(): Promise<void> {
  await guest?.close();
  guest = null;
}

async function save(page: Page, button: string | RegExp, name: string): Promise<string> {
  const path = join(folder, name);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  await download.saveAs(path);
  return path;
}

/** Opens a file by a double click on another machine, which the next one replaces. */
async function openOnGuest(
  path: string,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const opened = await openElsewhere(path, folder, options);
  guest = opened.browser;
  return opened;
}

function planOf(path: string): { readonly hash: string; readonly circuits: string } {
  const { value } = readCopy(readFileSync(path, "utf8"));
  if (value === undefined || value.kind === "opinions") throw new Error(`${path} holds no project`);
  return {
    hash: scenarioHash(value.scenario),
    circuits: JSON.stringify(value.scenario.plans[0]?.plan.circuits),
  };
}

async function reopen(page: Page, path: string): Promise<void> {
  await page.locator('input[type="file"][aria-label="Ouvrir un dossier"]').setInputFiles(path);
  await page.getByTestId("zones-sentence").waitFor();
}

test("a page leaves by mail, is read and answered without Maillage, and comes back", async () => {
  const { page, faults } = await openPage();
  await discover(page);
  await propose(page);
  await page.keyboard.press("5");
  const shared = await save(page, "Télécharger la page à envoyer", "page.partage.html");
  const project = await save(page, "Enregistrer le dossier", "project.maillage.json");
  expect(statSync(shared).size).toBeLessThan(2_000_000);
  expect(planOf(shared)).toEqual(planOf(project));
  const told = await page.getByText(/Empreinte à donner/u).innerText();

  const { page: read, faults: readFaults } = await openOnGuest(shared);
  const seal = (await read.locator("footer strong").innerText()).replace(/\D*: */u, "");
  expect(told).toContain(seal);
  expect(await read.locator("#seal-state").innerText()).toContain("complet et n’a pas été modifié");
  expect(await findSerious(read)).toEqual([]);
  await read.getByLabel("Chercher une commune").fill("dennevy");
  await read.keyboard.press("Enter");
  expect(await read.locator("h3:focus").innerText()).toBe("Dennevy");
  await read.getByLabel("Aujourd’hui").check();
  expect(await read.locator("#map-before").isVisible()).toBe(true);
  expect(await read.locator("#map-after").isVisible()).toBe(false);
  await read.getByRole("button", { name: "Minutes aujourd’hui" }).click();
  expect(await read.locator("#communes tbody tr").first().innerText()).toContain("Chalon-sur-Saône");

  await read.getByRole("button", { name: "Donner un avis sur Dennevy" }).click();
  await read.getByLabel("Avis défavorable").check();
  await read.getByLabel("Ce que vous voulez dire").fill("Le vendredi, <b>personne</b> n'est là.");
  await read.getByLabel("Vous parlez en tant que").fill("maire");
  expect(await findSerious(read)).toEqual([]);
  await read.getByRole("button", { name: "Ajouter mon avis" }).click();
  const opinions = await save(read, /petit fichier/u, "avis.maillage-avis.json");
  const copy = await save(read, /cette page avec mes avis/u, "copie.partage.html");
  expect(readFaults).toEqual([]);
  await leave();

  const { page: again } = await openOnGuest(copy);
  expect(await again.locator("#seal-state").innerText()).toContain("complet");
  expect(await again.locator("#received").innerText()).toContain("Le vendredi, <b>personne</b> n'est là.");
  await leave();

  for (const path of [opinions, copy]) {
    await page.getByLabel("Réunir avec une copie…").setInputFiles(path);
    if (path === opinions) await page.getByRole("listitem").filter({ hasText: "1 avis ajouté" }).waitFor();
    else await page.getByText("Rien de nouveau.").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.getByRole("button", { name: "Réunir", exact: true }).click();
    await page
      .getByText(/^C’est réuni/u)
      .first()
      .waitFor();
  }
  const merged = await save(page, "Enregistrer le dossier", "merged.maillage.json");
  expect(readFileSync(merged, "utf8")).toContain("personne");
  expect(planOf(merged)).toEqual(planOf(project));
  expect(faults).toEqual([]);
});

test("a shared page is read without scripts, and an altered one says so wherever it is opened", async () => {
  const { page } = await openPage();
  await discover(page);
  await propose(page);
  await page.keyboard.press("5");
  const shared = await save(page, "Télécharger la page à envoyer", "plain.partage.html");

  const { page: plain } = await openOnGuest(shared, { javaScriptEnabled: false });
  const text = await plain.locator("body").innerText();
  for (const part of [
    "En bref",
    "Circuit 1",
    "Dennevy : environ",
    "desservie par le projet",
    "Tout se lit ici sans script",
  ]) {
    expect(text.replaceAll("\u202f", " ")).toContain(part);
  }
  expect(await plain.locator(".map").count()).toBe(2);
  await leave();

  const altered = join(folder, "altered.partage.html");
  writeFileSync(altered, readFileSync(shared, "utf8").replace("Dennevy", "Dennevi"));
  const { page: warned } = await openOnGuest(altered);
  expect(await warned.getByRole("alert").first().innerText()).toContain("abîmé ou a été modifié");
  await leave();

  const fresh = await openPage();
  await reopen(fresh.page, altered);
  await fresh.page.getByText("Ouvert, mais ne vous y fiez pas").waitFor();
  await fresh.page.keyboard.press("4");
  await fresh.page.getByTestId("plan-quality").waitFor();

  const whole = await openPage();
  await reopen(whole.page, shared);
  await whole.page.keyboard.press("5");
  const again = await save(whole.page, "Enregistrer le dossier", "again.maillage.json");
  expect(planOf(again)).toEqual(planOf(shared));
  expect(await whole.page.getByText("ne vous y fiez pas").count()).toBe(0);
});

test("a link carries the project to a colleague; a broken one says so on the first screen", async () => {
  const { page, context } = await openPage();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await discover(page);
  await propose(page);
  await page.keyboard.press("5");
  const project = await save(page, "Enregistrer le dossier", "linked.maillage.json");
  await page.getByRole("button", { name: "Copier un lien" }).click();
  await page.getByText(/Lien copié, [\d\s]+ caractères/u).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.length).toBeLessThan(30_000);

  const colleague = await openPage();
  await colleague.page.goto("about:blank");
  await colleague.page.goto(link);
  await colleague.page.getByText("Ouvert depuis un lien").waitFor();
  expect(colleague.page.url()).not.toContain("#");
  await colleague.page.keyboard.press("5");
  const received = await save(colleague.page, "Enregistrer le dossier", "received.maillage.json");
  expect(planOf(received)).toEqual(planOf(project));
  expect(colleague.faults).toEqual([]);

  const other = await openPage();
  await other.page.goto("about:blank");
  await other.page.goto(link.slice(0, link.length - 400));
  await other.page.getByRole("alert").filter({ hasText: "Ce lien ne s’ouvre pas" }).waitFor();
  await other.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await findSerious(other.page)).toEqual([]);
});
