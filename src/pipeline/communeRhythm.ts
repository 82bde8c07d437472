import type { Programme } from "../scenario/scenario.ts";

/** A commune as far as its rhythm depends on it. */
interface AskingCommune {
  readonly code: string;
  /** Children concerned, an estimate. */
  readonly children: number;
}

/**
 * Returns how many visits per cycle a commune asks for: the first rule that fits it, else as everybody.
 *
 * A rule names communes, or takes those with fewer children than it says, or both: then it fits either way.
 */
export function communeVisits(programme: Programme, { code, children }: AskingCommune): number {
  const rule = programme.rhythms?.find(
    ({ communeCodes, belowChildren }) =>
      communeCodes?.includes(code) === true || (belowChildren !== undefined && children < belowChildren),
  );
  return Math.min(rule?.visitsPerCycle ?? programme.visitsPerCycle, programme.cycleWeeks);
}

/** True where some commune may ask for another rhythm than the programme's. */
export function hasRhythmRules({ rhythms }: Programme): boolean {
  return rhythms !== undefined && rhythms.length > 0;
}
