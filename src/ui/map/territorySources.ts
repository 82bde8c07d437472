import type { Feature, FeatureCollection } from "geojson";
import type { Territory } from "../../../geodata/model/territory.ts";
import { type MapPainting } from "../../mapping/paintMap.ts";
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
  painting: MapPainting | null,
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
 * `rank` orders them when room is short: the most inhabited first. `crowded` marks a name whose spot is
 * taken by one of `places` (structures, stops).
 */
export function labelFeatures(
  territory: Territory,
  painting: MapPainting | null,
  land: LandPaint,
  places: readonly { readonly lon: number; readonly lat: number }[],
): FeatureCollection {
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
        crowded: places.some((place) => Math.abs(place.lon - lon) < NEAR && Math.abs(place.lat - lat) < NEAR),
        ink: paint.ink,
        halo: paint.halo,
      },
    };
  });
  return { type: "FeatureCollection", features };
}

/** Returns the codes of the white communes of a painting, in the territory's order. */
export function whiteCommunes(painting: MapPainting | null): readonly string[] {
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
