import type { BinaryFile, ExportFile } from "../../exports/exportFile.ts";
import type { MinutesContext } from "../../exports/minutes/minutesModel.ts";
import { buildMinutesDocx } from "../../exports/minutes/minutesDocx.ts";
import { buildMinutesHtml } from "../../exports/minutes/minutesHtml.ts";
import type { Lang } from "../../i18n/lang.ts";
import { drawPicture } from "../state/drawPicture.ts";

/** Pixels of a unit of a map: fine enough for print. */
const SCALE = 3;

/** Writes the minutes, with maps drawn by the browser where Word needs pictures. */
export async function buildMinutesFile(
  kind: "html" | "docx",
  context: MinutesContext,
  lang: Lang,
): Promise<ExportFile | BinaryFile> {
  if (kind === "html") return buildMinutesHtml(context, lang);
  return buildMinutesDocx(context, lang, ({ svg, width, height }) =>
    drawPicture(svg, width * SCALE, height * SCALE),
  );
}
