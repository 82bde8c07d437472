import * as v from "valibot";
import { dateSchema } from "../../scenario/schemas/primitives.ts";
import type { Edition } from "../edition.ts";

/** What every export says about itself. */
export const editionSchema = v.object({
  sources: v.array(v.string()),
  licence: v.string(),
  date: dateSchema,
  definition: v.string(),
  valid_until: dateSchema,
  version: v.pipe(v.string(), v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{8}$/)),
  replaces: v.nullable(v.string()),
}) satisfies v.GenericSchema<unknown, Edition>;
