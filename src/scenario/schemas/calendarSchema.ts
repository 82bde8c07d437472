import * as v from "valibot";
import type { CalendarSettings } from "../scenario.ts";
import { dateSchema, textSchema } from "./primitives.ts";

export const closureSchema = v.object({ from: dateSchema, to: dateSchema, reason: textSchema });

export const calendarSchema = v.object({
  timeZone: v.literal("Europe/Paris"),
  zone: v.picklist(["A", "B", "C"]),
  start: dateSchema,
  end: dateSchema,
  closures: v.array(closureSchema),
  rules: v.array(v.unknown()),
}) satisfies v.GenericSchema<unknown, CalendarSettings>;
