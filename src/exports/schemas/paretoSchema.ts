import * as v from "valibot";
import { communeCodeSchema, versionSchema, wholeSchema } from "../../scenario/schemas/primitives.ts";
import { aimSchema } from "../../scenario/schemas/programmeSchema.ts";
import type { Edition } from "../edition.ts";
import type { ParetoDocument } from "../pareto.ts";
import { editionSchema } from "./editionSchema.ts";

const amountSchema = v.pipe(v.number(), v.minValue(0));

const pointSchema = v.object({
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  plan: v.string(),
  communesServed: wholeSchema,
  childrenServed: wholeSchema,
  worstSeconds: v.nullable(wholeSchema),
  worstCommune: v.nullable(communeCodeSchema),
  gini: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  halfDaysPerMonth: amountSchema,
  centsPerMonth: amountSchema,
  cost: wholeSchema,
  stops: wholeSchema,
  feasible: v.boolean(),
  aim: aimSchema,
  objective: v.nullable(v.number()),
  bound: v.nullable(v.number()),
  provenOptimal: v.boolean(),
  proven: v.boolean(),
});

/** `pareto.json` as written: the points and the edition. */
export const paretoSchema = v.object({
  version: versionSchema,
  scenarioHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  seed: v.pipe(v.number(), v.integer()),
  cycleWeeks: v.pipe(v.number(), v.integer(), v.minValue(1)),
  asked: v.pipe(v.number(), v.integer(), v.minValue(1)),
  complete: v.boolean(),
  points: v.array(pointSchema),
  edition: editionSchema,
}) satisfies v.GenericSchema<unknown, ParetoDocument & { readonly edition: Edition }>;
