import { listCells, listDemandRows, type DemandRow } from "../../geodata/access/demandRow.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import { estimateDrives } from "../../geodata/access/estimateDrives.ts";
import { readMatrixDrives, type PlaceDrives } from "../../geodata/access/placeDrives.ts";
import { selectMatrix } from "../../geodata/travel/matrixFile.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { structurePoint } from "./travelPoints.ts";

/** The drives of families to existing places: a row of `travel` for each of `rows`, a column for each structure. */
export interface AccessDrives {
  readonly rows: readonly DemandRow[];
  readonly travel: PlaceDrives;
}

/**
 * Times the drives that a diagnosis reads, by the definition's way of travelling: from the cells of a commune's grid
 * where it has one and their times are known, else from its town hall. Estimated drives are made when asked for.
 */
export function computeAccessDrives(scenario: Scenario): AccessDrives {
  const drives = known.get(scenario) ?? compute(scenario);
  known.set(scenario, drives);
  return drives;
}

/** The drives of each scenario, which never changes: diagnosis, indicators and services ask for the same. */
const known = new WeakMap<Scenario, AccessDrives>();

function compute(scenario: Scenario): AccessDrives {
  const { territory, structures, programme, travelTimes, updatedAt } = scenario;
  const { mode } = programme.whiteZone;
  const rows = listDemandRows(territory.communes, createCellTest(scenario));
  const origins = rows.map(({ point }) => point);
  const places = structures.map(structurePoint);
  if ("points" in travelTimes && travelTimes.mode === mode)
    return { rows, travel: readMatrixDrives(selectMatrix(travelTimes, origins, places).matrix) };
  return { rows, travel: estimateDrives(origins, places, mode, updatedAt) };
}

/** Tells whether some commune has a grid that no travel times are known from, so that its town hall stands for it. */
export function areCellsUntimed(scenario: Scenario): boolean {
  const areTimed = createCellTest(scenario);
  return scenario.territory.communes.some((commune) => !areTimed(commune));
}

function createCellTest(scenario: Scenario): (commune: Commune) => boolean {
  const isTimed = createTimedTest(scenario);
  return (commune) => listCells(commune).every(({ point }) => isTimed(point.id));
}

/**
 * Makes the test whether anything is known of the drives from or to a point: always with the estimate, else where the
 * scenario's matrix has the point. What it does not know is no data, which is not the same as out of reach (R19).
 */
export function createTimedTest({ travelTimes, programme }: Scenario): (pointId: string) => boolean {
  if (!("points" in travelTimes) || travelTimes.mode !== programme.whiteZone.mode) return () => true;
  const timed = new Set(travelTimes.points.map(({ id }) => id));
  return (pointId) => timed.has(pointId);
}
