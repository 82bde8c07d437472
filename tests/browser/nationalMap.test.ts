import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../fixtures/shared.ts";
import { outputPath } from "./launchSite.ts";
import { importAsUnderstood, useSite } from "./openSite.ts";

const openSite = useSite();
const PATIENCE = { timeout: 200_000 };

test.skipIf(!hasShared)(
  "all communes of France are imported, drawn, listed as zones, and found in a table of the first 200",
  async () => {
    const { page, context, faults } = await openSite();
    page.setDefaultTimeout(PATIENCE.timeout);
    await page.getByRole("button", { name: "Mon territoire" }).click();
    await importAsUnderstood(page, [sharedPath("data/geo/communes-france-2025-1000m.geojson.gz")]);
    await page.getByRole("button", { name: "Ouvrir ce territoire" }).click();
    expect(await page.getByTestId("zones-sentence").innerText()).toMatch(/35\s010 communes/u);
    await page.locator("[data-idle]").waitFor();
    await page.screenshot({ path: outputPath("national.png") });
    expect(await page.locator(".card-list .row-button").count()).toBeGreaterThan(0);
    await page.keyboard.press("t");
    await page
      .getByRole("button", { name: /^Afficher plus/u })
      .first()
      .waitFor();
    expect(await page.locator(".commune-table tbody tr").count()).toBe(200);
    await page.getByRole("searchbox", { name: "Chercher une commune dans le tableau" }).fill("Dennevy");
    expect(await page.locator(".commune-table tbody tr").count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  },
  600_000,
);
