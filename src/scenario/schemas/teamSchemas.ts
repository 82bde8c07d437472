import * as v from "valibot";
import type { Depot, Lock, Professional, TeamSettings, Vehicle } from "../scenario.ts";
import { availabilitySchema } from "./calendarSchema.ts";
import {
  idSchema,
  latSchema,
  lonSchema,
  nameSchema,
  positiveSchema,
  textSchema,
  weeklyHalfDaySchema,
  wholeSchema,
} from "./primitives.ts";

export const depotSchema = v.object({
  id: idSchema,
  name: nameSchema,
  lon: lonSchema,
  lat: latSchema,
}) satisfies v.GenericSchema<unknown, Depot>;

export const teamSchema = v.object({
  id: idSchema,
  name: nameSchema,
  depotId: idSchema,
  vehicleId: v.nullable(idSchema),
  skills: v.array(textSchema),
  staff: positiveSchema,
  freeSlots: v.nullable(v.array(weeklyHalfDaySchema)),
  maxDutyMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
  halfDayCents: wholeSchema,
  confirmed: v.boolean(),
  availability: v.exactOptional(availabilitySchema),
}) satisfies v.GenericSchema<unknown, TeamSettings>;

export const vehicleSchema = v.object({
  id: idSchema,
  name: nameSchema,
  kilometreCents: wholeSchema,
  count: v.exactOptional(positiveSchema),
  availability: v.exactOptional(availabilitySchema),
}) satisfies v.GenericSchema<unknown, Vehicle>;

export const professionalSchema = v.object({
  id: idSchema,
  role: nameSchema,
  skills: v.array(textSchema),
  teamIds: v.exactOptional(v.array(idSchema)),
  availability: v.exactOptional(availabilitySchema),
  maxSessionsPerMonth: v.exactOptional(positiveSchema),
}) satisfies v.GenericSchema<unknown, Professional>;

const weekdaySchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const halfSchema = v.nullable(v.picklist(["am", "pm"]));

export const lockSchema = v.variant("kind", [
  v.object({ id: idSchema, kind: v.picklist(["require", "forbid"]), venueId: idSchema }),
  v.object({ id: idSchema, kind: v.picklist(["require-team", "forbid-team"]), teamId: idSchema }),
  v.object({
    id: idSchema,
    kind: v.literal("forbid-slot"),
    teamId: v.nullable(idSchema),
    weekday: weekdaySchema,
    halfDay: halfSchema,
  }),
  v.object({
    id: idSchema,
    kind: v.literal("keep-stop"),
    venueId: idSchema,
    teamId: v.nullable(idSchema),
    weekday: v.nullable(weekdaySchema),
    halfDay: halfSchema,
  }),
  v.object({
    id: idSchema,
    kind: v.literal("keep-circuit"),
    teamId: idSchema,
    venueIds: v.pipe(v.array(idSchema), v.minLength(1)),
    weekday: weekdaySchema,
    halfDay: v.picklist(["am", "pm", "day"]),
  }),
  v.object({
    id: idSchema,
    kind: v.literal("forbid-circuit"),
    teamId: v.nullable(idSchema),
    venueIds: v.pipe(v.array(idSchema), v.minLength(1)),
  }),
]) satisfies v.GenericSchema<unknown, Lock>;
