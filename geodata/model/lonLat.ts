/** A position in WGS84 decimal degrees, always longitude first (RFC 7946, section 3.1.1). */
export type LonLat = readonly [lon: number, lat: number];

/** Bounding box `[west, south, east, north]` in WGS84 decimal degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];
