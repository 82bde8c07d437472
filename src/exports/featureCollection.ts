import type { Geometry } from "geojson";
import type { Column } from "./column.ts";
import { readRow } from "./column.ts";
import type { Edition } from "./edition.ts";
import type { ExportFile } from "./exportFile.ts";
import { boundsOf } from "./geometry.ts";

/** A feature to be written: its row gives the properties, `id` stands at the top level too. */
export interface ExportFeature<Row> {
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly row: Row;
}

/**
 * Writes features as GeoJSON, one per line: CRS84 without a `crs` member, `bbox`, ids, flat properties
 * in the order of the columns; the edition as foreign members (RFC 7946, section 6.1).
 */
export function encodeFeatureCollection<Row>(
  fileName: string,
  columns: readonly Column<Row>[],
  features: readonly ExportFeature<Row>[],
  edition: Edition,
): ExportFile {
  const bbox = boundsOf(features.map((feature) => feature.geometry));
  const head = JSON.stringify({
    type: "FeatureCollection",
    name: fileName.replace(/\.geojson$/u, ""),
    ...(bbox === null ? {} : { bbox }),
    ...edition,
  });
  const lines = features.map((feature) => {
    const bounds = boundsOf([feature.geometry]);
    return JSON.stringify({
      type: "Feature",
      id: feature.id,
      ...(bounds === null ? {} : { bbox: bounds }),
      properties: readRow(columns, feature.row),
      geometry: feature.geometry,
    });
  });
  const body = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
  return {
    fileName,
    mediaType: "application/geo+json",
    text: `${head.slice(0, -1)},"features":${body}}\n`,
  };
}
