import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Team } from "../model/problem.ts";
import { siteHours, teamHours } from "../model/hours.ts";
import type { Violation } from "../model/violation.ts";
import { legBetween, nodeOfSite, weeklySlot } from "./outing.ts";
import type { ReadCircuit } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

/**
 * Checks what the plan is for: every required demand is covered (C18) and, for all aims but
 * `max-coverage`, every demand that can be (C2).
 *
 * A demand can be covered when one of its sites is plannable or a house is within reach. Others are the
 * planner's to report.
 *
 * @param housed – indices of the demands that a house serves.
 */
export function checkCoverage(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  housed: ReadonlySet<number>,
  out: Violation[],
): void {
  const covered = findCovered(problem, circuits);
  const uncovered = problem.demands.filter((_, index) => covered[index] !== true && !housed.has(index));
  for (const demand of uncovered) {
    if (demand.required !== true) continue;
    out.push(violate("required-demand-uncovered", "plan", { demand: demand.id }));
  }
  if (problem.aim.kind === "max-coverage") return;
  const plannable = problem.sites.map((_, site) => isPlannable(problem, site));
  for (const demand of uncovered) {
    if (demand.required === true) continue;
    const reachesHouse = (demand.houses ?? []).length > 0;
    if (!reachesHouse && !demand.sites.some((site) => plannable[site] === true)) continue;
    out.push(violate("demand-uncovered", "plan", { demand: demand.id, weight: demand.weight }));
  }
}

/** By site, how often the circuit that stops there most often does. */
function countVisits(circuits: readonly ReadCircuit[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const circuit of circuits) {
    const own = new Map<number, number>();
    for (const { stops } of circuit.tours) {
      for (const { site } of stops) if (site !== null) own.set(site, (own.get(site) ?? 0) + 1);
    }
    for (const [site, visits] of own) most.set(site, Math.max(visits, most.get(site) ?? 0));
  }
  return most;
}

/**
 * Tells by demand whether it is covered: a circuit stops near enough, and as often as the demand asks.
 *
 * Where every demand asks for the cycle's rhythm any stop counts: too few visits to it are C11's finding.
 */
export function findCovered(problem: PlanningProblem, circuits: readonly ReadCircuit[]): readonly boolean[] {
  const visits = countVisits(circuits);
  const differ = problem.demands.some((demand) => demand.visits !== undefined);
  return problem.demands.map((demand) => {
    const needed = differ ? (demand.visits ?? problem.cycle.visitsPerCycle) : 1;
    return demand.sites.some((site) => (visits.get(site) ?? 0) >= needed);
  });
}

/** Returns the half-days that teams go out in one cycle; a whole day is two. */
export function countHalfDays(circuits: readonly ReadCircuit[]): number {
  let halfDays = 0;
  for (const circuit of circuits) {
    for (const tour of circuit.tours) {
      if (tour.halfDay !== null) halfDays += tour.halfDay === "day" ? 2 : 1;
    }
  }
  return halfDays;
}

/**
 * Tells whether a site that is not forbidden can be served on its own: some team, on some weekday, in
 * some half-day in which both are free, can drive there, hold a session within the hours and be back.
 *
 * Cost: O(teams × weekdays).
 */
export function isPlannable(problem: PlanningProblem, site: number): boolean {
  const { cycle } = problem;
  if (problem.forbiddenSites.includes(site) || problem.sites[site] === undefined) return false;
  const rhythms = [cycle.visitsPerCycle, ...problem.demands.flatMap(({ visits }) => visits ?? [])];
  if (rhythms.some((visits) => visits < 1 || visits > cycle.weeks)) return false;
  return problem.teams.some((team) =>
    (["am", "pm"] as const).some((half) =>
      (["am", "pm", "day"] as const).some(
        (halfDay) =>
          (halfDay === half || halfDay === "day") &&
          cycle.weekdays.some((weekday) => isFree(problem, team, site, weekday, half, halfDay)) &&
          canGoAndReturn(problem, team, site, half, halfDay),
      ),
    ),
  );
}

function isFree(
  problem: PlanningProblem,
  team: Team,
  site: number,
  weekday: number,
  half: "am" | "pm",
  halfDay: HalfDay,
): boolean {
  const worked = halfDay === "day" ? (["am", "pm"] as const) : ([halfDay] as const);
  return (
    worked.every((part) => team.slots.includes(weeklySlot(problem.cycle, weekday, part))) &&
    problem.sites[site]?.slots.includes(weeklySlot(problem.cycle, weekday, half)) === true
  );
}

/** Tries every allowed start of one session; the duty is the same for all of them. */
function canGoAndReturn(
  problem: PlanningProblem,
  team: Team,
  siteIndex: number,
  half: "am" | "pm",
  halfDay: HalfDay,
): boolean {
  const { cycle } = problem;
  const site = problem.sites[siteIndex];
  const out = legBetween(problem, team.depot, nodeOfSite(problem, siteIndex));
  const home = legBetween(problem, nodeOfSite(problem, siteIndex), team.depot);
  if (site === undefined || out === null || home === null) return false;
  const before = out.minutes + site.setupMinutes;
  const after = site.serviceMinutes + site.teardownMinutes + home.minutes;
  if (before + after > team.dutyMinutes) return false;
  const { start: leaveFrom, end: backBy } = teamHours(problem, team, halfDay);
  const window = siteHours(problem, siteIndex, half);
  const step = Math.max(1, cycle.startStepMinutes);
  for (
    let start = Math.ceil(window.start / step) * step;
    start + site.serviceMinutes <= window.end;
    start += step
  ) {
    if (start - before >= leaveFrom && start + after <= backBy) return true;
  }
  return false;
}
