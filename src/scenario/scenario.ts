import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { Availability } from "../../geodata/model/availability.ts";
import type { PriorityWeights } from "../../geodata/model/priorityWeights.ts";
import type { QualitativeNeed } from "../../geodata/model/qualitativeNeed.ts";
import type { Category, Structure } from "../../geodata/model/structure.ts";
import type { SurveyAggregate } from "../../geodata/model/survey.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Venue, WeeklyHalfDay } from "../../geodata/model/venue.ts";
import type { Authority } from "./authority.ts";
import type { CalendarSettings } from "./calendarSettings.ts";
import type { CallApplication } from "./callApplication.ts";
import type { Comment, Decision, Hearing } from "./concertation.ts";
import type { PlanDocument } from "./planDocument.ts";
import type { ProgrammeAim } from "./programmeAim.ts";
import type { RoutesDocument } from "./routesDocument.ts";

/** Hours of a half-day as people write them: `"09:30"`, Europe/Paris. */
export interface HourWindow {
  readonly start: string;
  readonly end: string;
}

/** Where a team starts and ends its day (« Base de départ »). */
export interface Depot {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Who goes out (« Équipe »); `confirmed` false is shown as a hypothesis. */
export interface TeamSettings {
  readonly id: string;
  readonly name: string;
  readonly depotId: string;
  readonly vehicleId: string | null;
  readonly skills: readonly string[];
  readonly staff: number;
  /** Half-days of the week the team can work; null = all of the programme's. */
  readonly freeSlots: readonly WeeklyHalfDay[] | null;
  readonly maxDutyMinutes: number;
  /** What one half-day out costs, all staff together, in cents. */
  readonly halfDayCents: number;
  readonly confirmed: boolean;
  readonly availability?: Availability;
}

/** What a team drives, for its cost per kilometre. */
export interface Vehicle {
  readonly id: string;
  readonly name: string;
  readonly kilometreCents: number;
  /** How many there are: no more teams are out with it at once. Absent = one for each team that names it. */
  readonly count?: number;
  readonly availability?: Availability;
}

/** Never a person's name or contact by default (R50): a function, as « sage-femme PMI ». */
export interface Professional {
  readonly id: string;
  readonly role: string;
  readonly skills: readonly string[];
  /** Teams that the person goes with; absent = any. */
  readonly teamIds?: readonly string[];
  readonly availability?: Availability;
  /** Sessions a calendar month at most; absent = no limit. */
  readonly maxSessionsPerMonth?: number;
}

/** A kind of session (« Thème ») and the skills that it takes besides the programme's (C13). */
export interface Theme {
  readonly name: string;
  readonly skills: readonly string[];
}

/** Themes that the families of a commune asked for; only these take turns there (O3). */
export interface ThemeWish {
  readonly communeCode: string;
  readonly themes: readonly string[];
}

/** The programme: what is offered, to whom, how near, how often, and at what hours. */
export interface Programme {
  readonly category: Category;
  readonly ageBand: AgeBand;
  /** Longest drive of a family to an itinerant stop, minutes, inclusive. */
  readonly accessMinutes: number;
  readonly visitsPerCycle: number;
  /** Communes that are visited more or less often; the first rule that fits holds. Absent = all alike. */
  readonly rhythms?: readonly RhythmRule[];
  readonly cycleWeeks: number;
  readonly sessionMinutes: number;
  readonly setupMinutes: number;
  readonly teardownMinutes: number;
  readonly breakMinutes: number;
  readonly startStepMinutes: number;
  /** Most stops of a team in one day; 0 = what the day can hold. */
  readonly maxStopsPerDay: number;
  /** ISO weekdays 1…7. */
  readonly weekdays: readonly number[];
  readonly sessionHours: { readonly am: HourWindow; readonly pm: HourWindow };
  readonly dutyHours: { readonly am: HourWindow; readonly pm: HourWindow };
  readonly capacity: number;
  /** Places of `capacity` kept for one adaptation or emergency at a time (C12); absent = none. */
  readonly reservedPlaces?: number;
  /** Longest stay of a child, minutes (C5): not the opening hours. Absent = as long as the session. */
  readonly maxChildMinutes?: number;
  /** Visits that each place, and each regular child, has in a calendar month at least (C9); absent = no minimum. */
  readonly minVisitsPerMonth?: number;
  /** Months that a place is visited, and a regular child comes, at least (C10); absent = no minimum. */
  readonly minMonths?: number;
  /** Days between two sessions at one place, at least and at most (C11); absent = regular, but no limit. */
  readonly minGapDays?: number;
  readonly maxGapDays?: number;
  readonly theme: string;
  /** Kinds of session that take turns in each commune; absent = `theme` alone. */
  readonly themes?: readonly Theme[];
  readonly themeWishes?: readonly ThemeWish[];
  /** Skills that every session takes, of the team or of a professional who joins it (C13). */
  readonly skills?: readonly string[];
  /** What a team takes with it, for its road sheets. Absent = a usual list. */
  readonly material?: readonly string[];
  /** People that every session takes, the team's and those who join it (C13); absent = the team's are enough. */
  readonly minStaff?: number;
  readonly aim: ProgrammeAim;
  /** What counts as served today; see `WhiteZoneDefinition`. Category and age band are the programme's. */
  readonly whiteZone: {
    readonly minutes: number;
    readonly mode: "car" | "walk" | "bicycle";
    readonly minSessionsPerMonth: number;
    readonly minPlaces: number;
    /** Childcare in the place of the category (R4); absent = the category. */
    readonly service?: "childcare";
  };
  /** What makes a child count for more; absent = every child counts the same. */
  readonly weights?: PriorityWeights;
  /** Which communes may host a stop (C1): rings from this order on; null = all. */
  readonly minVenueRing: number | null;
  /** New fixed places that may open beside the circuits (S2); absent = none. */
  readonly fixedPlaces?: FixedPlaces;
  /** Figures that nobody has settled yet, by field name, marked « à confirmer par l'enquête ». */
  readonly hypotheses: readonly string[];
}

/**
 * Sessions that each place has in a calendar month at least (C9): the programme's own minimum, else what counting
 * as served takes; 0 = none.
 */
export function monthlyMinimum({ minVisitsPerMonth, whiteZone }: Programme): number {
  return minVisitsPerMonth ?? whiteZone.minSessionsPerMonth;
}

/** How many halls may become a fixed place for good (« Nouveau lieu fixe »), and what one costs. */
export interface FixedPlaces {
  /** New ones at most; 0 = none. */
  readonly most: number;
  /** New ones at least; absent = 0. */
  readonly least?: number;
  /** What one costs a month, in cents; a month counts four weeks of the cycle. */
  readonly centsPerMonth: number;
  /** Halls that may become one; absent = all that may host a stop. */
  readonly venueIds?: readonly string[];
}

/** Visits per cycle for communes that are named, or that have fewer children than `belowChildren`. */
export interface RhythmRule {
  readonly communeCodes?: readonly string[];
  readonly belowChildren?: number;
  readonly visitsPerCycle: number;
}

/** A decision of the meeting about one venue (C18). */
export interface VenueLock {
  readonly id: string;
  readonly kind: "require" | "forbid";
  readonly venueId: string;
}

/** A team that must go out, or must not. */
export interface TeamLock {
  readonly id: string;
  readonly kind: "require-team" | "forbid-team";
  readonly teamId: string;
}

/** A weekday, or half of it, on which a team (null = nobody) goes out. */
export interface SlotLock {
  readonly id: string;
  readonly kind: "forbid-slot";
  readonly teamId: string | null;
  /** ISO weekday 1…7. */
  readonly weekday: number;
  readonly halfDay: "am" | "pm" | null;
}

/** A stop that stays, and what of its team and slot is settled; null = free. */
export interface StopLock {
  readonly id: string;
  readonly kind: "keep-stop";
  readonly venueId: string;
  readonly teamId: string | null;
  readonly weekday: number | null;
  readonly halfDay: "am" | "pm" | null;
}

/** A circuit that stays as it is: these halls in this order. */
export interface KeptCircuitLock {
  readonly id: string;
  readonly kind: "keep-circuit";
  readonly teamId: string;
  readonly venueIds: readonly string[];
  readonly weekday: number;
  readonly halfDay: "am" | "pm" | "day";
}

/** Halls that must not make a circuit by themselves, whatever the order; `teamId` null = whoever goes. */
export interface ForbiddenCircuitLock {
  readonly id: string;
  readonly kind: "forbid-circuit";
  readonly teamId: string | null;
  readonly venueIds: readonly string[];
}

/** A decision of the meeting (C18). */
export type Lock = VenueLock | TeamLock | SlotLock | StopLock | KeptCircuitLock | ForbiddenCircuitLock;

/** Tells decisions about a venue alone from the others. */
export function isVenueLock(lock: Lock): lock is VenueLock {
  return lock.kind === "require" || lock.kind === "forbid";
}

/**
 * `travel-times.json`: a matrix between named points, usable in a scenario.
 *
 * Point ids: `commune-71076`, `structure-ID`, `venue-ID`, `depot-ID`. `seconds` and `metres` are
 * [points × points], row-major; null = unreachable.
 */
export interface TravelTimesDocument {
  readonly version: 1;
  readonly provider: string;
  readonly computedAt: string;
  readonly estimated: boolean;
  readonly mode: "car" | "walk" | "bicycle";
  readonly detail: string;
  readonly points: readonly { readonly id: string; readonly lon: number; readonly lat: number }[];
  readonly seconds: readonly (number | null)[];
  readonly metres: readonly (number | null)[];
}

/**
 * The saved document (« Scénario »): data, settings and plans. See the contract in the README.
 *
 * A decoded scenario has its territory, travel times and routes inlined; files are resolved by the caller.
 */
export interface Scenario {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** ISO instant; the only clock of exports. */
  readonly updatedAt: string;
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly venues: readonly Venue[];
  readonly teams: readonly TeamSettings[];
  readonly depots: readonly Depot[];
  readonly vehicles: readonly Vehicle[];
  readonly professionals: readonly Professional[];
  readonly programme: Programme;
  /** Answers of families, added up; single answers are never kept. */
  readonly survey: SurveyAggregate | null;
  /** Needs as people said them; absent = none noted. */
  readonly voices?: readonly QualitativeNeed[];
  readonly travelTimes: { readonly provider: "estimate" } | TravelTimesDocument;
  /** Drives along real roads, to draw circuits and guide teams; absent = none known. They cost nothing. */
  readonly routes?: RoutesDocument;
  readonly locks: readonly Lock[];
  readonly calendar: CalendarSettings;
  readonly plans: readonly PlanDocument[];
  /** What was decided and said, never changed, only added to: see `readStanding`. */
  readonly decisions: readonly Decision[];
  readonly comments: readonly Comment[];
  /** What communes answered before any plan; absent = none was asked. */
  readonly hearings?: readonly Hearing[];
  /** Whose papers these are; absent = a neutral look. */
  readonly authority?: Authority;
  /** What an answer to a call for projects says; absent = none is written. */
  readonly application?: CallApplication;
}
