import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Solve } from "../../planners/explain/explanation.ts";
import { requireDemand } from "../../planners/explain/requireDemand.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import { countSiteVisits, visitsNeeded } from "../../planners/model/visits.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { buildProblem } from "./buildProblem.ts";
import type { ExplainedRepair } from "./explanationDocument.ts";

/** Most minutes that are tried. */
const MOST_TRIES = 10;

/**
 * Turns minutes that would serve a commune, found for its families alone, into the minutes of the programme, which
 * hold for everybody: others who may drive further too can leave room for it sooner, or must be served as well.
 *
 * @param found – minutes that serve the commune where only its own families drive further.
 * @returns the fewest minutes with which a plan serves it, or nothing where none was found.
 *
 * Cost: a solve for each number of minutes that brings some hall nearer to somebody.
 */
export function settleAccessRepair(
  scenario: Scenario,
  diagnosis: Diagnosis,
  code: string,
  found: ExplainedRepair,
  solve: Solve,
): readonly ExplainedRepair[] {
  const minutes = listMinutes(scenario, diagnosis, (found.more ?? 0) + MOST_TRIES);
  const own = minutes.filter(({ more }) => more <= (found.more ?? 0)).length;
  const first = Math.max(0, own - MOST_TRIES);
  let tight = true;
  for (const { more, problem, demandCodes } of minutes.slice(first, first + MOST_TRIES)) {
    const demand = demandCodes.indexOf(code);
    const { plan, status } = solve(requireDemand(problem, demand));
    if (plan === null) {
      tight &&= status === "infeasible";
      continue;
    }
    return [{ ...found, more, venueId: nearestStop(problem, demand, plan) ?? found.venueId, tight }];
  }
  return [];
}

/** The minutes more, ascending, at which somebody has a hall near enough that was too far before. */
function listMinutes(
  scenario: Scenario,
  diagnosis: Diagnosis,
  most: number,
): readonly {
  readonly more: number;
  readonly problem: PlanningProblem;
  readonly demandCodes: readonly string[];
}[] {
  const { programme } = scenario;
  const pairsOf = ({ demands }: PlanningProblem): number =>
    demands.reduce((sum, { sites }) => sum + sites.length, 0);
  let pairs = pairsOf(buildProblem(scenario, diagnosis).problem);
  return Array.from({ length: most }, (_, index) => index + 1).flatMap((more) => {
    const wider = { ...scenario, programme: { ...programme, accessMinutes: programme.accessMinutes + more } };
    const { problem, demandCodes } = buildProblem(wider, diagnosis);
    const grown = pairsOf(problem);
    if (grown === pairs) return [];
    pairs = grown;
    return [{ more, problem, demandCodes }];
  });
}

function nearestStop(problem: PlanningProblem, index: number, plan: Plan): string | null {
  const visits = countSiteVisits(problem, plan);
  const demand = problem.demands[index];
  if (demand === undefined) return null;
  let best: { readonly id: string; readonly seconds: number } | null = null;
  for (const [at, site] of demand.sites.entries()) {
    const seconds = demand.accessSeconds[at] ?? Infinity;
    const isVisited = (visits.get(site) ?? 0) >= visitsNeeded(problem, demand);
    if (isVisited && seconds < (best?.seconds ?? Infinity))
      best = { id: problem.sites[site]?.id ?? "", seconds };
  }
  return best?.id ?? null;
}
