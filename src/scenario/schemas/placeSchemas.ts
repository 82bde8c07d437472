import * as v from "valibot";
import { CHILDCARE_TYPES, STRUCTURE_KINDS, type Structure } from "../../../geodata/model/structure.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import { availabilitySchema } from "./calendarSchema.ts";
import {
  ageBandSchema,
  categorySchema,
  communeCodeSchema,
  idSchema,
  latSchema,
  lonSchema,
  nameSchema,
  textSchema,
  weeklyHalfDaySchema,
  wholeSchema,
} from "./primitives.ts";

const childcareSchema = v.object({
  type: v.picklist(CHILDCARE_TYPES),
  count: v.exactOptional(wholeSchema),
  year: v.exactOptional(wholeSchema),
  expectedDepartures: v.exactOptional(wholeSchema),
});

export const structureSchema = v.object({
  id: idSchema,
  name: nameSchema,
  kind: v.picklist(STRUCTURE_KINDS),
  categories: v.array(categorySchema),
  mode: v.picklist(["fixed", "itinerant", "remote"]),
  lon: lonSchema,
  lat: latSchema,
  communeCode: v.nullable(communeCodeSchema),
  address: v.nullable(textSchema),
  openTo: v.union([v.literal("all"), v.array(communeCodeSchema)]),
  sessionsPerMonth: v.nullable(wholeSchema),
  openingHours: v.nullable(textSchema),
  places: v.nullable(wholeSchema),
  geocoding: v.picklist(["exact", "street", "neighbourhood", "commune"]),
  source: textSchema,
  date: v.nullable(textSchema),
  axes: v.exactOptional(v.array(v.picklist([1, 2, 3, 4, 5, 6]))),
  ages: v.exactOptional(ageBandSchema),
  childcare: v.exactOptional(childcareSchema),
  accessConditions: v.exactOptional(textSchema),
  licence: v.exactOptional(textSchema),
  geocodingScore: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
}) satisfies v.GenericSchema<unknown, Structure>;

export const venueSchema = v.object({
  id: idSchema,
  communeCode: communeCodeSchema,
  name: nameSchema,
  lon: lonSchema,
  lat: latSchema,
  confirmed: v.boolean(),
  suitable: v.boolean(),
  freeSlots: v.nullable(v.array(weeklyHalfDaySchema)),
  sessionCents: wholeSchema,
  contactRole: v.exactOptional(nameSchema),
  availability: v.exactOptional(availabilitySchema),
}) satisfies v.GenericSchema<unknown, Venue>;
