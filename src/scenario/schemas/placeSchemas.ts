import * as v from "valibot";
import { STRUCTURE_KINDS, type Structure } from "../../../geodata/model/structure.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import { availabilitySchema } from "./calendarSchema.ts";
import {
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
