import { DOMImplementation, XMLSerializer } from "@xmldom/xmldom";
import convertToGpx from "@dwayneparton/geojson-to-gpx";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import type { RoadSheet } from "./roadSheet.ts";
import { buildTrack } from "./trackFeatures.ts";

/** Writes `gpx/CIRCUIT.gpx` (GPX 1.1): waypoints for the base and the stops, a track for the line. */
export function exportGpx(sheet: RoadSheet, context: ExportContext): ExportFile {
  const { name, description, features } = buildTrack(sheet, describeEdition(context));
  const document = convertToGpx(
    {
      ...features,
      features: features.features.map((feature) => ({
        ...feature,
        properties: { name: feature.properties.name, desc: feature.properties.description },
      })),
    },
    { creator: "Maillage", metadata: { name, desc: description, time: context.scenario.updatedAt } },
    // The package builds with any DOM; this one is the same in a browser and in Node.
    new DOMImplementation() as unknown as globalThis.DOMImplementation,
  );
  const text = new XMLSerializer().serializeToString(
    document as unknown as Parameters<XMLSerializer["serializeToString"]>[0],
  );
  return { fileName: `gpx/${sheet.outing.id}.gpx`, mediaType: "application/gpx+xml", text: `${text}\n` };
}
