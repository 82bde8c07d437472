import { foldText } from "../foldText.ts";
import type { PlaceFact } from "../placeColumns.ts";
import type { OpenDataSchema } from "./openDataSchema.ts";

/** Reads the facts of an open-data row, with its codes spelt out. */
export interface LabelReader {
  /** The fact whose code or label says whether a row is a service for small children. */
  readonly field: PlaceFact;
  read(fact: PlaceFact, cell: (fact: PlaceFact) => string | null): string | null;
  isOurs(label: string | null): boolean;
}

/** Builds the reader of a schema's labels; without a schema cells are read as they stand and every row is ours. */
export function labelReader(schema: OpenDataSchema | null): LabelReader {
  const labels = schema?.labels;
  const nameFrom = schema?.nameFrom;
  const byCode = labels?.byCode ?? {};
  const spelt = (fact: PlaceFact, value: string | null): string | null =>
    labels?.field === fact && value !== null ? (byCode[value] ?? value) : value;
  const known = new Set(Object.values(byCode));
  return {
    field: "kind",
    read: (fact, cell) => {
      const value = spelt(fact, cell(fact));
      return value === null && fact === "name" && nameFrom === "kind" ? spelt("kind", cell("kind")) : value;
    },
    isOurs: (label) => {
      if (labels?.only !== true) return true;
      return label !== null && (known.has(label) || labels.words?.test(foldText(label)) === true);
    },
  };
}
