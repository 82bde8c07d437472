import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Solve } from "../../planners/explain/explanation.ts";
import { requireDemand } from "../../planners/explain/requireDemand.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { NO_BUDGET, type PlanningProblem } from "../../planners/model/problem.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { assessPlan, type PlanAssessment } from "./assessPlan.ts";
import type { BuiltProblem } from "./buildProblem.ts";
import type { ExplainedPrice, ExplanationStatus } from "./explanationDocument.ts";

/** What serving a commune would take where new fixed places may open as well. */
export interface PlacesExplanation {
  readonly status: Extract<ExplanationStatus, "served" | "servable" | "impossible" | "unknown">;
  readonly stop: { readonly siteId: string; readonly seconds: number } | null;
  readonly swap: ExplainedPrice | null;
  readonly addition: ExplainedPrice | null;
}

/**
 * Explains a commune that no new fixed place of the plan is near to, by planning again with it required: stops
 * and fixed places may all move. Prices come from what both plans bring, counted alike; no one is called proven,
 * since nothing says that the present plan is the best.
 *
 * Cost: two solves.
 */
export function explainWithPlaces(
  scenario: Scenario,
  diagnosis: Diagnosis,
  { problem, demandCodes }: BuiltProblem,
  plan: Plan,
  code: string,
  solve: Solve,
): PlacesExplanation {
  const present = assessPlan(scenario, diagnosis, plan);
  const own = present.communes.find((outcome) => outcome.code === code);
  const nothing = { stop: null, swap: null, addition: null };
  if (own !== undefined && own.stop !== null) {
    const { venueId: siteId, seconds } = own.stop;
    return { ...nothing, status: "served", stop: { siteId, seconds } };
  }
  const demand = demandCodes.indexOf(code);
  const forced = solve(requireDemand(problem, demand));
  if (forced.plan === null) {
    const refused = forced.conflicts.some((conflict) => conflict.code === "houses-with-circuits");
    return { ...nothing, status: forced.status === "infeasible" && !refused ? "impossible" : "unknown" };
  }
  const priceOf = (other: Plan): ExplainedPrice =>
    comparePlans(scenario, present, assessPlan(scenario, diagnosis, other), code);
  const served = new Set(present.communes.flatMap((each) => (each.coveredAfter ? [each.code] : [])));
  const wanted = solve(keepServed(problem, demandCodes, served, demand)).plan;
  const addition = wanted === null ? null : priceOf(wanted);
  return {
    ...nothing,
    status: "servable",
    swap: priceOf(forced.plan),
    addition: addition !== null && addition.lost.length === 0 ? addition : null,
  };
}

/** The problem of serving who is served now and one demand more, whatever the money. */
function keepServed(
  problem: PlanningProblem,
  codes: readonly string[],
  served: ReadonlySet<string>,
  demand: number,
): PlanningProblem {
  const demands = problem.demands.filter(
    ({ required }, index) => index === demand || required === true || served.has(codes[index] ?? ""),
  );
  return { ...problem, demands, aim: { kind: "cover-all" }, budget: NO_BUDGET };
}

/** Differences « other plan » minus « present plan », per cycle, and who gains and loses. */
function comparePlans(
  scenario: Scenario,
  present: PlanAssessment,
  other: PlanAssessment,
  code: string,
): ExplainedPrice {
  const changed = (from: PlanAssessment, to: PlanAssessment): ExplainedPrice["lost"] => {
    const still = new Set(to.communes.flatMap((each) => (each.coveredAfter ? [each.code] : [])));
    return from.communes
      .filter((each) => each.coveredAfter && !still.has(each.code))
      .map((each) => ({ code: each.code, children: each.before.need.children }));
  };
  const [before, after] = [present.figures, other.figures];
  const { stop = null, house = null } = other.communes.find((each) => each.code === code) ?? {};
  const near = house ?? stop;
  const halfDays = after.halfDaysPerMonth - before.halfDaysPerMonth;
  return {
    cents: after.cost - before.cost,
    halfDays: Math.round((halfDays * scenario.programme.cycleWeeks) / 4),
    metres: Math.round((after.driveKm - before.driveKm) * 1000),
    venueId: near?.venueId ?? "",
    seconds: near?.seconds ?? 0,
    lost: changed(present, other),
    gained: changed(other, present),
    proven: false,
  };
}
