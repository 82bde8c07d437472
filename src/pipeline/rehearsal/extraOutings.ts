import { checkPlan } from "../../../planners/check/checkPlan.ts";
import { recountPlan } from "../../../planners/check/recountPlan.ts";
import type { Plan, PlanCircuit, PlanTour } from "../../../planners/model/plan.ts";
import type { PlanningProblem } from "../../../planners/model/problem.ts";
import { toHalfDaysPerMonth } from "../budgetMonth.ts";
import type { ExtraOutings } from "./rehearsal.ts";

/** Findings that an outing beyond the programme's rhythm, or its budget, brings by itself. */
const EXPECTED = new Set([
  "visit-count",
  "visits-not-even",
  "tours-differ",
  "budget-exceeded",
  "budget-of-cents",
]);

/**
 * Adds outings of the plan's own circuits, those with the most children for a session first, until there are so many
 * sessions more; each on a half-day of the cycle that its team and halls have free, as the checker finds.
 *
 * @param crowding – children for each session of a circuit, by its id.
 *
 * Cost: one check of the plan for each half-day that is tried.
 */
export function findExtraOutings(
  problem: PlanningProblem,
  plan: Plan,
  crowding: ReadonlyMap<string, number>,
  percent: number,
): ExtraOutings {
  const { weeks } = problem.cycle;
  const sessions = countSessions(plan);
  const needed = Math.ceil((sessions * percent) / 100 - 1e-9);
  const order = plan.circuits.toSorted(
    (a, b) => (crowding.get(b.id) ?? 0) - (crowding.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const known = new Set(checkPlan(problem, plan).map(({ code }) => code));
  let extended = plan;
  while (countSessions(extended) - sessions < needed) {
    const next = addOuting(problem, extended, order, known);
    if (next === null) break;
    extended = next.plan;
    order.push(...order.splice(0, next.index + 1));
  }
  const [before, after] = [recountPlan(problem, plan), recountPlan(problem, extended)];
  const monthly = (value: number): number => toHalfDaysPerMonth(value, weeks);
  return {
    needed: monthly(needed),
    found: monthly(Math.min(needed, countSessions(extended) - sessions)),
    cents: Math.round(monthly(after.costCents - before.costCents)),
    halfDays: monthly(after.halfDays - before.halfDays),
  };
}

function countSessions({ circuits }: Plan): number {
  return circuits.reduce(
    (sum, { tours }) => sum + tours.reduce((own, { stops }) => own + stops.length, 0),
    0,
  );
}

/** The first circuit that can go out once more, and the plan with it; null where none can. */
function addOuting(
  problem: PlanningProblem,
  plan: Plan,
  order: readonly PlanCircuit[],
  known: ReadonlySet<string>,
): { readonly plan: Plan; readonly index: number } | null {
  for (const [index, { id }] of order.entries()) {
    const circuit = plan.circuits.find((candidate) => candidate.id === id);
    const tour = circuit?.tours[0];
    if (circuit === undefined || tour === undefined) continue;
    for (const slot of listFreeSlots(problem, circuit, tour)) {
      const longer = { ...circuit, tours: [...circuit.tours, { ...tour, ...slot }] };
      const tried = { ...plan, circuits: plan.circuits.map((each) => (each === circuit ? longer : each)) };
      const isFree = checkPlan(problem, tried).every(({ code }) => EXPECTED.has(code) || known.has(code));
      if (isFree) return { plan: tried, index };
    }
  }
  return null;
}

/** Weeks in which a circuit does not go out, on its own weekday first, then on the others. */
function listFreeSlots(
  { cycle }: PlanningProblem,
  { tours }: PlanCircuit,
  { weekday: own }: PlanTour,
): readonly { readonly week: number; readonly weekday: number }[] {
  const taken = new Set(tours.map(({ week }) => week));
  const weeks = Array.from({ length: cycle.weeks }, (_, index) => index + 1).filter(
    (week) => !taken.has(week),
  );
  const weekdays = [own, ...cycle.weekdays.filter((weekday) => weekday !== own)];
  return weekdays.flatMap((weekday) => weeks.map((week) => ({ week, weekday })));
}
