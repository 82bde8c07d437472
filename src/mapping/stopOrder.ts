import type { Plan, PlanCircuit, PlanTour } from "../../planners/model/plan.ts";

/** One hall of a circuit with its number: the order in which the team comes, 1 first. */
export interface NumberedStop {
  readonly siteId: string;
  readonly number: number;
}

/** One circuit as it is drawn and listed. */
export interface DrawnCircuit {
  readonly id: string;
  /** Place in the plan: the argument of `circuitStyle`. */
  readonly index: number;
  readonly depotId: string;
  readonly stops: readonly NumberedStop[];
  /** Site ids of each different way round, in order, without the depot. */
  readonly ways: readonly (readonly string[])[];
}

const HALF_DAYS = { am: 0, day: 0, pm: 1 } as const;

function byTime(a: PlanTour, b: PlanTour): number {
  return a.week - b.week || a.weekday - b.weekday || HALF_DAYS[a.halfDay] - HALF_DAYS[b.halfDay];
}

function numberStops(circuit: PlanCircuit, index: number): DrawnCircuit {
  const numbers = new Map<string, number>();
  const ways = new Map<string, readonly string[]>();
  for (const tour of [...circuit.tours].sort(byTime)) {
    const way = [...tour.stops].sort((a, b) => a.arrive - b.arrive).map((stop) => stop.siteId);
    for (const siteId of way) if (!numbers.has(siteId)) numbers.set(siteId, numbers.size + 1);
    if (way.length > 0) ways.set(way.join("\n"), way);
  }
  return {
    id: circuit.id,
    index,
    depotId: circuit.depotId,
    stops: [...numbers].map(([siteId, number]) => ({ siteId, number })),
    ways: [...ways.values()],
  };
}

/**
 * Returns the circuits of a plan with their stops numbered by time: week, weekday, half-day, arrival.
 *
 * The numbers on the map, in the lists and on paper all come from here.
 */
export function numberCircuits(plan: Plan | null): readonly DrawnCircuit[] {
  return plan === null ? [] : plan.circuits.map(numberStops);
}
