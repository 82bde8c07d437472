import * as v from "valibot";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";
import { decodeList, decodeValue, isTooDeep, placeOf } from "./decodeParts.ts";
import type { RoutesDocument } from "./routesDocument.ts";
import { roadLegSchema, routesSchema } from "./schemas/routesSchema.ts";

const headSchema = v.omit(routesSchema, ["legs"]);

/** Reads `routes.json`; a drive that does not fit is left out, as is one that is there already. */
export function decodeRoutes(value: unknown, at = ""): Decoded<RoutesDocument> {
  const issues = createIssueLog();
  if (!isJsonObject(value) || isTooDeep(value)) {
    issues.error(isJsonObject(value) ? "too-deep" : "not-an-object", at);
    return issues.finish();
  }
  const head = decodeValue(value, headSchema, at, issues);
  if (head === undefined) return issues.finish();
  const legs = decodeList(value["legs"], roadLegSchema, placeOf(at, ["legs"]), issues, {
    idOf: ({ fromId, toId }) => `${fromId} ${toId}`,
    warnWhenMissing: true,
  });
  return issues.finish<RoutesDocument>({ ...head, legs });
}
