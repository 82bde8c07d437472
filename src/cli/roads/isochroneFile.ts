import { exportIsochrones } from "../../exports/isochrones.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { listIsochronePoints } from "../../pipeline/isochronePoints.ts";
import type { TravelTimesDocument } from "../../scenario/scenario.ts";
import type { Valhalla } from "../valhalla/openValhalla.ts";
import type { MatrixJob } from "./matrixJob.ts";

/** Draws the areas within reach of the places, and of the halls of the plan where there is one, and writes them. */
export async function makeIsochroneFile(
  { scenario, plan }: MatrixJob,
  findIsochrones: Valhalla["findIsochrones"],
  travelTimes: TravelTimesDocument,
  onProgress: (done: number, total: number) => void,
): Promise<ExportFile> {
  const points = listIsochronePoints(scenario, plan);
  const isochrones = await findIsochrones(points, onProgress);
  const measured = { ...scenario, travelTimes };
  return exportIsochrones(
    { scenario: measured, diagnosis: diagnose(measured), planning: null, csv: "fr", replaces: null },
    points,
    isochrones,
  );
}
