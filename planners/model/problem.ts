import type { HalfDay } from "./plan.ts";

/**
 * The periodic covering tour problem with slots, as plain data: indices and integers only.
 *
 * Nodes are numbered depots first, then sites: node `depotCount + siteIndex`. Times are whole seconds
 * inside the search and minutes after local midnight in schedules; costs are whole cents.
 * Built by `src/pipeline/buildProblem.ts`, validated once by `validateProblem`, then trusted.
 */
export interface PlanningProblem {
  readonly depotCount: number;
  /** Ids of the depots, by depot index; they name circuits' depots in the plan. */
  readonly depotIds: readonly string[];
  readonly sites: readonly Site[];
  readonly demands: readonly Demand[];
  readonly teams: readonly Team[];
  /** How many there are of each kind of vehicle: as many teams at most are out with it at once (C19). */
  readonly vehicles?: readonly number[];
  readonly cycle: Cycle;
  /** Uint32Array, [nodes × nodes], row-major `from * nodeCount + to`; 0xffffffff = no way. */
  readonly driveSeconds: Uint32Array;
  /** Uint32Array, [nodes × nodes], row-major, metres; 0xffffffff = no way. */
  readonly driveMetres: Uint32Array;
  readonly aim: Aim;
  /** What one cycle may take altogether, whatever the aim (C21); hard. */
  readonly budget: Budget;
  /** Site indices that the plan must visit (C18). */
  readonly requiredSites: readonly number[];
  /** Site indices that the plan must not visit (C18). */
  readonly forbiddenSites: readonly number[];
  /** What the meeting settled beyond single halls (C18); absent = nothing. */
  readonly locks?: PlanLocks;
  /** The plan that a new one should stay close to (O7); absent = none. */
  readonly previous?: PreviousPlan;
  /** Places that could open for good (S2); absent = none. */
  readonly houses?: HouseChoice;
}

/**
 * Fixed places to choose from, alone or together with circuits (S2: a network of several buildings and an
 * itinerant structure).
 */
export interface HouseChoice {
  readonly candidates: readonly House[];
  /** How many new ones open at least and at most; those already open do not count. */
  readonly least: number;
  readonly most: number;
}

/** A place that could open for the whole cycle (« Lieu fixe »), or is open already. */
export interface House {
  readonly id: string;
  /** Open today: serves families whatever is chosen, costs nothing more. */
  readonly open: boolean;
  /** Cents per cycle that a new one costs. */
  readonly cents: number;
  /** Most demand weight that it can serve; null = any. A demand goes to one house with all its weight. */
  readonly capacity: number | null;
}

/** Limits of one cycle, all teams together; null = no limit. */
export interface Budget {
  /** Half-days of teams out; a whole day is two. */
  readonly halfDays: number | null;
  readonly metres: number | null;
  /** Minutes of drive, set-up, sessions and take-down; waiting and breaks do not count. */
  readonly workMinutes: number | null;
  readonly cents: number | null;
  /** Outings, that is tours times their visits. */
  readonly tours: number | null;
}

/**
 * Decisions about days, teams and circuits (C18). Slots that nobody may use are simply missing from
 * {@link Team.slots} and {@link Site.slots}; here stands what must be there.
 */
export interface PlanLocks {
  /** Teams that must go out at least once, by index. */
  readonly requiredTeams: readonly number[];
  /** Stops that stay with a team, a weekday or a half-day; null = free. The site is required as well. */
  readonly keptStops: readonly KeptStop[];
  /** Circuits that stay as they are: these stops and no others, in this order, on this weekday. */
  readonly keptCircuits: readonly KeptCircuit[];
  /** Sets of stops that one circuit must not have: exactly these. */
  readonly forbiddenCircuits: readonly { readonly team: number | null; readonly sites: readonly number[] }[];
}

/** A stop of the meeting's choice and what of its slot is settled. */
export interface KeptStop {
  readonly site: number;
  readonly team: number | null;
  /** Index into {@link Cycle.weekdays}. */
  readonly weekday: number | null;
  readonly pm: boolean | null;
}

/** A circuit with its place in the cycle. */
export interface KeptCircuit {
  readonly team: number;
  /** In the order of visit. */
  readonly sites: readonly number[];
  readonly halfDay: HalfDay;
  /** Index into {@link Cycle.weekdays}. */
  readonly weekday: number;
  /** Week indices 0…weeks−1, ascending; empty = any. */
  readonly weeks: readonly number[];
}

/**
 * The plan before (O7): among plans whose value is within `extraCents` of the best, the one that changes
 * least for families is chosen: fewest halls dropped or new, then fewest that change slot or team.
 */
export interface PreviousPlan {
  readonly circuits: readonly KeptCircuit[];
  /**
   * Cents per cycle that staying close may cost at most; 0 = only among plans of equal value, the worst-off families'
   * drives included.
   */
  readonly extraCents: number;
}

/**
 * A place where a team can hold a session (« Salle possible », set *J*).
 *
 * `id` orders sites: among plans of equal value the one with the first ids is kept. `slots` lists the
 * weekly half-days in which the site is free, as indices `weekdayIndex * 2 + (pm ? 1 : 0)` into
 * {@link Cycle.weekdays}; empty means never free. Minutes are whole.
 */
export interface Site {
  readonly id: string;
  readonly slots: readonly number[];
  /**
   * Narrower hours of the place's own, by half-day (C6): its sessions start and end inside them and inside the
   * cycle's. A half-day that is absent has the cycle's hours.
   */
  readonly hours?: { readonly am?: MinuteWindow; readonly pm?: MinuteWindow };
  readonly setupMinutes: number;
  readonly serviceMinutes: number;
  readonly teardownMinutes: number;
  readonly visitCents: number;
  /** What a visit takes of the vehicle's {@link Team.tourLoad}; absent = nothing. */
  readonly load?: number;
  /**
   * Sets of days of which one is chosen: the site is visited on each of its days and on no other, by any
   * tour of that day, instead of the cycle's even rhythm. Days are numbered
   * `week * weekdays.length + weekdayIndex`, ascending in each set; absent = the cycle's rhythm.
   */
  readonly dayPatterns?: readonly (readonly number[])[];
}

/**
 * People to be served at one place (set *I*); `sites` are the sites within their access time (*N_i*),
 * ascending, and `accessSeconds[k]` the families' drive to `sites[k]`.
 */
export interface Demand {
  readonly id: string;
  readonly weight: number;
  readonly sites: readonly number[];
  readonly accessSeconds: readonly number[];
  /** Must be covered whatever the aim; absent = as the aim says. */
  readonly required?: boolean;
  /** Visits per cycle that a circuit must make at least to cover it; absent = {@link Cycle.visitsPerCycle}. */
  readonly visits?: number;
  /** Indices of the houses within reach, ascending, and the drive to each; absent = none. */
  readonly houses?: readonly number[];
  readonly houseSeconds?: readonly number[];
}

/**
 * Who drives out (C19): `slots` as in {@link Site}, `weekSlots` may take away single weeks.
 *
 * `dutyMinutes` is the longest duty of a day, break included (C15).
 */
export interface Team {
  readonly id: string;
  readonly depot: number;
  readonly slots: readonly number[];
  /** Narrower hours of the team's own, by half-day; a half-day that is absent has the cycle's. */
  readonly hours?: { readonly am?: MinuteWindow; readonly pm?: MinuteWindow };
  readonly dutyMinutes: number;
  /** Cents for each half-day that the team goes out. */
  readonly halfDayCents: number;
  readonly kilometreCents: number;
  /** Longest tour in metres, depot to depot; absent = no limit. */
  readonly tourMetres?: number;
  /** Index into {@link PlanningProblem.vehicles} of what the team drives; absent = one of its own. */
  readonly vehicle?: number;
  /** Most {@link Site.load} of one tour; absent = no limit. */
  readonly tourLoad?: number;
}

/** A window in minutes after local midnight, both ends inclusive. */
export interface MinuteWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * The abstract cycle: `weeks` weeks, repeated. A site is visited `visitsPerCycle` times, evenly spaced,
 * always on the same weekday and half-day (C11). The planner holds sessions as early as their window and
 * the drive allow; a morning and an afternoon tour of one team on one day are one duty (C15).
 */
export interface Cycle {
  readonly weeks: number;
  /** ISO weekdays 1…7 that are worked, ascending. */
  readonly weekdays: readonly number[];
  readonly visitsPerCycle: number;
  /** Sessions start and end inside (C6). */
  readonly sessionWindow: { readonly am: MinuteWindow; readonly pm: MinuteWindow };
  /** The team leaves its depot and is back inside; a tour of the whole day may use am.start … pm.end. */
  readonly dutyWindow: { readonly am: MinuteWindow; readonly pm: MinuteWindow };
  /** Break between the last morning stop and the first afternoon stop, on top of the drive (C15). */
  readonly breakMinutes: number;
  /** Sessions start on multiples of this many minutes. */
  readonly startStepMinutes: number;
  /** Most stops of one tour, 0 = only what the day can hold. */
  readonly maxStops: number;
  /**
   * How many of its dates each slot loses to holidays and closures, `week * slots + slot` with weeks from 0 and
   * slots as in `Site.slots`: among plans of equal value, circuits are placed where the fewest are lost.
   * Absent = none.
   */
  readonly lostDates?: readonly number[];
}

/**
 * What is best, always within the budget: every demand that can be covered is covered at least cost
 * (`cover-all`), or the most weight is covered, then at least cost (`max-coverage`).
 *
 * Of fixed houses alone: the least sum of weight times drive to the nearest open house (`least-access`, the
 * p-median problem), or the shortest longest drive (`least-worst-access`, the p-center problem); every
 * demand that has a house within reach is served.
 */
export type Aim =
  | { readonly kind: "cover-all" }
  | { readonly kind: "max-coverage" }
  | { readonly kind: "least-access" }
  | { readonly kind: "least-worst-access" };

/** No limit at all. */
export const NO_BUDGET: Budget = {
  halfDays: null,
  metres: null,
  workMinutes: null,
  cents: null,
  tours: null,
};
