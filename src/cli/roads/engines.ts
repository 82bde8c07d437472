import { estimateIsochrones } from "../../../geodata/travel/estimateIsochrones.ts";
import { createEstimateProvider } from "../../../geodata/travel/estimateTravel.ts";
import type { MatrixJob, OpenEngine } from "./matrixJob.ts";
import { openIgn } from "./openIgn.ts";
import { openOnMachine } from "./openOnMachine.ts";
import { openOsrm } from "./openOsrm.ts";
import { openTableFile } from "./openTableFile.ts";

type EngineOpener = (job: MatrixJob) => OpenEngine | Promise<OpenEngine>;

/** Engines by the name that `--engine` takes. */
export const ENGINES = {
  estimate: openEstimate,
  valhalla: openOnMachine,
  osrm: openOsrm,
  ign: openIgn,
  file: openTableFile,
} as const satisfies Readonly<Record<string, EngineOpener>>;

function openEstimate({ scenario }: MatrixJob): OpenEngine {
  const { programme, updatedAt } = scenario;
  const { mode } = programme.whiteZone;
  return {
    travelTimes: createEstimateProvider(mode, updatedAt),
    router: null,
    roadMetres: new Map(),
    issues: [],
    lines: [],
    json: {},
    findIsochrones: (points) => Promise.resolve(estimateIsochrones(points, mode)),
  };
}
