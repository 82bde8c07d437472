import * as v from "valibot";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import { versionSchema, weekdaySchema, wholeSchema } from "../../scenario/schemas/primitives.ts";

const difference = v.pipe(v.number(), v.integer());
const changes = v.array(v.object({ code: v.string(), children: wholeSchema }));

const priceSchema = v.object({
  cents: difference,
  halfDays: difference,
  metres: difference,
  venueId: v.string(),
  seconds: wholeSchema,
  lost: changes,
  gained: changes,
  proven: v.boolean(),
});

/** `explanation.json` as written. */
export const explanationSchema = v.object({
  version: versionSchema,
  scenarioHash: v.string(),
  seed: wholeSchema,
  cycleWeeks: wholeSchema,
  commune: v.object({ code: v.string(), name: v.string(), children: wholeSchema }),
  status: v.picklist(["near", "no-children", "served", "servable", "unreachable", "impossible", "unknown"]),
  place: v.nullable(
    v.object({ id: v.string(), seconds: wholeSchema, opens: v.exactOptional(v.literal(true)) }),
  ),
  visit: v.nullable(
    v.object({
      circuitId: v.string(),
      teamId: v.string(),
      weekday: weekdaySchema,
      halfDay: v.picklist(["am", "pm", "day"]),
      weeks: v.array(wholeSchema),
    }),
  ),
  swap: v.nullable(priceSchema),
  addition: v.nullable(priceSchema),
  conflict: v.array(v.picklist(["budget", "access", "forbidden", "decisions", "halls-closed", "hours"])),
  conflictProven: v.boolean(),
  repairs: v.array(
    v.object({
      kind: v.picklist(["half-days", "access", "allow-hall", "open-hall", "drop-decision", "new-hall"]),
      more: v.nullable(wholeSchema),
      venueId: v.nullable(v.string()),
      slot: v.nullable(v.object({ weekday: weekdaySchema, halfDay: v.picklist(["am", "pm"]) })),
      tight: v.boolean(),
    }),
  ),
}) satisfies v.GenericSchema<unknown, ExplanationDocument>;
