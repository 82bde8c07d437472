import * as v from "valibot";
import { type Commune, ZONING_KINDS } from "../../../geodata/model/commune.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import {
  ageBandSchema,
  communeCodeSchema,
  idSchema,
  latSchema,
  lonSchema,
  nameSchema,
  positiveSchema,
  textSchema,
  versionSchema,
  wholeSchema,
} from "./primitives.ts";

const positionSchema = v.pipe(v.array(v.number()), v.minLength(2), v.maxLength(4));
const ringSchema = v.pipe(v.array(positionSchema), v.minLength(4));
const polygonSchema = v.pipe(v.array(ringSchema), v.minLength(1));

const outlineSchema = v.variant("type", [
  v.object({ type: v.literal("Polygon"), coordinates: polygonSchema }),
  v.object({ type: v.literal("MultiPolygon"), coordinates: v.pipe(v.array(polygonSchema), v.minLength(1)) }),
]);

const childrenOfAgeSchema = v.object({
  ...ageBandSchema.entries,
  year: v.nullable(wholeSchema),
  count: wholeSchema,
});

const cellSchema = v.object({
  lon: lonSchema,
  lat: latSchema,
  children: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000)),
});

const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const socialSchema = v.object({
  singleParentShare: v.nullable(shareSchema),
  povertyRate: v.nullable(shareSchema),
  year: v.nullable(wholeSchema),
});

const zoningSchema = v.object({
  kind: v.picklist(ZONING_KINDS),
  name: v.exactOptional(nameSchema),
  vintage: textSchema,
  source: textSchema,
});

export const communeSchema = v.object({
  code: communeCodeSchema,
  name: nameSchema,
  epciCode: v.nullable(textSchema),
  population: v.nullable(wholeSchema),
  births: v.array(v.object({ year: wholeSchema, count: wholeSchema })),
  children: v.nullable(wholeSchema),
  outline: v.nullable(outlineSchema),
  servicePoint: v.object({ lon: lonSchema, lat: latSchema, approximate: v.boolean() }),
  neighbours: v.array(communeCodeSchema),
  ring: v.nullable(wholeSchema),
  givenRing: v.exactOptional(wholeSchema),
  onEdge: v.exactOptional(v.boolean()),
  livesTowards: v.exactOptional(textSchema),
  childrenByAge: v.exactOptional(v.array(childrenOfAgeSchema)),
  cells: v.exactOptional(v.array(cellSchema)),
  social: v.exactOptional(socialSchema),
  zonings: v.exactOptional(v.array(zoningSchema)),
}) satisfies v.GenericSchema<unknown, Commune>;

const ringRuleSchema = v.variant("by", [
  v.object({ by: v.literal("adjacency"), centres: v.array(communeCodeSchema) }),
  v.object({ by: v.literal("minutes"), centres: v.array(communeCodeSchema), step: positiveSchema }),
  v.object({ by: v.literal("column"), column: textSchema }),
]);

const sourceSchema = v.object({
  name: textSchema,
  licence: textSchema,
  date: textSchema,
  url: v.exactOptional(textSchema),
});

export const territorySchema = v.object({
  version: versionSchema,
  id: idSchema,
  name: nameSchema,
  epciCode: v.nullable(textSchema),
  communes: v.pipe(v.array(communeSchema), v.minLength(1)),
  outlines: v.object({ approximate: v.boolean(), source: textSchema }),
  populationVintage: textSchema,
  ringRule: ringRuleSchema,
  sources: v.array(sourceSchema),
}) satisfies v.GenericSchema<unknown, Territory>;
