import { makeStopSetKey } from "../circuits/stopSetKey.ts";
import type { MasterInput } from "../exact/masterProblem.ts";
import type { PlanningProblem } from "../model/problem.ts";

/**
 * Makes an easier master: each set of stops by the team that does it cheapest, teams never full; houses as they
 * are.
 *
 * Any plan, with each circuit given to its cheapest team, is a choice of this master at no more cost, so
 * its bound holds for the real one; a best choice that fits the calendar is best altogether. Four times
 * smaller with four teams.
 *
 * @returns the same object where the team counts: there is only one, one is asked for, or not only money counts.
 *
 * Cost: O(columns × stops).
 */
export function withoutTeamLimits(input: MasterInput): MasterInput {
  const { teams, aim, locks } = input.problem;
  if (teams.length < 2 || aim.kind !== "cover-all") return input;
  if (locks !== undefined && locks.requiredTeams.length > 0) return input;
  if (!onlyMoneyIsLimited(input.problem)) return input;
  const cheapest = new Map<number | string, number>();
  const keyOf = makeStopSetKey(input.problem.sites.length);
  const houses: number[] = [];
  for (const [index, column] of input.covering.columns.entries()) {
    if (column.house !== undefined) {
      houses.push(index);
      continue;
    }
    const key = `${column.visits}: ${keyOf(column.sites)}`;
    const known = input.covering.columns[cheapest.get(key) ?? -1];
    if (known === undefined || column.cents < known.cents) cheapest.set(key, index);
  }
  const kept = [...cheapest.values(), ...houses].sort((a, b) => a - b);
  return {
    ...input,
    covering: {
      columns: kept.flatMap((index) => input.covering.columns[index] ?? []),
      covers: kept.map((index) => input.covering.covers[index] ?? []),
    },
    capacity: input.capacity.map(() => Infinity),
  };
}

/** True where the cheapest team may take over: it might use up more of another limit. */
function onlyMoneyIsLimited({ budget }: PlanningProblem): boolean {
  return budget.halfDays === null && budget.metres === null && budget.workMinutes === null;
}
