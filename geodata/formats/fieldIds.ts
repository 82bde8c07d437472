import type { ZoningKind } from "../model/commune.ts";
import { ZONING_KINDS } from "../model/commune.ts";

/** Kinds of file that have columns to match. */
export const FIELD_KINDS = ["communes", "need", "structures", "town-halls"] as const;

/** A kind of file that has columns to match. */
export type FieldKind = (typeof FIELD_KINDS)[number];

/**
 * A field that carries a year, ages or a zoning in its id: `births:2022`, `children:0-36:2021` (months, the end
 * exclusive), `children:0-36`, `zoning:frr:2024`, `zoning:qpv`.
 */
export type DatedField =
  | { readonly of: "births"; readonly year: number }
  | {
      readonly of: "children";
      readonly fromMonths: number;
      readonly toMonths: number;
      readonly year: number | null;
    }
  | { readonly of: "zoning"; readonly kind: ZoningKind; readonly vintage: string | null };

/** Writes the id of a field that carries a year, ages or a zoning. */
export function writeFieldId(field: DatedField): string {
  switch (field.of) {
    case "births":
      return `births:${field.year}`;
    case "children": {
      const ages = `children:${field.fromMonths}-${field.toMonths}`;
      return field.year === null ? ages : `${ages}:${field.year}`;
    }
    case "zoning":
      return field.vintage === null ? `zoning:${field.kind}` : `zoning:${field.kind}:${field.vintage}`;
  }
}

/** Reads the id of a field that carries a year, ages or a zoning; null for any other id. */
export function readFieldId(id: string): DatedField | null {
  const births = /^births:(\d{4})$/u.exec(id);
  if (births !== null) return { of: "births", year: Number(births[1]) };
  const children = /^children:(\d{1,3})-(\d{1,3})(?::(\d{4}))?$/u.exec(id);
  if (children !== null)
    return {
      of: "children",
      fromMonths: Number(children[1]),
      toMonths: Number(children[2]),
      year: children[3] === undefined ? null : Number(children[3]),
    };
  const [, name, vintage] = /^zoning:([a-z]+)(?::(.+))?$/u.exec(id) ?? [];
  const kind = ZONING_KINDS.find((known) => known === name);
  return kind === undefined ? null : { of: "zoning", kind, vintage: vintage ?? null };
}
