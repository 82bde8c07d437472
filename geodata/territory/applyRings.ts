import type { Commune } from "../model/commune.ts";
import type { RingRule } from "../model/territory.ts";
import type { TravelPoint } from "../model/travel.ts";
import { estimateMatrix } from "../travel/estimateTravel.ts";
import { computeAdjacencyRings, computeMinuteRings } from "./computeRings.ts";

/**
 * Gives each commune its ring under the rule that the user chose.
 *
 * Minutes are those of the estimate by car. A column is the file's own figures.
 *
 * @returns new communes, in order; ring null where the rule says nothing.
 * Cost: that of the rule: O(borders), O(communes × centres) or O(communes).
 */
export function applyRings(communes: readonly Commune[], rule: RingRule): Commune[] {
  switch (rule.by) {
    case "adjacency": {
      const rings = computeAdjacencyRings(communes, rule.centres);
      return communes.map((commune) => ({ ...commune, ring: rings.get(commune.code) ?? null }));
    }
    case "minutes": {
      const centres = communes.filter((commune) => rule.centres.includes(commune.code));
      const travel = estimateMatrix(communes.map(pointOf), centres.map(pointOf), "car", "");
      const codes = communes.map((commune) => commune.code);
      const rings = computeMinuteRings(codes, rule.centres, travel, rule.step);
      return communes.map((commune, index) => ({ ...commune, ring: rings[index] ?? null }));
    }
    case "column":
      return communes.map((commune) => ({ ...commune, ring: commune.givenRing ?? null }));
  }
}

function pointOf(commune: Commune): TravelPoint {
  return { id: commune.code, lon: commune.servicePoint.lon, lat: commune.servicePoint.lat };
}
