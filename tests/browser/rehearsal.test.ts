import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { findSerious } from "./findSerious.ts";
import { outputPath } from "./launchSite.ts";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();
const LONG = { timeout: 120_000 };

const questionOf = (page: Page, title: RegExp): ReturnType<Page["getByRole"]> =>
  page.getByRole("region", { name: title });

test("« Et si… » : each question gets its answer, one is stopped, the plan of one half-day more is shown and undone", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("i");
  await page.getByRole("heading", { name: "Pas encore de plan à essayer" }).waitFor();
  await page.keyboard.press("i");
  await propose(page);
  await page.getByRole("radio", { name: /^Tout desservir/u }).waitFor(LONG);
  await page.keyboard.press("i");
  await page.getByRole("heading", { name: /Ce plan résiste-t-il/u }).waitFor();
  expect(await findSerious(page)).toEqual([]);

  const halls = questionOf(page, /une salle ferme/u);
  await halls.getByRole("button", { name: /^Essayer/u }).click();
  await halls.getByText(/Salles essayées/u).waitFor(LONG);
  await halls.getByRole("button", { name: "Arrêter" }).click();
  await halls.getByText(/^Arrêté/u).waitFor();
  await halls.getByRole("button", { name: /^Essayer encore/u }).click();
  await halls.getByText(/La salle la plus critique/u).waitFor(LONG);
  await halls.getByText(/^Vérifié/u).waitFor(LONG);
  expect(await halls.locator(".rehearsal-findings").innerText()).toMatch(/perd son atelier .*trop loin/su);
  await halls.locator("summary").click();
  expect(await halls.getByRole("table").getByRole("row").count()).toBeGreaterThan(2);

  const absence = questionOf(page, /équipe est absente/u);
  await absence.getByRole("button", { name: /^Essayer/u }).click();
  await absence.getByText(/semaine du lundi \d+/u).waitFor(LONG);
  await absence.getByText(/^Vérifié/u).waitFor(LONG);

  const need = questionOf(page, /le besoin augmente/u);
  await need.getByRole("radio", { name: /30/u }).check();
  await need.getByRole("button", { name: /^Essayer/u }).click();
  await need.getByText(/ce plan reste le meilleur/u).waitFor(LONG);

  const halfDay = questionOf(page, /demi-journée de plus/u);
  await halfDay.getByRole("button", { name: /^Essayer/u }).click();
  await halfDay.getByText(/^Vérifié/u).waitFor(LONG);
  expect(await halfDay.locator(".rehearsal-findings").innerText()).toMatch(
    /demi-journée de moins par mois.*la commune la plus éloignée.*à \d+\smin/su,
  );
  expect(await findSerious(page)).toEqual([]);
  await page.screenshot({ path: outputPath("et-si.png") });

  const summary = page.getByTestId("rehearsal-summary");
  expect(await summary.innerText()).toMatch(/salles? critiques?/u);
  await halfDay.getByRole("button", { name: "Montrer ce plan" }).last().click();
  await page.locator(".notice", { hasText: "Plan montré sur la carte" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/Ce plan résiste-t-il/u);
  await summary.getByText("pas encore essayé").first().waitFor();
  await page.keyboard.press("i");
  await page
    .getByText(/\d+ circuits et \d+ lieux d’atelier/u)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.keyboard.press("i");
  await summary.getByText(/salles? critiques?/u).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);

test("at twice the size and with the keyboard alone the questions can be read and asked", async () => {
  const { page, context, faults } = await openSite({ width: 720, height: 450 });
  await discover(page);
  await page.keyboard.press("4");
  await page.getByRole("button", { name: "Proposer des circuits" }).click();
  await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });
  await page.getByRole("radio", { name: /^Tout desservir/u }).waitFor(LONG);
  await page.keyboard.press("i");
  const absence = questionOf(page, /équipe est absente/u);
  const button = absence.getByRole("button", { name: /^Essayer/u });
  await button.focus();
  await page.keyboard.press("Enter");
  await absence.getByText(/^Vérifié/u).waitFor(LONG);
  const width = await page.locator(".rehearsal-view").evaluate((view) => view.scrollWidth - view.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
  await page.screenshot({ path: outputPath("et-si-200.png") });
  expect(await findSerious(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
}, 200_000);
