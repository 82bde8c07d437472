import * as v from "valibot";
import type { Plan } from "../../../planners/model/plan.ts";
import { PLAN_NAMES, type PlanDocument } from "../planDocument.ts";
import { aimSchema } from "./programmeSchema.ts";
import { idSchema, versionSchema, weekdaySchema } from "./primitives.ts";

/** Minutes after local midnight; a wrong hour is the checker's to name, so the range is wide. */
const minuteSchema = v.pipe(v.number(), v.integer(), v.minValue(-1440), v.maxValue(2880));

const stopSchema = v.object({
  siteId: idSchema,
  arrive: minuteSchema,
  start: minuteSchema,
  end: minuteSchema,
  depart: minuteSchema,
});

const tourSchema = v.object({
  week: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(53)),
  weekday: weekdaySchema,
  halfDay: v.picklist(["am", "pm", "day"]),
  stops: v.array(stopSchema),
});

const houseSchema = v.object({ houseId: idSchema, demandIds: v.array(v.string()) });

export const planSchema = v.object({
  circuits: v.array(
    v.object({ id: idSchema, teamId: idSchema, depotId: idSchema, tours: v.array(tourSchema) }),
  ),
  houses: v.exactOptional(v.array(houseSchema)),
}) satisfies v.GenericSchema<unknown, Plan>;

export const planDocumentSchema = v.object({
  version: versionSchema,
  scenarioHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  seed: v.pipe(v.number(), v.integer()),
  cycleWeeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(53)),
  status: v.picklist(["optimal", "feasible", "infeasible", "cancelled", "limit"]),
  objective: v.nullable(v.number()),
  bound: v.nullable(v.number()),
  aim: v.exactOptional(aimSchema),
  names: v.exactOptional(v.array(v.picklist(PLAN_NAMES))),
  plan: planSchema,
}) satisfies v.GenericSchema<unknown, PlanDocument>;
