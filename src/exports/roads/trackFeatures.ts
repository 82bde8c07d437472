import { cleanXml } from "../markup.ts";
import type { FeatureCollection, LineString, Point } from "geojson";
import { baseTimesText, stopTimesText, trackFactsText, trackName } from "../../i18n/trackText.ts";
import type { Edition } from "../edition.ts";
import { roundPosition } from "../geometry.ts";
import type { RoadSheet } from "./roadSheet.ts";

/** What a place or a line of a track says of itself. */
interface TrackWords {
  readonly name: string;
  readonly description: string;
}

/** A circuit as places and a line, for navigation devices; the base comes first, then stops in order. */
export interface Track extends TrackWords {
  readonly features: FeatureCollection<Point | LineString, TrackWords>;
}

/** Gathers the places and the line of a road sheet, in words that any XML may hold. */
export function buildTrack(sheet: RoadSheet, edition: Edition): Track {
  const { depot, stops, line } = sheet;
  const name = cleanXml(trackName(sheet.outing, sheet.teamName));
  const description = cleanXml(trackFactsText(sheet.trace, edition));
  const placeOf = (title: string, words: string, lon: number, lat: number): Track["features"]["features"] => [
    {
      type: "Feature",
      properties: { name: cleanXml(title), description: cleanXml(words) },
      geometry: { type: "Point", coordinates: roundPosition([lon, lat]) },
    },
  ];
  const base =
    depot === undefined
      ? []
      : placeOf(depot.name, baseTimesText(sheet.leaves, sheet.isBack), depot.lon, depot.lat);
  const halts = stops.flatMap(({ venue, name: hall, stop }, index) =>
    venue === undefined ? [] : placeOf(`${index + 1}. ${hall}`, stopTimesText(stop), venue.lon, venue.lat),
  );
  const drawn: Track["features"]["features"] =
    line === null ? [] : [{ type: "Feature", properties: { name, description }, geometry: line }];
  return {
    name,
    description,
    features: { type: "FeatureCollection", features: [...base, ...halts, ...drawn] },
  };
}
