import type { HalfDay, Plan, PlanCircuit, PlanStop } from "../../planners/model/plan.ts";

/**
 * The outings of a circuit that are alike: same weekday, part of the day and halls in order; normally
 * all of them. A hand-edited plan may have several kinds in one circuit.
 */
export interface Outing {
  readonly id: string;
  readonly circuit: PlanCircuit;
  readonly weekday: number;
  readonly halfDay: HalfDay;
  readonly weeks: readonly number[];
  readonly stops: readonly PlanStop[];
}

/** Groups the tours of a plan into outings, in the order of the plan. */
export function listOutings(plan: Plan): Outing[] {
  return plan.circuits.flatMap((circuit) => {
    const kinds = new Map<string, Outing>();
    for (const tour of circuit.tours) {
      const key = JSON.stringify([tour.weekday, tour.halfDay, tour.stops]);
      const known = kinds.get(key);
      const weeks = [...new Set([...(known?.weeks ?? []), tour.week])].sort((a, b) => a - b);
      const { weekday, halfDay, stops } = tour;
      const id = known?.id ?? (kinds.size === 0 ? circuit.id : `${circuit.id}-${kinds.size + 1}`);
      kinds.set(key, { id, circuit, weekday, halfDay, weeks, stops });
    }
    return [...kinds.values()];
  });
}
