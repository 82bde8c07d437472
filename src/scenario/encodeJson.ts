/** Keys that open an object, in this order; all others follow by code point. */
const KEY_ORDER = [
  "type",
  "version",
  "id",
  "code",
  "scenarioHash",
  "seed",
  "name",
  "updatedAt",
  "territory",
  "structures",
  "venues",
  "teams",
  "teamId",
  "depotId",
  "depots",
  "vehicles",
  "professionals",
  "programme",
  "survey",
  "definition",
  "travelTimes",
  "before",
  "after",
  "locks",
  "calendar",
  "cycleWeeks",
  "status",
  "objective",
  "bound",
  "plan",
  "plans",
  "optimisation",
  "unserved",
  "decisions",
  "comments",
  "circuits",
  "tours",
  "week",
  "weekday",
  "halfDay",
  "siteId",
  "houseId",
  "arrive",
  "start",
  "end",
  "depart",
  "stops",
  "lon",
  "lat",
];
const RANK = new Map(KEY_ORDER.map((key, rank) => [key, rank]));
const LINE_WIDTH = 110;

/** Writes a document with a stable order of keys, two spaces a level, short parts on one line. */
export function encodeJson(value: unknown): string {
  return `${write(value, "")}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const parts = value.map((item) => write(item, inner));
    return wrap(
      "[",
      parts,
      "]",
      indent,
      inner,
      value.every((item) => typeof item === "number"),
    );
  }
  const parts = sortKeys(value).map(([key, item]) => `${JSON.stringify(key)}: ${write(item, inner)}`);
  return wrap("{", parts, "}", indent, inner, false);
}

function wrap(
  open: string,
  parts: readonly string[],
  close: string,
  indent: string,
  inner: string,
  numbersOnly: boolean,
): string {
  if (parts.length === 0) return `${open}${close}`;
  const pad = open === "{" ? " " : "";
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 2);
  const fits = length <= LINE_WIDTH && parts.every((part) => !part.includes("\n"));
  if (fits || numbersOnly) return `${open}${pad}${parts.join(", ")}${pad}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

function sortKeys(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => {
      const byRank = (RANK.get(a) ?? KEY_ORDER.length) - (RANK.get(b) ?? KEY_ORDER.length);
      return byRank !== 0 ? byRank : a < b ? -1 : 1;
    });
}

/**
 * Writes JSON in one canonical form: no white space, keys by UTF-16 code units, numbers as ECMAScript.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme); values here hold no lone surrogates by decoding.
 */
export function encodeCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => encodeCanonicalJson(item)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${encodeCanonicalJson(item)}`);
  return `{${parts.join(",")}}`;
}
