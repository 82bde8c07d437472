import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { computeOuting, weeklySlot, type Outing } from "./outing.ts";
import type { ReadCircuit, ReadTour } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

interface DayTour {
  readonly tour: ReadTour;
  readonly outing: Outing | null;
}

/**
 * Checks that teams work when they can (C19), are never in two places (C14), have as many vehicles as
 * are out at once (C19), and that a day of two tours is still one day: a break in between and no longer than the team's
 * longest duty (C15).
 */
export function checkTeams(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  out: Violation[],
): void {
  const days = new Map<string, { readonly team: number; readonly tours: DayTour[] }>();
  for (const circuit of circuits) {
    if (circuit.team === null) continue;
    for (const tour of circuit.tours) {
      checkSlots(problem, circuit.team, tour, out);
      if (tour.week === null || tour.weekday === null || tour.halfDay === null) continue;
      const key = `${circuit.team} ${tour.week} ${tour.weekday}`;
      const day = days.get(key) ?? { team: circuit.team, tours: [] };
      day.tours.push({ tour, outing: computeOuting(problem, circuit.depot, tour) });
      days.set(key, day);
    }
  }
  for (const { team, tours } of days.values()) checkDay(problem, team, tours, out);
  checkVehicles(problem, circuits, out);
}

/** As many teams at most are out with a kind of vehicle in one half-day as there are of it. */
function checkVehicles(problem: PlanningProblem, circuits: readonly ReadCircuit[], out: Violation[]): void {
  const drivers = new Map<string, Set<number>>();
  for (const { team, tours } of circuits) {
    const vehicle = team === null ? undefined : problem.teams[team]?.vehicle;
    if (team === null || vehicle === undefined) continue;
    const count = problem.vehicles?.[vehicle] ?? 0;
    for (const { at, week, weekday, halfDay, params } of tours) {
      if (week === null || weekday === null || halfDay === null) continue;
      for (const half of halfDay === "day" ? ["am", "pm"] : [halfDay]) {
        const key = `${vehicle} ${week} ${weekday} ${half}`;
        const others = drivers.get(key) ?? new Set<number>();
        drivers.set(key, others);
        if (others.size >= count && !others.has(team)) {
          const other = [...others].map((index) => problem.teams[index]?.id ?? "").join(", ");
          const names = { team: problem.teams[team]?.id ?? "", other };
          out.push(violate("vehicle-in-two-places", at, { ...params, ...names, count }));
        }
        others.add(team);
      }
    }
  }
}

function checkSlots(problem: PlanningProblem, teamIndex: number, tour: ReadTour, out: Violation[]): void {
  const team = problem.teams[teamIndex];
  const { weekday, halfDay } = tour;
  if (team === undefined || weekday === null || halfDay === null) return;
  const halves = halfDay === "day" ? (["am", "pm"] as const) : ([halfDay] as const);
  for (const half of halves) {
    if (team.slots.includes(weeklySlot(problem.cycle, weekday, half))) continue;
    out.push(violate("team-not-free", tour.at, { ...tour.params, team: team.id, halfDay: half }));
  }
}

function checkDay(
  problem: PlanningProblem,
  teamIndex: number,
  tours: readonly DayTour[],
  out: Violation[],
): void {
  const team = problem.teams[teamIndex];
  if (team === undefined) return;
  for (const [position, { tour, outing }] of tours.entries()) {
    for (const earlier of tours.slice(0, position)) {
      if (isOverlapping(earlier.tour, tour)) {
        const params = { ...tour.params, team: team.id, other: earlier.tour.params["circuit"] ?? "" };
        out.push(violate("team-in-two-places", tour.at, params));
        continue;
      }
      if (outing === null || earlier.outing === null) continue;
      const [morning, afternoon] =
        tour.halfDay === "pm" ? [earlier.outing, outing] : [outing, earlier.outing];
      const pause = afternoon.leave - morning.back;
      const { breakMinutes } = problem.cycle;
      if (pause < breakMinutes) {
        out.push(
          violate("break-too-short", tour.at, { ...tour.params, minutes: pause, minimum: breakMinutes }),
        );
      }
      const minutes = afternoon.back - morning.leave;
      if (minutes > team.dutyMinutes) {
        const params = { ...tour.params, team: team.id, minutes, maximum: team.dutyMinutes };
        out.push(violate("duty-too-long", tour.at, params));
      }
    }
  }
}

/** Two tours of a team on one day: a half-day is taken once, and a whole day leaves none. */
function isOverlapping(a: ReadTour, b: ReadTour): boolean {
  return a.halfDay === b.halfDay || a.halfDay === "day" || b.halfDay === "day";
}
