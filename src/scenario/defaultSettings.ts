import { findAcademy } from "../../geodata/calendar/academies.ts";
import { DEFAULT_NAMES } from "../i18n/defaultNames.ts";
import type { CalendarSettings } from "./calendarSettings.ts";
import type { Programme } from "./scenario.ts";
import { findFirstMonday, findHorizonEnd } from "./calendarDates.ts";

/** Months that a plan is laid on dates for, when nobody chose. */
const HORIZON_MONTHS = 6;

/**
 * Figures of the programme before anybody settled them: those of the Grand Chalon workshops. Every one
 * of them is a hypothesis, « à confirmer par l'enquête ».
 */
export const DEFAULT_PROGRAMME: Programme = {
  category: 4,
  ageBand: { fromMonths: 0, toMonths: 72 },
  accessMinutes: 10,
  visitsPerCycle: 2,
  cycleWeeks: 4,
  sessionMinutes: 90,
  setupMinutes: 30,
  teardownMinutes: 30,
  breakMinutes: 45,
  startStepMinutes: 15,
  maxStopsPerDay: 0,
  weekdays: [1, 2, 3, 4, 5, 6],
  sessionHours: { am: { start: "09:30", end: "12:00" }, pm: { start: "14:30", end: "17:30" } },
  dutyHours: { am: { start: "08:00", end: "13:00" }, pm: { start: "13:45", end: "18:30" } },
  capacity: 12,
  theme: DEFAULT_NAMES.theme,
  aim: { kind: "cover-all" },
  whiteZone: { minutes: 15, mode: "car", minSessionsPerMonth: 0, minPlaces: 0 },
  minVenueRing: 2,
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
    "minVenueRing",
    "teams",
    "venues",
    "costs",
    "calendar",
  ],
};

/** Two staff for 3 h 30 at 30 € an hour. */
export const DEFAULT_HALF_DAY_CENTS = 21_000;
/** Fuel and wear of a car, a hypothesis; also the price where a team has no vehicle. */
export const DEFAULT_KILOMETRE_CENTS = 45;
/** Rent and presence of a new fixed place for a month, a hypothesis. */
export const DEFAULT_FIXED_PLACE_CENTS = 150_000;
/** Longest day of a team from its base back to it: 10 hours, a hypothesis. */
export const DEFAULT_MAX_DUTY_MINUTES = 600;

/**
 * Calendar of a new scenario: from the Monday after next, in the school zone of the académie that most communes
 * lie in (R29), zone A where none has one.
 */
export function buildDefaultCalendar(today: string, communeCodes: readonly string[] = []): CalendarSettings {
  const start = findFirstMonday(today);
  return {
    timeZone: "Europe/Paris",
    zone: findZone(communeCodes),
    start,
    end: findHorizonEnd(start, HORIZON_MONTHS),
    closures: [],
    rules: [],
  };
}

function findZone(communeCodes: readonly string[]): CalendarSettings["zone"] {
  const counts = { A: 0, B: 0, C: 0 };
  for (const code of communeCodes) {
    const zone = findAcademy(code)?.zone ?? null;
    if (zone !== null) counts[zone] += 1;
  }
  const zones = ["A", "B", "C"] as const;
  return zones.reduce((most, zone) => (counts[zone] > counts[most] ? zone : most));
}
