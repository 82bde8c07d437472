import * as v from "valibot";
import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";
import { type Comment, OPINIONS_KIND, type OpinionsDocument } from "./concertation.ts";
import { decodeList, isTooDeep } from "./decodeParts.ts";
import { commentSchema } from "./schemas/concertationSchema.ts";

/** Tells whether a JSON value is meant as a file of opinions. */
export function isOpinionsDocument(value: unknown): boolean {
  return isJsonObject(value) && value["kind"] === OPINIONS_KIND;
}

/** Reads a file of opinions: a bad one is left out with an issue, and the file is refused where none is left. */
export function decodeOpinions(value: unknown): Decoded<OpinionsDocument> {
  const log = createIssueLog();
  if (!isJsonObject(value) || isTooDeep(value)) {
    log.error(isJsonObject(value) ? "too-deep" : "not-an-object", "");
    return log.finish();
  }
  if (value["version"] !== 1) {
    log.error("version-unsupported", "version", { version: String(value["version"]), supported: 1 });
    return log.finish();
  }
  const scenario = v.safeParse(v.pipe(v.string(), v.maxLength(200)), value["scenario"]);
  const comments = decodeComments(value["comments"], "comments");
  log.addAll(comments);
  if (comments.value?.length === 0 && comments.issues.length > 0) return log.finish();
  return log.finish<OpinionsDocument>({
    version: 1,
    kind: OPINIONS_KIND,
    scenario: scenario.success ? scenario.output : "",
    comments: comments.value ?? [],
  });
}

/** Reads a list of opinions. */
export function decodeComments(value: unknown, at: string): Decoded<readonly Comment[]> {
  const log = createIssueLog();
  const comments = decodeList(isTooDeep(value) ? null : value, commentSchema, at, log, {
    idOf: ({ id }) => id,
  });
  return log.finish<readonly Comment[]>(comments);
}
