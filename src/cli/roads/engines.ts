import { createEstimateProvider } from "../../../geodata/travel/estimateTravel.ts";
import type { MatrixJob, OpenEngine } from "./matrixJob.ts";
import { openIgn } from "./openIgn.ts";
import { openOsrm } from "./openOsrm.ts";
import { openTableFile } from "./openTableFile.ts";

type EngineOpener = (job: MatrixJob) => OpenEngine | Promise<OpenEngine>;

/** Engines by the name that `--engine` takes. */
export const ENGINES: Readonly<Record<string, EngineOpener>> = {
  estimate: openEstimate,
  osrm: openOsrm,
  ign: openIgn,
  file: openTableFile,
};

function openEstimate({ scenario }: MatrixJob): OpenEngine {
  const { programme, updatedAt } = scenario;
  return {
    travelTimes: createEstimateProvider(programme.whiteZone.mode, updatedAt),
    router: null,
    roadMetres: new Map(),
    issues: [],
    lines: [],
    json: {},
  };
}
