import { describeEdition } from "../../exports/edition.ts";
import type { ExportContext } from "../../exports/exportContext.ts";
import type { BinaryFile } from "../../exports/exportFile.ts";
import { buildMapPicture, type MapPicture } from "../../exports/mapSheet/mapPicture.ts";
import { buildMapSheet, SHEET_PIXELS } from "../../exports/mapSheet/mapSheet.ts";
import type { MapView } from "../../exports/mapSheet/mapView.ts";
import { describeEditionMaps } from "../../exports/mapSheet/editionMaps.ts";
import { setPngDensity } from "../../exports/mapSheet/pngDensity.ts";
import type { NoteMap } from "../../exports/note/summaryNote.ts";
import { drawPicture } from "./drawPicture.ts";

/** Pixels of a unit of a picture in the note: fine enough for print. */
const NOTE_SCALE = 3;

/** Writes the map as it is shown, as a sheet: an SVG, or a PNG at 300 dots an inch. */
export async function buildMapFile(
  kind: "svg" | "png",
  view: MapView,
  context: ExportContext,
): Promise<BinaryFile> {
  const after = view.layer === "after" ? "_projet" : "";
  const name = `carte_${view.scenario.territory.id}_${view.indicator}${after}`;
  const sheet = buildMapSheet(view, describeEdition(context), `${name}.svg`);
  if (kind === "svg") return { ...sheet, bytes: new TextEncoder().encode(sheet.text) };
  const { width, height } = SHEET_PIXELS;
  const bytes = setPngDensity(await drawPicture(sheet.text, width, height), 300);
  return { fileName: `${name}.png`, mediaType: "image/png", bytes };
}

/** Writes the summary note with its maps. */
export async function buildNoteFile(context: ExportContext): Promise<BinaryFile> {
  const { before, after } = describeEditionMaps(context);
  const maps = {
    before: await drawNoteMap(buildMapPicture(before)),
    after: after === null ? null : await drawNoteMap(buildMapPicture(after)),
  };
  const { buildSummaryNote } = await import("../../exports/note/summaryNote.ts");
  return buildSummaryNote(context, maps);
}

async function drawNoteMap({ svg, width, height, alt }: MapPicture): Promise<NoteMap> {
  const png = await drawPicture(svg, width * NOTE_SCALE, height * NOTE_SCALE);
  return { png, width, height, alt };
}
