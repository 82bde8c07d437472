import { expect, test } from "vitest";
import { buildVenue } from "../../../../../src/ui/state/newVenue.ts";
import { scenarioWithVenues } from "../../../../fixtures/morningPlan.ts";

test("a hall that is added is suitable, to be confirmed, and never takes the id of another", () => {
  const scenario = scenarioWithVenues(1);
  const [known] = scenario.venues;
  const draft = {
    name: "Salle des fêtes",
    communeCode: known?.communeCode ?? "",
    position: [4.85, 46.78] as [number, number],
    sessionCents: 3000,
  };
  const added = buildVenue(scenario, draft);
  expect(added).toMatchObject({
    lon: 4.85,
    lat: 46.78,
    suitable: true,
    confirmed: false,
    sessionCents: 3000,
  });
  expect(added.id).toBe(`${known?.id ?? ""}-2`);
  const again = buildVenue({ ...scenario, venues: [...scenario.venues, added] }, draft);
  expect(again.id).toBe(`${known?.id ?? ""}-3`);
});
