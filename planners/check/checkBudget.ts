import type { PlanningProblem, Team } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { countHalfDays } from "./checkCoverage.ts";
import type { ReadCircuit, ReadTour } from "./readPlan.ts";
import { countTour } from "./countTour.ts";
import { violate } from "./ruleTable.ts";

/**
 * Checks that a cycle takes no more half-days, kilometres, working time, money and outings than the
 * budget has (C21), and that no tour is longer or more loaded than its team may drive (C19).
 *
 * @param houseCents – what new houses cost in a cycle.
 */
export function checkBudget(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  houseCents: number,
  out: Violation[],
): void {
  const { budget } = problem;
  const total = { metres: 0, minutes: 0, cents: houseCents, tours: 0 };
  for (const circuit of circuits) {
    const team = circuit.team === null ? undefined : problem.teams[circuit.team];
    for (const tour of circuit.tours) {
      const { driveMetres, workMinutes, costCents } = countTour(problem, circuit, tour);
      total.metres += driveMetres;
      total.minutes += workMinutes;
      total.cents += costCents;
      total.tours += 1;
      checkLoad(problem, team, tour, out);
      if (team?.tourMetres === undefined || driveMetres <= team.tourMetres) continue;
      const params = { ...tour.params, team: team.id, metres: driveMetres, maximum: team.tourMetres };
      out.push(violate("tour-too-long", tour.at, params));
    }
  }
  const halfDays = countHalfDays(circuits);
  if (halfDays > (budget.halfDays ?? Infinity)) {
    out.push(violate("budget-exceeded", "plan", { halfDays, budget: budget.halfDays ?? 0 }));
  }
  if (total.metres > (budget.metres ?? Infinity)) {
    out.push(violate("budget-of-metres", "plan", { metres: total.metres, budget: budget.metres ?? 0 }));
  }
  if (total.minutes > (budget.workMinutes ?? Infinity)) {
    out.push(
      violate("budget-of-minutes", "plan", { minutes: total.minutes, budget: budget.workMinutes ?? 0 }),
    );
  }
  if (total.cents > (budget.cents ?? Infinity)) {
    out.push(violate("budget-of-cents", "plan", { cents: total.cents, budget: budget.cents ?? 0 }));
  }
  if (total.tours > (budget.tours ?? Infinity)) {
    out.push(violate("budget-of-tours", "plan", { tours: total.tours, budget: budget.tours ?? 0 }));
  }
}

function checkLoad(problem: PlanningProblem, team: Team | undefined, tour: ReadTour, out: Violation[]): void {
  if (team?.tourLoad === undefined) return;
  const load = tour.stops.reduce(
    (sum, { site }) => sum + (site === null ? 0 : (problem.sites[site]?.load ?? 0)),
    0,
  );
  if (load <= team.tourLoad) return;
  const params = { ...tour.params, team: team.id, load, maximum: team.tourLoad };
  out.push(violate("tour-overloaded", tour.at, params));
}
