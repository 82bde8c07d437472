import { featureCollection, polygon, multiPolygon, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Commune } from "../../geodata/model/commune.ts";
import type { WhiteZone } from "../../geodata/model/whiteZone.ts";
import { ageBandText } from "../i18n/ageBandText.ts";
import { travelSourceText, whiteZoneTitle } from "../i18n/exportText.ts";
import { DEFINITION_COLUMNS, EDITION_COLUMNS, minutesOf, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection } from "./featureCollection.ts";
import { prepareOutline } from "./geometry.ts";

/** One white zone with what its feature shows. */
export interface WhiteZoneRow extends EditionRow {
  readonly zone: WhiteZone;
  readonly title: string;
  readonly communes: readonly Commune[];
  /** Longest access of its communes, seconds; null where one has no access at all. */
  readonly worstSeconds: number | null;
  readonly travelSource: string;
  readonly ages: string;
  readonly outlineApproximate: boolean;
}

/** Columns of `white-zones.geojson`. */
export const WHITE_ZONE_COLUMNS: readonly Column<WhiteZoneRow>[] = [
  { name: "id", type: "string", value: (row) => row.zone.id },
  { name: "nom", type: "string", value: (row) => row.title },
  { name: "population", type: "integer", value: (row) => row.zone.population },
  { name: "enfants", type: "integer", value: (row) => row.zone.children },
  { name: "nb_communes", type: "integer", value: (row) => row.zone.communeCodes.length },
  { name: "codes_insee", type: "string", value: (row) => row.zone.communeCodes.join(",") },
  {
    name: "communes",
    type: "string",
    value: (row) => row.communes.map((commune) => commune.name).join(", "),
  },
  { name: "temps_acces_max_min", type: "real", nullable: true, value: (row) => minutesOf(row.worstSeconds) },
  { name: "temps_source", type: "string", value: (row) => row.travelSource },
  ...DEFINITION_COLUMNS,
  { name: "ages", type: "string", value: (row) => row.ages },
  { name: "contour_approche", type: "boolean", value: (row) => row.outlineApproximate },
  ...EDITION_COLUMNS,
];

/** Writes `white-zones.geojson`: each group of uncovered communes as one area, inner borders gone. */
export function exportWhiteZones(context: ExportContext): ExportFile {
  const { scenario, diagnosis } = context;
  const edition = describeEdition(context);
  const communeOf = new Map(scenario.territory.communes.map((commune) => [commune.code, commune]));
  const secondsOf = new Map(diagnosis.communes.map((access) => [access.code, access.accessSeconds]));
  const features = diagnosis.zones.map((zone) => {
    const communes = zone.communeCodes.flatMap((code) => communeOf.get(code) ?? []);
    const seconds = zone.communeCodes.map((code) => secondsOf.get(code) ?? null);
    const row: WhiteZoneRow = {
      edition,
      zone,
      title: whiteZoneTitle(diagnosis.definition),
      communes,
      worstSeconds: seconds.includes(null) ? null : Math.max(...seconds.map((value) => value ?? 0)),
      travelSource: travelSourceText(diagnosis.travel.provider, diagnosis.travel.estimated),
      ages: ageBandText(diagnosis.definition.ageBand, "fr"),
      outlineApproximate: scenario.territory.outlines.approximate,
    };
    return { id: zone.id, geometry: mergeOutlines(communes), row };
  });
  return encodeFeatureCollection("white-zones.geojson", WHITE_ZONE_COLUMNS, features, edition);
}

/** Joins the rounded outlines, so that the area keeps exactly the borders of `coverage.geojson`. */
function mergeOutlines(communes: readonly Commune[]): Polygon | MultiPolygon | null {
  const outlines = communes.flatMap((commune): Feature<Polygon | MultiPolygon>[] => {
    const outline = commune.outline === null ? null : prepareOutline(commune.outline);
    if (outline === null) return [];
    return [outline.type === "Polygon" ? polygon(outline.coordinates) : multiPolygon(outline.coordinates)];
  });
  const [first] = outlines;
  if (first === undefined) return null;
  const merged = outlines.length === 1 ? first : union(featureCollection(outlines));
  return merged === null ? null : prepareOutline(merged.geometry);
}
