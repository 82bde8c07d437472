import type { Decoded } from "../../geodata/model/issue.ts";
import { decodeValue, isTooDeep } from "./decodeParts.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { TravelTimesDocument } from "./scenario.ts";
import { travelTimesSchema } from "./schemas/travelTimesSchema.ts";

/** Reads `travel-times.json`; a matrix that does not fit its points is refused, never padded. */
export function decodeTravelTimes(value: unknown, at = ""): Decoded<TravelTimesDocument> {
  const issues = createIssueLog();
  if (isTooDeep(value)) {
    issues.error("too-deep", at);
    return issues.finish();
  }
  const document = decodeValue(value, travelTimesSchema, at, issues);
  if (document === undefined) return issues.finish();
  const expected = document.points.length ** 2;
  for (const field of ["seconds", "metres"] as const) {
    if (document[field].length === expected) continue;
    issues.error("matrix-size", at === "" ? field : `${at}.${field}`, {
      expected,
      received: document[field].length,
    });
  }
  const ids = new Set(document.points.map((point) => point.id));
  if (ids.size !== document.points.length)
    issues.error("duplicate-id", at === "" ? "points" : `${at}.points`);
  const decoded = issues.finish<TravelTimesDocument>();
  return decoded.issues.length > 0 ? decoded : { ...decoded, value: document };
}
