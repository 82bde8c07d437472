import type { FieldKind } from "../fieldIds.ts";
import { foldColumn } from "../foldText.ts";
import { COMMUNE_SCHEMAS } from "./communeSchemas.ts";
import { EQUIPMENT_SCHEMAS } from "./equipmentSchemas.ts";
import type { OpenDataSchema } from "./openDataSchema.ts";

const SCHEMAS: readonly OpenDataSchema[] = [...EQUIPMENT_SCHEMAS, ...COMMUNE_SCHEMAS];

/** Returns the open-data schema that columns are of, null when they are of none; of one kind where it is told. */
export function findSchema(names: readonly string[], kind?: FieldKind): OpenDataSchema | null {
  const keys = new Set(names.map(foldColumn));
  const isOfKind = (schema: OpenDataSchema): boolean =>
    kind === undefined || schema.kind === kind || (schema.kind !== "structures" && kind !== "structures");
  return (
    SCHEMAS.find(
      (schema) =>
        isOfKind(schema) && schema.signature.every((options) => options.some((key) => keys.has(key))),
    ) ?? null
  );
}
