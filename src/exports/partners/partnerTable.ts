import type { FeatureCollection, Geometry } from "geojson";
import { schemaWordsOf } from "../../i18n/schemaText.ts";
import { PARTNER_TABLES, type PartnerTableId, sessionFieldText, unitOf } from "../../i18n/partnerText.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { createSessionNamer } from "../calendar/sessionNames.ts";
import { CIRCUIT_COLUMNS } from "../circuits.ts";
import { type Cell, type Column, readRow } from "../column.ts";
import { COVERAGE_COLUMNS } from "../coverage.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { SESSION_COLUMNS } from "../sessions.ts";
import { STOP_COLUMNS } from "../stops.ts";
import { STRUCTURE_COLUMNS } from "../structures.ts";
import { WHITE_ZONE_COLUMNS } from "../whiteZones.ts";

/** A column of a partner's table, with the words of the published schema. */
export interface PartnerField {
  readonly name: string;
  readonly type: Column<unknown>["type"];
  readonly title: string;
  readonly meaning: string;
  /** Empty for words and codes. */
  readonly unit: string;
}

/** One table as partners get it in every format; `geometries` null where its rows have no place. */
export interface PartnerTable {
  readonly id: PartnerTableId;
  readonly fields: readonly PartnerField[];
  readonly rows: readonly (readonly Cell[])[];
  readonly geometries: readonly (Geometry | null)[] | null;
}

const LAYERS: readonly {
  readonly id: Exclude<PartnerTableId, "sessions">;
  readonly columns: readonly Omit<Column<never>, "value">[];
}[] = [
  { id: "coverage", columns: COVERAGE_COLUMNS },
  { id: "white-zones", columns: WHITE_ZONE_COLUMNS },
  { id: "stops", columns: STOP_COLUMNS },
  { id: "circuits", columns: CIRCUIT_COLUMNS },
  { id: "structures", columns: STRUCTURE_COLUMNS },
];

/**
 * Reads the tables back from the GeoJSON files that partners get, and adds the sessions: every format says the same.
 *
 * @param files as `buildExports` writes them; a layer that is not among them is left out.
 * @param sessions empty without a plan; then there is no table of sessions.
 */
export function listPartnerTables(
  context: ExportContext,
  files: readonly ExportFile[],
  sessions: readonly Session[],
): PartnerTable[] {
  const layers = LAYERS.flatMap(({ id, columns }): PartnerTable[] => {
    const file = files.find(({ fileName }) => fileName === `${id}.geojson`);
    if (file === undefined) return [];
    const { features } = JSON.parse(file.text) as FeatureCollection<Geometry | null, Record<string, Cell>>;
    return [
      {
        id,
        fields: columns.map((column) => describeLayerField(id, column)),
        rows: features.map(({ properties }) => columns.map(({ name }) => properties[name] ?? null)),
        geometries: features.map(({ geometry }) => geometry),
      },
    ];
  });
  if (sessions.length === 0) return layers;
  const nameSession = createSessionNamer(context.scenario);
  const rows = sessions.map((session) => Object.values(readRow(SESSION_COLUMNS, nameSession(session))));
  const fields = SESSION_COLUMNS.map(({ name, type }) => ({
    name,
    type,
    ...sessionFieldText(name),
    unit: "",
  }));
  return [...layers, { id: "sessions", fields, rows, geometries: null }];
}

function describeLayerField(id: string, { name, type }: Omit<Column<never>, "value">): PartnerField {
  const words = schemaWordsOf(id, ["features", "properties", name]);
  return {
    name,
    type,
    title: "title" in words ? words.title : name,
    meaning: "title" in words ? words.description : "",
    unit: unitOf(name),
  };
}

/** Title of a table, as sheets and layers are named. */
export function titleOf(table: PartnerTable): string {
  return PARTNER_TABLES[table.id].title;
}
