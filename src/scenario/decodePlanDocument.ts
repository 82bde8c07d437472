import type { Decoded } from "../../geodata/model/issue.ts";
import { decodeValue, isTooDeep } from "./decodeParts.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { PlanDocument } from "./planDocument.ts";
import { planDocumentSchema } from "./schemas/planSchema.ts";

/** Reads `plan.json`, hand-edited ones too: only its shape; whether it holds is the checker's to say. */
export function decodePlanDocument(value: unknown): Decoded<PlanDocument> {
  const issues = createIssueLog();
  if (isTooDeep(value)) {
    issues.error("too-deep", "");
    return issues.finish();
  }
  return issues.finish(decodeValue(value, planDocumentSchema, "", issues));
}
