import type { HalfDay } from "./plan.ts";
import type { MinuteWindow, PlanningProblem, Team } from "./problem.ts";

/**
 * Returns the hours in which a site's sessions start and end in one half-day (C6): the cycle's, narrowed by the
 * site's own. An empty window, its end before its start, holds no session.
 */
export function siteHours({ cycle, sites }: PlanningProblem, site: number, half: "am" | "pm"): MinuteWindow {
  return narrow(cycle.sessionWindow[half], sites[site]?.hours?.[half]);
}

/**
 * Returns the hours in which a team is out (C15): the cycle's, narrowed by its own; a whole day goes from the
 * start of its morning to the end of its afternoon.
 *
 * @param team – undefined = nobody knows which: the cycle's hours.
 */
export function teamHours(
  { cycle }: PlanningProblem,
  team: Team | undefined,
  halfDay: HalfDay,
): MinuteWindow {
  const am = narrow(cycle.dutyWindow.am, team?.hours?.am);
  const pm = narrow(cycle.dutyWindow.pm, team?.hours?.pm);
  if (halfDay === "day") return { start: am.start, end: pm.end };
  return halfDay === "am" ? am : pm;
}

function narrow(window: MinuteWindow, own: MinuteWindow | undefined): MinuteWindow {
  if (own === undefined) return window;
  return { start: Math.max(window.start, own.start), end: Math.min(window.end, own.end) };
}
