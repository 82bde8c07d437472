import * as v from "valibot";
import type { Report } from "../../pipeline/reportDocument.ts";
import {
  ageBandSchema,
  categorySchema,
  communeCodeSchema,
  instantSchema,
  travelModeSchema,
  versionSchema,
  wholeSchema,
} from "../../scenario/schemas/primitives.ts";
import type { Edition } from "../edition.ts";
import { editionSchema } from "./editionSchema.ts";

const shareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const amountSchema = v.pipe(v.number(), v.minValue(0));

const coverageSchema = v.object({
  coveredChildren: wholeSchema,
  coveredShare: shareSchema,
  whiteCommunes: v.array(communeCodeSchema),
  meanMinutes: v.nullable(amountSchema),
  worstMinutes: v.nullable(amountSchema),
  gini: v.nullable(shareSchema),
});

const indicatorSummarySchema = v.object({
  service: v.union([categorySchema, v.literal("childcare")]),
  mightBeWhite: v.array(communeCodeSchema),
  mightBeCovered: v.array(communeCodeSchema),
  placesUnknown: wholeSchema,
  sessionsUnknown: wholeSchema,
  sessionsAssumed: wholeSchema,
  inequality: v.array(
    v.object({
      group: v.string(),
      communes: wholeSchema,
      children: wholeSchema,
      coveredShare: shareSchema,
      meanMinutes: v.nullable(amountSchema),
      gini: v.nullable(shareSchema),
      worst: v.nullable(v.object({ code: communeCodeSchema, minutes: amountSchema })),
      unreached: wholeSchema,
    }),
  ),
});

const violationSchema = v.object({
  rule: v.string(),
  code: v.string(),
  at: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
});

/** `report.json` as written: the figures and the edition. */
export const reportSchema = v.object({
  version: versionSchema,
  territory: v.object({
    name: v.string(),
    communes: wholeSchema,
    population: wholeSchema,
    populationVintage: v.string(),
    children: wholeSchema,
  }),
  definition: v.object({
    version: versionSchema,
    category: categorySchema,
    service: v.exactOptional(v.literal("childcare")),
    ageBand: ageBandSchema,
    minutes: wholeSchema,
    mode: travelModeSchema,
    minSessionsPerMonth: wholeSchema,
    minPlaces: wholeSchema,
  }),
  travelTimes: v.object({ provider: v.string(), computedAt: instantSchema, estimated: v.boolean() }),
  before: coverageSchema,
  indicators: indicatorSummarySchema,
  after: v.exactOptional(coverageSchema),
  plan: v.exactOptional(
    v.object({
      stops: wholeSchema,
      circuits: wholeSchema,
      sessions: wholeSchema,
      sessionsPerMonth: amountSchema,
      halfDaysPerMonth: amountSchema,
      driveMinutes: wholeSchema,
      driveKm: amountSchema,
      dutyMinutes: wholeSchema,
      cost: wholeSchema,
      fixedPlaces: v.exactOptional(
        v.array(
          v.object({
            id: v.string(),
            name: v.string(),
            communeCode: communeCodeSchema,
            centsPerMonth: wholeSchema,
          }),
        ),
      ),
      feasible: v.boolean(),
      violations: v.array(violationSchema),
    }),
  ),
  optimisation: v.exactOptional(
    v.object({
      objective: v.nullable(v.number()),
      bound: v.nullable(v.number()),
      gap: v.nullable(amountSchema),
      seconds: amountSchema,
      seed: v.number(),
      method: v.string(),
      provenOptimal: v.boolean(),
    }),
  ),
  unserved: v.array(v.object({ code: communeCodeSchema, reason: v.string(), repair: v.unknown() })),
  caveats: v.array(v.string()),
  edition: editionSchema,
}) satisfies v.GenericSchema<unknown, Report & { readonly edition: Edition }>;
