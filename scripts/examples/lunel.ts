import type { Opening } from "../../geodata/model/availability.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import type { Booking, CalendarRule, CalendarSettings } from "../../src/scenario/calendarSettings.ts";
import type { Programme, Scenario, TeamSettings } from "../../src/scenario/scenario.ts";
import { scenarioForTerritory } from "../../src/scenario/scenarioForTerritory.ts";
import { buildFactsTerritory } from "./communeFacts.ts";
import { FICTITIOUS } from "./fictitious.ts";
import { LUNEL_FACTS } from "./lunelFacts.ts";

/** INSEE code of Lunel, where both sites are. */
const LUNEL = "34145";

const MORNING = { start: "08:30", end: "12:15" } as const;
const AFTERNOON = { start: "13:30", end: "17:00" } as const;

const PLAY = "Halte-jeux";
const WITH_ELDERS = "Rencontre intergénérationnelle";

const EPCI = { epciCode: "243400520", centre: LUNEL };

/** Builds the territory of the halte-jeux, which is the town's own: Lunel alone. */
function buildLunelTerritory(): Territory {
  const town = LUNEL_FACTS.filter(([code]) => code === LUNEL);
  return buildFactsTerritory({ ...EPCI, id: "lunel", name: "Lunel" }, town);
}

/** Builds the territory of the baby-car: the 14 communes of Lunel Agglo. */
export function buildLunelAggloTerritory(): Territory {
  return buildFactsTerritory({ ...EPCI, id: "lunel-agglo", name: "Lunel Agglo" }, LUNEL_FACTS);
}

/** What the programme of Lunel states, for both ways of working (halte-jeux and baby-car). */
export const LUNEL_PROGRAMME = {
  category: 8,
  ageBand: { fromMonths: 3, toMonths: 48 },
  capacity: 7,
  reservedPlaces: 1,
  maxChildMinutes: 210,
  minVisitsPerMonth: 2,
  minMonths: 2,
  sessionMinutes: 210,
  weekdays: [1, 2, 3, 4, 5],
  sessionHours: { am: MORNING, pm: AFTERNOON },
  minVenueRing: null,
} satisfies Partial<Programme>;

/**
 * Builds the halte-jeux « Les petits pas » (S4), from its opening on 26 February 2024 to the summer holidays:
 * one team, two sites in turn, no circuit.
 */
export function lunelScenario(): Scenario {
  const base = scenarioForTerritory(buildLunelTerritory(), [site("parc"), site("arc-en-ciel")], "2024-02-12");
  return {
    ...base,
    id: "lunel",
    name: "Halte-jeux « Les petits pas », Lunel",
    venues: [venue("arc-en-ciel"), venue("parc")],
    teams: [TEAM],
    depots: [
      { id: "base-1", name: "Site du Parc (emplacement fictif)", lon: SITES.parc.lon, lat: SITES.parc.lat },
    ],
    vehicles: [],
    programme: PROGRAMME,
    calendar: CALENDAR,
  };
}

const SITES = {
  parc: {
    name: "Parc (emplacement fictif)",
    lon: 4.1369,
    lat: 43.6803,
    openingHours: "SH off; Mo,Tu,Th,Fr 08:30-12:15; Mo,Tu,Th 13:30-17:00",
    openings: [opening([1, 2, 4, 5], "term", MORNING), opening([1, 2, 4], "term", AFTERNOON)],
  },
  "arc-en-ciel": {
    name: "Arc en Ciel (emplacement fictif)",
    lon: 4.1281,
    lat: 43.6752,
    openingHours: "We 08:30-12:15,13:30-17:00; SH Mo-Fr 08:30-12:15; SH Mo-Th 13:30-17:00",
    openings: [
      opening([3], "always", MORNING),
      opening([1, 2, 3, 4, 5], "holidays", MORNING),
      opening([3], "always", AFTERNOON),
      opening([1, 2, 3, 4], "holidays", AFTERNOON),
    ],
  },
} as const;

type SiteId = keyof typeof SITES;

function opening(
  weekdays: readonly number[],
  when: Opening["when"],
  hours: { start: string; end: string },
): Opening {
  return { weekdays, when, start: hours.start, end: hours.end };
}

function venue(id: SiteId): Venue {
  const { name, lon, lat, openings } = SITES[id];
  return {
    id,
    communeCode: LUNEL,
    name,
    lon,
    lat,
    confirmed: true,
    suitable: true,
    freeSlots: null,
    sessionCents: 0,
    availability: { openings },
  };
}

/** The site as an existing offer: the halte-jeux is there, the diagnosis counts it. */
function site(id: SiteId): Structure {
  const { name, lon, lat, openingHours } = SITES[id];
  return {
    id: `halte-jeux-${id}`,
    name: `Halte-jeux « Les petits pas », ${name}`,
    kind: "childcare",
    categories: [8],
    mode: "fixed",
    lon,
    lat,
    communeCode: LUNEL,
    address: null,
    openTo: "all",
    sessionsPerMonth: null,
    openingHours,
    places: LUNEL_PROGRAMME.capacity,
    geocoding: "commune",
    source: `Lunel, halte-jeux « Les petits pas » ; emplacement ${FICTITIOUS}`,
    date: "2024-02-26",
  };
}

const TEAM: TeamSettings = {
  id: "equipe",
  name: "Deux accueillantes et une éducatrice",
  depotId: "base-1",
  vehicleId: null,
  skills: ["accueil", "éducatrice de jeunes enfants"],
  staff: 3,
  freeSlots: null,
  maxDutyMinutes: 600,
  halfDayCents: 31_500,
  confirmed: true,
};

const PROGRAMME: Programme = {
  ...LUNEL_PROGRAMME,
  accessMinutes: 10,
  visitsPerCycle: 2,
  cycleWeeks: 4,
  setupMinutes: 0,
  teardownMinutes: 0,
  breakMinutes: 45,
  startStepMinutes: 15,
  maxStopsPerDay: 0,
  dutyHours: LUNEL_PROGRAMME.sessionHours,
  theme: PLAY,
  themes: [
    { name: PLAY, skills: [] },
    { name: WITH_ELDERS, skills: [] },
  ],
  skills: ["éducatrice de jeunes enfants"],
  aim: { kind: "max-coverage", halfDaysPerMonth: 0 },
  whiteZone: { minutes: 10, mode: "car", minSessionsPerMonth: 0, minPlaces: 0 },
  hypotheses: ["accessMinutes", "whiteZone", "venues", "costs"],
};

const EVERY_WEEK_FROM = "2024-02-26";

function session(id: string, halfDay: "am" | "pm", weekdays: readonly number[], theme: string): CalendarRule {
  return {
    id,
    kind: "session",
    recurrence: { kind: "every-weeks", weeks: 1, anchor: EVERY_WEEK_FROM, weekdays },
    when: "always",
    venueId: null,
    teamId: TEAM.id,
    halfDay,
    start: null,
    end: null,
    theme,
    professionalIds: [],
  };
}

/** Regular children of one half-day, every week from March to June; the site is the one in force. */
function regulars(id: string, weekday: number, children: number, start: string, end: string): Booking {
  return {
    id,
    kind: "regular",
    recurrence: { kind: "every-weeks", weeks: 1, anchor: EVERY_WEEK_FROM, weekdays: [weekday] },
    when: weekday === 3 ? "always" : "term",
    from: "2024-03-01",
    until: "2024-06-30",
    children,
    venueId: null,
    start,
    end,
  };
}

/** One child on the seventh place. */
function reserved(
  kind: "adaptation" | "emergency",
  id: string,
  dates: readonly string[],
  start: string,
  end: string,
): Booking {
  return {
    id,
    kind,
    recurrence: { kind: "dates", dates },
    when: "always",
    children: 1,
    venueId: null,
    start,
    end,
  };
}

const CALENDAR: CalendarSettings = {
  timeZone: "Europe/Paris",
  zone: "C",
  start: "2024-02-26",
  end: "2024-07-05",
  closures: [
    {
      from: "2024-05-10",
      to: "2024-05-10",
      reason: "Pont de l’Ascension : fermeture choisie pour cet exemple, à confirmer par la structure",
    },
  ],
  rules: [
    session("matin-intergenerationnel", "am", [1, 4], WITH_ELDERS),
    session("matin", "am", [2, 3, 5], PLAY),
    session("apres-midi", "pm", [1, 2, 3, 4], PLAY),
  ],
  bookings: [
    regulars("lundi-matin", 1, 4, "08:30", "12:00"),
    regulars("lundi-matin-court", 1, 2, "09:00", "12:00"),
    regulars("mardi-matin", 2, 6, "08:45", "12:15"),
    regulars("mercredi-matin", 3, 5, "08:30", "12:00"),
    regulars("jeudi-matin", 4, 6, "08:30", "12:00"),
    regulars("jeudi-apres-midi", 4, 3, "13:30", "17:00"),
    regulars("vendredi-matin", 5, 4, "09:00", "12:00"),
    reserved("adaptation", "adaptation-mars", ["2024-03-05", "2024-03-07"], "09:00", "10:30"),
    reserved("emergency", "urgence-avril", ["2024-04-24"], "13:30", "16:30"),
  ],
};
