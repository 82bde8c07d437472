import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical findings of axe-core on the page as it is. */
async function findSerious(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly impact: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

/** The Grand Chalon from 7 December 2026 to 6 June 2027, with circuits, its calendar open. */
async function openCalendar(page: Page): Promise<void> {
  await page.clock.setFixedTime("2026-11-26T10:00:00Z");
  await discover(page);
  await propose(page);
  await page.keyboard.press("c");
  await page.getByRole("table", { name: /^Séances de décembre 2026/u }).waitFor();
}

function dayOf(page: Page, date: string): Locator {
  return page.locator(`td[data-date="${date}"]`);
}

async function drag(page: Page, session: Locator, date: string): Promise<void> {
  await session.scrollIntoViewIfNeeded();
  await session.hover();
  await page.mouse.down();
  const target = await dayOf(page, date).boundingBox();
  if (target === null) throw new Error(`no day ${date} on the screen`);
  await page.mouse.move(target.x + target.width / 2, target.y + 12, { steps: 5 });
  await page.mouse.up();
}

test("without a plan the calendar says what to do", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.getByRole("button", { name: /^Calendrier/u }).click();
  await page.getByRole("heading", { name: "Pas encore de séances" }).waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.getByRole("button", { name: "Aller à l’étape Circuits" }).click();
  await page.getByRole("button", { name: "Proposer des circuits" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("holidays are named, and a session is moved, refused, kept and undone", async () => {
  const { page, context, faults } = await openSite();
  await openCalendar(page);
  await dayOf(page, "2026-12-25").getByText("jour férié : Noël").first().waitFor();
  await dayOf(page, "2026-12-21").getByText("vacances scolaires (Noël)").waitFor();
  const sentence = page.getByTestId("calendar-sentence");
  const before = await sentence.innerText();
  expect(before).toMatch(/^\d+ séances ont lieu/u);
  expect(before).not.toContain("déplacée");

  await page.getByLabel("Aller au mois").selectOption("2027-05");
  await dayOf(page, "2027-05-06").getByText("jour férié : Ascension").first().waitFor();
  const session = dayOf(page, "2027-05-07").locator(".session").first();
  const name = await session.locator(".session-place").innerText();

  await drag(page, session, "2027-05-06");
  const broken = page.getByRole("dialog", { name: /^Ce changement ne respecte pas/u });
  await broken.getByRole("listitem").filter({ hasText: "C8" }).filter({ hasText: name }).waitFor();
  await broken.getByRole("heading", { name: "Dates possibles" }).waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("calendrier-regle.png") });
  await broken.getByRole("button", { name: "Revenir" }).click();
  await broken.waitFor({ state: "detached" });
  expect(await sentence.innerText()).toBe(before);

  await drag(page, session, "2027-05-05");
  const moved = dayOf(page, "2027-05-05").locator(".session-moved");
  await moved.getByText("déplacée, était le 7 mai").waitFor();
  expect(await sentence.innerText()).toContain("dont 1 déplacée");
  await page.getByText("Enregistré sur cet appareil").waitFor();
  expect(await page.getByText("Le projet a changé depuis ce plan").count()).toBe(0);

  await page.keyboard.press("Control+z");
  await moved.waitFor({ state: "detached" });
  expect(await sentence.innerText()).toBe(before);
  expect(faults).toEqual([]);
  await context.close();
});

test("with the keyboard alone a session is cancelled with a reason, and put back", async () => {
  const { page, context, faults } = await openSite();
  await openCalendar(page);
  await page.locator(".session").first().focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.keyboard.press("c");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await page.locator(".session:focus").count()).toBe(1);

  await page.keyboard.press("Enter");
  await dialog.getByLabel(/^Raison/u).fill("travaux");
  await dialog.getByRole("button", { name: "Annuler la séance" }).press("Enter");
  await page.getByRole("button", { name: /annulée : décision : travaux/u }).waitFor();
  await page.getByRole("button", { name: /annulée : décision : travaux/u }).press("Enter");
  await dialog.getByRole("button", { name: "Remettre à sa place" }).press("Enter");
  await page.getByText("annulée : décision").waitFor({ state: "detached" });
  expect(faults).toEqual([]);
  await context.close();
});

test("week, hours and English read well, at 200 % too, with nothing serious for axe-core", async () => {
  const { page, context, faults } = await openSite({ width: 720, height: 450 });
  await openCalendar(page);
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("calendrier-200-mois.png") });
  await page.getByRole("radio", { name: "Semaine" }).check();
  await page.getByRole("table", { name: /^Semaine 50, du 7 au 13 décembre 2026/u }).waitFor();
  await page.getByRole("rowheader", { name: "Après-midi" }).waitFor();
  await page.screenshot({ path: outputPath("calendrier-200-semaine.png") });
  await page.getByRole("radio", { name: "Heures et places" }).check();
  await page.getByRole("table", { name: "Heures de travail par mois" }).waitFor();
  expect(await findSerious(page)).toEqual([]);
  await page.getByRole("button", { name: "EN", exact: true }).click();
  await page.getByRole("radio", { name: "Week" }).check();
  await page.getByRole("table", { name: /^Week 50, 7 to 13 December 2026/u }).waitFor();
  await page.getByRole("button", { name: "Dark theme" }).click();
  expect(await findSerious(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});
