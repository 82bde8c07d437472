import type { SurveyRelease } from "../../../geodata/model/surveyRelease.ts";
import type { WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import type { Lock, Scenario } from "../../scenario/scenario.ts";

/** A half-day that a programme can use, with how many asked for it; null = withheld or nobody. */
export interface WishedHalfDay extends WeeklyHalfDay {
  readonly count: number | null;
  /** Asked for by half as many as the half-day that is asked for most, or more. */
  readonly proposed: boolean;
}

/** Half-days that a circuit can be laid on, Monday to Saturday. */
const HALF_DAYS: readonly WeeklyHalfDay[] = [1, 2, 3, 4, 5, 6].flatMap((weekday) => [
  { weekday, halfDay: "am" },
  { weekday, halfDay: "pm" },
]);

const LOCK_PREFIX = "survey-slot-";

/** Lists the half-days of a week with the wishes for them; evenings have no place in a programme yet. */
export function listWishedHalfDays(release: SurveyRelease): WishedHalfDay[] {
  const counts = new Map(
    release.questions.flatMap(({ kind, name, total }) => (kind === "slot" ? [[name, total] as const] : [])),
  );
  const wished = HALF_DAYS.map((slot) => ({ ...slot, count: counts.get(idOf(slot)) ?? null }));
  const most = Math.max(0, ...wished.map(({ count }) => count ?? 0));
  return wished.map((slot) => ({ ...slot, proposed: slot.count !== null && slot.count * 2 >= most }));
}

/**
 * Lets a programme go out on the given half-days alone: its weekdays are theirs, and the other half of a day is
 * closed by a decision that can be taken back. Its weekdays are no hypothesis any more.
 */
export function withHalfDays(scenario: Scenario, chosen: readonly WeeklyHalfDay[]): Scenario {
  const ids = new Set(chosen.map(idOf));
  const weekdays = [...new Set(chosen.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  if (weekdays.length === 0) return scenario;
  const closed = HALF_DAYS.filter((slot) => weekdays.includes(slot.weekday) && !ids.has(idOf(slot)));
  const locks: Lock[] = closed.map(({ weekday, halfDay }) => ({
    id: `${LOCK_PREFIX}${weekday}-${halfDay}`,
    kind: "forbid-slot",
    teamId: null,
    weekday,
    halfDay,
  }));
  return {
    ...scenario,
    locks: [...scenario.locks.filter(({ id }) => !id.startsWith(LOCK_PREFIX)), ...locks],
    programme: {
      ...scenario.programme,
      weekdays,
      hypotheses: scenario.programme.hypotheses.filter((field) => field !== "weekdays"),
    },
  };
}

function idOf({ weekday, halfDay }: WeeklyHalfDay): string {
  return `${weekday}-${halfDay}`;
}
