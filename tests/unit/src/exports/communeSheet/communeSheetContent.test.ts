import { expect, test } from "vitest";
import type { Venue } from "../../../../../geodata/model/venue.ts";
import type { Plan } from "../../../../../planners/model/plan.ts";
import type { CommuneOutcome } from "../../../../../src/pipeline/assessPlan.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import {
  type CommuneSheetInput,
  type SheetSession,
  writeCommuneSheet,
} from "../../../../../src/exports/communeSheet/communeSheetContent.ts";
import { fourSquaresDiagnosis } from "../../../../fixtures/fourSquares.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

const diagnosis = fourSquaresDiagnosis();

function scenario(): Scenario {
  return fourSquaresScenario({
    teams: [
      {
        id: "team",
        name: "Équipe",
        depotId: "base",
        vehicleId: null,
        skills: [],
        staff: 2,
        freeSlots: null,
        maxDutyMinutes: 600,
        halfDayCents: 21_000,
        confirmed: false,
      },
    ],
    depots: [{ id: "base", name: "Base", lon: 4.05, lat: 46.05 }],
  });
}

/** C's families drive 6 min to the hall of D, every other Thursday. */
function outcomeOfC(): CommuneOutcome {
  const before = diagnosis.communes[2];
  if (before === undefined) throw new Error("the fixture has four communes");
  return {
    code: "00003",
    before,
    coveredAfter: true,
    accessSecondsAfter: 360,
    stop: {
      venueId: "hall-00004",
      circuitId: "c1",
      seconds: 360,
      weekday: 4,
      weeks: [1, 3],
      start: 570,
      end: 660,
    },
    house: null,
  };
}

const session = (date: string, status: SheetSession["status"] = "kept"): SheetSession => ({
  date,
  start: 570,
  end: 660,
  venueId: "hall-00004",
  status,
});

function input(fields: Partial<CommuneSheetInput> = {}): CommuneSheetInput {
  return {
    code: "00003",
    scenario: scenario(),
    diagnosis,
    plan: { circuits: [{ id: "c1", teamId: "team", depotId: "base", tours: [] }] },
    outcomes: [outcomeOfC()],
    sessions: [session("2026-12-24"), session("2026-12-10"), session("2026-12-17", "cancelled")],
    lang: "en",
    ...fields,
  };
}

test("says need with its range, access today and what the project brings", () => {
  const sheet = writeCommuneSheet(input());
  expect(sheet?.children).toBe("C: about 6 children under 6 (between 2 and 12, estimate).");
  expect(sheet?.today).toContain("Maison A");
  expect(sheet?.plan).toContain("workshop at D, 6");
  expect(sheet?.rows.map(({ value }) => value)).toEqual([
    "D, hall to be confirmed",
    "6\u00a0min",
    "every other Thursday (weeks 1 and 3 of a cycle of 4 weeks)",
    "9:30–11:00",
  ]);
});

test("dates are in order, without the cancelled ones, six at most", () => {
  expect(writeCommuneSheet(input())?.dates).toEqual([
    "Thursday 10 December 2026",
    "Thursday 24 December 2026",
  ]);
  const many = Array.from({ length: 9 }, (_, day) => session(`2026-12-0${day + 1}`));
  expect(writeCommuneSheet(input({ sessions: many }))?.dates).toHaveLength(6);
});

test("what nobody has settled is listed", () => {
  const confirm = writeCommuneSheet(input())?.confirm ?? [];
  expect(confirm).toContain("Hall at D: to be confirmed.");
  expect(confirm).toContain("Team: an assumption, to be confirmed.");
  expect(confirm).toContain("Number of children: an estimate.");
});

test("before any plan the sheet says so and keeps today", () => {
  const sheet = writeCommuneSheet(input({ plan: null, outcomes: null, sessions: [] }));
  expect(sheet?.plan).toBe("No circuit proposed yet.");
  expect(sheet?.rows).toEqual([]);
  expect(sheet?.dates).toEqual([]);
});

test("French is typeset, the source and the date are named", () => {
  const sheet = writeCommuneSheet(input({ lang: "fr" }));
  expect(sheet?.children).toContain("C\u202f: environ 6 enfants");
  expect(sheet?.sources.at(-1)).toBe("INSEE (2023, Licence Ouverte 2.0)");
  expect(sheet?.made).toBe("Quatre carrés, données du dimanche 22 novembre 2026");
});

test("an unknown commune has no sheet", () => {
  expect(writeCommuneSheet(input({ code: "99999" }))).toBeNull();
});

test("says what the commune said, when and by whom, or that it was not heard yet", () => {
  expect(writeCommuneSheet(input())?.heard).toEqual({
    who: "This commune has not been heard yet.",
    rows: [],
  });
  const hearings = [heard({ needs: "Childcare", hall: offeredHall({ accessible: false, heated: null }) })];
  const sheet = writeCommuneSheet(input({ scenario: { ...scenario(), hearings } }));
  expect(sheet?.heard.who).toBe("Heard on Tuesday 1 December 2026 (maire).");
  expect(sheet?.heard.rows.map(({ value }) => value)).toEqual([
    "Childcare",
    "Salle des fêtes (not accessible, heating not said, storage not said, free: Monday morning and Thursday morning)",
  ]);
});

/** The circuit halts in D every other Thursday, the team there from 9:00 to 11:30. */
const halt = { siteId: "hall-00004", arrive: 540, start: 570, end: 660, depart: 690 };
const haltsInD: Plan = {
  circuits: [
    {
      id: "c1",
      teamId: "team",
      depotId: "base",
      tours: [1, 3].map((week) => ({ week, weekday: 4, halfDay: "am", stops: [halt] })),
    },
  ],
};

function venuesWith(fields: Partial<Venue>): readonly Venue[] {
  return scenario().venues.map((venue) => (venue.id === "hall-00004" ? { ...venue, ...fields } : venue));
}

test("asks of a commune that hosts: a hall, half-days with set-up, what it costs, somebody for the keys", () => {
  expect(writeCommuneSheet(input({ code: "00004", plan: haltsInD }))?.asked).toEqual([
    "Hall: find one, accessible and heated.",
    "Half-days: every other Thursday (weeks 1 and 3 of a cycle of 4 weeks), 9:00–11:30, set-up and take-down included.",
    "Cost: the loan of the hall; the project counts no rent.",
    "Reception: for the keys only (town hall); the team receives the families.",
  ]);
});

test("asks for the confirmed hall by its name, and says who pays and who has the keys", () => {
  const confirmed = { name: "Salle des fêtes", confirmed: true, sessionCents: 2500, contactRole: "school" };
  const asked = writeCommuneSheet(
    input({ code: "00004", plan: haltsInD, scenario: { ...scenario(), venues: venuesWith(confirmed) } }),
  )?.asked;
  expect(asked?.[0]).toBe("Hall: open “Salle des fêtes”.");
  expect(asked?.[2]).toBe("Cost: none for the commune; the project pays €25 per session for the hall.");
  expect(asked?.[3]).toContain("(school)");
});

test.each([
  [offeredHall(), "Hall: confirm the one that the commune offers, “Salle des fêtes”."],
  [offeredHall({ heated: false }), "Hall: find one, accessible and heated."],
])("asks for the hall that the commune offers, where it can receive children: %o", (hall, line) => {
  const hearings = [heard({ communeCode: "00004", hall })];
  const asked = writeCommuneSheet(
    input({ code: "00004", plan: haltsInD, scenario: { ...scenario(), hearings } }),
  )?.asked;
  expect(asked?.[0]).toBe(line);
});

test("says that several answers are to be settled, and prints the latest", () => {
  const hearings = [heard({ needs: "Childcare" }), heard({ at: "2026-12-02T09:00:00Z", needs: "Roads" })];
  const sheet = writeCommuneSheet(input({ scenario: { ...scenario(), hearings } }));
  expect(sheet?.heard).toEqual({
    who: "Heard on Wednesday 2 December 2026 (maire). Several answers are noted: to be settled.",
    rows: [{ label: "Needs reported", value: "Roads" }],
  });
});

test("asks nothing of a commune that hosts nothing, and says why", () => {
  expect(writeCommuneSheet(input({ plan: haltsInD }))?.asked).toEqual([
    "Nothing: the workshop is held at D.",
  ]);
  expect(writeCommuneSheet(input({ plan: null, outcomes: null }))?.asked).toEqual([
    "Nothing for now: no circuit is proposed.",
  ]);
  expect(writeCommuneSheet(input({ plan: haltsInD, outcomes: [] }))?.asked).toEqual(["Nothing."]);
});

test("a new fixed place in the commune asks for a hall and for an agreement on its cost", () => {
  const plain = scenario();
  const programme = { ...plain.programme, fixedPlaces: { most: 1, centsPerMonth: 120_000 } };
  const plan: Plan = { circuits: [], houses: [{ houseId: "hall-00004", demandIds: [] }] };
  const asked = writeCommuneSheet(
    input({ code: "00004", plan, scenario: { ...plain, programme }, outcomes: [] }),
  )?.asked;
  expect(asked).toEqual([
    "Hall: keep one for a new fixed place (“Salle de D”).",
    "Cost: the project counts €1,200 a month for this place; who pays what is to be agreed.",
  ]);
});
