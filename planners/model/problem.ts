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
  readonly cycle: Cycle;
  /** Uint32Array, [nodes × nodes], row-major `from * nodeCount + to`; 0xffffffff = no way. */
  readonly driveSeconds: Uint32Array;
  /** Uint32Array, [nodes × nodes], row-major, metres; 0xffffffff = no way. */
  readonly driveMetres: Uint32Array;
  readonly aim: Aim;
  /** Site indices that the plan must visit (C18). */
  readonly requiredSites: readonly number[];
  /** Site indices that the plan must not visit (C18). */
  readonly forbiddenSites: readonly number[];
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
  readonly setupMinutes: number;
  readonly serviceMinutes: number;
  readonly teardownMinutes: number;
  readonly visitCents: number;
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
  readonly dutyMinutes: number;
  /** Cents for each half-day that the team goes out. */
  readonly halfDayCents: number;
  readonly kilometreCents: number;
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
}

/**
 * What is best: every demand that can be covered is covered at least cost, or the most weight is
 * covered within a number of team half-days per cycle, then at least cost.
 */
export type Aim =
  { readonly kind: "cover-all" } | { readonly kind: "max-coverage"; readonly halfDaysPerCycle: number };
