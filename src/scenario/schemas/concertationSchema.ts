import * as v from "valibot";
import type { Authority } from "../authority.ts";
import type { CallApplication } from "../callApplication.ts";
import {
  type Comment,
  type ConcertationTarget,
  type Decision,
  DECISION_KINDS,
  type Hearing,
  OPINIONS,
  OPINIONS_KIND,
  type OpinionsDocument,
} from "../concertation.ts";
import {
  communeCodeSchema,
  idSchema,
  instantSchema,
  nameSchema,
  textSchema,
  weeklyHalfDaySchema,
  wholeSchema,
} from "./primitives.ts";

const targetSchema = v.union([
  v.object({ kind: v.literal("scenario") }),
  v.object({ kind: v.literal("plan"), plan: idSchema }),
  v.object({ kind: v.literal("commune"), code: communeCodeSchema }),
  v.object({ kind: v.literal("stop"), venueId: idSchema }),
]) satisfies v.GenericSchema<unknown, ConcertationTarget>;

const entryFields = {
  id: idSchema,
  at: instantSchema,
  role: nameSchema,
  replaces: v.exactOptional(v.array(idSchema)),
  withdrawn: v.exactOptional(v.literal(true)),
};

export const commentSchema = v.object({
  ...entryFields,
  target: targetSchema,
  opinion: v.nullable(v.picklist(OPINIONS)),
  text: textSchema,
}) satisfies v.GenericSchema<unknown, Comment>;

export const decisionSchema = v.object({
  ...entryFields,
  kind: v.picklist(DECISION_KINDS),
  target: targetSchema,
  option: textSchema,
  reason: textSchema,
  plan: v.nullable(idSchema),
}) satisfies v.GenericSchema<unknown, Decision>;

const answerSchema = v.nullable(v.boolean());
const halfDaysSchema = v.array(weeklyHalfDaySchema);

export const hearingSchema = v.object({
  ...entryFields,
  communeCode: communeCodeSchema,
  needs: textSchema,
  existing: textSchema,
  hall: v.nullable(
    v.object({
      name: nameSchema,
      accessible: answerSchema,
      heated: answerSchema,
      storage: answerSchema,
      slots: v.nullable(halfDaysSchema),
    }),
  ),
  preferred: halfDaysSchema,
}) satisfies v.GenericSchema<unknown, Hearing>;

/** A file of opinions as written. */
export const opinionsSchema = v.object({
  version: v.literal(1),
  kind: v.literal(OPINIONS_KIND),
  scenario: v.pipe(v.string(), v.maxLength(200)),
  comments: v.array(commentSchema),
}) satisfies v.GenericSchema<unknown, OpinionsDocument>;

const colourSchema = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

/** A picture in the document itself: no more than some 700 kB, so that files stay easy to send. */
const logoSchema = v.pipe(
  v.string(),
  v.maxLength(1_000_000),
  v.regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/),
);

export const authoritySchema = v.object({
  name: nameSchema,
  mainColour: colourSchema,
  secondColour: colourSchema,
  logo: v.nullable(logoSchema),
}) satisfies v.GenericSchema<unknown, Authority>;

const budgetLineFields = { label: nameSchema, cents: wholeSchema };

export const callApplicationSchema = v.object({
  call: textSchema,
  axes: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  summary: textSchema,
  partners: v.array(nameSchema),
  expenses: v.array(v.object(budgetLineFields)),
  funding: v.array(v.object({ ...budgetLineFields, granted: v.boolean() })),
}) satisfies v.GenericSchema<unknown, CallApplication>;
