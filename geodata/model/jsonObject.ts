/** A value of parsed JSON with keys, none of them trusted yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells whether a value is an object with keys, not null and not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
