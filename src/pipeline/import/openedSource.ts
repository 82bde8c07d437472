import type { Issue } from "../../../geodata/model/issue.ts";
import type { FileReading } from "./fileReading.ts";
import type { ImportSource } from "./importResult.ts";

/** How a file was stored; `text` for CSV and GeoJSON. */
export type FileFormat = "text" | "xlsx" | "ods" | "shapefile" | "geopackage" | "flatgeobuf";

/**
 * One layer or sheet of a file, as the text that the decoders read: a table (CSV) or GeoJSON.
 *
 * Text files are opened as they are (`bytes`); every other format is turned into `text`, cells and values kept as
 * they stand, and `issues` say what was found on the way. `layer` names the sheet or layer, null where a file has
 * one only.
 */
export interface OpenedSource extends ImportSource {
  readonly format: FileFormat;
  readonly layer: string | null;
  readonly text?: string;
  readonly issues: readonly Issue[];
  /** What the user corrected in the import window; absent = as detected. */
  readonly reading?: FileReading;
}
