import * as v from "valibot";
import type { RoadAnswer } from "./roadHttp.ts";

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const table = v.array(v.array(v.nullable(amount)));
const waypoint = v.object({ distance: v.optional(amount, 0) });
const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform(([lon = 0, lat = 0]): readonly [number, number] => [lon, lat]),
  v.check(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
);

const tableSchema = v.object({
  code: v.literal("Ok"),
  durations: table,
  distances: table,
  sources: v.array(waypoint),
  destinations: v.array(waypoint),
});

const routeSchema = v.object({
  code: v.literal("Ok"),
  waypoints: v.pipe(v.array(waypoint), v.length(2)),
  routes: v.pipe(
    v.array(
      v.object({
        duration: amount,
        distance: amount,
        geometry: v.object({
          type: v.literal("LineString"),
          coordinates: v.pipe(v.array(position), v.minLength(2)),
        }),
        legs: v.array(v.object({ steps: v.array(v.unknown()) })),
      }),
    ),
    v.minLength(1),
  ),
});

/** What `table` answers: seconds and metres, [sources × destinations]. */
export type OsrmTable = v.InferOutput<typeof tableSchema>;

/** What `route` answers. */
export type OsrmRoute = v.InferOutput<typeof routeSchema>;

/** Reads an answer of `table`; null where it has another shape than asked for. */
export function readOsrmTable(json: unknown, sources: number, destinations: number): OsrmTable | null {
  const parsed = v.safeParse(tableSchema, json);
  if (!parsed.success) return null;
  const { output } = parsed;
  const fits = [output.durations, output.distances].every(
    (rows) => rows.length === sources && rows.every((row) => row.length === destinations),
  );
  const placed = output.sources.length === sources && output.destinations.length === destinations;
  return fits && placed ? output : null;
}

/** Reads an answer of `route`; null where it has another shape. */
export function readOsrmRoute(json: unknown): OsrmRoute | null {
  const parsed = v.safeParse(routeSchema, json);
  return parsed.success ? parsed.output : null;
}

/** Reads the word by which the protocol names a refusal (`TooBig`, `NoRoute`…); empty where there is none. */
export function readOsrmCode({ json }: RoadAnswer): string {
  const parsed = v.safeParse(v.object({ code: v.string() }), json);
  return parsed.success ? parsed.output.code : "";
}
