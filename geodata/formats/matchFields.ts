import { findCommuneFields } from "./communeColumns.ts";
import type { FieldKind } from "./fieldIds.ts";
import { findSchema } from "./openData/findSchema.ts";
import type { OpenDataSchema } from "./openData/openDataSchema.ts";
import { foldColumn } from "./foldText.ts";
import { findPlaceFields } from "./placeColumns.ts";
import type { FieldColumns } from "./sourceReading.ts";

/** The columns of a file matched to fields, and the open-data schema that they were recognised as. */
export interface MatchedFields {
  readonly schema: OpenDataSchema | null;
  /** Column of each field that has one. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Matches the columns of a file to the fields of its kind: by open-data schema, then by words; `given` wins.
 *
 * A column that is given to a field is taken from the field that it was detected for, and a field that is given
 * null has no column. Columns given that the file has not are passed over.
 */
export function matchFields(
  kind: FieldKind,
  names: readonly string[],
  given: FieldColumns = {},
): MatchedFields {
  const schema = findSchema(names, kind);
  const claimed = schema === null ? {} : claimColumns(schema, names);
  const taken = new Set(Object.values(claimed));
  const free = names.filter(
    (name) => !taken.has(name) && schema?.ignored?.includes(foldColumn(name)) !== true,
  );
  const worded = kind === "structures" ? findPlaceFields(free) : findCommuneFields(free);
  const fields: Record<string, string> = { ...worded, ...claimed };
  const known = Object.entries(given).filter(([, column]) => column === null || names.includes(column));
  const moved = new Set(known.map(([, column]) => column));
  for (const [id, column] of Object.entries(fields)) if (moved.has(column)) delete fields[id];
  for (const [id, column] of known) {
    if (column === null) delete fields[id];
    else fields[id] = column;
  }
  return { schema, fields };
}

function claimColumns(schema: OpenDataSchema, names: readonly string[]): Record<string, string> {
  const byKey = new Map(names.map((name) => [foldColumn(name), name]));
  return Object.fromEntries(
    Object.entries(schema.columns).flatMap(([id, keys]) => {
      const column = keys.map((key) => byKey.get(key)).find((name) => name !== undefined);
      return column === undefined ? [] : [[id, column]];
    }),
  );
}
