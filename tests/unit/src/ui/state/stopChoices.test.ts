import { expect, test } from "vitest";
import {
  findDropTarget,
  listHallsToDecide,
  listMoveTargets,
} from "../../../../../src/ui/state/stopChoices.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { morningPlan, scenarioWithVenues } from "../../../../fixtures/morningPlan.ts";

const base = fourSquaresScenario();
const scenario = { ...base, programme: { ...base.programme, minVenueRing: null } };
const [a, b] = scenario.venues;

test("a commune decides about its own halls first, then the one that its families go to", () => {
  const code = a?.communeCode ?? "";
  expect(listHallsToDecide(scenario, code, null)).toEqual([a]);
  expect(listHallsToDecide(scenario, code, b?.id ?? "")).toEqual([a, b]);
  expect(listHallsToDecide(scenario, code, a?.id ?? "")).toEqual([a]);
});

test("a stop may move to halls that can host one, nearest first, and that have none yet", () => {
  const targets = listMoveTargets(scenario, null, a?.id ?? "");
  expect(targets.map(({ venue }) => venue.id)).not.toContain(a?.id);
  expect(targets.map(({ kilometres }) => kilometres)).toEqual(
    targets.map(({ kilometres }) => kilometres).toSorted((x, y) => x - y),
  );
  const unsuitable = scenario.venues.map((venue) => ({ ...venue, suitable: venue.id === b?.id }));
  expect(listMoveTargets({ ...scenario, venues: unsuitable }, null, a?.id ?? "")).toHaveLength(1);

  const planned = scenarioWithVenues(3);
  const ids = planned.venues.map(({ id }) => id);
  const plan = { circuits: morningPlan(planned).circuits.slice(0, 2) };
  expect(listMoveTargets(planned, plan, ids[0] ?? "").map(({ venue }) => venue.id)).toEqual([ids[2]]);
});

test("a stop drops on the hall under it, else on the commune's; anywhere else on none", () => {
  const position: [number, number] = [b?.lon ?? 0, b?.lat ?? 0];
  const drop = (venueId: string | null, communeCode: string | null): string | undefined =>
    findDropTarget(scenario, null, a?.id ?? "", { venueId, communeCode, position })?.id;
  expect(drop(b?.id ?? "", null)).toBe(b?.id);
  expect(drop(null, b?.communeCode ?? "")).toBe(b?.id);
  expect(drop(null, null)).toBeUndefined();
  expect(drop(a?.id ?? "", a?.communeCode ?? "")).toBeUndefined();
});
