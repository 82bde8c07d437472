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
  const name = cleanText(trackName(sheet.outing, sheet.teamName));
  const description = cleanText(trackFactsText(sheet.trace, edition));
  const placeOf = (title: string, words: string, lon: number, lat: number): Track["features"]["features"] => [
    {
      type: "Feature",
      properties: { name: cleanText(title), description: cleanText(words) },
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

/** Drops what XML 1.0 may not hold, escaped or not: control characters but tabs and line ends, half characters. */
function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");
}
