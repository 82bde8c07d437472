import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { CalendarRule, CalendarSettings } from "../../src/scenario/calendarSettings.ts";
import type { Professional, Programme, Scenario, TeamSettings, Theme } from "../../src/scenario/scenario.ts";
import { scenarioForTerritory } from "../../src/scenario/scenarioForTerritory.ts";
import { buildFactsTerritory } from "./communeFacts.ts";
import { DIJON_FACTS } from "./dijonFacts.ts";
import { fictitiousHall, fictitiousName, fictitiousStructure } from "./fictitious.ts";

const GUIDE = "référent 1000 jours";
const MIDWIFE = "sage-femme";
const DOCTOR = "médecin";
const FAMILY_FUND = "CAF";

/** Builds the territory of the houses: Dijon Métropole. */
export function buildDijonTerritory(): Territory {
  const area = { id: "dijon-metropole", name: "Dijon Métropole", epciCode: "242100410", centre: "21231" };
  return buildFactsTerritory(area, DIJON_FACTS);
}

/**
 * Builds the sessions of the Léo Lagrange houses (S1): held by the house and the « référent 1000 jours » with a
 * midwife, a doctor or the CAF by theme, in three houses and, by one circuit, in the communes further out.
 */
export function dijonScenario(): Scenario {
  const territory = buildDijonTerritory();
  const base = scenarioForTerritory(territory, HOUSES.map(houseStructure), "2026-12-14");
  const houseCodes = new Set<string>(HOUSES.map(({ communeCode }) => communeCode));
  return {
    ...base,
    id: "leo-lagrange-dijon",
    name: "Maisons Léo Lagrange, 1000 premiers jours, Dijon Métropole",
    venues: [
      ...HOUSES.map(houseVenue),
      ...territory.communes.filter(({ code }) => !houseCodes.has(code)).map(fictitiousHall),
    ],
    teams: TEAMS,
    depots: [
      { id: "base-1", name: fictitiousName("Maison de Dijon"), lon: HOUSES[0].lon, lat: HOUSES[0].lat },
    ],
    professionals: PROFESSIONALS,
    programme: PROGRAMME,
    locks: [{ id: "equipe-des-maisons", kind: "forbid-team", teamId: "equipe-maisons" }],
    calendar: CALENDAR,
  };
}

const HOUSES = [
  {
    id: "maison-dijon",
    name: "Maison Léo Lagrange de Dijon",
    communeCode: "21231",
    lon: 5.0502,
    lat: 47.3312,
  },
  {
    id: "maison-chenove",
    name: "Maison Léo Lagrange de Chenôve",
    communeCode: "21166",
    lon: 5.0089,
    lat: 47.2921,
  },
  {
    id: "maison-quetigny",
    name: "Maison Léo Lagrange de Quetigny",
    communeCode: "21515",
    lon: 5.1133,
    lat: 47.3139,
  },
] as const;

type House = (typeof HOUSES)[number];

function houseStructure(house: House): Structure {
  return fictitiousStructure({
    ...house,
    kind: "maison-1000-jours",
    categories: [4, 5, 10],
    sessionsPerMonth: 2,
  });
}

function houseVenue({ id, name, communeCode, lon, lat }: House): Venue {
  return {
    id,
    communeCode,
    name: fictitiousName(name),
    lon,
    lat,
    confirmed: false,
    suitable: true,
    freeSlots: null,
    sessionCents: 0,
    availability: {
      openings: [{ weekdays: [1, 2, 3, 4, 5, 6], when: "always", start: "08:30", end: "18:30" }],
    },
  };
}

const TEAM = {
  depotId: "base-1",
  vehicleId: "vehicule-1",
  skills: [GUIDE],
  staff: 2,
  freeSlots: null,
  maxDutyMinutes: 600,
  halfDayCents: 21_000,
  confirmed: false,
};

const TEAMS: readonly TeamSettings[] = [
  {
    ...TEAM,
    id: "equipe-itinerante",
    name: fictitiousName("Équipe itinérante : référent 1000 jours, animation"),
  },
  {
    ...TEAM,
    id: "equipe-maisons",
    name: fictitiousName("Équipe des maisons : référent 1000 jours, animation"),
  },
];

/** Shared with another service, each on days of their own (C14). */
const PROFESSIONALS: readonly Professional[] = [
  {
    id: "sage-femme",
    role: fictitiousName("Sage-femme"),
    skills: [MIDWIFE],
    availability: {
      openings: [
        { weekdays: [1, 2, 4], when: "always", start: "08:00", end: "18:00" },
        { weekdays: [5], when: "always", start: "08:00", end: "12:30" },
      ],
    },
    maxSessionsPerMonth: 8,
  },
  {
    id: "medecin",
    role: fictitiousName("Médecin"),
    skills: [DOCTOR],
    availability: { openings: [{ weekdays: [2, 3, 5], when: "term", start: "08:00", end: "18:30" }] },
    maxSessionsPerMonth: 3,
  },
  {
    id: "caf",
    role: fictitiousName("Conseillère de la CAF"),
    skills: [FAMILY_FUND],
    availability: {
      openings: [
        { weekdays: [1, 4], when: "always", start: "09:00", end: "17:30" },
        { weekdays: [6], when: "term", start: "09:00", end: "12:30" },
      ],
    },
    maxSessionsPerMonth: 4,
  },
];

const THEMES: readonly Theme[] = [
  { name: "Retour à la maison", skills: [MIDWIFE] },
  { name: "Jeu", skills: [] },
  { name: "Allaitement et premiers repas", skills: [MIDWIFE] },
  { name: "Langage", skills: [] },
  { name: "Portage", skills: [] },
  { name: "Café des parents", skills: [] },
];

const PROGRAMME: Programme = {
  category: 4,
  ageBand: { fromMonths: 0, toMonths: 36 },
  accessMinutes: 10,
  visitsPerCycle: 2,
  cycleWeeks: 4,
  sessionMinutes: 90,
  setupMinutes: 30,
  teardownMinutes: 30,
  breakMinutes: 45,
  startStepMinutes: 15,
  maxStopsPerDay: 0,
  weekdays: [1, 2, 3, 4, 5],
  sessionHours: { am: { start: "09:30", end: "12:00" }, pm: { start: "14:00", end: "17:30" } },
  dutyHours: { am: { start: "08:00", end: "13:00" }, pm: { start: "13:00", end: "18:30" } },
  capacity: 12,
  minVisitsPerMonth: 1,
  theme: "Café des parents",
  themes: THEMES,
  skills: [GUIDE],
  minStaff: 2,
  aim: { kind: "cover-all" },
  whiteZone: { minutes: 10, mode: "car", minSessionsPerMonth: 1, minPlaces: 0 },
  minVenueRing: null,
  hypotheses: [
    "category",
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
    "whiteZone",
    "teams",
    "venues",
    "costs",
    "calendar",
  ],
};

const IN_HOUSES = {
  kind: "session",
  when: "always",
  teamId: "equipe-maisons",
} as const;

const RULES: readonly CalendarRule[] = [
  {
    ...IN_HOUSES,
    id: "ateliers-dijon",
    recurrence: { kind: "twice-a-month", weekday: 2 },
    venueId: "maison-dijon",
    halfDay: "am",
    start: "09:30",
    end: "11:00",
    theme: null,
    professionalIds: [],
  },
  {
    ...IN_HOUSES,
    id: "ateliers-chenove",
    recurrence: { kind: "iso-weeks", parity: "even", weekdays: [4] },
    venueId: "maison-chenove",
    halfDay: "pm",
    start: "14:30",
    end: "16:00",
    theme: null,
    professionalIds: [],
  },
  {
    ...IN_HOUSES,
    id: "cafe-des-parents-quetigny",
    recurrence: { kind: "month-weekdays", nth: [1, 3], weekday: 6 },
    when: "term",
    venueId: "maison-quetigny",
    halfDay: "am",
    start: "10:00",
    end: "11:30",
    theme: "Café des parents",
    professionalIds: ["caf"],
  },
  {
    ...IN_HOUSES,
    id: "conference-dijon",
    recurrence: { kind: "month-weekdays", nth: [2], weekday: 5 },
    when: "term",
    venueId: "maison-dijon",
    halfDay: "pm",
    start: "16:30",
    end: "18:00",
    theme: "Conférence",
    professionalIds: ["medecin"],
  },
];

const CALENDAR: CalendarSettings = {
  timeZone: "Europe/Paris",
  zone: "A",
  start: "2027-01-04",
  end: "2027-06-30",
  closures: [],
  rules: RULES,
  skippedSessions: ["move"],
};
