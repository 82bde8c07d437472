import type { Position } from "geojson";
import { lineString, simplify } from "@turf/turf";
import type { LonLat } from "../../geodata/model/lonLat.ts";
import { joinRoads } from "../pipeline/roads/joinRoads.ts";
import { createRoadFinder } from "../pipeline/tourRoads.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { DrawnCircuit } from "./stopOrder.ts";

/** About ten metres, less than a pixel until one looks at single houses. */
const SCREEN_TOLERANCE_DEGREES = 0.0001;

/** One way round of a circuit as it is drawn. */
export interface CircuitLine {
  readonly circuit: DrawnCircuit;
  readonly coordinates: readonly Position[];
  readonly alongRoads: boolean;
}

/** Which kinds of lines are on the map, for its legend. */
export interface Traces {
  readonly roads: boolean;
  readonly straight: boolean;
}

/**
 * Draws each way round along the roads where all of them are known, as the exports do; else straight from the
 * depot through the stops and back: a sketch, not a road.
 */
export function drawCircuitLines(
  circuits: readonly DrawnCircuit[],
  places: Pick<Scenario, "venues" | "depots" | "routes">,
): readonly CircuitLine[] {
  const findRoads = createRoadFinder(places);
  const venueById = new Map(places.venues.map((venue) => [venue.id, venue]));
  const depotById = new Map(places.depots.map((depot) => [depot.id, depot]));
  return circuits.flatMap((circuit) =>
    circuit.ways.map((way): CircuitLine => {
      const roads = joinRoads(findRoads(circuit.depotId, { stops: way.map((siteId) => ({ siteId })) }));
      if (roads !== null) return { circuit, coordinates: simplifyForScreen(roads), alongRoads: true };
      const depot = depotById.get(circuit.depotId);
      const ends = depot === undefined ? [] : [depot];
      const visited = [...ends, ...way.flatMap((siteId) => venueById.get(siteId) ?? []), ...ends];
      return { circuit, coordinates: visited.map(({ lon, lat }) => [lon, lat]), alongRoads: false };
    }),
  );
}

/** Tells which kinds of lines there are. */
export function tracesOf(lines: readonly CircuitLine[]): Traces {
  return {
    roads: lines.some(({ alongRoads }) => alongRoads),
    straight: lines.some(({ alongRoads }) => !alongRoads),
  };
}

function simplifyForScreen(positions: readonly LonLat[]): Position[] {
  const line = lineString(positions.map(([lon, lat]) => [lon, lat]));
  return simplify(line, { tolerance: SCREEN_TOLERANCE_DEGREES, highQuality: true }).geometry.coordinates;
}
