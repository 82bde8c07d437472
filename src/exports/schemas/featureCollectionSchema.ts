import type { Column } from "../column.ts";

/** A part of a JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const TYPES = { string: "string", integer: "integer", real: "number", boolean: "boolean" } as const;

/** Describes the properties of features by the columns that write them: all required, in order, no other. */
export function describeColumns<Row>(columns: readonly Column<Row>[]): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(
      columns.map((column) => [
        column.name,
        { type: column.nullable === true ? [TYPES[column.type], "null"] : TYPES[column.type] },
      ]),
    ),
    required: columns.map((column) => column.name),
    additionalProperties: false,
  };
}

const POSITION: JsonSchema = {
  type: "array",
  items: { type: "number" },
  minItems: 2,
  maxItems: 2,
};
const RINGS: JsonSchema = {
  type: "array",
  minItems: 1,
  items: { type: "array", minItems: 4, items: POSITION },
};

const COORDINATES = {
  Point: POSITION,
  LineString: { type: "array", minItems: 2, items: POSITION },
  Polygon: RINGS,
  MultiPolygon: { type: "array", minItems: 1, items: RINGS },
} as const;

/**
 * Describes a GeoJSON export: RFC 7946 without `crs`, ids as strings at both levels, the edition as
 * foreign members.
 */
export function describeFeatureCollection<Row>(
  columns: readonly Column<Row>[],
  geometries: readonly (keyof typeof COORDINATES)[],
  edition: JsonSchema,
): JsonSchema {
  const bbox = { type: "array", items: { type: "number" }, minItems: 4, maxItems: 4 };
  const geometry = {
    anyOf: [
      { type: "null" },
      ...geometries.map((type) => ({
        type: "object",
        properties: { type: { const: type }, coordinates: COORDINATES[type] },
        required: ["type", "coordinates"],
        additionalProperties: false,
      })),
    ],
  };
  const { properties, required } = edition as {
    readonly properties: JsonSchema;
    readonly required: readonly string[];
  };
  return {
    type: "object",
    properties: {
      type: { const: "FeatureCollection" },
      name: { type: "string" },
      bbox,
      ...properties,
      features: {
        type: "array",
        items: {
          type: "object",
          properties: {
            type: { const: "Feature" },
            id: { type: "string" },
            bbox,
            properties: describeColumns(columns),
            geometry,
          },
          required: ["type", "id", "properties", "geometry"],
          additionalProperties: false,
        },
      },
    },
    required: ["type", "name", ...required, "features"],
    not: { required: ["crs"] },
  };
}
