import type { Column } from "../circuits/column.ts";
import { circuitCapacity, type MasterInput } from "../exact/masterProblem.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { addHouses } from "../selection/addHouses.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import { reduceColumns } from "../selection/reduceColumns.ts";

/**
 * Sets the master up over circuits and the houses that could open.
 *
 * @param families – all groups, implied ones included.
 * @param repeats – true where circuits were priced, not listed.
 *
 * Cost: as {@link reduceColumns}.
 */
export function buildMasterInput(
  problem: PlanningProblem,
  groups: readonly DemandGroup[],
  families: readonly DemandGroup[],
  columns: readonly Column[],
  repeats: boolean,
): MasterInput {
  return {
    problem,
    groups,
    families,
    covering: addHouses(problem, groups, reduceColumns(problem, columns, groups)),
    capacity: problem.teams.map((_, team) => circuitCapacity(problem, team)),
    halfDayFloor: 0,
    cuts: [],
    repeats,
  };
}
