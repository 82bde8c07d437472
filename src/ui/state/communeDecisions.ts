import { toHalfDaysPerMonth } from "../../pipeline/budgetMonth.ts";
import type { ExplainedRepair, ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Something that the meeting can decide with one click, each known to serve the commune. */
export type CommuneDecision =
  | { readonly kind: "require"; readonly venueId: string }
  /** A hall that was discarded may be visited again. */
  | { readonly kind: "allow"; readonly venueId: string }
  /** A hall that was asked for is asked for no longer. */
  | { readonly kind: "release"; readonly venueId: string }
  /** The families' drive, at most. */
  | { readonly kind: "access"; readonly minutes: number }
  | { readonly kind: "half-days"; readonly perMonth: number };

/**
 * Lists what would serve a commune, out of what was verified: requiring the hall that was found, or the repairs that
 * are a setting. Those that somebody else must act for (a hall to find, other hours of a hall) are words only.
 */
export function decisionsFor(
  explanation: ExplanationDocument,
  scenario: Scenario,
): readonly CommuneDecision[] {
  const { status, swap, addition, repairs, cycleWeeks } = explanation;
  if (status === "servable") {
    const venueId = swap?.venueId ?? addition?.venueId;
    return venueId === undefined ? [] : [{ kind: "require", venueId }];
  }
  return repairs.flatMap((repair) => decisionOf(repair, scenario, cycleWeeks) ?? []);
}

function decisionOf(
  { kind, more, venueId }: ExplainedRepair,
  { programme }: Scenario,
  cycleWeeks: number,
): CommuneDecision | null {
  switch (kind) {
    case "allow-hall":
      return venueId === null ? null : { kind: "allow", venueId };
    case "drop-decision":
      return venueId === null ? null : { kind: "release", venueId };
    case "access":
      return more === null ? null : { kind: "access", minutes: programme.accessMinutes + more };
    case "half-days":
      if (more === null || programme.aim.kind !== "max-coverage") return null;
      return {
        kind: "half-days",
        perMonth: programme.aim.halfDaysPerMonth + toHalfDaysPerMonth(more, cycleWeeks),
      };
    case "new-hall":
    case "open-hall":
      return null;
  }
}
