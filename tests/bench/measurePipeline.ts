import { openedText } from "../fixtures/openedText.ts";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { performance } from "node:perf_hooks";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { haversineMetres } from "../../geodata/geometry/localPlane.ts";
import { grandChalonStructures } from "../../geodata/territories/grandChalon.ts";
import { loadHighsSolver } from "../../planners/exact/highsSolver.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { importFiles } from "../../src/pipeline/import/importFiles.ts";
import { runPlan } from "../../src/pipeline/runPlan.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { scenarioForTerritory } from "../../src/scenario/scenarioForTerritory.ts";
import { measure, type Measure } from "./measure.ts";
import { measureCalendar } from "./measureCalendar.ts";
import { measureLocks } from "./measureLocks.ts";
import { encodeLargeScenario, measureDecode } from "./measureOpening.ts";
import { measureRehearsals } from "./measureRehearsal.ts";
import { DEPARTEMENT_CASES, measureDepartementPlan, withTeams } from "./planDepartement.ts";

const PROJECT_MEGABYTES = 20;

/** What the bench is told from outside. `departement`: path of a file of communes, null to leave it out. */
export interface PipelineBenchInput {
  readonly seed: number;
  readonly seconds: number;
  readonly departement: string | null;
}

/** Measures diagnosis and plan inside one process, after a warm-up. */
export async function measurePipeline(input: PipelineBenchInput): Promise<Measure[]> {
  const scenario = grandChalonScenario();
  const solver = await loadHighsSolver();
  const plan = (): string => {
    const run = runPlan(
      scenario,
      { seed: input.seed, limit: { seconds: input.seconds } },
      { solver, now: () => performance.now(), onProgress: () => undefined, shouldStop: () => false },
    );
    return `${run.outcome.status}, objective ${run.document.objective ?? "none"}`;
  };
  const white = ({ summary }: Diagnosis): string => `${summary.whiteCommunes.length} white communes`;
  const measures = [
    measure("diagnose, 51 communes, in process", 20, () => white(diagnose(scenario))),
    measure("plan, 51 communes, in process", 3, plan),
    ...measureCalendar(input.seed, solver, 5),
    ...measureRehearsals(input.seed, solver, 3),
    measureDecode(encodeProject(input.departement), 5),
  ];
  const locked = measureLocks("51 communes", scenario, input.seed, solver);
  if (input.departement === null) return [...measures, ...locked];
  const large = departementScenario(input.departement);
  const [largest = { venues: 300, maxStops: 2 }] = DEPARTEMENT_CASES;
  const name = `diagnose, ${large.territory.communes.length} communes, in process`;
  return [
    ...measures,
    ...locked,
    ...measureLocks("120 communes", nearestCommunes(large, 120), input.seed, solver),
    ...measureLocks(
      `${large.territory.communes.length} communes`,
      withTeams(large, largest),
      input.seed,
      solver,
    ),
    measure(name, 10, () => white(diagnose(large))),
    ...DEPARTEMENT_CASES.map((size) => measureDepartementPlan(large, size, input.seed, solver)),
  ];
}

/** Writes a project of 20 MB: the department, or the Grand Chalon, and what was said in years of meetings. */
export function encodeProject(departement: string | null): string {
  return encodeLargeScenario(
    departement === null ? grandChalonScenario() : departementScenario(departement),
    PROJECT_MEGABYTES,
  );
}

/** Writes the scenarios of the bench as files for the command line. */
export function encodeScenarios(departement: string | null): { communes: number; text: string }[] {
  const large = departement === null ? [] : [departementScenario(departement)];
  return [grandChalonScenario(), ...large].map((scenario) => ({
    communes: scenario.territory.communes.length,
    text: encodeScenario(scenario),
  }));
}

/** The communes of a department with the four places of the Grand Chalon and every setting at its default. */
function departementScenario(path: string): Scenario {
  const imported = importFiles([openedText(basename(path), readFileSync(path))], null);
  if (imported.territory === null) throw new Error(`no territory in ${basename(path)}`);
  return scenarioForTerritory(imported.territory, grandChalonStructures(), "2026-11-22");
}

/** Chalon-sur-Saône. */
const CENTRE = "71076";

/** The communes that are nearest to the centre, every setting at its default. */
function nearestCommunes({ territory, structures }: Scenario, count: number): Scenario {
  const centre = territory.communes.find(({ code }) => code === CENTRE);
  if (centre === undefined) throw new Error(`no commune ${CENTRE}`);
  const metres = ({ servicePoint }: Commune): number =>
    haversineMetres([centre.servicePoint.lon, centre.servicePoint.lat], [servicePoint.lon, servicePoint.lat]);
  const communes = territory.communes
    .toSorted((a, b) => metres(a) - metres(b) || (a.code < b.code ? -1 : 1))
    .slice(0, count);
  return scenarioForTerritory({ ...territory, communes }, structures, "2026-11-22");
}
