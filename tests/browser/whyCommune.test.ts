import { expect, test } from "vitest";
import { outputPath } from "./launchSite.ts";
import { discover, useSite } from "./openSite.ts";

const openSite = useSite();

test("an unserved commune gets its verified reason and price in the room; asking for it changes the plan at once", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await page.keyboard.press("4");
  await page.getByRole("radio", { name: /budget|avec un nombre/iu }).check();
  await page.getByRole("spinbutton", { name: /demi-journées par mois/u }).fill("8");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Proposer des circuits" }).click();
  await page.getByTestId("plan-quality").waitFor({ timeout: 60_000 });

  await page.keyboard.press("t");
  const unserved = page.locator("#commune-table tbody tr", { hasText: "zone blanche" }).first();
  await unserved.getByRole("button").first().click();
  const sheet = page.getByRole("article");
  await sheet.getByRole("button", { name: /^Pourquoi .+ à quel prix/u }).click();
  await sheet.locator(".why-sentence").first().waitFor({ timeout: 120_000 });
  const words = await sheet.locator(".why-sentence").allInnerTexts();
  expect(words.length).toBeGreaterThanOrEqual(1);
  expect(words.join(" ")).toMatch(/n’est pas desservie|ne peut pas être desservie/u);
  await page.screenshot({ path: outputPath("pourquoi.png") });

  await sheet.getByRole("button", { name: /^Demander un atelier ici/u }).click();
  await sheet.getByText(/^Avec ce projet/u).waitFor({ timeout: 60_000 });
  const changes = await page.getByTestId("plan-changes").innerText();
  expect(changes).toMatch(/communes? gagnen?t? .*communes? per/su);
  await page.screenshot({ path: outputPath("ce-qui-change.png") });
  await sheet.getByRole("button", { name: /^Pourquoi .+ à quel prix/u }).click();
  expect(await sheet.locator(".why-sentence").first().innerText()).toMatch(/est desservie/u);
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);
