import type { IssueLog } from "../model/issueLog.ts";
import { isJsonObject } from "../model/jsonObject.ts";
import type { CsvTable } from "./csvTable.ts";
import { parseJson } from "./parseJson.ts";

/**
 * Reads an array of flat JSON objects as a table, so that it goes the way of a CSV; columns are the names of
 * the first object.
 *
 * @returns null, with an error in the log, when the text holds something else.
 */
export function jsonRows(
  text: string,
  log: IssueLog,
): Pick<CsvTable, "columns" | "rows" | "decimal" | "rejected"> | null {
  const parsed = parseJson(text, log);
  if (parsed === null) return null;
  const list: readonly unknown[] = Array.isArray(parsed.json) ? parsed.json : [];
  const first = list.find(isJsonObject);
  if (first === undefined) {
    log.error("json-not-a-table", "file");
    return null;
  }
  let rejected = 0;
  const rows = list.flatMap((item, index) => {
    const at = `[${index}]`;
    if (isJsonObject(item)) return [{ at, cells: writeCells(item) }];
    rejected += 1;
    log.error("json-row-not-object", at);
    return [];
  });
  return { columns: Object.keys(first), rows, decimal: ".", rejected };
}

function writeCells(item: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      typeof value === "string" || typeof value === "number" ? String(value) : "",
    ]),
  );
}
