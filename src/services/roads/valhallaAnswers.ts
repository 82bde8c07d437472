import * as v from "valibot";
import type { Isochrone } from "../../../geodata/model/isochrone.ts";
import { RoadServiceError } from "./roadServiceError.ts";

/** Seconds and metres between sources (rows) and targets; null = no way. */
export interface MatrixAnswer {
  readonly seconds: readonly (readonly (number | null)[])[];
  readonly metres: readonly (readonly (number | null)[])[];
}

/** One drive, with its line and its steps as OSRM has them. */
export interface RouteAnswer {
  readonly seconds: number;
  readonly metres: number;
  readonly line: readonly (readonly [lon: number, lat: number])[];
  readonly steps: readonly unknown[];
}

const rows = v.array(v.array(v.nullable(v.number())));
const matrixSchema = v.object({ sources_to_targets: v.object({ durations: rows, distances: rows }) });

const edges = v.array(v.object({ correlated_lon: v.number(), correlated_lat: v.number() }));
const locateSchema = v.array(v.object({ edges: v.nullable(edges) }));

const position = v.tuple([v.number(), v.number()]);
const routeSchema = v.object({
  routes: v.tupleWithRest(
    [
      v.object({
        duration: v.number(),
        distance: v.number(),
        geometry: v.object({ coordinates: v.array(position) }),
        legs: v.array(v.object({ steps: v.array(v.record(v.string(), v.unknown())) })),
      }),
    ],
    v.unknown(),
  ),
});

const ring = v.array(position);
const isochroneSchema = v.object({
  features: v.array(
    v.object({
      properties: v.object({ contour: v.number() }),
      geometry: v.variant("type", [
        v.object({ type: v.literal("Polygon"), coordinates: v.array(ring) }),
        v.object({ type: v.literal("MultiPolygon"), coordinates: v.array(v.array(ring)) }),
      ]),
    }),
  ),
});

/** Reads the answer of `matrix` without details; distances come in kilometres. */
export function readMatrixAnswer(text: string): MatrixAnswer {
  const { durations, distances } = read(matrixSchema, text).sources_to_targets;
  const toMetres = (km: number | null): number | null => (km === null ? null : km * 1000);
  return { seconds: durations, metres: distances.map((row) => row.map(toMetres)) };
}

/** Reads the answer of `locate`: for each point the places on roads beside it, none where no road is near. */
export function readLocateAnswer(
  text: string,
): readonly (readonly (readonly [lon: number, lat: number])[])[] {
  return read(locateSchema, text).map(({ edges: found }) =>
    (found ?? []).map(({ correlated_lon: lon, correlated_lat: lat }) => [lon, lat] as const),
  );
}

/** Reads the first route of an answer in OSRM's format; steps lose their lines, which the route's own has whole. */
export function readRouteAnswer(text: string): RouteAnswer {
  const { duration, distance, geometry, legs } = read(routeSchema, text).routes[0];
  const steps = legs.flatMap((leg) => leg.steps.map(({ geometry: _line, ...step }) => step));
  return { seconds: duration, metres: distance, line: geometry.coordinates, steps };
}

/** Reads the answer of `isochrone` with polygons: minutes and outline, in the order of the answer. */
export function readIsochroneAnswer(text: string): readonly Omit<Isochrone, "pointId">[] {
  return read(isochroneSchema, text).features.map(({ properties, geometry }) => ({
    minutes: properties.contour,
    outline: geometry,
  }));
}

function read<T>(schema: v.GenericSchema<unknown, T>, text: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new RoadServiceError("wrong-answer", "valhalla");
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  throw new RoadServiceError("wrong-answer", `valhalla: ${parsed.issues[0].message}`);
}
