import * as v from "valibot";
import type { RoutesDocument } from "../routesDocument.ts";
import { instantSchema, latSchema, lonSchema, textSchema, versionSchema } from "./primitives.ts";
import { travelPointIdSchema } from "./travelTimesSchema.ts";

const amountSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000_000));

export const roadLegSchema = v.object({
  fromId: travelPointIdSchema,
  toId: travelPointIdSchema,
  seconds: amountSchema,
  metres: amountSchema,
  line: v.pipe(v.array(v.tuple([lonSchema, latSchema])), v.minLength(1)),
  steps: v.array(v.unknown()),
});

export const routesSchema = v.object({
  version: versionSchema,
  provider: textSchema,
  computedAt: instantSchema,
  detail: textSchema,
  legs: v.array(roadLegSchema),
}) satisfies v.GenericSchema<unknown, RoutesDocument>;
