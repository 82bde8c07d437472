import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

async function saved(page: Page): Promise<void> {
  await page.getByText("Enregistré sur cet appareil").waitFor();
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel("Nom du projet").fill(name);
  await page.getByLabel("Nom du projet").press("Enter");
}

describe("work that is never lost", () => {
  it("goes back to the state before the circuits, and forth again", async () => {
    const { page, faults } = await openSite();
    await discover(page);
    await rename(page, "Avant tout plan");
    await saved(page);
    await propose(page);
    await page.getByRole("button", { name: "Versions du projet" }).click();
    const dialog = page.getByRole("dialog", { name: "Versions du projet" });
    await dialog.getByText("Nouveaux circuits").first().waitFor();
    await dialog.getByLabel("Garder l’état présent sous un nom").fill("Avant le conseil");
    await dialog.getByRole("button", { name: "Garder", exact: true }).click();
    await dialog.getByText("Avant le conseil").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.screenshot({ path: outputPath("versions.png") });
    await dialog.getByRole("listitem").filter({ hasText: "À l’ouverture" }).getByRole("button").click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Proposer des circuits" }).waitFor();
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByTestId("plan-quality").waitFor();
    expect(faults).toEqual([]);
  });

  it("lets one tab write at a time, and keeps what the other one had", async () => {
    const { page, context } = await openSite();
    await discover(page);
    await rename(page, "Projet commun");
    await saved(page);
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByRole("button", { name: /Reprendre.*Projet commun/u }).click();
    const notice = second.getByRole("alert").filter({ hasText: "ouvert dans un autre onglet" });
    await notice.waitFor();
    expect(await findSerious(second)).toEqual([]);
    await second.screenshot({ path: outputPath("deux-onglets.png") });
    await notice.getByRole("button", { name: "Continuer ici" }).click();
    await notice.waitFor({ state: "detached" });
    await page.getByRole("alert").filter({ hasText: "repris dans un autre onglet" }).waitFor();
    await rename(page, "Changé trop tard");
    await rename(second, "Changé à temps");
    await saved(second);
    await second.reload();
    await second.getByRole("button", { name: /Reprendre.*Changé à temps/u }).waitFor();
    expect(await second.getByRole("button", { name: /Changé trop tard/u }).count()).toBe(0);
    await page.getByRole("button", { name: "Continuer dans une copie" }).click();
    await saved(page);
    await second.reload();
    await second.getByRole("button", { name: /Reprendre.*Changé trop tard \(copie\)/u }).waitFor();
  });

  it("says when the device is full, and offers the file", async () => {
    const { page, context } = await openSite();
    const devtools = await context.newCDPSession(page);
    await discover(page);
    const origin = new URL(page.url()).origin;
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 20_000 });
    await rename(page, "Trop grand");
    const notice = page.getByRole("alert").filter({ hasText: "plus de place" });
    await notice.waitFor();
    const download = page.waitForEvent("download");
    await notice.getByRole("button", { name: "Enregistrer le fichier" }).click();
    expect((await download).suggestedFilename()).toBe("trop-grand.maillage.json");
    await devtools.send("Storage.overrideQuotaForOrigin", { origin });
    await rename(page, "Il y a de la place");
    await saved(page);
  });

  it("finds the work again after the page has crashed", async () => {
    const { page, context } = await openSite();
    await discover(page);
    const address = page.url();
    await rename(page, "Avant la panne");
    await saved(page);
    const crashed = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => undefined);
    await crashed;
    const later = await context.newPage();
    await later.goto(address);
    await later.getByRole("button", { name: /Reprendre.*Avant la panne/u }).click();
    await later.getByTestId("zones-sentence").waitFor();
    expect(await later.getByRole("alert").count()).toBe(0);
  });
});
