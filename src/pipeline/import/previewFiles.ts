import { foldColumn } from "../../../geodata/formats/foldText.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { DetectedEncoding } from "./decodeText.ts";
import type { Certainty, Detected, FilePreview } from "./fileReading.ts";
import { headOfFile } from "./headOfFile.ts";
import type { FileHead } from "./headOfFile.ts";
import type { OpenedSource } from "./openedSource.ts";
import { previewText } from "./previewText.ts";
import type { TextPreview } from "./previewText.ts";
import { findCommuneCodes } from "./townHallKind.ts";

/**
 * Tells what an import would make of opened files, before anything is imported: kind, encoding, separator,
 * decimal mark, system, and the field of each column, each with how sure it is.
 *
 * Runs the very functions of the import over the beginning of each file, with what the user settled
 * (`reading`), so that the preview shows what `importFiles` does. Never throws on bad files: their kind is
 * `unknown`.
 *
 * @param current the territory that is open, null where there is none.
 * @returns one preview for each source, in the order given.
 */
export function previewFiles(
  opened: readonly OpenedSource[],
  current: Territory | null,
): readonly FilePreview[] {
  const heads = opened.map((source) => ({ source, head: headOfFile(source) }));
  const codes = findCommuneCodes(
    heads.map(({ head }) => head.text),
    current,
  );
  return heads.map(({ source, head }) => {
    const { name, layer, format, reading } = source;
    const context = { source, reading: reading ?? {}, current, codes };
    const preview = previewText(head.text, context);
    const plain = reading === undefined ? preview : previewText(head.text, { ...context, reading: {} });
    return {
      fileName: name,
      layer,
      format,
      encoding: previewEncoding(head, reading?.encoding),
      ...preview,
      ...(format === "text" ? {} : { separator: null }),
      rowCount: head.rowCount ?? preview.rowCount,
      shape: shapeOf(plain),
    };
  });
}

function previewEncoding({ encoding, text }: FileHead, settled: string | undefined): Detected<string> | null {
  if (encoding === null) return null;
  if (settled !== undefined) return { value: settled, certainty: "stated" };
  return { value: encoding.encoding, certainty: encodingCertainty(encoding, text) };
}

function encodingCertainty({ certainty }: DetectedEncoding, text: string): Certainty {
  switch (certainty) {
    case "marked":
      return "stated";
    case "valid":
      return "likely";
    case "detected":
      return text.includes("\ufffd") ? "guessed" : "likely";
    case "guessed":
      return "guessed";
  }
}

/**
 * Hashes kind and columns as detected, whatever the user settled since: files that come alike have one shape
 * (FNV-1a, 32 bits, over the folded names, sorted).
 */
function shapeOf({ kind, columns }: TextPreview): string {
  const names = columns.map(({ name }) => foldColumn(name)).sort();
  let hash = 0x811c9dc5;
  for (const character of [kind.value, ...names].join(" "))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${kind.value}-${hash.toString(16).padStart(8, "0")}`;
}
