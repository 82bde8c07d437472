import { buildGrandChalonTerritory, grandChalonStructures } from "../../geodata/territories/grandChalon.ts";
import { DEFAULT_NAMES } from "../i18n/defaultNames.ts";
import type { Scenario } from "./scenario.ts";
import { scenarioForTerritory } from "./scenarioForTerritory.ts";

/** Day that the committed example was made: without another date, the example is always the same. */
const EXAMPLE_DATE = "2026-11-22";

/** The structure that the itinerant team sets out from (hypothesis of the example). */
const BASE_STRUCTURE_NAME = "Relais des Enfants de Marguerite";

/**
 * Builds the example of the Grand Chalon: workshops for parents and children under six, from the four
 * existing places to the communes of the second ring. `today` (ISO date) sets the first session.
 */
export function grandChalonScenario(today: string = EXAMPLE_DATE): Scenario {
  const structures = grandChalonStructures();
  const base = structures.find((structure) => structure.name.includes(BASE_STRUCTURE_NAME));
  return {
    ...scenarioForTerritory(buildGrandChalonTerritory(), structures, today, base),
    id: "grand-chalon",
    name: DEFAULT_NAMES.grandChalon,
  };
}
