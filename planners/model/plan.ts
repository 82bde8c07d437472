/** Part of the day that a tour takes: a half-day, or both. */
export type HalfDay = "am" | "pm" | "day";

/** One halt of a tour; minutes after local midnight: at the hall, session from, session to, away. */
export interface PlanStop {
  readonly siteId: string;
  readonly arrive: number;
  readonly start: number;
  readonly end: number;
  readonly depart: number;
}

/** One outing of a team: depot, stops in order, depot. `week` 1…W of the cycle, `weekday` 1…7. */
export interface PlanTour {
  readonly week: number;
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly stops: readonly PlanStop[];
}

/** A tour repeated within the cycle (« Circuit »): same team, same stops, same weekday and half-day. */
export interface PlanCircuit {
  readonly id: string;
  readonly teamId: string;
  readonly depotId: string;
  readonly tours: readonly PlanTour[];
}

/** What a planner proposes; the `plan` object of `plan.json`, byte for byte. */
export interface Plan {
  readonly circuits: readonly PlanCircuit[];
  /** Houses that serve someone or are new, by id; absent where the problem has none. */
  readonly houses?: readonly PlanHouse[];
}

/** A house that is open under the plan, and the demands that it serves, in the problem's order. */
export interface PlanHouse {
  readonly houseId: string;
  readonly demandIds: readonly string[];
}
