import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { hasDayPatterns } from "./checkDayPatterns.ts";
import type { ReadCircuit, ReadTour } from "./readPlan.ts";
import { violate } from "./ruleTable.ts";

/**
 * Checks that families find a workshop always at the same time (C11): a circuit's tours are the same
 * stops on the same weekday and half-day, its weeks evenly spaced, as many as some demand or the cycle asks
 * for, and each hall is in one circuit only. Halls with sets of days have their own rule:
 * {@link hasDayPatterns}.
 */
export function checkRhythm(
  problem: PlanningProblem,
  circuits: readonly ReadCircuit[],
  out: Violation[],
): void {
  const circuitOfSite = new Map<number, ReadCircuit>();
  for (const circuit of circuits) {
    checkSameTours(circuit, out);
    const sites = [...sitesOf(circuit)];
    const evenly = sites.filter((site) => !hasDayPatterns(problem, site));
    if (evenly.length > 0 || sites.length === 0) checkSpacing(problem, circuit, out);
    for (const site of evenly) {
      const known = circuitOfSite.get(site);
      if (known === undefined) circuitOfSite.set(site, circuit);
      else {
        const other = known.params["circuit"] ?? known.at;
        const params = { ...circuit.params, site: problem.sites[site]?.id ?? "", other };
        out.push(violate("site-twice", circuit.at, params));
      }
    }
    for (const tour of circuit.tours) checkRepeats(tour, out);
  }
}

function checkSameTours(circuit: ReadCircuit, out: Violation[]): void {
  const [first, ...others] = circuit.tours;
  if (first === undefined) return;
  for (const tour of others) {
    const same =
      (tour.weekday === first.weekday || tour.weekday === null || first.weekday === null) &&
      (tour.halfDay === first.halfDay || tour.halfDay === null || first.halfDay === null) &&
      tour.stops.length === first.stops.length &&
      tour.stops.every((stop, index) => isSameStop(stop.site, first.stops[index]?.site));
    if (!same) out.push(violate("tours-differ", tour.at, tour.params));
  }
}

/** Unknown halls were reported by name already: they match anything. */
function isSameStop(a: number | null, b: number | null | undefined): boolean {
  return a === b || a === null || b === null;
}

/** The right number of visits, with lapses around the cycle that differ by one week at most. */
function checkSpacing(problem: PlanningProblem, circuit: ReadCircuit, out: Violation[]): void {
  const { weeks: cycleWeeks, visitsPerCycle } = problem.cycle;
  if (circuit.tours.length === 0) return;
  const asked = new Set(problem.demands.map(({ visits }) => visits ?? visitsPerCycle)).add(visitsPerCycle);
  if (!asked.has(circuit.tours.length)) {
    const expected = asked.size === 1 ? visitsPerCycle : [...asked].sort((a, b) => a - b).join(", ");
    out.push(
      violate("visit-count", circuit.at, { ...circuit.params, visits: circuit.tours.length, expected }),
    );
    return;
  }
  const weeks = circuit.tours.flatMap((tour) => (tour.week === null ? [] : [tour.week]));
  if (weeks.length !== circuit.tours.length) return;
  weeks.sort((a, b) => a - b);
  const lapses = weeks.map((week, index) => {
    const next = weeks[index + 1] ?? (weeks[0] ?? week) + cycleWeeks;
    return next - week;
  });
  if (Math.max(...lapses) - Math.min(...lapses) > 1) {
    out.push(violate("visits-not-even", circuit.at, { ...circuit.params, weeks: weeks.join(", ") }));
  }
}

function checkRepeats(tour: ReadTour, out: Violation[]): void {
  const seen = new Set<number>();
  for (const stop of tour.stops) {
    if (stop.site === null) continue;
    if (seen.has(stop.site)) {
      out.push(violate("site-twice", stop.at, { ...stop.params, other: stop.params["circuit"] ?? "" }));
    }
    seen.add(stop.site);
  }
}

function sitesOf(circuit: ReadCircuit): ReadonlySet<number> {
  return new Set(
    circuit.tours.flatMap((tour) => tour.stops.flatMap((stop) => (stop.site === null ? [] : [stop.site]))),
  );
}
