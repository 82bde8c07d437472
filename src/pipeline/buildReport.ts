import type { Indicators, NearThreshold } from "../../geodata/model/indicators.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { PlanAssessment } from "./assessPlan.ts";
import { areCellsUntimed } from "./accessDrives.ts";
import { computeIndicators } from "./computeIndicators.ts";
import { hasPriorities } from "./demandWeights.ts";
import type { PlanRun } from "./runPlan.ts";
import type { IndicatorSummary, OptimisationFigures, Report, UnservedCommune } from "./reportDocument.ts";

/** A plan with its assessment and how it was found, for the report. */
export interface Planning {
  readonly document: PlanDocument;
  readonly assessment: PlanAssessment;
  readonly optimisation: OptimisationFigures;
}

/** Tells how a plan was found and how far it may be from the best one. */
export function describeOptimisation(run: PlanRun): OptimisationFigures {
  const { objective, bound, method, status } = run.outcome;
  const provenOptimal = status === "optimal";
  return {
    objective,
    bound,
    gap: provenOptimal ? 0 : computeGap(objective, bound),
    seconds: Math.round(run.seconds * 1000) / 1000,
    seed: run.document.seed,
    method,
    provenOptimal,
  };
}

function computeGap(objective: number | null, bound: number | null): number | null {
  if (objective === null || bound === null) return null;
  if (objective === bound) return 0;
  return objective === 0 ? null : Math.abs(objective - bound) / Math.abs(objective);
}

/** Gathers the figures of a diagnosis, and of a plan where there is one, under the contract's keys. */
export function buildReport(scenario: Scenario, diagnosis: Diagnosis, planning?: Planning): Report {
  const { territory } = scenario;
  const base = {
    version: 1 as const,
    territory: {
      name: territory.name,
      communes: territory.communes.length,
      population: territory.communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0),
      populationVintage: territory.populationVintage,
      children: diagnosis.communes.reduce((sum, access) => sum + access.need.children, 0),
    },
    definition: diagnosis.definition,
    travelTimes: {
      provider: diagnosis.travel.provider,
      computedAt: diagnosis.travel.computedAt,
      estimated: diagnosis.travel.estimated,
    },
    before: diagnosis.summary,
    indicators: summariseIndicators(computeIndicators(scenario, diagnosis)),
  };
  const end = { unserved: listUnserved(diagnosis, planning), caveats: listCaveats(scenario, diagnosis) };
  if (planning === undefined) return { ...base, ...end };
  return {
    ...base,
    after: planning.assessment.after,
    plan: planning.assessment.figures,
    optimisation: planning.optimisation,
    ...end,
  };
}

function summariseIndicators(indicators: Indicators): IndicatorSummary {
  const { service, communes, placesUnknown, sessionsUnknown, sessionsAssumed, inequality } = indicators;
  const codesNear = (near: NearThreshold): string[] =>
    communes
      .filter(({ nearThreshold }) => nearThreshold === near)
      .map(({ code }) => code)
      .sort();
  return {
    service,
    mightBeWhite: codesNear("might-be-white"),
    mightBeCovered: codesNear("might-be-covered"),
    placesUnknown,
    sessionsUnknown,
    sessionsAssumed,
    inequality,
  };
}

/** White before and still white after; why is asked later, never guessed here. */
function listUnserved(diagnosis: Diagnosis, planning: Planning | undefined): UnservedCommune[] {
  const served = new Set(
    planning?.assessment.communes.filter((outcome) => outcome.coveredAfter).map((outcome) => outcome.code),
  );
  return diagnosis.communes
    .filter((access) => !access.covered && !served.has(access.code))
    .map((access) => ({ code: access.code, reason: "not-asked", repair: null }));
}

/** What is not in the data and could change the result; worded by `src/i18n`. */
export function listCaveats(scenario: Scenario, diagnosis: Diagnosis): string[] {
  const { territory, structures, venues, programme } = scenario;
  const codes = new Set(territory.communes.map((commune) => commune.code));
  const caveats: string[] = [];
  if (structures.length === 0) caveats.push("no-structure");
  if (!structures.some((structure) => structure.kind === "rpe")) caveats.push("rpe-not-supplied");
  if (
    !structures.some((structure) => structure.kind === "itinerant-action" || structure.kind === "association")
  ) {
    caveats.push("local-actions-not-supplied");
  }
  if (!structures.some((structure) => structure.communeCode === null || !codes.has(structure.communeCode))) {
    caveats.push("neighbouring-supply-not-supplied");
  }
  if (diagnosis.communes.some((access) => access.uncertain)) caveats.push("edge-communes-uncertain");
  if (diagnosis.communes.some((access) => access.need.estimated)) caveats.push("need-estimated");
  if (areCellsUntimed(scenario)) caveats.push("cells-not-timed");
  if (hasPriorities(scenario)) caveats.push("priorities-applied");
  if (diagnosis.travel.estimated) caveats.push("travel-times-estimated");
  if (territory.outlines.approximate) caveats.push("outlines-approximate");
  if (territory.communes.some((commune) => commune.population === null))
    caveats.push("population-incomplete");
  if (venues.some((venue) => !venue.confirmed)) caveats.push("venues-to-confirm");
  if (programme.hypotheses.length > 0) caveats.push("hypotheses-to-confirm");
  return caveats;
}
