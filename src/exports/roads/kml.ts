import { toKML } from "@placemarkio/tokml";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import type { RoadSheet } from "./roadSheet.ts";
import { buildTrack } from "./trackFeatures.ts";

/** Writes `kml/CIRCUIT.kml` (KML 2.2): placemarks for the base, the stops and the line. */
export function exportKml(sheet: RoadSheet, context: ExportContext): ExportFile {
  const { features } = buildTrack(sheet, describeEdition(context));
  return {
    fileName: `kml/${sheet.outing.id}.kml`,
    mediaType: "application/vnd.google-earth.kml+xml",
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${toKML(features)}\n`,
  };
}
