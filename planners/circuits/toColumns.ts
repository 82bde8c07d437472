import type { Column, ColumnOption } from "./column.ts";
import { computeTourTimes, type TourPattern } from "./tourTimeline.ts";
import { tourCents, tourMetres, tourWorkMinutes } from "../evaluate/tourCost.ts";
import type { HalfDay } from "../model/plan.ts";
import type { PlanningProblem, Team } from "../model/problem.ts";
import { visitLevels } from "../model/visits.ts";

/**
 * Turns a tour into the columns that the hours, halls and team really allow: one for half a day, one for
 * a whole day, each with its weekdays.
 *
 * @param order – site indices in the order of visit.
 * @returns none where no day can hold the tour in this order.
 *
 * Cost: O(parts of the day × stops × weekdays).
 */
export function toColumns(
  problem: PlanningProblem,
  team: number,
  order: readonly number[],
): readonly Column[] {
  const settings = problem.teams[team];
  if (settings === undefined) return [];
  if (settings.tourMetres !== undefined && tourMetres(problem, settings, order) > settings.tourMetres)
    return [];
  const { metres, workMinutes } = problem.budget;
  return ([1, 2] as const).flatMap((halfDays): Column[] => {
    const options = listPatterns(halfDays, order).flatMap((tour) => listOption(problem, settings, tour));
    if (options.length === 0) return [];
    const column = {
      team,
      sites: [...order].sort((a, b) => a - b),
      halfDays,
      cents: tourCents(problem, settings, halfDays === 2 ? "day" : "am", order),
      metres: metres === null ? 0 : tourMetres(problem, settings, order),
      workMinutes: workMinutes === null ? 0 : tourWorkMinutes(problem, settings, order),
      options,
    };
    return visitLevels(problem).map((visits) => ({ ...column, visits }));
  });
}

/** Halves of the day first; a whole day with its break after any stop but the last. */
function listPatterns(halfDays: 1 | 2, sites: readonly number[]): readonly TourPattern[] {
  if (halfDays === 1) {
    return [
      { halfDay: "am", sites, morningStops: sites.length },
      { halfDay: "pm", sites, morningStops: 0 },
    ];
  }
  return Array.from({ length: sites.length + 1 }, (_, stops) => ({
    halfDay: "day" as const,
    sites,
    morningStops: sites.length - stops,
  }));
}

function listOption(problem: PlanningProblem, team: Team, tour: TourPattern): ColumnOption[] {
  const weekdays = problem.cycle.weekdays.flatMap((_, weekday) =>
    isFree(problem, team, tour, weekday) ? [weekday] : [],
  );
  if (weekdays.length === 0 || computeTourTimes(problem, team, tour) === null) return [];
  return [{ tour, weekdays }];
}

function isFree(problem: PlanningProblem, team: Team, tour: TourPattern, weekday: number): boolean {
  const parts: readonly HalfDay[] = tour.halfDay === "day" ? ["am", "pm"] : [tour.halfDay];
  if (!parts.every((part) => team.slots.includes(weekday * 2 + (part === "pm" ? 1 : 0)))) return false;
  return tour.sites.every((site, position) => {
    const slot = weekday * 2 + (position < tour.morningStops ? 0 : 1);
    return problem.sites[site]?.slots.includes(slot) === true;
  });
}
