import * as v from "valibot";
import { calendarSchema } from "./calendarSchema.ts";
import {
  authoritySchema,
  callApplicationSchema,
  commentSchema,
  decisionSchema,
  hearingSchema,
} from "./concertationSchema.ts";
import { structureSchema, venueSchema } from "./placeSchemas.ts";
import { planDocumentSchema } from "./planSchema.ts";
import { idSchema, instantSchema, nameSchema, textSchema, versionSchema } from "./primitives.ts";
import { programmeSchema } from "./programmeSchema.ts";
import { routesSchema } from "./routesSchema.ts";
import { depotSchema, lockSchema, professionalSchema, teamSchema, vehicleSchema } from "./teamSchemas.ts";
import { qualitativeNeedSchema, surveySchema } from "./surveySchema.ts";
import { territorySchema } from "./territorySchema.ts";
import { travelTimesSchema } from "./travelTimesSchema.ts";

const fileReferenceSchema = v.object({ file: textSchema });

/**
 * The saved document as written, files not yet resolved: what the published JSON Schema says.
 * Decoding is more lenient than this schema: see `decodeScenario`.
 */
export const scenarioFileSchema = v.object({
  version: versionSchema,
  id: idSchema,
  name: nameSchema,
  updatedAt: instantSchema,
  territory: v.union([fileReferenceSchema, territorySchema]),
  structures: v.array(structureSchema),
  venues: v.array(venueSchema),
  teams: v.array(teamSchema),
  depots: v.array(depotSchema),
  vehicles: v.array(vehicleSchema),
  professionals: v.array(professionalSchema),
  programme: programmeSchema,
  survey: v.nullable(surveySchema),
  voices: v.exactOptional(v.array(qualitativeNeedSchema)),
  travelTimes: v.union([
    v.object({ provider: v.literal("estimate") }),
    fileReferenceSchema,
    travelTimesSchema,
  ]),
  routes: v.exactOptional(v.union([fileReferenceSchema, routesSchema])),
  locks: v.array(lockSchema),
  calendar: calendarSchema,
  plans: v.array(planDocumentSchema),
  decisions: v.array(decisionSchema),
  comments: v.array(commentSchema),
  hearings: v.exactOptional(v.array(hearingSchema)),
  authority: v.exactOptional(authoritySchema),
  application: v.exactOptional(callApplicationSchema),
});
