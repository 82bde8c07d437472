/** Limits of one plan among several of the same programme; absent = none. */
export interface AimLimits {
  /** Cost at most. */
  readonly centsPerCycle?: number;
  /** Longest drive of any family to the nearest place, existing or itinerant, at most. */
  readonly worstAccessSeconds?: number;
}

/** What the plan is asked to do. */
export type ProgrammeAim =
  | ({ readonly kind: "cover-all" } & AimLimits)
  | ({ readonly kind: "max-coverage"; readonly halfDaysPerMonth: number } & AimLimits);
