import type { Programme, Scenario } from "../../src/scenario/scenario.ts";
import { fictitiousHall, fictitiousName } from "./fictitious.ts";
import { buildLunelAggloTerritory, LUNEL_PROGRAMME, lunelScenario } from "./lunel.ts";

/** First day that the vehicle can be had (C22): a week after the calendar begins. */
const VEHICLE_FROM = "2026-03-09";

/**
 * Builds the variant of 2026: a baby-car (itinerant micro-crèche) goes to the communes that are too far from
 * the two sites of Lunel. All but its kind and its year is made up.
 */
export function babyCarScenario(): Scenario {
  const territory = buildLunelAggloTerritory();
  return {
    ...lunelScenario(),
    territory,
    id: "lunel-baby-car",
    name: "Baby-car de Lunel Agglo, 2026",
    updatedAt: "2026-02-16T00:00:00Z",
    venues: territory.communes.filter(({ ring }) => (ring ?? 0) >= 1).map(fictitiousHall),
    teams: [
      {
        id: "equipe-baby-car",
        name: fictitiousName("Équipe du baby-car"),
        depotId: "base-1",
        vehicleId: "baby-car",
        skills: ["accueil", "éducatrice de jeunes enfants"],
        staff: 3,
        freeSlots: null,
        maxDutyMinutes: 660,
        halfDayCents: 42_000,
        confirmed: false,
      },
    ],
    vehicles: [
      {
        id: "baby-car",
        name: fictitiousName("Baby-car"),
        kilometreCents: 60,
        count: 1,
        availability: { from: VEHICLE_FROM },
      },
    ],
    programme: PROGRAMME,
    calendar: {
      timeZone: "Europe/Paris",
      zone: "C",
      start: "2026-03-02",
      end: "2026-07-03",
      closures: [],
      rules: [],
      skippedSessions: ["move"],
    },
  };
}

const PROGRAMME: Programme = {
  ...LUNEL_PROGRAMME,
  accessMinutes: 6,
  visitsPerCycle: 4,
  cycleWeeks: 4,
  setupMinutes: 30,
  teardownMinutes: 30,
  breakMinutes: 45,
  startStepMinutes: 15,
  maxStopsPerDay: 0,
  dutyHours: { am: { start: "07:15", end: "13:15" }, pm: { start: "12:30", end: "18:15" } },
  theme: "Baby-car",
  skills: ["éducatrice de jeunes enfants"],
  aim: { kind: "cover-all" },
  whiteZone: { minutes: 10, mode: "car", minSessionsPerMonth: 0, minPlaces: 0 },
  hypotheses: [
    "accessMinutes",
    "visitsPerCycle",
    "cycleWeeks",
    "sessionMinutes",
    "setupMinutes",
    "teardownMinutes",
    "breakMinutes",
    "weekdays",
    "sessionHours",
    "dutyHours",
    "capacity",
    "theme",
    "whiteZone",
    "teams",
    "venues",
    "costs",
    "calendar",
  ],
};
