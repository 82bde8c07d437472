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

/** What a plan changes for halls against the one before. */
export interface PlanDistance {
  /** Halls that are new or gone. */
  readonly halls: number;
  /** Halls of both plans where another team comes, or on another weekday, half-day or week. */
  readonly moved: number;
}

/** Counts the halls that differ between two plans, and those that keep their place but not their time. */
export function measureDistance(before: Plan, after: Plan): PlanDistance {
  const [earlier, later] = [timesByHall(before), timesByHall(after)];
  const gone = [...earlier.keys()].filter((id) => !later.has(id)).length;
  const added = [...later.keys()].filter((id) => !earlier.has(id)).length;
  const moved = [...later].filter(([id, times]) => earlier.has(id) && earlier.get(id) !== times).length;
  return { halls: gone + added, moved };
}

/** Who comes when, by hall, in words that are equal where nothing changes. */
function timesByHall({ circuits }: Plan): ReadonlyMap<string, string> {
  const times = new Map<string, string[]>();
  for (const { teamId, tours } of circuits) {
    for (const { stops, week, weekday, halfDay } of tours) {
      for (const { siteId } of stops)
        times.set(siteId, [...(times.get(siteId) ?? []), `${teamId} ${week} ${weekday} ${halfDay}`]);
    }
  }
  return new Map([...times].map(([id, list]) => [id, list.sort().join()]));
}
