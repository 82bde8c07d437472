import { performance } from "node:perf_hooks";
import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import { runPlan } from "../../src/pipeline/runPlan.ts";
import type { Depot, Scenario, TeamSettings } from "../../src/scenario/scenario.ts";
import type { Measure } from "./measure.ts";

const TEAMS = 4;
const SECONDS = 90;
/** Gaps between value and bound of which the bench tells when they were reached, in percent. */
const GAPS = [1, 0.1];

/** How large the plan of a department is: communes with a hall, and stops of a team's day. */
export interface DepartementCase {
  readonly venues: number;
  readonly maxStops: number;
}

/** The cases of the bench. */
export const DEPARTEMENT_CASES: readonly DepartementCase[] = [
  { venues: 300, maxStops: 2 },
  { venues: 150, maxStops: 3 },
];

/**
 * Measures one plan of a whole department, 90 seconds at most: no place exists yet, four teams start from the
 * four largest communes, the next ones have a hall, families drive 15 minutes.
 *
 * One run. The result names when the first plan came, when value and bound were near, and both at the end.
 */
export function measureDepartementPlan(
  departement: Scenario,
  size: DepartementCase,
  seed: number,
  solver: MipSolver,
): Measure {
  const scenario = withTeams(departement, size);
  const start = performance.now();
  const reached = new Map<string, number>();
  const reach = (what: string): void => {
    if (!reached.has(what)) reached.set(what, (performance.now() - start) / 1000);
  };
  const run = runPlan(
    scenario,
    { seed, limit: { seconds: SECONDS } },
    {
      solver,
      now: () => performance.now(),
      onProgress: ({ plan, objective, bound }) => {
        if (plan !== null) reach("first plan");
        if (objective === null || bound === null) return;
        for (const gap of GAPS) if (objective - bound <= (gap / 100) * objective) reach(`${gap} %`);
      },
      shouldStop: () => false,
    },
  );
  const { status, objective, bound } = run.outcome;
  return {
    name: `plan, ${scenario.territory.communes.length} communes, ${size.venues} venues, ${size.maxStops} stops a day, ${TEAMS} teams, in process`,
    times: [performance.now() - start],
    result: [
      `${status}, objective ${objective ?? "none"}, bound ${bound ?? "none"}`,
      ...[...reached].map(([what, seconds]) => `${what} after ${seconds.toFixed(1)} s`),
    ].join(", "),
  };
}

/** Four teams from the four largest communes; the next ones have a hall. */
export function withTeams(departement: Scenario, { venues, maxStops }: DepartementCase): Scenario {
  const largestFirst = departement.territory.communes.toSorted(
    (a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1),
  );
  const depots = largestFirst.slice(0, TEAMS).map(({ code, name, servicePoint }): Depot => ({
    id: `base-${code.toLowerCase()}`,
    name,
    lon: servicePoint.lon,
    lat: servicePoint.lat,
  }));
  const [template] = departement.teams;
  if (template === undefined) throw new Error("the default scenario has a team");
  const teams = depots.map((depot): TeamSettings => ({
    ...template,
    id: `equipe-${depot.id}`,
    depotId: depot.id,
  }));
  return {
    ...departement,
    structures: [],
    depots,
    teams,
    venues: largestFirst.slice(TEAMS, TEAMS + venues).map((commune) => ({
      id: `salle-${commune.code.toLowerCase()}`,
      communeCode: commune.code,
      name: commune.name,
      lon: commune.servicePoint.lon,
      lat: commune.servicePoint.lat,
      confirmed: false,
      suitable: true,
      freeSlots: null,
      sessionCents: 0,
    })),
    programme: {
      ...departement.programme,
      accessMinutes: 15,
      maxStopsPerDay: maxStops,
      minVenueRing: null,
      aim: { kind: "cover-all" },
    },
  };
}
