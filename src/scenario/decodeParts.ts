import * as v from "valibot";
import type { IssueLog } from "../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";

/** Deepest nesting of a document that is read at all; a real one has about 12 levels. */
const DEPTH_LIMIT = 100;

/** Tells whether a value is nested too deep to be walked safely, without recursion of its own. */
export function isTooDeep(value: unknown): boolean {
  const seen = new Set<unknown>();
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return true;
    const next: unknown[] = [];
    for (const item of level) {
      const children = listNested(item);
      if (children.length === 0 || seen.has(item)) continue;
      seen.add(item);
      for (const child of children) next.push(child);
    }
    level = next;
  }
  return false;
}

/** Most values are positions, which hold nothing that nests: they share one empty list, and need no place in `seen`. */
const NOTHING: readonly unknown[] = [];

function listNested(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return NOTHING;
  const children: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  const nests = (child: unknown): boolean => typeof child === "object" && child !== null;
  return children.some(nests) ? children.filter(nests) : NOTHING;
}

/** Joins a path of keys to a place as `Issue.at` writes it: `teams[2].name`. */
export function placeOf(base: string, keys: readonly unknown[]): string {
  return keys.reduce<string>((place, key) => {
    if (typeof key === "number") return `${place}[${key}]`;
    return place === "" ? String(key) : `${place}.${String(key)}`;
  }, base);
}

/** Reads one value by its schema; every fault becomes an issue and the value is absent. */
export function decodeValue<T>(
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  at: string,
  issues: IssueLog,
  severity: "error" | "warning" = "error",
): T | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    issues[severity]("field-invalid", placeOf(at, issue.path?.map((item) => item.key) ?? []), {
      expected: shorten(issue.expected ?? issue.type),
      received: shorten(issue.received),
    });
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What is wrong with an element that its schema does not say. */
export interface ElementFault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * Reads a list: an element that does not fit its schema, has a fault, or repeats an id, is left out with an issue.
 * A missing list is empty, with a warning where the scenario means something else without it.
 */
export function decodeList<T>(
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
  at: string,
  issues: IssueLog,
  options: {
    readonly idOf?: (item: T) => string;
    readonly faultOf?: (item: T) => ElementFault | null;
    readonly warnWhenMissing?: boolean;
  } = {},
): T[] {
  if (value === undefined || value === null) {
    if (options.warnWhenMissing === true) issues.warning("list-missing", at);
    return [];
  }
  if (!Array.isArray(value)) {
    issues.error("field-invalid", at, { expected: "Array", received: typeof value });
    return [];
  }
  const seen = new Set<string>();
  const items: T[] = [];
  value.forEach((element: unknown, index) => {
    const place = `${at}[${index}]`;
    const item = decodeValue(element, schema, place, issues);
    if (item === undefined) return;
    const fault = options.faultOf?.(item) ?? null;
    if (fault !== null) {
      issues.error(fault.code, place, fault.params);
      return;
    }
    const id = options.idOf?.(item);
    if (id !== undefined && seen.has(id)) {
      issues.error("duplicate-id", place, { id });
      return;
    }
    if (id !== undefined) seen.add(id);
    items.push(item);
  });
  return items;
}

/**
 * Reads an object of settings field by field: a missing field takes its default with a warning that
 * shows it, a wrong one is replaced the same way.
 */
export function decodeSettings<T extends object>(
  value: unknown,
  entries: { readonly [K in keyof T]-?: v.GenericSchema<unknown, T[K]> },
  defaults: T,
  at: string,
  issues: IssueLog,
): T {
  if (!isJsonObject(value)) {
    issues.warning("settings-missing", at);
    return defaults;
  }
  const settings: T = { ...defaults };
  for (const key of Object.keys(entries) as (keyof T & string)[]) {
    const place = `${at}.${key}`;
    const given = value[key];
    const shown = shorten(JSON.stringify(defaults[key]) ?? "—");
    if (given === undefined && defaults[key] === undefined) continue; // an optional setting
    if (given === undefined) {
      issues.warning("default-used", place, { value: shown });
      continue;
    }
    const decoded = decodeValue(given, entries[key], place, issues, "warning");
    if (decoded === undefined) issues.warning("default-used", place, { value: shown });
    else settings[key] = decoded;
  }
  return settings;
}
