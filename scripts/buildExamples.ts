import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportScenario, exportTerritory } from "../src/exports/documents.ts";
import { grandChalonScenario } from "../src/scenario/grandChalonScenario.ts";

const examplesFolder = fileURLToPath(new URL("../examples", import.meta.url));

/** Day that the committed example is made for: the first session is the Monday after next. */
const EXAMPLE_DATE = "2026-11-22";

/** Builds the committed example files from the built-in scenario: path under `examples/`, and text. */
export function buildExamples(): ReadonlyMap<string, string> {
  const scenario = grandChalonScenario(EXAMPLE_DATE);
  const files = [exportScenario(scenario), exportTerritory(scenario.territory)];
  return new Map(files.map((file) => [`grand-chalon/${file.fileName}`, file.text]));
}

function writeExamples(): void {
  for (const [path, text] of buildExamples()) {
    const target = join(examplesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeExamples();
