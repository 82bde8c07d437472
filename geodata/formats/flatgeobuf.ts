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
  readonly declared: number;
  /** Features that are there whole; the package would read what is missing as zeros. */
  readonly present: number;
}

const NO_HEADER: Header = { columns: [], crs: null, declared: 0, present: 0 };

/** Bytes before the length of the header, and of every length. */
const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;

/**
 * Reads the layer of a FlatGeobuf file, positions in the file's own system.
 *
 * @returns no value when the file is broken or cut before the end of its first feature.
 */
export async function decodeFlatgeobuf(bytes: Uint8Array, name: string): Promise<Decoded<DecodedLayer>> {
  const log = createIssueLog();
  const { deserialize } = await import("flatgeobuf/lib/mjs/geojson.js");
  const { calcTreeSize } = await import("flatgeobuf/lib/mjs/packedrtree.js");
  let header = NO_HEADER;
  const rows: (readonly LayerValue[])[] = [];
  const geometries: (Geometry | null)[] = [];
  try {
    const features = deserialize(bytes, {
      headerMetaFn: ({ columns, crs, featuresCount, indexNodeSize }) => {
        // The package would look for the end of an index of nothing for ever.
        if (featuresCount === 0 && indexNodeSize > 0) throw new RangeError("an index of no feature");
        const indexBytes = indexNodeSize > 0 ? calcTreeSize(featuresCount, indexNodeSize) : 0;
        header = {
          columns: (columns ?? []).map((column) => column.name),
          crs: nameCrs(crs),
          declared: featuresCount,
          present: countFeatures(bytes, indexBytes),
        };
      },
    });
    for await (const { geometry, properties } of features) {
      if (rows.length === header.present) break;
      const values = isJsonObject(properties) ? properties : {};
      rows.push(header.columns.map((column) => valueOf(values[column])));
      geometries.push(geometry);
    }
  } catch {
    // What was read before the damage is kept; the count below tells that something is missing.
  }
  if (rows.length === 0) {
    log.error("flatgeobuf-broken", "file");
    return log.finish();
  }
  if (rows.length < header.declared)
    log.error("flatgeobuf-cut", "file", { declared: header.declared, count: rows.length });
  return log.finish({ name, columns: header.columns, rows, geometries, crs: header.crs });
}

function countFeatures(bytes: Uint8Array, indexBytes: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC_BYTES + LENGTH_BYTES + view.getUint32(MAGIC_BYTES, true) + indexBytes;
  let count = 0;
  while (at + LENGTH_BYTES <= bytes.length) {
    at += LENGTH_BYTES + view.getUint32(at, true);
    if (at <= bytes.length) count += 1;
  }
  return count;
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
