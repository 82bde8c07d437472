import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

const SUMMER_2027 = [
  "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire",
  "Vacances d'Été;-;2027-07-03;2027-09-01;Dijon;Zone A;2026-2027",
  "Vacances d'Été;-;2027-07-03;2027-09-01;Lille;Zone B;2026-2027",
  "",
].join("\r\n");

/** Presses the key of a step, out of any field. */
async function goToStep(page: Page, step: string): Promise<void> {
  await page.locator(".step-title").click();
  await page.keyboard.press(step);
}

/** Opens parts of the calendar's settings by the beginning of their titles, in step 4. */
async function openSettings(page: Page, ...titles: readonly RegExp[]): Promise<void> {
  await goToStep(page, "4");
  for (const title of [/^Calendrier/u, ...titles]) {
    await page.locator("summary").filter({ hasText: title }).click();
  }
}

/** Circuits from January to June 2027, whatever the day of the test. */
async function planFirstHalfOf2027(page: Page): Promise<void> {
  await discover(page);
  await openSettings(page, /^Période/u);
  await page.getByLabel("Du", { exact: true }).fill("2027-01-04");
  await page.getByLabel("Au", { exact: true }).fill("2027-06-30");
  await page
    .locator("summary")
    .filter({ hasText: /^Calendrier/u })
    .click();
  await goToStep(page, "3");
  await propose(page);
}

interface SessionRow {
  readonly id: string;
  readonly date: string;
  readonly status: string;
  readonly reason: string;
}

/** Downloads a file in step 5 and returns where it is. */
async function downloadFile(page: Page, name: string): Promise<string> {
  await goToStep(page, "5");
  const button = page.getByRole("button", { name: new RegExp(name.replaceAll(".", "\\."), "u") });
  await button.and(page.locator(":enabled")).waitFor();
  const waiting = page.waitForEvent("download");
  await button.click();
  const file = await waiting;
  const path = outputPath(`downloads/calendarSettings-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return path;
}

function readLines(path: string): readonly string[] {
  return readFileSync(path, "utf8")
    .replace(/^\ufeff/u, "")
    .trimEnd()
    .split(/\r?\n/u);
}

/** Downloads sessions.csv and reads what the test looks at. */
async function downloadSessions(page: Page): Promise<readonly SessionRow[]> {
  const [header = "", ...lines] = readLines(await downloadFile(page, "sessions.csv"));
  const columns = header.split(";");
  return lines.map((line) => {
    const cells = line.split(";");
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? "";
    return { id: cell("session_id"), date: cell("date"), status: cell("status"), reason: cell("reason") };
  });
}

test("a closure cancels the sessions of its day with its reason, and the plan stays", async () => {
  const { page, context, faults } = await openSite();
  await planFirstHalfOf2027(page);
  const before = await downloadSessions(page);
  const closed = before.find(({ status }) => status === "kept")?.date ?? "";
  expect(closed).toMatch(/^2027-/u);

  await openSettings(page, /^Fermetures/u);
  await page.getByLabel("Premier jour fermé").fill(closed);
  await page.getByLabel("Raison").fill("Travaux de la place");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Retirer la fermeture/u }).waitFor();
  await page.getByRole("button", { name: /^Pont du vendredi 7 mai 2027.*fermer$/u }).click();
  expect(await page.getByRole("button", { name: /^Retirer la fermeture/u }).count()).toBe(2);
  expect(await page.getByRole("button", { name: /^Pont du vendredi 7 mai/u }).count()).toBe(0);
  expect(await page.getByText(/ont changé depuis ce calcul/u).count()).toBe(0);

  const after = await downloadSessions(page);
  const ofDay = after.filter(({ date }) => date === closed);
  expect(ofDay.length).toBeGreaterThan(0);
  for (const session of ofDay) {
    expect(session.status).toBe("cancelled");
    expect(session.reason).toBe("closure:Travaux de la place");
  }
  expect(
    after.filter(({ date }) => date === "2027-05-07").every(({ status }) => status === "cancelled"),
  ).toBe(true);
  expect(after).toHaveLength(before.length);

  await page.getByRole("button", { name: /^Annuler/u }).click();
  await page.getByRole("button", { name: /^Annuler/u }).click();
  expect(await downloadSessions(page)).toEqual(before);
  expect(faults).toEqual([]);
  await context.close();
});

test("calendars are handed round, and the next ones tell what changed since", async () => {
  const { page, context, faults } = await openSite();
  await planFirstHalfOf2027(page);
  const before = await downloadSessions(page);
  const sent = await downloadFile(page, "sessions.ics");
  expect(readLines(sent)[0]).toBe("BEGIN:VCALENDAR");
  expect(readLines(await downloadFile(page, "calendar.html"))[0]).toMatch(/^<!doctype html>/iu);
  expect(readLines(await downloadFile(page, "slots.csv"))[0]).toMatch(/^date;half_day;start;end;/u);
  await page.getByLabel(/^Calendrier d.une commune/u).selectOption({ label: "Équipe itinérante" });
  const own = readLines(await downloadFile(page, "Télécharger ce calendrier"));
  expect(own.filter((line) => line === "BEGIN:VEVENT").length).toBeGreaterThan(0);

  const closed = before.find(({ status }) => status === "kept")?.date ?? "";
  await openSettings(page, /^Fermetures/u);
  await page.getByLabel("Premier jour fermé").fill(closed);
  await page.getByLabel("Raison").fill("Élections");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Retirer la fermeture/u }).waitFor();
  await goToStep(page, "5");
  await page.getByLabel(/^Un calendrier est déjà diffusé/u).setInputFiles(sent);
  await page.getByText(/^Version 1 lue/u).waitFor();
  const changes = readLines(await downloadFile(page, "changements.csv")).slice(1);
  expect(changes.length).toBe(
    before.filter(({ date, status }) => date === closed && status === "kept").length,
  );
  expect(changes.every((line) => line.includes(closed) && line.includes("Élections"))).toBe(true);
  const next = readLines(await downloadFile(page, "sessions.ics"));
  expect(next).toContain("X-MAILLAGE-VERSION:2");
  for (const [lang, link] of [
    ["EN", "Update in Outlook"],
    ["FR", "Mettre à jour dans Outlook"],
  ] as const) {
    await page.getByRole("button", { name: lang, exact: true }).click();
    const help = await page.getByRole("link", { name: link }).getAttribute("href");
    const answer = await page.request.get(new URL(help ?? "", page.url()).href);
    expect(await answer.text()).toContain(`<html lang="${lang.toLowerCase()}"`);
  }
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("the hours of a hall ask for a new plan, and the settings have nothing serious for axe-core", async () => {
  const { page, context, faults } = await openSite();
  await planFirstHalfOf2027(page);
  await openSettings(page, /^Disponibilités/u);
  await page.getByLabel(/^Pour qui/u).selectOption({ index: 1 });
  await page.getByRole("radio", { name: "à des heures précises" }).check();
  await page.getByText(/ont changé depuis ce calcul/u).waitFor();
  await page.getByLabel("De", { exact: true }).fill("14:00");
  await page.getByLabel("À", { exact: true }).fill("12:00");
  await page.getByText(/La fin ne suit pas le début/u).waitFor();
  await page.getByRole("button", { name: "Ajouter un professionnel" }).click();
  await page.getByLabel("Fonction").fill("sage-femme PMI");
  for (const title of [/^Période/u, /^Vacances/u, /^Fermetures/u, /^Thèmes/u]) {
    await page.locator("summary").filter({ hasText: title }).click();
  }
  await page.getByLabel("Nom du thème").fill("Comptines");
  await page.keyboard.press("Enter");
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});

test("holidays beyond those known are told, and come with the official calendar", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await openSettings(page, /^Période/u, /^Vacances/u);
  await page.getByLabel("Du", { exact: true }).fill("2027-03-01");
  await page.getByLabel("Au", { exact: true }).fill("2027-08-31");
  const unknown = page.getByText(/^Vacances inconnues du dimanche 4 juillet 2027 au mardi 31 août 2027/u);
  await unknown.waitFor();
  const field = page.getByLabel(/^Importer le calendrier officiel/u);
  await field.setInputFiles({
    name: "autre.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("nom;prix\r\npomme;3\r\n"),
  });
  await page.getByText("Ce fichier ne peut pas être lu.").waitFor();
  await field.setInputFiles({
    name: "calendrier.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(SUMMER_2027),
  });
  await page.getByText(/^1\spériode importée.*zone A/u).waitFor();
  expect(await unknown.count()).toBe(0);
  await page
    .getByRole("listitem")
    .filter({ hasText: /^été du dimanche 4 juillet 2027/u })
    .waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
