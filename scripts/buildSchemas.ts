import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { CIRCUIT_COLUMNS } from "../src/exports/circuits.ts";
import { COVERAGE_COLUMNS } from "../src/exports/coverage.ts";
import { ISOCHRONE_COLUMNS } from "../src/exports/isochrones.ts";
import { editionSchema } from "../src/exports/schemas/editionSchema.ts";
import { explanationSchema } from "../src/exports/schemas/explanationSchema.ts";
import {
  describeFeatureCollection,
  type JsonSchema,
} from "../src/exports/schemas/featureCollectionSchema.ts";
import { importReportSchema } from "../src/exports/schemas/importReportSchema.ts";
import { mergeReportSchema } from "../src/exports/schemas/mergeReportSchema.ts";
import { paretoSchema } from "../src/exports/schemas/paretoSchema.ts";
import { reportSchema } from "../src/exports/schemas/reportSchema.ts";
import { STOP_COLUMNS } from "../src/exports/stops.ts";
import { WHITE_ZONE_COLUMNS } from "../src/exports/whiteZones.ts";
import { STRUCTURE_COLUMNS } from "../src/exports/structures.ts";
import { schemaWordsOf } from "../src/i18n/schemaText.ts";
import { opinionsSchema } from "../src/scenario/schemas/concertationSchema.ts";
import { planDocumentSchema } from "../src/scenario/schemas/planSchema.ts";
import { routesSchema } from "../src/scenario/schemas/routesSchema.ts";
import { scenarioFileSchema } from "../src/scenario/schemas/scenarioSchema.ts";
import { territorySchema } from "../src/scenario/schemas/territorySchema.ts";
import { travelTimesSchema } from "../src/scenario/schemas/travelTimesSchema.ts";

const DIALECT = "http://json-schema.org/draft-07/schema#";
const schemaFolder = fileURLToPath(new URL("../public/schemas", import.meta.url));

/** Builds every JSON Schema of the project's documents: file name and text. */
export function buildSchemas(): ReadonlyMap<string, string> {
  const edition = fromValibot(editionSchema);
  const area = ["Polygon", "MultiPolygon"] as const;
  const planFile = v.object({ ...planDocumentSchema.entries, edition: v.exactOptional(editionSchema) });
  const schemas: Readonly<Record<string, JsonSchema>> = {
    scenario: fromValibot(scenarioFileSchema),
    territory: fromValibot(territorySchema),
    "travel-times": fromValibot(travelTimesSchema),
    routes: fromValibot(routesSchema),
    plan: fromValibot(planFile),
    pareto: fromValibot(paretoSchema),
    report: fromValibot(reportSchema),
    explanation: fromValibot(explanationSchema),
    "import-report": fromValibot(importReportSchema),
    "merge-report": fromValibot(mergeReportSchema),
    opinions: fromValibot(opinionsSchema),
    coverage: describeFeatureCollection(COVERAGE_COLUMNS, area, edition),
    "white-zones": describeFeatureCollection(WHITE_ZONE_COLUMNS, area, edition),
    stops: describeFeatureCollection(STOP_COLUMNS, ["Point"], edition),
    structures: describeFeatureCollection(STRUCTURE_COLUMNS, ["Point"], edition),
    isochrones: describeFeatureCollection(ISOCHRONE_COLUMNS, area, edition),
    circuits: describeFeatureCollection(CIRCUIT_COLUMNS, ["LineString"], edition),
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const words = addWords(schema, name, []);
      const { $schema: _dialect, ...rest } = words;
      const document = { $schema: DIALECT, $id: `${name}.schema.json`, ...schemaWordsOf(name, []), ...rest };
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}

/** Names of the properties of a schema that have no French words yet, as `document.property`. */
export function findMissingWords(schemas: ReadonlyMap<string, string>): string[] {
  const missing: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, child] of Object.entries(value) as [string, unknown][]) {
      if (key !== "properties" || typeof child !== "object" || child === null) {
        visit(child, path);
        continue;
      }
      for (const [property, inner] of Object.entries(child) as [string, unknown][]) {
        const worded = typeof inner === "object" && inner !== null && "title" in inner;
        if (!worded && !STRUCTURAL.has(property)) missing.push(`${path}.${property}`);
        visit(inner, `${path}.${property}`);
      }
    }
  };
  for (const [name, text] of schemas) visit(JSON.parse(text), name);
  return missing;
}

/** Members that RFC 7946 defines: they need no words of ours. */
const STRUCTURAL = new Set(["type", "bbox", "features", "properties", "geometry", "coordinates"]);

function fromValibot(schema: v.GenericSchema): JsonSchema {
  return { ...toJsonSchema(schema, { errorMode: "throw" }) };
}

/** Adds the French title and description of every property; the most precise path wins. */
function addWords(schema: JsonSchema, name: string, path: readonly string[]): JsonSchema {
  const visit = (value: unknown, at: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, at));
    if (typeof value !== "object" || value === null) return value;
    return addWords({ ...value }, name, at);
  };
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key !== "properties" || typeof value !== "object" || value === null)
        return [key, visit(value, path)];
      const properties = Object.entries(value).map(([property, inner]) => {
        const at = [...path, property];
        const words = STRUCTURAL.has(property) ? {} : schemaWordsOf(name, at);
        return [property, { ...words, ...(visit(inner, at) as JsonSchema) }];
      });
      return [key, Object.fromEntries(properties)];
    }),
  );
}

/** Writes the schemas where they are published, and removes those that are no more. */
function writeSchemas(): void {
  mkdirSync(schemaFolder, { recursive: true });
  const schemas = buildSchemas();
  for (const name of readdirSync(schemaFolder)) if (!schemas.has(name)) rmSync(join(schemaFolder, name));
  for (const [name, text] of schemas) writeFileSync(join(schemaFolder, name), text);
  const missing = findMissingWords(schemas);
  if (missing.length > 0) process.stderr.write(`${missing.join("\n")}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeSchemas();
