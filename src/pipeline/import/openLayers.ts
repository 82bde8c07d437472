import { decodeDbf } from "../../../geodata/formats/dbf.ts";
import { encodeAttributes, encodeLayer, encodeTable } from "../../../geodata/formats/decodedLayer.ts";
import type { DecodedLayer } from "../../../geodata/formats/decodedLayer.ts";
import { decodeFlatgeobuf } from "../../../geodata/formats/flatgeobuf.ts";
import { decodeGeopackage } from "../../../geodata/formats/geopackage.ts";
import { decodeShapefile } from "../../../geodata/formats/shapefile.ts";
import { decodeWorkbook } from "../../../geodata/formats/workbook.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { IssueLog } from "../../../geodata/model/issueLog.ts";
import { findDbfText } from "./dbfText.ts";
import type { DbfText } from "./dbfText.ts";
import { decodeText } from "./decodeText.ts";
import type { FileGroup, NamedFile } from "./groupFiles.ts";
import type { OpenedPart, Opening } from "./openedPart.ts";
import type { FileFormat } from "./openedSource.ts";
import { openSqlite } from "./openSqlite.ts";

/** Opens the sheets of a workbook as tables. */
export async function openWorkbook(
  bytes: Uint8Array,
  format: "xlsx" | "ods",
): Promise<readonly OpenedPart[]> {
  const decoded = await decodeWorkbook(bytes, format);
  if (decoded.value === undefined) return [{ format, layer: null, issues: decoded.issues }];
  return decoded.value.map(({ name, rows, issues }) => ({
    format,
    layer: name,
    text: encodeTable(rows),
    issues: issues.issues,
  }));
}

/** Opens the layers and tables of a GeoPackage. */
export async function openGeopackage(bytes: Uint8Array, opening: Opening): Promise<readonly OpenedPart[]> {
  const file = await openSqlite(bytes, opening.host);
  try {
    return openLayers(decodeGeopackage(file), "geopackage", opening);
  } finally {
    file.close();
  }
}

/** Opens the layer of a FlatGeobuf file. */
export async function openFlatgeobuf(
  { name, bytes }: NamedFile,
  opening: Opening,
): Promise<readonly OpenedPart[]> {
  return openLayers(oneLayer(await decodeFlatgeobuf(bytes, name)), "flatgeobuf", opening);
}

/** Opens a `.shp` with what stands beside it; its table is needed, as no outline says its name. */
export async function openShapefile(
  { main, companions }: FileGroup,
  opening: Opening,
): Promise<readonly OpenedPart[]> {
  const log = createIssueLog();
  const dbf = companions.get("dbf");
  if (dbf === undefined) {
    const missing = main.name.replace(/^.*[\\/]/u, "").replace(/\.\w+$/u, ".dbf");
    log.error("shapefile-without-dbf", "file", { missing });
    return [{ format: "shapefile", layer: null, issues: log.finish().issues }];
  }
  const text = findDbfText(dbf.bytes, companions.get("cpg")?.bytes ?? null);
  reportEncoding(text, log);
  const prj = companions.get("prj");
  const decoded = await decodeShapefile({
    name: main.name,
    shp: main.bytes,
    dbf: dbf.bytes,
    prj: prj === undefined ? null : decodeText(prj.bytes).text,
    decode: text.decode,
  });
  log.addAll(decoded);
  return openLayers(oneLayer(log.finish(decoded.value)), "shapefile", opening);
}

/** Opens a dBASE table without its Shapefile. */
export function openDbf(bytes: Uint8Array): OpenedPart {
  const log = createIssueLog();
  const text = findDbfText(bytes, null);
  const decoded = decodeDbf(bytes, text.decode);
  log.addAll(decoded);
  if (decoded.value === undefined) return { format: "shapefile", layer: null, issues: log.finish().issues };
  reportEncoding(text, log);
  log.warning("dbf-alone", "file");
  const { columns, rows } = decoded.value;
  const table = encodeTable([columns, ...rows.flatMap((row) => (row === null ? [] : [row]))]);
  return { format: "shapefile", layer: null, text: table, issues: log.finish().issues };
}

function reportEncoding({ encoding, sure }: DbfText, log: IssueLog): void {
  if (!sure) log.warning("file-encoding-guessed", "file", { encoding });
  else if (encoding !== "utf-8") log.repair("file-encoding-converted", "file", { encoding });
}

function oneLayer(decoded: Decoded<DecodedLayer>): Decoded<readonly DecodedLayer[]> {
  const { value, ...rest } = decoded;
  return value === undefined ? rest : { ...rest, value: [value] };
}

/** What was found in the file as a whole is told with its first layer. */
function openLayers(
  { value, issues }: Decoded<readonly DecodedLayer[]>,
  format: FileFormat,
  { asTable }: Opening,
): readonly OpenedPart[] {
  if (value === undefined) return [{ format, layer: null, issues }];
  return value.map((layer, i) => {
    const isTable = asTable || layer.geometries === null;
    const text = isTable ? encodeAttributes(layer) : encodeLayer(layer);
    return { format, layer: layer.name, text, issues: i === 0 ? issues : [] };
  });
}
