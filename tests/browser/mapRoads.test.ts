import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { RoadLeg } from "../../geodata/model/roadRoute.ts";
import type { TravelPoint } from "../../geodata/model/travel.ts";
import { depotPoint, venuePoint } from "../../src/pipeline/travelPoints.ts";
import { encodeJson } from "../../src/scenario/encodeJson.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { outputPath } from "./launchSite.ts";
import { propose, useSite } from "./openSite.ts";

const openSite = useSite();

/** A road with a bend at half way, to the right of who drives there. */
function bentRoad(from: TravelPoint, to: TravelPoint): RoadLeg {
  const middle = [
    (from.lon + to.lon) / 2 + (to.lat - from.lat) / 4,
    (from.lat + to.lat) / 2 - (to.lon - from.lon) / 4,
  ] as const;
  return {
    fromId: from.id,
    toId: to.id,
    seconds: 600,
    metres: 8000,
    line: [[from.lon, from.lat], middle, [to.lon, to.lat]],
    steps: [],
  };
}

/** The built-in territory with a road between any two places that a team may drive to. */
function scenarioWithRoads(): Scenario {
  const scenario = grandChalonScenario();
  const points = [...scenario.depots.map(depotPoint), ...scenario.venues.map(venuePoint)];
  const legs = points.flatMap((from) =>
    points.filter(({ id }) => id !== from.id).map((to) => bentRoad(from, to)),
  );
  const head = { version: 1, provider: "osrm", computedAt: "2027-01-20T08:00:00Z", detail: "OSRM" } as const;
  return { ...scenario, routes: { ...head, legs } };
}

async function openProject(page: Page, scenario: Scenario): Promise<void> {
  await page
    .getByLabel("Ouvrir un dossier", { exact: true })
    .and(page.locator("input"))
    .setInputFiles({
      name: "roads.maillage.json",
      mimeType: "application/json",
      buffer: Buffer.from(encodeJson(scenario)),
    });
  await page.getByTestId("zones-sentence").waitFor();
}

test("circuits follow the roads that the project carries, and the legend says whose", async () => {
  const { page, faults } = await openSite();
  await openProject(page, scenarioWithRoads());
  await propose(page);
  await page.locator("[data-idle]").waitFor();
  await page.screenshot({ path: outputPath("map-roads.png") });
  const legend = await page.getByRole("region", { name: "Légende" }).innerText();
  expect(legend).toMatch(/Tracé des circuits\s: route, osrm/u);
  expect(legend).not.toContain("Traits droits");
  expect(faults).toEqual([]);
});

test("without roads the legend says that the lines are schematic", async () => {
  const { page } = await openSite();
  await openProject(page, grandChalonScenario());
  await propose(page);
  const legend = page.getByRole("region", { name: "Légende" });
  await legend.getByText("tracé schématique, pas un itinéraire").waitFor();
  expect(await legend.innerText()).not.toContain("Tracé des circuits");
});
