import { claimsTooMuch, unpackArchive, unpackGzip, UNPACK_LIMIT } from "../../../geodata/formats/archive.ts";
import { readZipDirectory } from "../../../geodata/formats/zipDirectory.ts";
import { readFileSignature } from "../../../geodata/formats/fileSignature.ts";
import type { FileSignature } from "../../../geodata/formats/fileSignature.ts";
import type { Issue } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { groupFiles, isSideFile } from "./groupFiles.ts";
import type { FileGroup, NamedFile } from "./groupFiles.ts";
import { openDbf, openFlatgeobuf, openGeopackage, openShapefile, openWorkbook } from "./openLayers.ts";
import type { OpenedPart, Opening } from "./openedPart.ts";

/** Deepest archive inside an archive that is opened. */
const MAX_DEPTH = 3;

/** Why a file is refused at its first bytes. */
const REFUSED: Partial<Record<FileSignature, string>> = {
  "encrypted-workbook": "workbook-encrypted",
  "old-workbook": "workbook-old",
  "old-document": "file-document",
  pdf: "file-document",
  "other-archive": "archive-unknown-kind",
};

/** Opens a file with the companions that it has; at least one part comes back. */
export async function openGroup(group: FileGroup, opening: Opening): Promise<readonly OpenedPart[]> {
  const { name, bytes } = group.main;
  const signature = readFileSignature(bytes);
  const code = REFUSED[signature];
  if (code !== undefined) return [refusePart(code, {})];
  try {
    switch (signature) {
      case "zip":
        return await openZip(bytes, opening);
      case "gzip":
        return await openGzip(group.main, opening);
      case "sqlite":
        return await openGeopackage(bytes, opening);
      case "flatgeobuf":
        return await openFlatgeobuf(group.main, opening);
      case "shp":
        return await openShapefile(group, opening);
      case "dbf":
        return [openDbf(bytes)];
      default:
        if (isSideFile(name)) return [refusePart("shapefile-side-file", { name: baseName(name) })];
        return [{ format: "text", layer: null, bytes, issues: [] }];
    }
  } catch (error) {
    // A text beyond what the engine can hold, or a buffer beyond the machine's memory.
    if (error instanceof RangeError)
      return [refusePart("file-too-large", { megabytes: Math.round(bytes.length / 1e6) })];
    throw error;
  }
}

/** A ZIP is a workbook, a document, or an archive whose files are opened one by one. */
async function openZip(bytes: Uint8Array, opening: Opening): Promise<readonly OpenedPart[]> {
  const files = readZipDirectory(bytes);
  if (files === null) return [refusePart("archive-broken", {})];
  const names = new Set(files.map(({ name }) => name));
  const format = names.has("[Content_Types].xml") ? "xlsx" : names.has("content.xml") ? "ods" : null;
  if (format === null) return openArchive(bytes, opening);
  const isWorkbook =
    format === "ods" ? isSpreadsheet(bytes) : [...names].some((name) => name.startsWith("xl/"));
  if (!isWorkbook) return [refusePart("file-document", {})];
  if (claimsTooMuch(files, opening.budget))
    return [refusePart("archive-too-large", { limit: UNPACK_LIMIT / 1e9 })];
  return openWorkbook(bytes, format);
}

/** The kind of an OpenDocument file stands unpacked in its first bytes. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 120)).includes("opendocument.spreadsheet");
}

async function openArchive(bytes: Uint8Array, opening: Opening): Promise<readonly OpenedPart[]> {
  if (opening.depth >= MAX_DEPTH) return [refusePart("archive-too-deep", { limit: MAX_DEPTH })];
  const unpacked = unpackArchive(bytes, opening.budget);
  if (unpacked.value === undefined) return [{ format: "text", layer: null, issues: unpacked.issues }];
  const parts = unpacked.value.broken.map((name): OpenedPart => {
    const label = baseName(name);
    return { ...refusePart("archive-file-broken", { name: label }), layer: label };
  });
  for (const group of groupFiles(unpacked.value.files)) {
    const opened = await openGroup(group, { ...opening, depth: opening.depth + 1 });
    const label = baseName(group.main.name);
    for (const part of opened) {
      const layer = opened.length === 1 || part.layer === null ? label : `${label} › ${part.layer}`;
      parts.push({ ...part, layer });
    }
  }
  return parts.length === 0 ? [refusePart("archive-empty", {})] : parts;
}

async function openGzip({ name, bytes }: NamedFile, opening: Opening): Promise<readonly OpenedPart[]> {
  if (opening.depth >= MAX_DEPTH) return [refusePart("archive-too-deep", { limit: MAX_DEPTH })];
  const unpacked = unpackGzip(bytes, opening.budget);
  if (unpacked.value === undefined) return [{ format: "text", layer: null, issues: unpacked.issues }];
  const main = { name: name.replace(/\.gz$/iu, ""), bytes: unpacked.value };
  return openGroup({ main, companions: new Map() }, { ...opening, depth: opening.depth + 1 });
}

/** Names of an archive are labels: folders, and ways out of them, are dropped. */
function baseName(name: string): string {
  return name.replace(/^.*[\\/]/u, "");
}

function refusePart(code: string, params: Issue["params"]): OpenedPart {
  const log = createIssueLog();
  log.error(code, "file", params);
  return { format: "text", layer: null, issues: log.finish().issues };
}
