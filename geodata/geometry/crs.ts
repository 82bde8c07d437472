import proj4 from "proj4";
import type { LonLat } from "../model/lonLat.ts";

/** Coordinate reference systems that files of French communes come in (R11). */
export type CrsCode =
  | "EPSG:4326"
  | "EPSG:2154"
  | "EPSG:3857"
  | "EPSG:3942"
  | "EPSG:3943"
  | "EPSG:3944"
  | "EPSG:3945"
  | "EPSG:3946"
  | "EPSG:3947"
  | "EPSG:3948"
  | "EPSG:3949"
  | "EPSG:3950";

/** All systems that can be read, most usual first. */
export const CRS_CODES: readonly CrsCode[] = [
  "EPSG:4326",
  "EPSG:2154",
  "EPSG:3857",
  "EPSG:3942",
  "EPSG:3943",
  "EPSG:3944",
  "EPSG:3945",
  "EPSG:3946",
  "EPSG:3947",
  "EPSG:3948",
  "EPSG:3949",
  "EPSG:3950",
];

/**
 * Definition of a conformal conic zone (CC42 to CC50): standard parallels 0.75° either side of the
 * central one, false northing of its own million. Source: NTG_71 and arrêté of 12 June 2006, IGN.
 */
function conicZone(parallel: number): string {
  const northing = (parallel - 41) * 1_000_000 + 200_000;
  return (
    `+proj=lcc +lat_0=${parallel} +lon_0=3 +lat_1=${parallel - 0.75} +lat_2=${parallel + 0.75} ` +
    `+x_0=1700000 +y_0=${northing} +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`
  );
}

function definitionOf(crs: CrsCode): string {
  if (crs === "EPSG:4326" || crs === "EPSG:3857") return crs;
  if (crs === "EPSG:2154")
    return (
      "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 " +
      "+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"
    );
  return conicZone(Number(crs.slice(-2)));
}

/** A conversion between one system and WGS84 longitude and latitude, not rounded. */
export interface CrsConversion {
  toLonLat(x: number, y: number): LonLat;
  fromLonLat(lon: number, lat: number): readonly [x: number, y: number];
}

/**
 * Builds the conversion between a system and WGS84.
 *
 * RGF93 (Lambert-93 and the zones) and WGS84 are taken as equal, as IGN does at this precision.
 */
export function buildCrsConversion(crs: CrsCode): CrsConversion {
  if (crs === "EPSG:4326") return { toLonLat: (x, y) => [x, y], fromLonLat: (lon, lat) => [lon, lat] };
  const converter = proj4(definitionOf(crs));
  return {
    toLonLat: (x, y) => {
      const [lon, lat] = converter.inverse([x, y]);
      return [lon, lat];
    },
    fromLonLat: (lon, lat) => {
      const [x, y] = converter.forward([lon, lat]);
      return [x, y];
    },
  };
}

/**
 * Reads the name in the `crs` member of older GeoJSON: `urn:ogc:def:crs:EPSG::2154`, `EPSG:4326`, CRS84.
 *
 * Geographic RGF93 and ETRS89 (4171, 4258) count as 4326. Returns `unknown` for a name that is not
 * among {@link CRS_CODES}, null when the member is absent or says nothing.
 */
export function readCrsMember(member: unknown): CrsCode | "unknown" | null {
  const name = crsNameOf(member);
  if (name === null) return null;
  if (/CRS:?84|WGS ?84$/iu.test(name)) return "EPSG:4326";
  const number = /(\d{4,6})\D*$/u.exec(name)?.[1];
  if (number === "4171" || number === "4258") return "EPSG:4326";
  if (number === "900913" || number === "3785") return "EPSG:3857";
  return CRS_CODES.find((code) => code === `EPSG:${number}`) ?? "unknown";
}

function crsNameOf(member: unknown): string | null {
  if (typeof member === "string") return member;
  if (typeof member !== "object" || member === null || !("properties" in member)) return null;
  const properties = member.properties;
  if (typeof properties !== "object" || properties === null) return null;
  if ("name" in properties && typeof properties.name === "string") return properties.name;
  if ("code" in properties && (typeof properties.code === "string" || typeof properties.code === "number"))
    return `EPSG:${properties.code}`;
  return null;
}
