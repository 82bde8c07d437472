import type { Feature, FeatureCollection } from "geojson";
import type { Service, Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import { offersService } from "../../../geodata/supply/service.ts";
import type { Depot } from "../../scenario/scenario.ts";
import type { CircuitLine } from "../../mapping/circuitLines.ts";
import { circuitStyle, DISTINCT_CIRCUITS } from "../../mapping/circuitStyle.ts";
import { isInsideTerritory } from "../../mapping/isInsideTerritory.ts";
import type { DrawnCircuit } from "../../mapping/stopOrder.ts";

const MOST_PLACES_FROM_AFAR = 500;
const ZOOM_OF_MANY_PLACES = 8;

/**
 * Returns the existing structures as points: image by kind, hollow outside the territory.
 *
 * `counts` is false for a structure that does not offer the service looked at: drawn quietly.
 * `toPlace` marks one put at its town hall for want of an address. Thousands of places would hide the map under them:
 * they are drawn from `fromZoom` on.
 */
export function structureFeatures(
  structures: readonly Structure[],
  territory: Territory,
  service: Service | null,
): FeatureCollection {
  const features = structures.map((structure): Feature => {
    const outside = !isInsideTerritory(structure, territory);
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [structure.lon, structure.lat] },
      properties: {
        id: structure.id,
        name: structure.name,
        image: `${outside ? "outside" : "inside"}-${structure.kind}`,
        counts: service === null || offersService(structure, service),
        toPlace: structure.geocoding === "commune",
        fromZoom: structures.length > MOST_PLACES_FROM_AFAR ? ZOOM_OF_MANY_PLACES : 0,
      },
    };
  });
  return { type: "FeatureCollection", features };
}

/** Returns the bases of the teams: those that circuits leave from, or all while there are none. */
export function depotFeatures(
  depots: readonly Depot[],
  circuits: readonly DrawnCircuit[],
): FeatureCollection {
  const used = new Set(circuits.map((circuit) => circuit.depotId));
  return {
    type: "FeatureCollection",
    features: depots
      .filter((depot) => used.size === 0 || used.has(depot.id))
      .map((depot) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [depot.lon, depot.lat] },
        properties: { id: depot.id, name: depot.name },
      })),
  };
}

/** Opacity of a circuit: back while another is selected, softened while there are too many to tell apart. */
function strengthOf(circuit: DrawnCircuit, count: number, selectedId: string | null): number {
  if (selectedId !== null) return circuit.id === selectedId ? 1 : 0.3;
  return count > DISTINCT_CIRCUITS ? 0.75 : 1;
}

/** Returns the new fixed places of a plan. */
export function houseFeatures(houses: readonly Venue[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: houses.map(({ id, communeCode, lon, lat }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: { venueId: id, communeCode },
    })),
  };
}

/** Returns the halls that a dragged stop may be dropped on. */
export function hallFeatures(halls: readonly Venue[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: halls.map(({ id, lon, lat }) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: { venueId: id },
    })),
  };
}

/**
 * Returns the stops as numbered discs in their circuit's colour.
 *
 * `shift` counts circuits that stop at the same hall, so that their discs stand side by side.
 */
export function stopFeatures(
  circuits: readonly DrawnCircuit[],
  venues: readonly Venue[],
  selectedId: string | null,
): FeatureCollection {
  const venueById = new Map(venues.map((venue) => [venue.id, venue]));
  const seen = new Map<string, number>();
  const features = circuits.flatMap((circuit) =>
    circuit.stops.flatMap(({ siteId, number }): Feature[] => {
      const venue = venueById.get(siteId);
      if (venue === undefined) return [];
      const shift = seen.get(siteId) ?? 0;
      seen.set(siteId, shift + 1);
      return [
        {
          type: "Feature",
          geometry: { type: "Point", coordinates: [venue.lon, venue.lat] },
          properties: {
            venueId: siteId,
            circuitId: circuit.id,
            communeCode: venue.communeCode,
            number: String(number),
            ink: circuitStyle(circuit.index).ink,
            image: `disc-${circuitStyle(circuit.index).colour}`,
            shift,
            strength: strengthOf(circuit, circuits.length, selectedId),
          },
        },
      ];
    }),
  );
  return { type: "FeatureCollection", features };
}

/** Returns the lines of the circuits, each in its circuit's colour. */
export function circuitFeatures(
  lines: readonly CircuitLine[],
  circuitCount: number,
  selectedId: string | null,
): FeatureCollection {
  const features = lines.map(({ circuit, coordinates }): Feature => {
    const style = circuitStyle(circuit.index);
    return {
      type: "Feature",
      geometry: { type: "LineString", coordinates: [...coordinates] },
      properties: {
        circuitId: circuit.id,
        colour: style.colour,
        casing: style.casing,
        dash: style.dash.join(" "),
        strength: strengthOf(circuit, circuitCount, selectedId),
      },
    };
  });
  return { type: "FeatureCollection", features };
}
