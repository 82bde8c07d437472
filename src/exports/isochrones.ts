import type { Isochrone } from "../../geodata/model/isochrone.ts";
import {
  ISOCHRONE_DIRECTION,
  ISOCHRONE_NATURES,
  MODES,
  ROAD_LICENCE,
  travelSourceText,
} from "../i18n/exportText.ts";
import type { IsochronePoint } from "../pipeline/isochronePoints.ts";
import { DEFINITION_COLUMNS, EDITION_COLUMNS, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection, type ExportFeature } from "./featureCollection.ts";
import { prepareOutline } from "./geometry.ts";

/** One area within reach of one place. */
export interface IsochroneRow extends EditionRow {
  readonly id: string;
  readonly point: IsochronePoint;
  readonly minutes: number;
  readonly mode: keyof typeof MODES;
  readonly travelSource: string;
}

/** Columns of `isochrones.geojson`. */
export const ISOCHRONE_COLUMNS: readonly Column<IsochroneRow>[] = [
  { name: "id", type: "string", value: (row) => row.id },
  { name: "code_insee", type: "string", nullable: true, value: (row) => row.point.communeCode },
  { name: "nom", type: "string", value: (row) => row.point.name },
  { name: "lieu_id", type: "string", value: (row) => row.point.id },
  { name: "nature", type: "string", value: (row) => ISOCHRONE_NATURES[row.point.kind] },
  { name: "minutes", type: "integer", value: (row) => row.minutes },
  { name: "mode", type: "string", value: (row) => MODES[row.mode] },
  { name: "sens", type: "string", value: () => ISOCHRONE_DIRECTION },
  { name: "temps_source", type: "string", value: (row) => row.travelSource },
  ...DEFINITION_COLUMNS,
  ...EDITION_COLUMNS,
];

/**
 * Writes `isochrones.geojson`: place by place, the widest area first, so that a map that draws them in order shows
 * the narrow ones on top. The context's scenario carries the matrix of the same engine.
 */
export function exportIsochrones(
  context: ExportContext,
  points: readonly IsochronePoint[],
  isochrones: readonly Isochrone[],
): ExportFile {
  const edition = describeEdition(context);
  const { provider, estimated, mode } = context.diagnosis.travel;
  const licensed = estimated ? edition : { ...edition, licence: `${ROAD_LICENCE} ; ${edition.licence}` };
  const features = points.flatMap((point) =>
    isochrones
      .filter(({ pointId }) => pointId === point.id)
      .toSorted((a, b) => b.minutes - a.minutes)
      .flatMap(({ minutes, outline }): ExportFeature<IsochroneRow>[] => {
        const geometry = prepareOutline(outline);
        if (geometry === null) return [];
        const id = `${point.id}-${minutes}`;
        const travelSource = travelSourceText(provider, estimated);
        return [{ id, geometry, row: { edition: licensed, id, point, minutes, mode, travelSource } }];
      }),
  );
  return encodeFeatureCollection("isochrones.geojson", ISOCHRONE_COLUMNS, features, licensed);
}
