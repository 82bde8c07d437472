import * as v from "valibot";
import { versionSchema, wholeSchema } from "../../scenario/schemas/primitives.ts";
import type { MergeReport } from "../share/mergeReport.ts";

/** `merge-report.json` as written. */
export const mergeReportSchema = v.object({
  version: versionSchema,
  changes: v.array(
    v.object({
      part: v.string(),
      added: wholeSchema,
      changed: wholeSchema,
      removed: wholeSchema,
      texts: v.array(v.string()),
    }),
  ),
  conflicts: v.array(
    v.object({
      at: v.string(),
      about: v.string(),
      mine: v.string(),
      theirs: v.string(),
      kept: v.picklist(["mine", "theirs"]),
    }),
  ),
  restored: v.array(v.object({ part: v.string(), id: v.string(), text: v.string() })),
}) satisfies v.GenericSchema<unknown, MergeReport>;
