import * as v from "valibot";
import type { RoadAnswer } from "./roadHttp.ts";

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));
const position = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform(([lon = 0, lat = 0]): readonly [number, number] => [lon, lat]),
  v.check(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
);
const line = v.object({
  type: v.literal("LineString"),
  coordinates: v.pipe(v.array(position), v.minLength(1)),
});
const words = v.record(v.string(), v.unknown());

const stepSchema = v.object({
  geometry: v.optional(line),
  distance: v.optional(amount, 0),
  duration: v.optional(amount, 0),
  attributes: v.optional(v.object({ name: v.optional(words, {}) }), {}),
  instruction: v.optional(
    v.object({
      type: v.string(),
      modifier: v.optional(v.string()),
      exit: v.optional(v.number()),
    }),
  ),
});

const itinerarySchema = v.object({
  resourceVersion: v.optional(v.string(), ""),
  distance: amount,
  duration: amount,
  distanceUnit: v.literal("meter"),
  timeUnit: v.literal("second"),
  geometry: line,
  portions: v.optional(v.array(v.object({ steps: v.optional(v.array(stepSchema), []) })), []),
});

/** What `itineraire` answers; any other unit than seconds and metres is no answer. */
export type IgnItinerary = v.InferOutput<typeof itinerarySchema>;

/** One step of an itinerary, as IGN words it. */
export type IgnStep = v.InferOutput<typeof stepSchema>;

/** Reads an answer of `itineraire`; null where it has another shape or other units. */
export function readIgnItinerary(json: unknown): IgnItinerary | null {
  const parsed = v.safeParse(itinerarySchema, json);
  return parsed.success ? parsed.output : null;
}

/** Tells whether a refusal means that there is no way, rather than a wrong question. */
export function isNoWay({ status, json }: RoadAnswer): boolean {
  return (
    (status === 404 || status === 400) && /no (?:path|route)|noroute|nosegment/iu.test(JSON.stringify(json))
  );
}
