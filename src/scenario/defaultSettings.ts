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

/** Calendar of a new scenario: from the Monday after next, zone A (académie de Dijon). */
export function buildDefaultCalendar(today: string): CalendarSettings {
  const start = findFirstMonday(today);
  return {
    timeZone: "Europe/Paris",
    zone: "A",
    start,
    end: findHorizonEnd(start, HORIZON_MONTHS),
    closures: [],
    rules: [],
  };
}
