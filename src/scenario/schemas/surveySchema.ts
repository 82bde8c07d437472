import * as v from "valibot";
import type { QualitativeNeed } from "../../../geodata/model/qualitativeNeed.ts";
import type { SurveyAggregate } from "../../../geodata/model/survey.ts";
import {
  communeCodeSchema,
  dateSchema,
  idSchema,
  nameSchema,
  textSchema,
  versionSchema,
  weekdaySchema,
  wholeSchema,
} from "./primitives.ts";

const countSchema = v.object({ name: nameSchema, count: wholeSchema });

const slotsSchema = v.array(
  v.object({ weekday: weekdaySchema, halfDay: v.picklist(["am", "pm", "evening"]), count: wholeSchema }),
);

const wishesSchema = v.object({ slots: slotsSchema, themes: v.array(countSchema) });

const surveyCommuneSchema = v.object({
  code: v.nullable(communeCodeSchema),
  answers: wholeSchema,
  roles: v.object({ mother: wholeSchema, father: wholeSchema, other: wholeSchema }),
  childAges: v.array(countSchema),
  slots: slotsSchema,
  themes: v.array(countSchema),
  places: v.array(countSchema),
  minutes: v.array(countSchema),
});

/** Answers of families, added up. */
export const surveySchema = v.object({
  version: versionSchema,
  source: textSchema,
  date: v.nullable(dateSchema),
  answers: wholeSchema,
  communes: v.array(surveyCommuneSchema),
  byRole: v.exactOptional(v.object({ mother: wishesSchema, father: wishesSchema, other: wishesSchema })),
}) satisfies v.GenericSchema<unknown, SurveyAggregate>;

/** A need as people said it. */
export const qualitativeNeedSchema = v.object({
  id: idSchema,
  group: nameSchema,
  communeCodes: v.array(communeCodeSchema),
  theme: textSchema,
  sentence: textSchema,
  date: v.nullable(textSchema),
  source: textSchema,
}) satisfies v.GenericSchema<unknown, QualitativeNeed>;
