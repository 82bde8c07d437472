import type { Category, Structure } from "../../geodata/model/structure.ts";
import type { CalendarSettings } from "../../src/scenario/calendarSettings.ts";
import { DEFAULT_PROGRAMME } from "../../src/scenario/defaultSettings.ts";
import type { Professional, Programme, TeamSettings, Theme } from "../../src/scenario/scenario.ts";
import { AUBE_BOURGS, AUBE_PETITES_VILLES, TROYES } from "./aubeTowns.ts";
import { describeTown, findTown, type ScenarioSettings, type TownFacts } from "./besideTerritory.ts";
import { fictitiousHall, fictitiousName, fictitiousStructure } from "./fictitious.ts";

const NURSE = "puériculture";
const FAMILY_FUND = "CAF";

const TOWNS = [...AUBE_PETITES_VILLES, ...AUBE_BOURGS];

/**
 * Builds the network of the Aube (S2): houses that are there, at most two new ones among the Petites Villes de
 * Demain, and one itinerant structure, for the 12 categories of service.
 */
export function aubeScenario(): ScenarioSettings {
  return {
    version: 1,
    id: "aube",
    name: "Réseau des 1000 premiers jours de l’Aube",
    updatedAt: "2026-12-14T00:00:00Z",
    structures: [...HOUSES.map(house), ...CHILDCARE.map(childcare)],
    venues: TOWNS.map((town) => fictitiousHall(describeTown(town))),
    teams: [TEAM],
    depots: [{ id: "base-1", name: fictitiousName("Maison de Troyes"), lon: TROYES[2], lat: TROYES[3] }],
    vehicles: [{ id: "bus", name: fictitiousName("Bus des 1000 jours"), kilometreCents: 60, count: 1 }],
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

/** The same department looked at for childcare alone (R4): where there is none, and where a bus could stop. */
export function aubeChildcareScenario(): ScenarioSettings {
  const network = aubeScenario();
  const { programme } = network;
  return {
    ...network,
    id: "aube-modes-de-garde",
    name: "Modes de garde dans l’Aube",
    structures: network.structures.filter(({ kind }) => kind === "childcare"),
    professionals: [],
    programme: {
      ...programme,
      // Childcare begins at birth, the network in pregnancy.
      ageBand: { fromMonths: 0, toMonths: 24 },
      category: 8,
      theme: "Garde ponctuelle",
      themes: [{ name: "Garde ponctuelle", skills: [] }],
      skills: [NURSE],
      fixedPlaces: { most: 0, centsPerMonth: 0 },
      whiteZone: { ...programme.whiteZone, minPlaces: 1 },
    },
  };
}

interface HouseFacts {
  readonly town: TownFacts;
  readonly categories: readonly Category[];
}

/** The twelve categories are shared out between the houses and the itinerant structure. */
const HOUSES: readonly HouseFacts[] = [
  { town: TROYES, categories: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12] },
  { town: findTown(TOWNS, "10323"), categories: [2, 3, 4, 5, 7, 11] },
  { town: findTown(TOWNS, "10033"), categories: [1, 2, 4, 6, 9] },
];

function house({ town, categories }: HouseFacts): Structure {
  const [code, name, lon, lat] = town;
  return fictitiousStructure({
    id: `maison-${code}`,
    name: `Maison des 1000 premiers jours, ${name}`,
    kind: "maison-1000-jours",
    categories,
    communeCode: code,
    lon,
    lat,
  });
}

const CHILDCARE: readonly { readonly town: TownFacts; readonly places: number }[] = [
  { town: TROYES, places: 60 },
  { town: findTown(TOWNS, "10323"), places: 30 },
  { town: findTown(TOWNS, "10268"), places: 20 },
  { town: findTown(TOWNS, "10033"), places: 20 },
  { town: findTown(TOWNS, "10034"), places: 12 },
];

function childcare({ town, places }: (typeof CHILDCARE)[number]): Structure {
  const [code, name, lon, lat] = town;
  return fictitiousStructure({
    id: `accueil-${code}`,
    name: `Multi-accueil, ${name}`,
    kind: "childcare",
    categories: [8],
    communeCode: code,
    lon,
    lat,
    places,
  });
}

const TEAM: TeamSettings = {
  id: "equipe-itinerante",
  name: fictitiousName("Structure itinérante de l’Aube"),
  depotId: "base-1",
  vehicleId: "bus",
  skills: ["accueil", NURSE],
  staff: 2,
  freeSlots: null,
  maxDutyMinutes: 600,
  halfDayCents: 21_000,
  confirmed: false,
};

const PROFESSIONALS: readonly Professional[] = [
  {
    id: "caf",
    role: fictitiousName("Conseillère de la CAF"),
    skills: [FAMILY_FUND],
    availability: { openings: [{ weekdays: [1, 2, 3, 4], when: "always", start: "08:00", end: "18:00" }] },
    maxSessionsPerMonth: 8,
  },
];

/** The categories that can travel; the others are those of the houses, and 8 is childcare. */
const THEMES: readonly Theme[] = [
  { name: "Culture", skills: [] },
  { name: "Accueil et informations", skills: [] },
  { name: "Soins, prévention", skills: [NURSE] },
  { name: "Activités parents-enfants", skills: [] },
  { name: "Groupes de paroles", skills: [] },
  { name: "Bien-être des parents", skills: [] },
  { name: "Accès aux droits", skills: [FAMILY_FUND] },
  { name: "Convivialité", skills: [] },
];

const PROGRAMME: Programme = {
  ...DEFAULT_PROGRAMME,
  category: 4,
  ageBand: { fromMonths: -6, toMonths: 24 },
  accessMinutes: 15,
  visitsPerCycle: 2,
  maxStopsPerDay: 2,
  weekdays: [1, 2, 3, 4, 5],
  theme: "Activités parents-enfants",
  themes: THEMES,
  minVisitsPerMonth: 1,
  aim: { kind: "max-coverage", halfDaysPerMonth: 24 },
  whiteZone: { minutes: 15, mode: "car", minSessionsPerMonth: 0, minPlaces: 0 },
  minVenueRing: null,
  fixedPlaces: {
    most: 2,
    centsPerMonth: 150_000,
    venueIds: AUBE_PETITES_VILLES.map(([code]) => `salle-${code}`),
  },
  hypotheses: [...DEFAULT_PROGRAMME.hypotheses, "category", "fixedPlaces"],
};

const CALENDAR: CalendarSettings = {
  timeZone: "Europe/Paris",
  zone: "B",
  start: "2027-01-04",
  end: "2027-06-30",
  closures: [],
  rules: [],
  skippedSessions: ["move"],
};
