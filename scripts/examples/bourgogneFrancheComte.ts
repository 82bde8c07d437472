import type { CalendarRule, CalendarSettings } from "../../src/scenario/calendarSettings.ts";
import { DEFAULT_PROGRAMME } from "../../src/scenario/defaultSettings.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Depot, Professional, Programme, TeamSettings, Theme } from "../../src/scenario/scenario.ts";
import { describeTown, findTown, type ScenarioSettings, type TownFacts } from "./besideTerritory.ts";
import { PETITES_VILLES } from "./bourgogneFrancheComteTowns.ts";
import { dijonScenario } from "./dijon.ts";
import { fictitiousHall, fictitiousName } from "./fictitious.ts";

const NURSE = "puériculture";
const PSYCHOLOGIST = "psychologue";

/**
 * Builds the answer to the regional call for projects (S3): what exists is counted first, then a few half-days a
 * month go to the Petites Villes de Demain, with the six axes as themes in turn.
 */
export function bourgogneFrancheComteScenario(): ScenarioSettings {
  return {
    version: 1,
    id: "bourgogne-franche-comte",
    name: "Appel à projets 1000 premiers jours, Bourgogne-Franche-Comté",
    updatedAt: "2026-12-14T00:00:00Z",
    structures: [...grandChalonScenario().structures, ...dijonScenario().structures],
    venues: PETITES_VILLES.map((town) => fictitiousHall(describeTown(town))),
    teams: BASES.map(team),
    depots: BASES.map(depot),
    vehicles: [{ id: "vehicule", name: fictitiousName("Véhicule de service"), kilometreCents: 45 }],
    professionals: PROFESSIONALS,
    programme: PROGRAMME,
    survey: null,
    travelTimes: { provider: "estimate" },
    locks: [],
    calendar: CALENDAR,
    plans: [],
    decisions: [],
    comments: [],
  };
}

/** One team for the west, the south and the east. */
const BASES: readonly TownFacts[] = ["58083", "71137", "25047"].map((code) => findTown(PETITES_VILLES, code));

function depot([code, name, lon, lat]: TownFacts): Depot {
  return { id: `base-${code}`, name: fictitiousName(`Base de ${name}`), lon, lat };
}

function team([code, name]: TownFacts): TeamSettings {
  return {
    id: `equipe-${code}`,
    name: fictitiousName(`Équipe de ${name}`),
    depotId: `base-${code}`,
    vehicleId: "vehicule",
    skills: ["accueil"],
    staff: 2,
    freeSlots: null,
    maxDutyMinutes: 600,
    halfDayCents: 21_000,
    confirmed: false,
  };
}

const PROFESSIONALS: readonly Professional[] = [
  {
    id: "puericultrice",
    role: fictitiousName("Puéricultrice de PMI"),
    skills: [NURSE],
    availability: {
      openings: [{ weekdays: [1, 2, 3, 4, 5], when: "always", start: "08:00", end: "18:30" }],
    },
    maxSessionsPerMonth: 20,
  },
  {
    id: "psychologue",
    role: fictitiousName("Psychologue"),
    skills: [PSYCHOLOGIST],
    availability: { openings: [{ weekdays: [2, 4], when: "always", start: "08:00", end: "18:30" }] },
    maxSessionsPerMonth: 6,
  },
];

/** The six axes of the call, in its order. */
const THEMES: readonly Theme[] = [
  { name: "Axe 1 : repérage sans rupture", skills: [NURSE] },
  { name: "Axe 2 : promotion de la santé", skills: [NURSE] },
  { name: "Axe 3 : isolement et épuisement", skills: [PSYCHOLOGIST] },
  { name: "Axe 4 : éveil culturel", skills: [] },
  { name: "Axe 5 : conciliation des temps", skills: [] },
  { name: "Axe 6 : place du père", skills: [] },
];

const PROGRAMME: Programme = {
  ...DEFAULT_PROGRAMME,
  category: 4,
  ageBand: { fromMonths: 0, toMonths: 36 },
  accessMinutes: 15,
  visitsPerCycle: 1,
  maxStopsPerDay: 2,
  weekdays: [1, 2, 3, 4, 5],
  theme: "Axe 4 : éveil culturel",
  themes: THEMES,
  aim: { kind: "max-coverage", halfDaysPerMonth: 24 },
  whiteZone: { minutes: 20, mode: "car", minSessionsPerMonth: 0, minPlaces: 0 },
  minVenueRing: null,
  hypotheses: [...DEFAULT_PROGRAMME.hypotheses, "category"],
};

/** What a partner holds already is joined rather than doubled. */
const PARTNER_SLOTS: readonly CalendarRule[] = [
  {
    id: "rpe-joigny",
    kind: "partner-slot",
    partner: fictitiousName("Relais petite enfance de Joigny"),
    communeCode: "89206",
    venueId: "salle-89206",
    recurrence: { kind: "every-weeks", weeks: 1, anchor: "2027-01-04", weekdays: [1, 2, 3, 4, 5] },
    when: "term",
    start: "09:30",
    end: "12:00",
    joinable: true,
  },
];

const CALENDAR: CalendarSettings = {
  timeZone: "Europe/Paris",
  zone: "A",
  start: "2027-01-04",
  end: "2027-06-30",
  closures: [],
  rules: PARTNER_SLOTS,
  skippedSessions: ["move"],
};
