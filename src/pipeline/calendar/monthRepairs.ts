import type { Plan } from "../../../planners/model/plan.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { MonthCount } from "./monthCounts.ts";
import { proposeMoves } from "./proposeMoves.ts";
import type { Session } from "./session.ts";

/** A cancelled session that could be held on another day of its month, nothing broken. */
export interface MonthRepair {
  readonly venueId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly change: SessionChange;
}

/** Most months that a repair is looked for in: each takes several calendars. */
const MOST_MONTHS = 12;

/**
 * Looks, for each month under its minimum, for a cancelled session of that hall that can be moved inside the
 * month without breaking anything (C9, R33); the first such move of each month. Months without one are left out.
 */
export function findMonthRepairs(
  scenario: Scenario,
  plan: Plan | null,
  sessions: readonly Session[],
  months: readonly MonthCount[],
): readonly MonthRepair[] {
  return months
    .filter((count) => count.sessions < count.minimum)
    .slice(0, MOST_MONTHS)
    .flatMap(({ venueId, month: { month } }) => {
      const cancelled = sessions.filter(
        (session) =>
          session.venueId === venueId && session.status === "cancelled" && session.date.startsWith(month),
      );
      for (const session of cancelled) {
        const change = proposeMoves(scenario, plan, session, MOST_PROPOSALS).find(({ to }) =>
          to?.date.startsWith(month),
        );
        if (change !== undefined) return [{ venueId, month, change }];
      }
      return [];
    });
}

/** Moves that are looked at for one session. */
const MOST_PROPOSALS = 4;
