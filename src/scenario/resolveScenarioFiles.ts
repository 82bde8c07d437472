import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog, type IssueLog } from "../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";

/** Fetches the parsed content of a file beside the scenario; issues name what is wrong with it. */
export type FileLoader = (relativePath: string) => Promise<Decoded<unknown>>;

/**
 * Puts the content of referred files (`territory.file`, `travelTimes.file`, `routes.file`) in their place.
 *
 * Paths are user text: only relative ones that stay beside or below the scenario are asked for.
 * The value is absent when a reference cannot be followed.
 */
export async function resolveScenarioFiles(value: unknown, load: FileLoader): Promise<Decoded<unknown>> {
  const issues = createIssueLog();
  if (!isJsonObject(value)) return issues.finish(value);
  const resolved: Record<string, unknown> = { ...value };
  let complete = true;
  for (const key of ["territory", "travelTimes", "routes"]) {
    const part = value[key];
    if (!isJsonObject(part) || !("file" in part)) continue;
    const content = await follow(part["file"], `${key}.file`, load, issues);
    if (content === undefined) complete = false;
    else resolved[key] = content;
  }
  return complete ? issues.finish<unknown>(resolved) : issues.finish<unknown>();
}

async function follow(path: unknown, at: string, load: FileLoader, issues: IssueLog): Promise<unknown> {
  if (typeof path !== "string" || !isSafeRelativePath(path)) {
    issues.error("path-refused", at, {
      path: typeof path === "string" ? path.slice(0, 200) : typeof path,
    });
    return undefined;
  }
  const decoded = await load(path);
  issues.addAll(decoded);
  return decoded.value;
}

/** Tells whether a path stays beside or below the folder that it is relative to, on any system. */
export function isSafeRelativePath(path: string): boolean {
  if (path === "" || path.length > 500 || /[\\:*?"<>|]/.test(path)) return false;
  for (let i = 0; i < path.length; i += 1) if (path.charCodeAt(i) < 32) return false;
  return path.split("/").every((part) => part !== "" && part !== "..");
}
