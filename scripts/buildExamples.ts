import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportScenario, exportTerritory } from "../src/exports/documents.ts";
import { grandChalonScenario } from "../src/scenario/grandChalonScenario.ts";
import { aubeChildcareScenario, aubeScenario } from "./examples/aube.ts";
import { babyCarScenario } from "./examples/babyCar.ts";
import { encodeBesideTerritory } from "./examples/besideTerritory.ts";
import { bourgogneFrancheComteScenario } from "./examples/bourgogneFrancheComte.ts";
import { dijonScenario } from "./examples/dijon.ts";
import { lunelScenario } from "./examples/lunel.ts";

const examplesFolder = fileURLToPath(new URL("../examples", import.meta.url));

/** Day that the committed example is made for: the first session is the Monday after next. */
const EXAMPLE_DATE = "2026-11-22";

/** Builds the committed example files from the code: path under `examples/`, and text. */
export function buildExamples(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const whole = {
    "grand-chalon": grandChalonScenario(EXAMPLE_DATE),
    "leo-lagrange-dijon": dijonScenario(),
    lunel: lunelScenario(),
  };
  for (const [folder, scenario] of Object.entries(whole)) {
    files.set(`${folder}/scenario.json`, exportScenario(scenario).text);
    files.set(`${folder}/territory.json`, exportTerritory(scenario.territory).text);
  }
  const babyCar = babyCarScenario();
  files.set("lunel/baby-car.json", encodeBesideTerritory(babyCar, "agglo.json"));
  files.set("lunel/agglo.json", exportTerritory(babyCar.territory).text);
  const fetched = {
    "aube/scenario": aubeScenario(),
    "aube/modes-de-garde": aubeChildcareScenario(),
    "bourgogne-franche-comte/scenario": bourgogneFrancheComteScenario(),
  };
  for (const [path, settings] of Object.entries(fetched)) {
    files.set(`${path}.json`, encodeBesideTerritory(settings, "territory.json"));
  }
  return files;
}

function writeExamples(): void {
  for (const [path, text] of buildExamples()) {
    const target = join(examplesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeExamples();
