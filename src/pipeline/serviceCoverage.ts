import { groupRows, shareWithin } from "../../geodata/access/communeRows.ts";
import { findNearestPlaces, isOffering } from "../../geodata/access/findNearestPlaces.ts";
import { SERVICES, type Service } from "../../geodata/model/structure.ts";
import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Diagnosis, WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { computeAccessDrives } from "./accessDrives.ts";

/** How well a territory is served with one service, under the minutes of its definition. */
export interface ServiceCoverage {
  readonly service: Service;
  /** Places that count; 0 = none in the data, which says nothing of what there is. */
  readonly places: number;
  /** Share of the children, 0…1, who have one within the minutes; null without any place in the data. */
  readonly coveredShare: number | null;
}

/**
 * Computes for every service which share of the children has a place of it within the minutes: what a territory is
 * strong in, and weak in (S2).
 *
 * @returns in the order of the services. Cost: O(services × communes × places of the service).
 */
export function computeServiceCoverage(scenario: Scenario, diagnosis: Diagnosis): ServiceCoverage[] {
  const { structures } = scenario;
  const { rows, travel } = computeAccessDrives(scenario);
  const rowsOf = groupRows(rows);
  const codes = rows.map(({ code }) => code);
  const children = diagnosis.communes.reduce((sum, { need }) => sum + need.children, 0);
  return SERVICES.map((service): ServiceCoverage => {
    const definition = withService(diagnosis.definition, service);
    const places = structures.filter((structure) => isOffering(structure, definition)).length;
    if (places === 0 || children === 0) return { service, places, coveredShare: null };
    const nearest = findNearestPlaces(codes, structures, definition, travel);
    const secondsOf = (row: number): number => nearest[row]?.seconds ?? UNREACHABLE;
    const covered = diagnosis.communes.reduce((sum, { code, need }) => {
      const own = rowsOf.get(code) ?? [];
      return sum + need.children * shareWithin(own, rows, secondsOf, definition.minutes * 60);
    }, 0);
    return { service, places, coveredShare: covered / children };
  });
}

/** Returns a definition for another service. */
export function withService(definition: WhiteZoneDefinition, service: Service): WhiteZoneDefinition {
  const { service: _other, ...rest } = definition;
  return service === "childcare" ? { ...rest, service } : { ...rest, category: service };
}
