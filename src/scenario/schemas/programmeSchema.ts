import * as v from "valibot";
import type { PriorityWeights } from "../../../geodata/model/priorityWeights.ts";
import type { ProgrammeAim } from "../programmeAim.ts";
import type { FixedPlaces, Programme, RhythmRule, Theme, ThemeWish } from "../scenario.ts";
import {
  ageBandSchema,
  categorySchema,
  communeCodeSchema,
  hourSchema,
  idSchema,
  nameSchema,
  positiveSchema,
  textSchema,
  travelModeSchema,
  weekdaySchema,
  wholeSchema,
} from "./primitives.ts";

const minutesOfDaySchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));
const hourWindowSchema = v.object({ start: hourSchema, end: hourSchema });
const halfDayHoursSchema = v.object({ am: hourWindowSchema, pm: hourWindowSchema });

const aimLimits = {
  centsPerCycle: v.exactOptional(wholeSchema),
  worstAccessSeconds: v.exactOptional(wholeSchema),
};

/** What a plan is asked to do: the programme's aim, or that of a plan of its own. */
export const aimSchema = v.variant("kind", [
  v.object({ kind: v.literal("cover-all"), ...aimLimits }),
  v.object({
    kind: v.literal("max-coverage"),
    halfDaysPerMonth: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
    ...aimLimits,
  }),
]) satisfies v.GenericSchema<unknown, ProgrammeAim>;

const visitsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(53));

const rhythmSchema = v.object({
  communeCodes: v.exactOptional(v.array(communeCodeSchema)),
  belowChildren: v.exactOptional(wholeSchema),
  visitsPerCycle: visitsSchema,
}) satisfies v.GenericSchema<unknown, RhythmRule>;

const themeSchema = v.object({
  name: nameSchema,
  skills: v.array(textSchema),
}) satisfies v.GenericSchema<unknown, Theme>;

const themeWishSchema = v.object({
  communeCode: communeCodeSchema,
  themes: v.array(textSchema),
}) satisfies v.GenericSchema<unknown, ThemeWish>;

const placeCountSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

const fixedPlacesSchema = v.object({
  most: placeCountSchema,
  least: v.exactOptional(placeCountSchema),
  centsPerMonth: wholeSchema,
  venueIds: v.exactOptional(v.array(idSchema)),
}) satisfies v.GenericSchema<unknown, FixedPlaces>;

const weightSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(10));

const weightsSchema = v.object({
  applied: v.boolean(),
  singleParents: weightSchema,
  poverty: weightSchema,
  qpv: weightSchema,
  frr: weightSchema,
  pvd: weightSchema,
}) satisfies v.GenericSchema<unknown, PriorityWeights>;

export const programmeSchema = v.object({
  category: categorySchema,
  ageBand: ageBandSchema,
  accessMinutes: minutesOfDaySchema,
  visitsPerCycle: visitsSchema,
  rhythms: v.exactOptional(v.array(rhythmSchema)),
  cycleWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(53)),
  sessionMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440)),
  setupMinutes: minutesOfDaySchema,
  teardownMinutes: minutesOfDaySchema,
  breakMinutes: minutesOfDaySchema,
  startStepMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)),
  maxStopsPerDay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24)),
  weekdays: v.pipe(v.array(weekdaySchema), v.minLength(1), v.maxLength(7)),
  sessionHours: halfDayHoursSchema,
  dutyHours: halfDayHoursSchema,
  capacity: positiveSchema,
  reservedPlaces: v.exactOptional(wholeSchema),
  maxChildMinutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1440))),
  minVisitsPerMonth: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31))),
  minMonths: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))),
  minGapDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))),
  maxGapDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))),
  theme: textSchema,
  material: v.exactOptional(v.array(nameSchema)),
  themes: v.exactOptional(v.pipe(v.array(themeSchema), v.minLength(1))),
  themeWishes: v.exactOptional(v.array(themeWishSchema)),
  skills: v.exactOptional(v.array(textSchema)),
  minStaff: v.exactOptional(positiveSchema),
  aim: aimSchema,
  whiteZone: v.object({
    minutes: minutesOfDaySchema,
    mode: travelModeSchema,
    minSessionsPerMonth: wholeSchema,
    minPlaces: wholeSchema,
    service: v.exactOptional(v.literal("childcare")),
  }),
  weights: v.exactOptional(weightsSchema),
  minVenueRing: v.nullable(wholeSchema),
  fixedPlaces: v.exactOptional(fixedPlacesSchema),
  hypotheses: v.array(textSchema),
}) satisfies v.GenericSchema<unknown, Programme>;
