import type { FeatureCollection } from "geojson";
import type { Accessor } from "solid-js";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { PaintedLand } from "../../mapping/paintMap.ts";
import type { MapSource } from "../map/mapStyle.ts";
import {
  communeFeatures,
  labelFeatures,
  type LandPaint,
  whiteCommunes,
  whiteZoneFeatures,
} from "../map/territorySources.ts";

const nothing = (): FeatureCollection => ({ type: "FeatureCollection", features: [] });

/** Returns what a map of differences draws: the communes, their names, and a heavy line around those who lose. */
export function differenceSources(
  shown: Accessor<{ readonly territory: Territory; readonly land: PaintedLand; readonly bare: LandPaint }>,
): Readonly<Record<MapSource, Accessor<FeatureCollection>>> {
  return {
    communes: () => communeFeatures(shown().territory, shown().land, shown().bare),
    labels: () => labelFeatures(shown().territory, shown().land, shown().bare, []),
    zones: () => whiteZoneFeatures(shown().territory, whiteCommunes(shown().land)),
    reach: nothing,
    circuits: nothing,
    depots: nothing,
    structures: nothing,
    houses: nothing,
    halls: nothing,
    stops: nothing,
    link: nothing,
  };
}
