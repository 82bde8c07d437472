import type { FeatureCollection } from "geojson";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { TravelProvenance } from "../../../geodata/model/travel.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import { estimateIsochrones } from "../../../geodata/travel/estimateIsochrones.ts";
import type { ShownAccess } from "../../mapping/accessOfLayer.ts";
import type { MapHit } from "./mapHit.ts";

/** Names a place of the map: a structure, a stop or a new fixed place. */
export type PlaceName = NonNullable<ShownAccess["by"]>;

/** A place around which the map can show how far one gets. */
export type ReachPlace = Structure | Venue;

/** Returns the place that was pointed at, null for land and lines. */
export function placeOfHit(hit: MapHit | null): PlaceName | null {
  switch (hit?.kind) {
    case "structure":
      return { kind: "structure", id: hit.id };
    case "stop":
    case "house":
      return { kind: hit.kind, id: hit.venueId };
    default:
      return null;
  }
}

/** Looks a place up by its name. */
export function findReachPlace(
  name: PlaceName | null,
  places: { readonly structures: readonly Structure[]; readonly venues: readonly Venue[] },
): ReachPlace | null {
  if (name === null) return null;
  const among = name.kind === "structure" ? places.structures : places.venues;
  return among.find(({ id }) => id === name.id) ?? null;
}

/** Returns the rings around a place, as the estimate drives; none without a place. */
export function reachFeatures(place: ReachPlace | null, mode: TravelProvenance["mode"]): FeatureCollection {
  const isochrones = place === null ? [] : estimateIsochrones([place], mode);
  return {
    type: "FeatureCollection",
    features: isochrones.map(({ minutes, outline }) => ({
      type: "Feature",
      geometry: outline,
      properties: { label: `${minutes} min` },
    })),
  };
}
