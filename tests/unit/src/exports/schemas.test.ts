import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { createEstimateProvider } from "../../../../geodata/travel/estimateTravel.ts";
import { buildSchemas, findMissingWords } from "../../../../scripts/buildSchemas.ts";
import { buildExports } from "../../../../src/exports/buildExports.ts";
import {
  exportImportReport,
  exportScenario,
  exportTerritory,
  exportTravelTimes,
} from "../../../../src/exports/documents.ts";
import type { ExportFile } from "../../../../src/exports/exportFile.ts";
import { exportStructureDirectory } from "../../../../src/exports/structures.ts";
import { buildTravelTimes } from "../../../../src/pipeline/buildTravelTimes.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { hostileContext, planContext } from "../../../fixtures/exportContexts.ts";
import { housesContext } from "../../../fixtures/fixedPlaces.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const folder = new URL("../../../../public/schemas/", import.meta.url);
const schemas = buildSchemas();

function findFaults(file: ExportFile): unknown {
  const name = file.fileName.replace(/\.(?:geo)?json$/u, "");
  const schema = schemas.get(`${name}.schema.json`);
  if (schema === undefined) throw new Error(`no schema for ${file.fileName}`);
  const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(schema) as object);
  return validate(JSON.parse(file.text)) ? null : validate.errors;
}

async function allDocuments(): Promise<ExportFile[]> {
  const scenario = grandChalonScenario();
  const diagnosis = diagnose(scenario);
  const contexts = [
    planContext(),
    hostileContext(),
    housesContext(),
    { scenario, diagnosis, planning: null, csv: "fr" as const, replaces: "2026-01-01-00000000" },
  ];
  const scenarioFile = {
    fileName: "scenario.json",
    mediaType: "application/json",
    text: encodeScenario(rowScenario()),
  };
  return [
    ...contexts.flatMap((context) => [...buildExports(context), ...exportStructureDirectory(context)]),
    exportTerritory(scenario.territory),
    exportScenario(scenario),
    scenarioFile,
    exportTravelTimes(await buildTravelTimes(scenario, createEstimateProvider("car", scenario.updatedAt))),
    exportImportReport({ version: 1, files: [], join: null, issues: [], suppressedIssues: 0 }),
  ].filter((file) => file.fileName.endsWith("json") && !file.fileName.endsWith("-metadata.json"));
}

describe("JSON Schemas", () => {
  it("are committed as the code builds them (npx tsx scripts/buildSchemas.ts)", () => {
    expect(readdirSync(folder).toSorted()).toEqual([...schemas.keys()].toSorted());
    for (const [name, text] of schemas) expect(readFileSync(new URL(name, folder), "utf8")).toBe(text);
  });

  it("have a French title and description for every property", () => {
    expect(findMissingWords(schemas)).toEqual([]);
  });

  it("accept every document that the project writes", async () => {
    const documents = await allDocuments();
    expect(new Set(documents.map((file) => file.fileName)).size).toBe(11);
    for (const file of documents) expect([file.fileName, findFaults(file)]).toEqual([file.fileName, null]);
  });

  it("refuse a crs member, a missing property and a numeric code", () => {
    const file = buildExports(planContext()).find((candidate) => candidate.fileName === "coverage.geojson");
    if (file === undefined) throw new Error("no coverage");
    const broken = [
      file.text.replace('"bbox"', '"crs":{},"bbox"'),
      file.text.replace('"nom":', '"name":'),
      file.text.replace('"code_insee":"71001"', '"code_insee":71001'),
    ];
    for (const text of broken) expect(findFaults({ ...file, text })).not.toBeNull();
  });
});
