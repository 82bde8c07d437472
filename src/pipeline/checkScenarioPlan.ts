import { UNREACHABLE } from "../../geodata/model/travel.ts";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import type { PlanStatus } from "../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import type { Violation } from "../../planners/model/violation.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { buildProblem } from "./buildProblem.ts";
import { checkSessions } from "./calendar/checkSessions.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { diagnose } from "./diagnose.ts";
import { laySessions } from "./calendar/laySessions.ts";
import { scenarioOfPlan } from "./planAim.ts";
import { violatePlanRule } from "./planRules.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

const STATUSES: readonly PlanStatus[] = ["optimal", "feasible", "infeasible", "cancelled", "limit"];

/**
 * Lists every rule that a plan document breaks in its scenario: what the document claims, the circuits
 * of the cycle, and the sessions on their dates. Empty for a valid plan.
 *
 * A plan that names an aim of its own is checked for that aim, its limits included, and everything else of
 * the scenario. Takes documents edited by hand. A commune that no stop is near enough to is named with the nearest
 * stop and its drive.
 */
export function checkScenarioPlan(checked: Scenario, document: PlanDocument): readonly Violation[] {
  const scenario = scenarioOfPlan(checked, document);
  const { problem } = buildProblem(scenario, diagnose(scenario));
  const circuits = checkPlan(problem, document.plan);
  const readable = !circuits.some(({ rule }) => rule === "format");
  return [
    ...checkDocument(scenario, document),
    ...circuits.map((violation) => nameFamilyDrive(scenario, document, violation, readable)),
    ...checkClaims(problem, document, circuits.length === 0),
    ...(readable ? checkSessions(scenario, laySessions(scenario, document.plan)) : []),
  ];
}

/** The document's own fields, which may hold anything. */
function checkDocument(scenario: Scenario, document: PlanDocument): Violation[] {
  const { version, seed, cycleWeeks, status }: Partial<Readonly<Record<keyof PlanDocument, unknown>>> =
    document;
  const out: Violation[] = [];
  if (version !== 1) out.push(violatePlanRule("version-unknown", "version", { version: toParam(version) }));
  if (!Number.isSafeInteger(seed)) out.push(violatePlanRule("seed-not-whole", "seed"));
  if (!STATUSES.some((known) => known === status)) {
    out.push(violatePlanRule("status-unknown", "status", { status: toParam(status) }));
  }
  const expected = scenario.programme.cycleWeeks;
  if (cycleWeeks !== expected) {
    out.push(violatePlanRule("cycle-differs", "cycleWeeks", { weeks: toParam(cycleWeeks), expected }));
  }
  return out;
}

/**
 * What the document says of the plan's value: the objective counted again, and a bound that no valid plan
 * can be beyond. « optimal » takes both to meet. A bound says nothing of a plan that breaks rules.
 */
function checkClaims(problem: PlanningProblem, document: PlanDocument, valid: boolean): Violation[] {
  const { objective, bound, status }: Partial<Readonly<Record<keyof PlanDocument, unknown>>> = document;
  const { costCents, coveredWeight } = recountPlan(problem, document.plan);
  const covering = problem.aim.kind === "cover-all";
  const counted = covering ? costCents : coveredWeight;
  const out: Violation[] = [];
  const claimed = objective ?? null;
  if (claimed !== null && claimed !== counted) {
    out.push(violatePlanRule("objective-differs", "objective", { objective: toParam(objective), counted }));
  }
  if (!valid) return out;
  const limit = bound ?? null;
  if (limit !== null && !isRightSide(limit, counted, covering)) {
    out.push(violatePlanRule("bound-on-wrong-side", "bound", { bound: toParam(bound), counted }));
  }
  // Values are whole numbers: a bound less than one away proves them.
  const proven = typeof limit === "number" && Math.abs(counted - limit) < 1;
  if (status === "optimal" && !proven) {
    out.push(violatePlanRule("optimal-not-proven", "status", { bound: toParam(bound), counted }));
  }
  return out;
}

function isRightSide(bound: unknown, counted: number, covering: boolean): boolean {
  if (typeof bound !== "number" || !Number.isFinite(bound)) return false;
  return covering ? bound <= counted : bound >= counted;
}

/** Says of a commune left alone which stop is nearest and how far: over the maximum of a family's drive. */
function nameFamilyDrive(
  scenario: Scenario,
  document: PlanDocument,
  violation: Violation,
  readable: boolean,
): Violation {
  if (violation.code !== "demand-uncovered" || !readable) return violation;
  const commune = scenario.territory.communes.find(({ code }) => code === violation.params["demand"]);
  const placeOf = new Map<string, string>();
  document.plan.circuits.forEach(({ tours }, circuit) => {
    tours[0]?.stops.forEach(({ siteId }, stop) => {
      placeOf.set(siteId, `circuits[${circuit}].tours[0].stops[${stop}]`);
    });
  });
  const stops = scenario.venues.filter(({ id }) => placeOf.has(id));
  if (commune === undefined || stops.length === 0) return violation;
  const { mode } = scenario.programme.whiteZone;
  const { seconds } = computeMatrix(scenario, [communePoint(commune)], stops.map(venuePoint), mode);
  const nearest = Math.min(...seconds);
  const venue = stops[seconds.indexOf(nearest)];
  if (venue === undefined || nearest === UNREACHABLE) return violation;
  return violatePlanRule("family-drive-over-maximum", placeOf.get(venue.id) ?? "plan", {
    commune: commune.code,
    venue: venue.id,
    minutes: Math.ceil(nearest / 60),
    maximum: scenario.programme.accessMinutes,
  });
}

/** A value of a hand-edited document as a parameter of a sentence. */
function toParam(value: unknown): string | number {
  return typeof value === "number" || typeof value === "string" ? value : (JSON.stringify(value) ?? "—");
}
