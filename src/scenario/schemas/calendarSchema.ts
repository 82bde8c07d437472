import * as v from "valibot";
import type { Availability, Closure, Opening } from "../../../geodata/model/availability.ts";
import type { Recurrence } from "../../../geodata/model/recurrence.ts";
import type {
  Booking,
  CalendarRule,
  CalendarSettings,
  ImportedHoliday,
  SessionChange,
} from "../calendarSettings.ts";
import {
  communeCodeSchema,
  dateSchema,
  halfDaySchema,
  hourSchema,
  idSchema,
  nameSchema,
  positiveSchema,
  textSchema,
  weekdaySchema,
} from "./primitives.ts";

const weekdaysSchema = v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7));
const paritySchema = v.picklist(["even", "odd"]);
const periodSchema = v.picklist(["always", "term", "holidays"]);

export const closureSchema = v.object({
  from: dateSchema,
  to: dateSchema,
  reason: textSchema,
  halfDay: v.exactOptional(halfDaySchema),
}) satisfies v.GenericSchema<unknown, Closure>;

const openingSchema = v.object({
  weekdays: weekdaysSchema,
  when: periodSchema,
  weeks: v.exactOptional(paritySchema),
  start: hourSchema,
  end: hourSchema,
}) satisfies v.GenericSchema<unknown, Opening>;

export const availabilitySchema = v.object({
  from: v.exactOptional(dateSchema),
  until: v.exactOptional(dateSchema),
  openings: v.exactOptional(v.array(openingSchema)),
  closures: v.exactOptional(v.array(closureSchema)),
}) satisfies v.GenericSchema<unknown, Availability>;

const weekCountSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(53));

const recurrenceSchema = v.variant("kind", [
  v.object({ kind: v.literal("dates"), dates: v.array(dateSchema) }),
  v.object({
    kind: v.literal("every-weeks"),
    weeks: weekCountSchema,
    anchor: dateSchema,
    weekdays: weekdaysSchema,
  }),
  v.object({ kind: v.literal("iso-weeks"), parity: paritySchema, weekdays: weekdaysSchema }),
  v.object({
    kind: v.literal("month-weekdays"),
    nth: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, -1])), v.minLength(1)),
    weekday: weekdaySchema,
  }),
  v.object({ kind: v.literal("twice-a-month"), weekday: weekdaySchema }),
]) satisfies v.GenericSchema<unknown, Recurrence>;

const ruleDays = {
  recurrence: recurrenceSchema,
  when: periodSchema,
  from: v.exactOptional(dateSchema),
  until: v.exactOptional(dateSchema),
};

export const calendarRuleSchema = v.variant("kind", [
  v.object({
    id: idSchema,
    kind: v.literal("session"),
    ...ruleDays,
    venueId: v.nullable(idSchema),
    teamId: idSchema,
    halfDay: halfDaySchema,
    start: v.nullable(hourSchema),
    end: v.nullable(hourSchema),
    theme: v.nullable(textSchema),
    professionalIds: v.array(idSchema),
  }),
  v.object({
    id: idSchema,
    kind: v.literal("partner-slot"),
    ...ruleDays,
    partner: nameSchema,
    communeCode: communeCodeSchema,
    venueId: v.nullable(idSchema),
    start: hourSchema,
    end: hourSchema,
    joinable: v.boolean(),
  }),
]) satisfies v.GenericSchema<unknown, CalendarRule>;

export const bookingSchema = v.object({
  id: idSchema,
  kind: v.picklist(["regular", "adaptation", "emergency"]),
  ...ruleDays,
  children: positiveSchema,
  venueId: v.nullable(idSchema),
  start: hourSchema,
  end: hourSchema,
}) satisfies v.GenericSchema<unknown, Booking>;

export const changeSchema = v.object({
  sessionId: idSchema,
  to: v.nullable(v.object({ date: dateSchema, start: v.nullable(hourSchema), teamId: v.nullable(idSchema) })),
  reason: textSchema,
}) satisfies v.GenericSchema<unknown, SessionChange>;

export const importedHolidaySchema = v.object({
  name: nameSchema,
  from: dateSchema,
  to: dateSchema,
}) satisfies v.GenericSchema<unknown, ImportedHoliday>;

export const calendarSchema = v.object({
  timeZone: v.literal("Europe/Paris"),
  zone: v.picklist(["A", "B", "C"]),
  start: dateSchema,
  end: dateSchema,
  closures: v.array(closureSchema),
  rules: v.array(calendarRuleSchema),
  inSchoolHolidays: v.exactOptional(v.picklist(["open", "closed"])),
  schoolHolidays: v.exactOptional(v.array(importedHolidaySchema)),
  skippedSessions: v.exactOptional(v.array(v.picklist(["other-team", "move"]))),
  bookings: v.exactOptional(v.array(bookingSchema)),
  changes: v.exactOptional(v.array(changeSchema)),
}) satisfies v.GenericSchema<unknown, CalendarSettings>;
