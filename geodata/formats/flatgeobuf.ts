import type { Geometry } from "geojson";
import { readWktCrs } from "../geometry/wktCrs.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import { isJsonObject } from "../model/jsonObject.ts";
import type { DecodedLayer, LayerValue } from "./decodedLayer.ts";

/** What is needed of the header of a file. */
interface Header {
  readonly columns: readonly string[];
  readonly crs: string | null;
  /** Features that the file says to hold; 0 where it does not say. */
  readonly count: number;
}

const NO_HEADER: Header = { columns: [], crs: null, count: 0 };

/**
 * Reads the layer of a FlatGeobuf file, positions in the file's own system.
 *
 * @returns no value when the file is broken or cut before its first feature.
 */
export async function decodeFlatgeobuf(bytes: Uint8Array, name: string): Promise<Decoded<DecodedLayer>> {
  const log = createIssueLog();
  const { deserialize } = await import("flatgeobuf/lib/mjs/geojson.js");
  let header = NO_HEADER;
  const rows: (readonly LayerValue[])[] = [];
  const geometries: (Geometry | null)[] = [];
  try {
    const features = deserialize(bytes, {
      headerMetaFn: ({ columns, crs, featuresCount, indexNodeSize }) => {
        // The package would look for the end of an index of nothing for ever.
        if (featuresCount === 0 && indexNodeSize > 0) throw new RangeError("an index of no feature");
        header = {
          columns: (columns ?? []).map((column) => column.name),
          crs: nameCrs(crs),
          count: featuresCount,
        };
      },
    });
    for await (const { geometry, properties } of features) {
      const values = isJsonObject(properties) ? properties : {};
      rows.push(header.columns.map((column) => valueOf(values[column])));
      geometries.push(geometry);
      if (rows.length === header.count) break;
    }
  } catch {
    if (rows.length === 0) {
      log.error("flatgeobuf-broken", "file");
      return log.finish();
    }
  }
  if (rows.length < header.count)
    log.error("flatgeobuf-cut", "file", { declared: header.count, count: rows.length });
  return log.finish({ name, columns: header.columns, rows, geometries, crs: header.crs });
}

function nameCrs(
  crs: { readonly org: string | null; readonly code: number; readonly wkt: string | null } | null,
): string | null {
  if (crs === null) return null;
  if (crs.code > 0 && (crs.org ?? "EPSG").toUpperCase() === "EPSG") return `EPSG:${crs.code}`;
  return crs.wkt === null ? null : readWktCrs(crs.wkt);
}

function valueOf(value: unknown): LayerValue {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
