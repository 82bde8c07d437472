import * as v from "valibot";
import type { TravelTimesDocument } from "../scenario.ts";
import {
  idSchema,
  instantSchema,
  latSchema,
  lonSchema,
  textSchema,
  travelModeSchema,
  versionSchema,
  wholeSchema,
} from "./primitives.ts";

/** Ids of travel points: the kind, then the id or the INSEE code, which may hold A or B. */
export const travelPointIdSchema = v.union([
  idSchema,
  v.pipe(v.string(), v.regex(/^commune-2[AB][0-9]{3}$/)),
]);

export const travelTimesSchema = v.object({
  version: versionSchema,
  provider: textSchema,
  computedAt: instantSchema,
  estimated: v.boolean(),
  mode: travelModeSchema,
  detail: textSchema,
  points: v.array(v.object({ id: travelPointIdSchema, lon: lonSchema, lat: latSchema })),
  seconds: v.array(v.nullable(wholeSchema)),
  metres: v.array(v.nullable(wholeSchema)),
}) satisfies v.GenericSchema<unknown, TravelTimesDocument>;
