import type { Decoded } from "../../geodata/model/issue.ts";
import { decodeValue, isTooDeep } from "./decodeParts.ts";
import { createIssueCollector } from "./issueCollector.ts";
import type { PlanDocument } from "./planDocument.ts";
import { planDocumentSchema } from "./schemas/planSchema.ts";

/** Reads `plan.json`, hand-edited ones too: only its shape; whether it holds is the checker's to say. */
export function decodePlanDocument(value: unknown): Decoded<PlanDocument> {
  const issues = createIssueCollector();
  if (isTooDeep(value)) {
    issues.add("error", "too-deep", "");
    return issues.finish();
  }
  return issues.finish(decodeValue(value, planDocumentSchema, "", issues));
}
