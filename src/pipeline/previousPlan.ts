import type { KeptCircuit, PlanningProblem, PreviousPlan } from "../../planners/model/problem.ts";
import type { Plan } from "../../planners/model/plan.ts";

/**
 * Reads a plan as the one that a new plan should stay close to (O7); circuits whose team, hall or weekday is
 * gone are forgotten.
 */
export function toPreviousPlan(problem: PlanningProblem, plan: Plan, extraCents: number): PreviousPlan {
  const siteOf = new Map(problem.sites.map((site, index) => [site.id, index]));
  const circuits = plan.circuits.flatMap((circuit): KeptCircuit[] => {
    const [tour] = circuit.tours;
    const team = problem.teams.findIndex(({ id }) => id === circuit.teamId);
    const weekday = problem.cycle.weekdays.indexOf(tour?.weekday ?? -1);
    if (tour === undefined || team < 0 || weekday < 0) return [];
    const sites = tour.stops.flatMap(({ siteId }) => siteOf.get(siteId) ?? []);
    if (sites.length === 0) return [];
    const weeks = circuit.tours.map(({ week }) => week - 1).sort((a, b) => a - b);
    return [{ team, sites, halfDay: tour.halfDay, weekday, weeks }];
  });
  return { circuits, extraCents };
}
