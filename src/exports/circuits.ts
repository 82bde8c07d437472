import type { LineString } from "geojson";
import type { LonLat } from "../../geodata/model/lonLat.ts";
import type { RoadLeg } from "../../geodata/model/roadRoute.ts";
import type { Depot } from "../scenario/scenario.ts";
import { halfDayText, SCHEMATIC_TRACE, roadTraceText, weekdayText } from "../i18n/exportText.ts";
import { joinRoads } from "../pipeline/roads/joinRoads.ts";
import { createLegFinder, type Leg } from "../pipeline/tourLegs.ts";
import { createRoadFinder } from "../pipeline/tourRoads.ts";
import { clockOf } from "./clock.ts";
import { listOutings, type Outing } from "./circuitOutings.ts";
import { DEFINITION_COLUMNS, EDITION_COLUMNS, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection } from "./featureCollection.ts";
import { roundCoordinate, roundPosition } from "./geometry.ts";

/** One circuit with all that its feature shows; `legs` from depot to depot, null where there is no way. */
export interface CircuitRow extends EditionRow {
  readonly outing: Outing;
  readonly teamName: string;
  readonly depotName: string;
  readonly stopNames: readonly string[];
  readonly legs: readonly (Leg | null)[];
  readonly cycleWeeks: number;
  /** What the line is: schematic, or along roads and whose. */
  readonly trace: string;
}

function driveMinutes(leg: Leg | null | undefined): number {
  return Math.ceil((leg?.seconds ?? 0) / 60);
}

/** Columns of `circuits.geojson`; times in minutes are rounded up leg by leg, as the planner counts them. */
export const CIRCUIT_COLUMNS: readonly Column<CircuitRow>[] = [
  { name: "id", type: "string", value: (row) => row.outing.id },
  { name: "nom", type: "string", value: (row) => row.stopNames.join(" – ") },
  { name: "circuit", type: "string", value: (row) => row.outing.circuit.id },
  { name: "equipe", type: "string", value: (row) => row.teamName },
  { name: "base", type: "string", value: (row) => row.depotName },
  { name: "jour", type: "string", value: (row) => weekdayText(row.outing.weekday) },
  { name: "demi_journee", type: "string", value: (row) => halfDayText(row.outing.halfDay) },
  { name: "semaines", type: "string", value: (row) => row.outing.weeks.join(",") },
  { name: "cycle_semaines", type: "integer", value: (row) => row.cycleWeeks },
  {
    name: "depart_base",
    type: "string",
    nullable: true,
    value: (row) => {
      const first = row.outing.stops[0];
      return first === undefined ? null : clockOf(first.arrive - driveMinutes(row.legs[0]));
    },
  },
  {
    name: "retour_base",
    type: "string",
    nullable: true,
    value: (row) => {
      const last = row.outing.stops[row.outing.stops.length - 1];
      return last === undefined ? null : clockOf(last.depart + driveMinutes(row.legs[row.legs.length - 1]));
    },
  },
  { name: "nb_arrets", type: "integer", value: (row) => row.outing.stops.length },
  {
    name: "conduite_min",
    type: "integer",
    value: (row) => row.legs.reduce((sum, leg) => sum + driveMinutes(leg), 0),
  },
  {
    name: "conduite_km",
    type: "real",
    value: (row) => Math.round(row.legs.reduce((sum, leg) => sum + (leg?.metres ?? 0), 0) / 100) / 10,
  },
  { name: "trace", type: "string", value: (row) => row.trace },
  ...DEFINITION_COLUMNS,
  ...EDITION_COLUMNS,
];

/**
 * Writes `circuits.geojson`: along the roads where all those of a circuit are known, else straight lines in the
 * order of visit, from the base and back to it.
 */
export function exportCircuits(context: ExportContext): ExportFile {
  const { scenario, planning } = context;
  const edition = describeEdition(context);
  const findLegs = createLegFinder(scenario);
  const findRoads = createRoadFinder(scenario);
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const depots = new Map(scenario.depots.map((depot) => [depot.id, depot]));
  const teams = new Map(scenario.teams.map((team) => [team.id, team.name]));
  const features = listOutings(planning?.document.plan ?? { circuits: [] }).map((outing) => {
    const { circuit, stops } = outing;
    const depot = depots.get(circuit.depotId);
    const visited = stops.flatMap((stop) => venues.get(stop.siteId) ?? []);
    const roadLine = drawRoads(findRoads(circuit.depotId, outing));
    const row: CircuitRow = {
      edition,
      outing,
      teamName: teams.get(circuit.teamId) ?? circuit.teamId,
      depotName: depot?.name ?? circuit.depotId,
      stopNames: visited.map((venue) => venue.name),
      legs: findLegs(circuit.depotId, outing),
      cycleWeeks: scenario.programme.cycleWeeks,
      trace: roadLine === null ? SCHEMATIC_TRACE : roadTraceText(scenario.routes?.provider ?? ""),
    };
    return { id: outing.id, geometry: roadLine ?? drawLine(depot, visited), row };
  });
  return encodeFeatureCollection("circuits.geojson", CIRCUIT_COLUMNS, features, edition);
}

/** Draws a circuit along its roads; null where one is missing, or where none leads anywhere. */
export function drawRoads(roads: readonly (RoadLeg | null)[]): LineString | null {
  const rounded = roads.map((road) => (road === null ? null : { line: road.line.map(roundLonLat) }));
  const line = joinRoads(rounded);
  return line === null ? null : { type: "LineString", coordinates: line.map(([lon, lat]) => [lon, lat]) };
}

function roundLonLat([lon, lat]: LonLat): LonLat {
  return [roundCoordinate(lon), roundCoordinate(lat)];
}

/** Draws straight lines from the base to each stop and back; null where there are not two places. */
export function drawLine(
  depot: Depot | undefined,
  visited: readonly { readonly lon: number; readonly lat: number }[],
): LineString | null {
  const places = depot === undefined ? visited : [depot, ...visited, depot];
  if (places.length < 2) return null;
  return { type: "LineString", coordinates: places.map((place) => roundPosition([place.lon, place.lat])) };
}
