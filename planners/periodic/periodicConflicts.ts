import type { Conflict } from "../model/outcome.ts";
import type { PlanningProblem } from "../model/problem.ts";
import type { PeriodicModel } from "./periodicModel.ts";

/**
 * Lists what makes periodic routing impossible before any search: no vehicle, a site both required and
 * forbidden, a site that no vehicle can serve alone on the days of any of its sets, more load than all tours
 * can take.
 *
 * Cost: O(kinds × customers² + customers × days × vehicles).
 */
export function findPeriodicConflicts(problem: PlanningProblem, model: PeriodicModel): readonly Conflict[] {
  if (problem.teams.length === 0) return [{ code: "no-team", params: {} }];
  if (model.open.every((flag) => flag === 0)) return [{ code: "no-slot", params: {} }];
  const servable = findServable(model);
  const conflicts: Conflict[] = [];
  for (const [customer, site] of model.sites.entries()) {
    const params = { site: problem.sites[site]?.id ?? "" };
    if (problem.forbiddenSites.includes(site)) conflicts.push({ code: "required-and-forbidden", params });
    else if (servable[customer] !== true) conflicts.push({ code: "required-site-unplannable", params });
  }
  return conflicts.length > 0 ? conflicts : findLackOfLoad(model);
}

function findServable(model: PeriodicModel): readonly boolean[] {
  const { customers, vehicles, kinds, open, days, loads, patterns } = model;
  const shortest = kinds.map(({ metres }) => {
    const out = shortestWays(metres, customers, false);
    const back = shortestWays(metres, customers, true);
    return Float64Array.from(out, (way, customer) => way + (back[customer] ?? 0));
  });
  const servable = (day: number, customer: number): boolean =>
    vehicles.some(({ kind }, vehicle) => {
      const { loadLimit = 0, metreLimit = 0 } = kinds[kind] ?? {};
      return (
        open[day * vehicles.length + vehicle] === 1 &&
        (loads[customer] ?? 0) <= loadLimit &&
        (shortest[kind]?.[customer] ?? Infinity) <= metreLimit
      );
    });
  const dayList = Array.from({ length: days }, (_, day) => day);
  return patterns.map((sets, customer) => {
    const able = dayList.map((day) => servable(day, customer));
    return sets.some((set) => set.every((day) => able[day] === true));
  });
}

/** Shortest ways from the depot (or back to it), by way of whatever makes them shorter. Dijkstra, O(n²). */
function shortestWays(metres: Int32Array | Float64Array, depot: number, back: boolean): Float64Array {
  const n = depot + 1;
  const ways = new Float64Array(n).fill(Infinity);
  const done = new Uint8Array(n);
  ways[depot] = 0;
  for (let round = 0; round < n; round++) {
    let node = -1;
    for (let each = 0; each < n; each++) {
      if (done[each] !== 1 && (node < 0 || (ways[each] ?? 0) < (ways[node] ?? 0))) node = each;
    }
    done[node] = 1;
    for (let each = 0; each < n; each++) {
      const leg = (back ? metres[each * n + node] : metres[node * n + each]) ?? 0;
      ways[each] = Math.min(ways[each] ?? Infinity, (ways[node] ?? 0) + leg);
    }
  }
  return ways;
}

function findLackOfLoad(model: PeriodicModel): readonly Conflict[] {
  let needed = 0;
  for (let customer = 0; customer < model.customers; customer++) {
    const fewest = Math.min(...(model.patterns[customer] ?? []).map((pattern) => pattern.length));
    needed += fewest * (model.loads[customer] ?? 0);
  }
  let room = 0;
  let tours = 0;
  for (let tour = 0; tour < model.open.length; tour++) {
    if (model.open[tour] !== 1) continue;
    tours += 1;
    room += model.kinds[model.vehicles[tour % model.vehicles.length]?.kind ?? 0]?.loadLimit ?? 0;
  }
  if (needed <= room) return [];
  const most = model.kinds.reduce((limit, kind) => Math.max(limit, kind.loadLimit), 0);
  const least = most > 0 ? Math.max(tours + 1, Math.ceil(needed / most)) : tours + 1;
  return [{ code: "too-few-half-days", params: { needed: least, available: tours } }];
}
