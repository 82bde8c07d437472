import { CRS_CODES } from "../../../geodata/geometry/crs.ts";
import type { CrsCode } from "../../../geodata/geometry/crs.ts";
import { readCsvTable } from "../../../geodata/formats/csvTable.ts";
import type { CsvTable } from "../../../geodata/formats/csvTable.ts";
import { decodeCommunes } from "../../../geodata/formats/geojsonCommunes.ts";
import { listPropertyNames, readGeojsonFeatures } from "../../../geodata/formats/geojsonFeatures.ts";
import type { RawFeatures } from "../../../geodata/formats/geojsonFeatures.ts";
import { listFields } from "../../../geodata/formats/listFields.ts";
import { locatePlaces } from "../../../geodata/formats/locatePlaces.ts";
import { matchFields } from "../../../geodata/formats/matchFields.ts";
import { readPlaceRows } from "../../../geodata/formats/placeRows.ts";
import { isFieldKind } from "../../../geodata/formats/recogniseFile.ts";
import type { DecimalMark } from "../../../geodata/formats/readNumber.ts";
import { decodeTownHalls } from "../../../geodata/formats/townHalls.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { ImportKind } from "../../scenario/importReport.ts";
import type { Detected, FilePreview, FileReading, PreviewColumn } from "./fileReading.ts";
import type { OpenedSource } from "./openedSource.ts";
import { recogniseSource } from "./recogniseSource.ts";
import { areTownHalls } from "./townHallKind.ts";

/** What a preview tells of a file's text. */
export type TextPreview = Omit<FilePreview, "fileName" | "layer" | "format" | "encoding" | "shape">;

/** What a preview stands on beside the text. */
export interface PreviewContext {
  readonly source: Pick<OpenedSource, "role" | "layer">;
  readonly reading: FileReading;
  readonly current: Territory | null;
  /** Codes of the communes that the import will stand on. */
  readonly codes: readonly string[];
}

/** Rows that a preview shows. */
const SHOWN_ROWS = 20;

/** Values that a preview shows of a column. */
const SHOWN_SAMPLES = 3;

/** The content of a text as names and values, whichever the format. */
interface Content {
  readonly names: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly rowCount: number;
  readonly table: CsvTable | null;
  readonly layer: RawFeatures | null;
}

/** Tells what an import would make of a text, whole or its beginning. */
export function previewText(text: string, context: PreviewContext): TextPreview {
  const { reading } = context;
  const kind = previewKind(text, context);
  const content = readContent(text, reading);
  const matched = isFieldKind(kind.value) ? matchFields(kind.value, content.names, reading.columns) : null;
  const fields = matched?.fields ?? {};
  const fieldOf = new Map(Object.entries(fields).map(([id, column]) => [column, id]));
  return {
    kind: matched?.schema === undefined || matched.schema === null ? kind : { ...kind, certainty: "stated" },
    schema: matched?.schema?.name ?? null,
    separator: previewSeparator(content.table),
    decimal: previewDecimal(content.table, reading.decimal),
    crs: previewCrs(text, kind.value, content.layer, context),
    columns: content.names.map((name): PreviewColumn => ({
      name,
      samples: sampleValues(content.rows, name),
      field: fieldOf.get(name) ?? null,
    })),
    fields: isFieldKind(kind.value) ? listFields(kind.value, Object.keys(fields)) : [],
    rows: content.rows.slice(0, SHOWN_ROWS).map((row) => content.names.map((name) => writeValue(row[name]))),
    rowCount: content.rowCount,
  };
}

function previewKind(text: string, { source, reading, codes }: PreviewContext): Detected<ImportKind> {
  const { kind, certainty, townHalls } = recogniseSource(text, { ...source, reading }, createIssueLog());
  const isTownHalls = kind !== "town-halls" || reading.kind === kind || townHalls === null;
  if (isTownHalls || areTownHalls(townHalls, codes)) return { value: kind, certainty };
  return { value: "structures", certainty: "guessed" };
}

function readContent(text: string, reading: FileReading): Content {
  const log = createIssueLog();
  if (/^\s*[[{<]/u.test(text)) {
    const layer = readGeojsonFeatures(text, log);
    const features = layer?.features ?? [];
    return {
      names: listPropertyNames(features),
      rows: features.map(({ properties }) => properties),
      rowCount: layer?.total ?? 0,
      table: null,
      layer,
    };
  }
  const table = readCsvTable(text, log, reading);
  const rows = table?.rows ?? [];
  return {
    names: table?.columns ?? [],
    rows: rows.map(({ cells }) => cells),
    rowCount: rows.length + (table?.rejected ?? 0),
    table,
    layer: null,
  };
}

function previewSeparator(table: CsvTable | null): Detected<string> | null {
  return table === null ? null : { value: table.separator, certainty: table.separatorFrom };
}

/** Null where no number of the table has a mark: then there is nothing to settle. */
function previewDecimal(
  table: CsvTable | null,
  settled: DecimalMark | undefined,
): Detected<DecimalMark> | null {
  if (table === null) return null;
  if (settled !== undefined) return { value: settled, certainty: "stated" };
  return table.decimalSeen ? { value: table.decimal, certainty: "likely" } : null;
}

function previewCrs(
  text: string,
  kind: ImportKind,
  layer: RawFeatures | null,
  { reading, current }: PreviewContext,
): Detected<CrsCode> | null {
  const log = createIssueLog();
  const crs = readCrs(text, kind, reading, current, log.addAll);
  if (crs === null) return null;
  if (reading.crs !== undefined) return { value: crs, certainty: "stated" };
  const unconfirmed = log.finish().issues.some(({ code }) => code === "position-unexpected");
  if (unconfirmed) return { value: crs, certainty: "guessed" };
  return { value: crs, certainty: layer?.declaredCrs === crs ? "stated" : "likely" };
}

type AddIssues = ReturnType<typeof createIssueLog>["addAll"];

/** Asks the decoder of the kind which system the positions are in; null where there are none. */
function readCrs(
  text: string,
  kind: ImportKind,
  reading: FileReading,
  current: Territory | null,
  addIssues: AddIssues,
): CrsCode | null {
  if (kind === "communes") {
    const decoded = decodeCommunes(text, { reading });
    addIssues(decoded);
    return decoded.value?.crs ?? null;
  }
  if (kind === "town-halls") {
    const decoded = decodeTownHalls(text, reading);
    addIssues(decoded);
    const found = decoded.issues.find(({ code }) => code === "crs-reprojected")?.params["crs"];
    return decoded.value === undefined ? null : (CRS_CODES.find((crs) => crs === found) ?? "EPSG:4326");
  }
  if (kind !== "structures") return null;
  const log = createIssueLog();
  const places = readPlaceRows(text, log, reading);
  if (places === null) return null;
  const { crs } = locatePlaces(places, current, log, reading.crs);
  addIssues(log.finish());
  return crs;
}

function sampleValues(rows: Content["rows"], name: string): readonly string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const value = writeValue(row[name]);
    if (value.trim() !== "" && !samples.includes(value)) samples.push(value);
    if (samples.length === SHOWN_SAMPLES) break;
  }
  return samples;
}

function writeValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
