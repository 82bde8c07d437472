import type { Lang } from "../../i18n/lang.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { exportGpx } from "./gpx.ts";
import { exportKml } from "./kml.ts";
import { exportRoadbook } from "./roadbook.ts";
import { listRoadSheets } from "./roadSheet.ts";

/** Writes what teams take on the road: `roadbook.html`, and GPX and KML of each circuit; nothing without a plan. */
export function buildRoadExports(context: ExportContext, lang: Lang): ExportFile[] {
  const { scenario, planning } = context;
  if (planning === null) return [];
  const { plan } = planning.document;
  const sheets = listRoadSheets(scenario, plan, laySessions(scenario, plan));
  return [
    exportRoadbook(context, sheets, lang),
    ...sheets.map((sheet) => exportGpx(sheet, context)),
    ...sheets.map((sheet) => exportKml(sheet, context)),
  ];
}
