import type { IssueLog } from "../model/issueLog.ts";
import type { Bbox, LonLat } from "../model/lonLat.ts";
import { buildCrsConversion } from "./crs.ts";
import type { CrsCode } from "./crs.ts";
import { detectCrs, isInBoxes } from "./detectCrs.ts";
import type { CrsSample } from "./detectCrs.ts";

/** How the positions of one file become WGS84. */
export interface FileCrs {
  readonly crs: CrsCode;
  readonly swapped: boolean;
  /** False where nothing showed that the positions are in the right place. */
  readonly confirmed: boolean;
  toLonLat(x: number, y: number): LonLat;
}

/**
 * Settles the system and axis order of a file and writes in the log what was found.
 *
 * A declared system is kept unless the positions deny it, which is warned of (R8); reprojection and
 * mended axes are logged as repairs (R11). Reprojected positions are rounded to 7 decimals (1 cm).
 *
 * @param settled system that the user says it is: no other is tried.
 * @returns null, with an error in the log, when the positions make no sense in any known system.
 */
export function settleFileCrs(
  samples: readonly CrsSample[],
  declared: CrsCode | "unknown" | null,
  log: IssueLog,
  settled?: CrsCode,
): FileCrs | null {
  const known = declared === "unknown" ? null : declared;
  const detected = settled === undefined ? detectCrs(samples, known) : detectCrs(samples, null, [settled]);
  if (detected === null) return settleUnconfirmed(samples, settled ?? declared, log);
  const { crs, swapped } = detected;
  if (known !== null && known !== crs) log.warning("crs-contradicts", "crs", { declared: known, found: crs });
  else if (declared === "unknown") log.warning("crs-unknown-name", "crs", { found: crs });
  if (crs !== "EPSG:4326") log.repair("crs-reprojected", "file", { crs });
  if (swapped) log.repair("axes-swapped", "file");
  return { crs, swapped, confirmed: true, toLonLat: conversionOf(crs, swapped) };
}

/** Returns the position with longitude and latitude exchanged where only that puts it in a box. */
export function unswap(position: LonLat, boxes: readonly Bbox[]): LonLat | null {
  if (isInBoxes(position, boxes, 0.5)) return null;
  const exchanged: LonLat = [position[1], position[0]];
  return isInBoxes(exchanged, boxes, 0.5) ? exchanged : null;
}

function settleUnconfirmed(
  samples: readonly CrsSample[],
  declared: CrsCode | "unknown" | null,
  log: IssueLog,
): FileCrs | null {
  const crs = declared === null ? "EPSG:4326" : declared;
  if (crs !== "unknown") {
    const toLonLat = conversionOf(crs, false);
    const inRange = samples.every(({ x, y }) => isOnEarth(toLonLat(x, y)));
    if (inRange) {
      log.warning("position-unexpected", "file");
      return { crs, swapped: false, confirmed: false, toLonLat };
    }
  }
  const [sample] = samples;
  log.error("crs-undetected", "file", { position: sample === undefined ? "" : `[${sample.x}, ${sample.y}]` });
  return null;
}

function isOnEarth([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function conversionOf(crs: CrsCode, swapped: boolean): (x: number, y: number) => LonLat {
  const { toLonLat } = buildCrsConversion(crs);
  const convert = crs === "EPSG:4326" ? toLonLat : (x: number, y: number) => round(toLonLat(x, y));
  return swapped ? (x, y) => convert(y, x) : convert;
}

function round([lon, lat]: LonLat): LonLat {
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
}
