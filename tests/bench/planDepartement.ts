import { performance } from "node:perf_hooks";
import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import { runPlan } from "../../src/pipeline/runPlan.ts";
import type { Depot, Scenario, TeamSettings } from "../../src/scenario/scenario.ts";
import type { Measure } from "./measurePipeline.ts";

const TEAMS = 4;
const VENUES = 300;

/**
 * Measures one plan of a whole department, 90 seconds at most: no place exists yet, four teams start from the
 * four largest communes, the next 300 have a hall, at most two stops a day, families drive 15 minutes.
 *
 * One run: it takes a minute. The result names when the first plan came, and the value with its bound.
 */
export function measureDepartementPlan(departement: Scenario, seed: number, solver: MipSolver): Measure {
  const scenario = withTeams(departement);
  const start = performance.now();
  let first = 0;
  const run = runPlan(
    scenario,
    { seed, limit: { seconds: 90 } },
    {
      solver,
      now: () => performance.now(),
      onProgress: (progress) => {
        if (first === 0 && progress.plan !== null) first = performance.now() - start;
      },
      shouldStop: () => false,
    },
  );
  const { status, objective, bound } = run.outcome;
  return {
    name: `plan, ${scenario.territory.communes.length} communes, ${VENUES} venues, ${TEAMS} teams, in process`,
    times: [performance.now() - start],
    result: `${status}, objective ${objective ?? "none"}, bound ${bound ?? "none"}, first plan after ${(first / 1000).toFixed(1)} s`,
  };
}

function withTeams(departement: Scenario): Scenario {
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
    venues: largestFirst.slice(TEAMS, TEAMS + VENUES).map((commune) => ({
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
      maxStopsPerDay: 2,
      minVenueRing: null,
      aim: { kind: "cover-all" },
    },
  };
}
