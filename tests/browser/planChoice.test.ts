import { expect, test } from "vitest";
import { discover, propose, useSite } from "./openSite.ts";

const openSite = useSite();

test("three named plans stand as cards, chosen with the keyboard; « Plus de choix » opens real plans", async () => {
  const { page, context, faults } = await openSite();
  await discover(page);
  await propose(page);
  const cheapest = page.getByRole("radio", { name: /^Tout desservir/u });
  await cheapest.waitFor({ timeout: 60_000 });
  expect(await page.getByRole("group", { name: "Trois plans possibles" }).getByRole("radio").count()).toBe(3);
  expect(await cheapest.isChecked()).toBe(true);
  await cheapest.focus();
  await page.keyboard.press("ArrowDown");
  expect(await page.getByRole("radio", { name: /^Le plus équitable/u }).isChecked()).toBe(true);
  await page.getByTestId("plan-quality").getByText("ne met toutes les familles").waitFor();

  await page.getByRole("button", { name: "Plus de choix" }).click();
  const slider = page.getByRole("slider", { name: "Plan choisi" });
  await slider.waitFor({ timeout: 90_000 });
  await slider.press("Home");
  await slider.press("ArrowRight");
  expect(await slider.getAttribute("aria-valuetext")).toMatch(
    /^Plan 2 sur 7, 25 communes, .+€ par mois, .+, à \d+\smin$/u,
  );
  await page.getByText("25 communes").first().waitFor();
  await page.locator("summary", { hasText: "Les mêmes plans en tableau" }).click();
  const rows = page.getByRole("table", { name: "Les mêmes plans en tableau" }).getByRole("row");
  expect(await rows.count()).toBe(8);
  for (const row of (await rows.allInnerTexts()).slice(1)) expect(row).toMatch(/[A-ZÉ].+, à \d+\smin$/u);

  await page.getByText("Enregistré sur cet appareil").waitFor();
  await page.reload();
  await page
    .getByRole("button", { name: /Reprendre/u })
    .first()
    .click();
  await page.keyboard.press("4");
  await page.getByRole("radio", { name: /^Le plus équitable/u }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
