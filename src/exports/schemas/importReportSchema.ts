import * as v from "valibot";
import type { ImportReport } from "../../scenario/importReport.ts";
import { versionSchema, wholeSchema } from "../../scenario/schemas/primitives.ts";

const issueSchema = v.object({
  code: v.string(),
  severity: v.picklist(["error", "warning", "repair"]),
  at: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number()])),
  file: v.string(),
});

const joinSchema = v.object({
  matched: v.array(v.string()),
  communesWithoutNeed: v.array(v.string()),
  needWithoutCommune: v.array(v.string()),
  merged: v.array(v.object({ from: v.string(), into: v.string() })),
  duplicates: v.array(v.string()),
});

/** `import-report.json` as written. */
export const importReportSchema = v.object({
  version: versionSchema,
  files: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(["communes", "town-halls", "need", "grid", "structures", "passage", "unknown"]),
      encoding: v.string(),
      encodingSure: v.boolean(),
      separator: v.nullable(v.string()),
      decimal: v.nullable(v.string()),
      crs: v.nullable(v.string()),
      rows: wholeSchema,
      kept: wholeSchema,
      rejected: wholeSchema,
    }),
  ),
  join: v.nullable(joinSchema),
  issues: v.array(issueSchema),
  suppressedIssues: wholeSchema,
}) satisfies v.GenericSchema<unknown, ImportReport>;
