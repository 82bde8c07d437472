import type { FeatureCollection } from "geojson";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { ShownAccess } from "../../mapping/accessOfLayer.ts";

/** Returns the line from the selected commune to the place that its families drive to, if any. */
export function linkFeatures(
  territory: Territory,
  selectedCode: string | null,
  shown: ReadonlyMap<string, ShownAccess>,
  places: { readonly structures: readonly Structure[]; readonly venues: readonly Venue[] },
): FeatureCollection {
  const commune = territory.communes.find(({ code }) => code === selectedCode);
  const by = commune === undefined ? null : (shown.get(commune.code)?.by ?? null);
  const place = (by?.kind === "structure" ? places.structures : places.venues).find(
    ({ id }) => id === by?.id,
  );
  if (commune === undefined || place === undefined) return { type: "FeatureCollection", features: [] };
  const { lon, lat } = commune.servicePoint;
  const coordinates = [
    [lon, lat],
    [place.lon, place.lat],
  ];
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry: { type: "LineString", coordinates }, properties: {} }],
  };
}
