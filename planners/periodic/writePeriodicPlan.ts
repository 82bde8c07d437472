import type { Plan, PlanCircuit } from "../model/plan.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { PeriodicModel } from "./periodicModel.ts";
import type { PeriodicState } from "./periodicState.ts";

/**
 * Writes tours out as a plan, a circuit of one tour for each: by day, then team and half-day. A circuit is
 * named after its day and its team.
 */
export function writePeriodicPlan(
  problem: PlanningProblem,
  model: PeriodicModel,
  state: PeriodicState,
): Plan {
  const { weekdays } = problem.cycle;
  const circuits: PlanCircuit[] = [];
  for (let day = 0; day < model.days; day++) {
    for (const [index, { team, halfDay, minute }] of model.vehicles.entries()) {
      const tour = state.tour(day, index);
      const who = problem.teams[team];
      if (tour.length === 0 || who === undefined) continue;
      circuits.push({
        id: `circuit-${day + 1}-${who.id}-${halfDay}`,
        teamId: who.id,
        depotId: problem.depotIds[who.depot] ?? "",
        tours: [
          {
            week: Math.floor(day / weekdays.length) + 1,
            weekday: weekdays[day % weekdays.length] ?? 0,
            halfDay,
            stops: tour.map((customer) => ({
              siteId: problem.sites[model.sites[customer] ?? -1]?.id ?? "",
              arrive: minute,
              start: minute,
              end: minute,
              depart: minute,
            })),
          },
        ],
      });
    }
  }
  return { circuits };
}
