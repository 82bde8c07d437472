import { findEdgeCommunes } from "../territory/findEdgeCommunes.ts";
import { estimateNeeds } from "../need/estimateNeeds.ts";
import { InvariantError } from "../model/invariantError.ts";
import type { Need } from "../model/need.ts";
import type { Structure } from "../model/structure.ts";
import type { Territory } from "../model/territory.ts";
import { UNREACHABLE } from "../model/travel.ts";
import type { CommuneAccess, Diagnosis, WhiteZoneDefinition } from "../model/whiteZone.ts";
import { groupRows, pickMedianRow, shareWithin } from "./communeRows.ts";
import { listDemandRows, type DemandRow } from "./demandRow.ts";
import { findNearestPlaces, type NearestPlace } from "./findNearestPlaces.ts";
import { groupWhiteZones } from "./groupWhiteZones.ts";
import type { PlaceDrives } from "./placeDrives.ts";
import { summariseCoverage } from "./summariseCoverage.ts";

/** All that a diagnosis depends on. `travel`: rows as `rows`, columns structures, both in their order. */
export interface DiagnosisInput {
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly definition: WhiteZoneDefinition;
  readonly travel: PlaceDrives;
  /** Where the children of the communes set out from; absent = from their town halls, in their order. */
  readonly rows?: readonly DemandRow[];
}

/**
 * Diagnoses a territory: how far each commune is from what it needs, which ones are white, in which
 * zones they join, and how many children that concerns (R15–R17, R19).
 *
 * Without any structure every commune is white and the covered share is 0 (R16). `uncertain` says
 * nothing of the computation: it marks communes whose families may use places outside the data.
 *
 * @returns communes in the territory's order. Cost: that of the drives to the nearest places + O(borders).
 * @throws InvariantError when the drives do not fit the rows and structures.
 */
export function diagnoseAccess({
  territory,
  structures,
  definition,
  travel,
  rows = listDemandRows(territory.communes, () => false),
}: DiagnosisInput): Diagnosis {
  const { communes } = territory;
  const needs = estimateNeeds(communes, definition.ageBand);
  const edge = findEdgeCommunes(communes);
  const nearest = findNearestPlaces(
    rows.map(({ code }) => code),
    structures,
    definition,
    travel,
  );
  const rowsOf = groupRows(rows);
  const diagnosed = communes.map((commune, index): CommuneAccess => {
    const need = needs[index];
    const own = rowsOf.get(commune.code);
    if (need === undefined || own === undefined) throw new InvariantError(`no result for ${commune.code}`);
    const uncertain = edge.has(commune.code) || commune.livesTowards !== undefined;
    return { ...accessOf(need, own, rows, nearest, definition.minutes * 60), uncertain };
  });
  const zones = groupWhiteZones(
    communes.map((commune, index) => ({
      code: commune.code,
      neighbours: commune.neighbours,
      population: commune.population,
      children: needs[index]?.children ?? 0,
      covered: diagnosed[index]?.covered ?? false,
    })),
  );
  return {
    definition,
    communes: diagnosed,
    zones,
    summary: summariseCoverage(diagnosed),
    travel: travel.provenance,
  };
}

/** The access of a commune from that of its rows. */
function accessOf(
  need: Need,
  own: readonly number[],
  rows: readonly DemandRow[],
  nearest: readonly NearestPlace[],
  limitSeconds: number,
): Omit<CommuneAccess, "uncertain"> {
  const secondsOf = (row: number): number => nearest[row]?.seconds ?? UNREACHABLE;
  const median = nearest[pickMedianRow(own, rows, secondsOf)];
  const accessSeconds = median?.seconds ?? null;
  return {
    code: need.code,
    need,
    accessSeconds,
    nearestStructureId: median?.structureId ?? null,
    covered: accessSeconds !== null && accessSeconds <= limitSeconds,
    ...(own.length === 1
      ? {}
      : { coveredChildren: Math.round(need.children * shareWithin(own, rows, secondsOf, limitSeconds)) }),
  };
}
