import type { Feature, FeatureCollection } from "geojson";
import KDBush from "kdbush";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { PaintedLand } from "../../mapping/paintMap.ts";
import { zoneOutlines } from "../../mapping/zoneOutlines.ts";

/** Degrees within which a symbol hides a town hall on a map of a whole territory: about a kilometre. */
const NEAR = 0.012;

/** Colours of the land when nothing is measured on it. */
export interface LandPaint {
  readonly fill: string;
  readonly ink: string;
  readonly halo: string;
  readonly border: string;
}

/**
 * Returns the communes as map features, one per commune, with its class painted in; null paints the land alone.
 *
 * A commune without outline is a point at its service point. Feature states hang on `code`.
 */
export function communeFeatures(
  territory: Territory,
  painting: PaintedLand | null,
  land: LandPaint,
): FeatureCollection {
  const features = territory.communes.map((commune): Feature => {
    const painted = painting?.communes.get(commune.code);
    const paint = painted?.paint ?? land;
    return {
      type: "Feature",
      geometry: commune.outline ?? {
        type: "Point",
        coordinates: [commune.servicePoint.lon, commune.servicePoint.lat],
      },
      properties: {
        code: commune.code,
        fill: paint.fill,
        border: paint.border,
        white: painted?.white === true,
        overlay: painted?.overlay ?? "",
      },
    };
  });
  return { type: "FeatureCollection", features };
}

/**
 * Returns the name labels of the communes, at their service points, in the colours of their class.
 *
 * `rank` orders them when room is short: the most inhabited first; the names of many communes wait for their
 * `fromZoom`, so that no screen tries them all. `crowded` marks a name whose spot is
 * taken by one of `places` (structures, stops).
 */
export function labelFeatures(
  territory: Territory,
  painting: PaintedLand | null,
  land: LandPaint,
  places: readonly { readonly lon: number; readonly lat: number }[],
): FeatureCollection {
  const index = new KDBush(places.length);
  for (const { lon, lat } of places) index.add(lon, lat);
  index.finish();
  const isTaken = (lon: number, lat: number): boolean =>
    index.range(lon - NEAR, lat - NEAR, lon + NEAR, lat + NEAR).length > 0;
  const fromZoom = zoomsOfNames(territory.communes);
  const features = territory.communes.map((commune): Feature => {
    const { lon, lat } = commune.servicePoint;
    const paint = painting?.communes.get(commune.code)?.paint ?? land;
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: {
        code: commune.code,
        name: commune.name,
        rank: -(commune.population ?? 0),
        fromZoom: fromZoom.get(commune.code) ?? 0,
        crowded: isTaken(lon, lat),
        ink: paint.ink,
        halo: paint.halo,
      },
    };
  });
  return { type: "FeatureCollection", features };
}

/** Names tried on the smallest scale, up to a zoom; a territory with few communes shows all that have room. */
const FIRST_NAMES = 300;
const FIRST_ZOOM = 5;
const ALWAYS_NAMED = 1000;

/** Each zoom level shows a quarter of the land, and so four times as many names: the most inhabited communes first. */
function zoomsOfNames(communes: readonly Commune[]): ReadonlyMap<string, number> {
  if (communes.length <= ALWAYS_NAMED) return new Map();
  const ranked = communes.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
  return new Map(
    ranked.map(({ code }, rank) => [
      code,
      rank < FIRST_NAMES ? 0 : FIRST_ZOOM + Math.ceil(Math.log2((rank + 1) / FIRST_NAMES) / 2),
    ]),
  );
}

/** Returns the codes of the white communes of a painting, in the territory's order. */
export function whiteCommunes(painting: PaintedLand | null): readonly string[] {
  return [...(painting?.communes ?? [])].flatMap(([code, { white }]) => (white ? [code] : []));
}

/** Returns the outer lines of white communes: what « zone blanche » looks like in grey. */
export function whiteZoneFeatures(territory: Territory, whiteCodes: readonly string[]): FeatureCollection {
  const codes = new Set(whiteCodes);
  const white = territory.communes.filter(({ code }) => codes.has(code));
  const lines = zoneOutlines(white);
  return {
    type: "FeatureCollection",
    features:
      lines.length === 0
        ? []
        : [{ type: "Feature", geometry: { type: "MultiLineString", coordinates: lines }, properties: {} }],
  };
}
