/** The part of the package that is used here; it comes without types. */
declare module "shpjs" {
  import type { Geometry } from "geojson";

  /** Reads the geometries of a `.shp`, null for an empty one, in the file's own system; throws on broken bytes. */
  export function parseShp(shp: Uint8Array): (Geometry | null)[];
}
