import type { Plan } from "../../../planners/model/plan.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import { stopDecision } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { decisionsFor } from "../state/communeDecisions.ts";

/** The halls that the three actions of a meeting are about for one commune; null where there is none. */
export interface CommuneStops {
  /** Of the workshop that stands in the commune, else of the one that its families go to. */
  readonly stopVenueId: string | null;
  /** Of a workshop that the commune may ask for; where the stop is already its own, only if it was asked for. */
  readonly askVenueId: string | null;
}

/** Finds what « garder », « écarter » and « demander » mean for a commune under a plan (null: before any). */
export function findCommuneStops(
  scenario: Scenario,
  plan: Plan | null,
  outcome: CommuneOutcome | null,
  explanation: ExplanationDocument | null,
  code: string,
): CommuneStops {
  const visited = new Set(
    (plan?.circuits ?? []).flatMap(({ tours }) => tours.flatMap(({ stops }) => stops.map((s) => s.siteId))),
  );
  const own = scenario.venues.filter(({ communeCode }) => communeCode === code);
  const ownStop = own.find(({ id }) => visited.has(id));
  const stopVenueId =
    ownStop?.id ?? (outcome?.before.covered === false ? (outcome.stop?.venueId ?? null) : null);
  const verified =
    explanation === null
      ? undefined
      : decisionsFor(explanation, scenario).find((decision) => decision.kind === "require");
  if (ownStop !== undefined) {
    const isAsked = stopDecision(scenario.locks, ownStop.id) === "require";
    return { stopVenueId, askVenueId: isAsked ? ownStop.id : null };
  }
  return { stopVenueId, askVenueId: verified?.venueId ?? own[0]?.id ?? null };
}

/** Returns the code of the commune in which a hall stands; null for a hall that is gone. */
export function hallCommune({ venues }: Scenario, venueId: string): string | null {
  return venues.find(({ id }) => id === venueId)?.communeCode ?? null;
}

/** Names the commune in which a hall stands. */
export function hostName(scenario: Scenario, venueId: string): string {
  const host = hallCommune(scenario, venueId);
  return scenario.territory.communes.find(({ code }) => code === host)?.name ?? venueId;
}
