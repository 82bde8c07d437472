import type { Demand, PlanningProblem } from "../model/problem.ts";
import { fewestVisits, hasOneRhythm } from "../model/visits.ts";

/**
 * Families who live at one place and how far they drive: what the worst-off time is taken over.
 *
 * `todaySeconds` is the drive to the nearest existing place, null where there is none; `sites` are the
 * sites that would be nearer, ascending, with `accessSeconds[k]` the drive to `sites[k]`. Places are not
 * the demands of the problem: people who are served today count as well, since a stop may bring them nearer.
 */
export interface AccessPlace {
  readonly id: string;
  readonly todaySeconds: number | null;
  readonly sites: readonly number[];
  readonly accessSeconds: readonly number[];
  /** New houses that would be nearer, ascending, and the drive to each; absent = none. */
  readonly houses?: readonly number[];
  readonly houseSeconds?: readonly number[];
}

/** The longest drive of any place under a plan, and the first place that has it; -1 without any place. */
export interface WorstAccess {
  /** Infinity where families reach nothing at all. */
  readonly seconds: number;
  readonly place: number;
}

/**
 * Lists the places that count for the worst-off time: those that something reaches, today or by some plan.
 * Others would be the worst-off of every plan alike, and hide everybody else.
 *
 * Cost: O(total sites of the places).
 */
export function countingPlaces(problem: PlanningProblem, places: readonly AccessPlace[]): AccessPlace[] {
  return places
    .map((place) => keepAllowedSites(problem, place))
    .filter(
      ({ todaySeconds, sites, houses }) =>
        todaySeconds !== null || sites.length > 0 || (houses ?? []).length > 0,
    );
}

/**
 * Returns the worst-off time of a plan: the longest over all places of the shorter of two drives, to the
 * nearest existing place today and to the nearest visited site or open house. A place that neither brings
 * nearer therefore counts with its drive of today.
 *
 * @param opened – houses that the plan opens, by candidate.
 *
 * Cost: O(total sites of the places).
 * Source: the p-centre of Hakimi, S. L. (1964), Optimum locations of switching centers, Operations Research
 * 12, 450–459, doi 10.1287/opre.12.3.450; differs: existing places count as open.
 */
export function findWorstAccess(
  places: readonly AccessPlace[],
  visited: ReadonlySet<number>,
  opened: ReadonlySet<number> = new Set(),
): WorstAccess {
  let worst: WorstAccess = { seconds: 0, place: places.length === 0 ? -1 : 0 };
  for (const [index, place] of places.entries()) {
    let seconds = place.todaySeconds ?? Infinity;
    for (const [k, site] of place.sites.entries()) {
      if (visited.has(site)) seconds = Math.min(seconds, place.accessSeconds[k] ?? Infinity);
    }
    for (const [k, house] of (place.houses ?? []).entries()) {
      if (opened.has(house)) seconds = Math.min(seconds, place.houseSeconds?.[k] ?? Infinity);
    }
    if (seconds > worst.seconds) worst = { seconds, place: index };
  }
  return worst;
}

/**
 * Lists the worst-off times that a plan can have: the real drives, from the shortest that every place could
 * reach at best, ascending and distinct. Infinity is not among them.
 *
 * Cost: O(n log n) in the total sites of the places.
 */
export function listRadii(places: readonly AccessPlace[]): readonly number[] {
  let floor = 0;
  const drives = new Set<number>();
  for (const place of places) {
    const today = place.todaySeconds ?? Infinity;
    const possible = [today, ...place.accessSeconds, ...(place.houseSeconds ?? [])];
    floor = Math.max(floor, Math.min(...possible));
    for (const seconds of possible) if (seconds < Infinity) drives.add(seconds);
  }
  return [...drives].filter((seconds) => seconds >= floor).sort((a, b) => a - b);
}

/**
 * Returns the problem in which no place may drive longer than `seconds`: a required demand without weight
 * for each place that is farther than that today. A plan lists by name whom a house serves: where houses count,
 * these demands have names of their own.
 *
 * Cost: O(total sites of the places).
 */
export function requireAccess(
  problem: PlanningProblem,
  places: readonly AccessPlace[],
  seconds: number,
): PlanningProblem {
  const far = places.filter((place) => (place.todaySeconds ?? Infinity) > seconds);
  const visits = hasOneRhythm(problem) ? {} : { visits: fewestVisits(problem) };
  const required = far.map((place): Demand => ({ ...requirePlace(place, seconds), ...visits }));
  return { ...problem, demands: [...problem.demands, ...required] };
}

function requirePlace(place: AccessPlace, seconds: number): Demand {
  const houses = (place.houses ?? []).flatMap((house, k) => {
    const drive = place.houseSeconds?.[k] ?? Infinity;
    return drive <= seconds ? [{ house, drive }] : [];
  });
  const near = place.sites.flatMap((site, k) => {
    const drive = place.accessSeconds[k] ?? Infinity;
    return drive <= seconds ? [{ site, drive }] : [];
  });
  return {
    id: place.houses === undefined ? place.id : `${place.id}-near`,
    weight: 0,
    sites: near.map(({ site }) => site),
    accessSeconds: near.map(({ drive }) => drive),
    required: true,
    ...(houses.length === 0
      ? {}
      : { houses: houses.map(({ house }) => house), houseSeconds: houses.map(({ drive }) => drive) }),
  };
}

function keepAllowedSites(problem: PlanningProblem, place: AccessPlace): AccessPlace {
  const today = place.todaySeconds ?? Infinity;
  const kept = place.sites.flatMap((site, k) => {
    const drive = place.accessSeconds[k] ?? Infinity;
    const usable = !problem.forbiddenSites.includes(site) && (problem.sites[site]?.slots.length ?? 0) > 0;
    return usable && drive < today ? [{ site, drive }] : [];
  });
  const houses = (place.houses ?? []).flatMap((house, k) => {
    const drive = place.houseSeconds?.[k] ?? Infinity;
    return drive < today ? [{ house, drive }] : [];
  });
  return {
    ...place,
    sites: kept.map(({ site }) => site),
    accessSeconds: kept.map(({ drive }) => drive),
    ...(place.houses === undefined
      ? {}
      : { houses: houses.map(({ house }) => house), houseSeconds: houses.map(({ drive }) => drive) }),
  };
}
