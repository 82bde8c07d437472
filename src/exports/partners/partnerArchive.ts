import { strToU8, zipSync } from "fflate";
import type { SqlJsStatic } from "sql.js";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import { buildExports } from "../buildExports.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile, ExportFile } from "../exportFile.ts";
import { exportMapSheets } from "../mapSheet/editionMaps.ts";
import { exportCommuneChanges, type PublishedEdition } from "./communeChanges.ts";
import { buildGeoPackage } from "./geoPackage.ts";
import { exportStructureDirectory } from "../structures.ts";
import { listPartnerTables, type PartnerTable } from "./partnerTable.ts";
import { buildLayerStyles } from "./layerStyles.ts";
import { exportReadMe } from "./readMe.ts";
import { zipTime } from "../zipTime.ts";
import { buildWorkbook } from "./workbook.ts";

/** What the writer of the archive borrows from its host. */
export interface PartnerHost {
  readonly openSql: () => Promise<SqlJsStatic>;
}

/** The file that opens a plan again is the planner's own. */
const OWN_FILE = "plan.json";

/**
 * Writes `maillage_‹territory›_‹date›.zip`, all that partners get of an edition: layers with their styles, the same
 * in one GeoPackage, maps to show, tables, the workbook, sessions, what each field means, and what changed since the edition that
 * it replaces. The same data give the same bytes.
 *
 * @param since the edition that partners have; null = none.
 */
export async function buildPartnerArchive(
  context: ExportContext,
  since: PublishedEdition | null,
  host: PartnerHost,
): Promise<BinaryFile> {
  const edition = since === null ? context : { ...context, replaces: since.version };
  const { files, tables } = listContents(edition);
  const styles = buildLayerStyles(edition.diagnosis.definition, tables);
  const coverage = tables.find(({ id }) => id === "coverage");
  const texts = [
    ...files,
    ...[...styles].map(([id, text]) => ({ fileName: `${id}.qml`, mediaType: "text/xml", text })),
    ...(since === null || coverage === undefined ? [] : exportCommuneChanges(edition, coverage, since)),
    ...exportMapSheets(edition),
    exportReadMe(edition, tables),
  ];
  const binaries = [
    await buildWorkbook(edition, tables),
    await buildGeoPackage(edition, tables, styles, host.openSql),
  ];
  return zipFiles(archiveName(context), context.scenario.updatedAt, texts, binaries);
}

/** Writes `maillage-export.xlsx` alone. */
export function buildPartnerWorkbook(context: ExportContext): Promise<BinaryFile> {
  return buildWorkbook(context, listContents(context).tables);
}

function listContents(context: ExportContext): {
  readonly files: readonly ExportFile[];
  readonly tables: readonly PartnerTable[];
} {
  const { scenario, planning } = context;
  const files = [
    ...buildExports(context).filter(({ fileName }) => fileName !== OWN_FILE),
    ...exportStructureDirectory(context),
  ];
  const sessions = planning === null ? [] : laySessions(scenario, planning.document.plan);
  return { files, tables: listPartnerTables(context, files, sessions) };
}

/** `maillage_grand-chalon_2026-11-26.zip`. */
function archiveName({ scenario }: ExportContext): string {
  return `maillage_${scenario.territory.id}_${scenario.updatedAt.slice(0, 10)}.zip`;
}

function zipFiles(
  fileName: string,
  updatedAt: string,
  texts: readonly ExportFile[],
  binaries: readonly BinaryFile[],
): BinaryFile {
  const entries = Object.fromEntries([
    ...texts.map((file) => [file.fileName, strToU8(file.text)] as const),
    ...binaries.map((file) => [file.fileName, file.bytes] as const),
  ]);
  return { fileName, mediaType: "application/zip", bytes: zipSync(entries, { mtime: zipTime(updatedAt) }) };
}
