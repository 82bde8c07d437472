import type { CommuneOutcome } from "./assessPlan.ts";
import type { PlanFigures } from "./reportDocument.ts";

/** How a commune fares under another plan; one kind each, the first that is true. */
export type ChangeKind = "lost" | "gained" | "farther" | "nearer" | "less-often" | "more-often";

/** What another plan changes for one commune. Seconds are of the families' drive, null where no place is reached. */
export interface CommuneChange {
  readonly code: string;
  readonly children: number;
  readonly kind: ChangeKind;
  readonly secondsBefore: number | null;
  readonly secondsAfter: number | null;
  /** Visits per cycle of the workshop that its families go to; 0 without one, or with a place near enough today. */
  readonly visitsBefore: number;
  readonly visitsAfter: number;
}

/** Communes that fare alike, and their children. */
export interface ChangeCount {
  readonly communes: number;
  readonly children: number;
}

/** What another plan changes altogether. */
export interface ChangeSummary {
  readonly count: Readonly<Record<ChangeKind, ChangeCount>>;
  /** Half-days out a month, more than before; negative = fewer. */
  readonly halfDaysPerMonth: number;
  /** Cents a month of four weeks, more than before. */
  readonly centsPerMonth: number;
}

/** Drives that differ by less read as the same. */
const SAME_SECONDS = 60;

const ORDER: readonly ChangeKind[] = ["lost", "gained", "farther", "nearer", "less-often", "more-often"];

/**
 * Lists the communes that fare differently under a second plan: those that lose their workshop first, then those that
 * gain one, longer and shorter drives, other rhythms; within each, most children first, then by code.
 *
 * Communes that only one of the two plans knows are left out: they are a change of territory, not of plan.
 */
export function comparePlans(
  before: readonly CommuneOutcome[],
  after: readonly CommuneOutcome[],
): readonly CommuneChange[] {
  const known = new Map(before.map((outcome) => [outcome.code, outcome]));
  const changes = after.flatMap((outcome): CommuneChange[] => {
    const earlier = known.get(outcome.code);
    const kind = earlier === undefined ? null : kindOf(earlier, outcome);
    if (earlier === undefined || kind === null) return [];
    return [
      {
        code: outcome.code,
        children: outcome.before.need.children,
        kind,
        secondsBefore: earlier.accessSecondsAfter,
        secondsAfter: outcome.accessSecondsAfter,
        visitsBefore: visitsOf(earlier),
        visitsAfter: visitsOf(outcome),
      },
    ];
  });
  return changes.sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.children - a.children || (a.code < b.code ? -1 : 1),
  );
}

/** Adds up what a list of changes is for communes and children, and what the second plan takes more than the first. */
export function summariseChanges(
  changes: readonly CommuneChange[],
  before: Pick<PlanFigures, "cost" | "halfDaysPerMonth">,
  after: Pick<PlanFigures, "cost" | "halfDaysPerMonth">,
  cycleWeeks: number,
): ChangeSummary {
  const countOf = (kind: ChangeKind): ChangeCount => {
    const same = changes.filter((change) => change.kind === kind);
    return { communes: same.length, children: same.reduce((sum, { children }) => sum + children, 0) };
  };
  return {
    count: {
      lost: countOf("lost"),
      gained: countOf("gained"),
      farther: countOf("farther"),
      nearer: countOf("nearer"),
      "less-often": countOf("less-often"),
      "more-often": countOf("more-often"),
    },
    halfDaysPerMonth: after.halfDaysPerMonth - before.halfDaysPerMonth,
    centsPerMonth: ((after.cost - before.cost) / cycleWeeks) * 4,
  };
}

/** A commune that has a place near enough today does not wait for the workshop. */
function visitsOf({ before, stop }: CommuneOutcome): number {
  return before.covered ? 0 : (stop?.weeks.length ?? 0);
}

function kindOf(before: CommuneOutcome, after: CommuneOutcome): ChangeKind | null {
  if (before.coveredAfter !== after.coveredAfter) return after.coveredAfter ? "gained" : "lost";
  const drive = (after.accessSecondsAfter ?? Infinity) - (before.accessSecondsAfter ?? Infinity);
  if (drive >= SAME_SECONDS) return "farther";
  if (drive <= -SAME_SECONDS) return "nearer";
  const visits = visitsOf(after) - visitsOf(before);
  if (visits === 0) return null;
  return visits < 0 ? "less-often" : "more-often";
}
