import { expect, test } from "vitest";
import type { Venue } from "../../../../../geodata/model/venue.ts";
import { findWishStep, takeWishes } from "../../../../../src/pipeline/hearings/hearingWishes.ts";
import type { Scenario, SlotLock, TeamSettings } from "../../../../../src/scenario/scenario.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

const mondayAm = { weekday: 1, halfDay: "am" } as const;
const thursdayAm = { weekday: 4, halfDay: "am" } as const;
const sundayPm = { weekday: 7, halfDay: "pm" } as const;

/** The four squares; the hall of C is free on these half-days, null = any. The programme goes out from Monday to Friday. */
function scenarioFree(freeSlots: Venue["freeSlots"], fields: Partial<Scenario> = {}): Scenario {
  const plain = fourSquaresScenario(fields);
  return {
    ...plain,
    programme: { ...plain.programme, weekdays: [1, 2, 3, 4, 5] },
    venues: plain.venues.map((venue) => (venue.id === "hall-00003" ? { ...venue, freeSlots } : venue)),
  };
}

function freeSlotsOfC(scenario: Scenario): Venue["freeSlots"] | undefined {
  return scenario.venues.find(({ id }) => id === "hall-00003")?.freeSlots;
}

test("nothing wished, nothing to do; without a hall, a hall comes first", () => {
  expect(findWishStep(scenarioFree(null), heard())).toEqual({ kind: "none" });
  const without = { ...scenarioFree(null), venues: [] };
  expect(findWishStep(without, heard({ preferred: [mondayAm] }))).toEqual({ kind: "no-hall" });
});

test("the hall keeps the half-days that are both free and wished", () => {
  const scenario = scenarioFree([mondayAm, thursdayAm]);
  const answer = heard({ preferred: [sundayPm, thursdayAm] });
  expect(findWishStep(scenario, answer)).toMatchObject({ kind: "narrow", slots: [thursdayAm] });
  const next = takeWishes(scenario, answer);
  expect(freeSlotsOfC(next)).toEqual([thursdayAm]);
  expect(findWishStep(next, answer).kind).toBe("done");
  expect(next.venues.filter(({ id }) => id !== "hall-00003")).toEqual(
    scenario.venues.filter(({ id }) => id !== "hall-00003"),
  );
});

test("a hall that is free at any time takes the wished half-days, in the order of the week", () => {
  const next = takeWishes(scenarioFree(null), heard({ preferred: [thursdayAm, mondayAm] }));
  expect(freeSlotsOfC(next)).toEqual([mondayAm, thursdayAm]);
});

test("where the hall is free on no wished half-day, nothing changes and the hall is named", () => {
  const scenario = scenarioFree([mondayAm]);
  const answer = heard({ preferred: [thursdayAm] });
  expect(findWishStep(scenario, answer)).toMatchObject({
    kind: "impossible",
    cause: "hall",
    venue: { id: "hall-00003" },
  });
  expect(takeWishes(scenario, answer)).toBe(scenario);
});

function team(freeSlots: TeamSettings["freeSlots"]): TeamSettings {
  return {
    id: "team",
    name: "Équipe",
    depotId: "base",
    vehicleId: null,
    skills: [],
    staff: 2,
    freeSlots,
    maxDutyMinutes: 600,
    halfDayCents: 0,
    confirmed: true,
  };
}

const noMonday = (teamId: string | null): SlotLock => ({
  id: "no-monday",
  kind: "forbid-slot",
  teamId,
  weekday: 1,
  halfDay: null,
});

test.each([
  ["the programme does not go out on Sundays", sundayPm, scenarioFree(null)],
  ["the only team is not free then", mondayAm, scenarioFree(null, { teams: [team([thursdayAm])] })],
  ["the meeting closed Mondays", mondayAm, scenarioFree(null, { locks: [noMonday(null)] })],
  [
    "the meeting closed Mondays for the only team",
    mondayAm,
    scenarioFree(null, { teams: [team(null)], locks: [noMonday("team")] }),
  ],
])("half-days when nobody goes out are refused: %s", (_, wished, scenario) => {
  const answer = heard({ preferred: [wished] });
  expect(findWishStep(scenario, answer)).toMatchObject({ kind: "impossible", cause: "teams" });
  expect(takeWishes(scenario, answer)).toBe(scenario);
});

test("the hall that the commune offers is meant, not another of the same commune", () => {
  const scenario = scenarioFree(null);
  const [a] = scenario.venues;
  if (a === undefined) throw new Error("the fixture has four halls");
  const offered = { ...a, id: "zz-offered", communeCode: "00003", name: "Salle des fêtes" };
  const both = { ...scenario, venues: [...scenario.venues, offered] };
  const next = takeWishes(both, heard({ hall: offeredHall(), preferred: [mondayAm] }));
  expect(next.venues.find(({ id }) => id === "zz-offered")?.freeSlots).toEqual([mondayAm]);
  expect(freeSlotsOfC(next)).toBeNull();
});
