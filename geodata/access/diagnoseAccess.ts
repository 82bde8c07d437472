import { findEdgeCommunes } from "../territory/findEdgeCommunes.ts";
import { estimateNeeds } from "../need/estimateNeeds.ts";
import { InvariantError } from "../model/invariantError.ts";
import type { Structure } from "../model/structure.ts";
import type { Territory } from "../model/territory.ts";
import type { TravelMatrix } from "../model/travel.ts";
import type { CommuneAccess, Diagnosis, WhiteZoneDefinition } from "../model/whiteZone.ts";
import { findNearestPlaces } from "./findNearestPlaces.ts";
import { groupWhiteZones } from "./groupWhiteZones.ts";
import { summariseCoverage } from "./summariseCoverage.ts";

/** All that a diagnosis depends on. `travel`: rows communes, columns structures, both in their order. */
export interface DiagnosisInput {
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly definition: WhiteZoneDefinition;
  readonly travel: TravelMatrix;
}

/**
 * Diagnoses a territory: how far each commune is from what it needs, which ones are white, in which
 * zones they join, and how many children that concerns (R15–R17, R19).
 *
 * Without any structure every commune is white and the covered share is 0 (R16). `uncertain` says
 * nothing of the computation: it marks communes whose families may use places outside the data.
 *
 * @returns communes in the territory's order. Cost: O(communes × structures + borders).
 * @throws InvariantError when the matrix does not fit the communes and structures.
 */
export function diagnoseAccess({ territory, structures, definition, travel }: DiagnosisInput): Diagnosis {
  const { communes } = territory;
  const needs = estimateNeeds(communes, definition.ageBand);
  const edge = findEdgeCommunes(communes);
  const nearest = findNearestPlaces(
    communes.map((commune) => commune.code),
    structures,
    definition,
    travel,
  );
  const diagnosed = communes.map((commune, index): CommuneAccess => {
    const need = needs[index];
    const place = nearest[index];
    if (need === undefined || place === undefined) throw new InvariantError(`no result for ${commune.code}`);
    return {
      code: commune.code,
      need,
      accessSeconds: place.seconds,
      nearestStructureId: place.structureId,
      covered: place.seconds !== null && place.seconds <= definition.minutes * 60,
      uncertain: edge.has(commune.code) || commune.livesTowards !== undefined,
    };
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
