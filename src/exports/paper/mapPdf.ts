import { describeEdition, type Edition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { writePatterns } from "../mapSheet/drawingMarkup.ts";
import { layOutMapSheet, SHEET_PREFIX } from "../mapSheet/mapSheet.ts";
import type { MapView } from "../mapSheet/mapView.ts";
import { A3_SHEET } from "../mapSheet/sheetFormat.ts";
import { markup, type Markup } from "../markup.ts";
import { drawLogo, type PageBox } from "./drawLogo.ts";
import { drawSvg } from "./drawSvg.ts";
import { openPaper, POINTS_PER_MM } from "./openPaper.ts";
import type { PaperFonts } from "./paperFonts.ts";

/** Writes `carte-a3.pdf` of an edition: access with the project, or today's where there is no plan. */
export function exportMapPdf(context: ExportContext, fonts: PaperFonts): Promise<BinaryFile> {
  const { before, after } = describeEditionMaps(context);
  return buildMapPdf(after ?? before, describeEdition(context), fonts);
}

/** Draws what a map shows on A3 paper, 420 × 297 mm, to hang in a meeting room; vectors only. */
export async function buildMapPdf(view: MapView, edition: Edition, fonts: PaperFonts): Promise<BinaryFile> {
  const sheet = layOutMapSheet(view, edition, A3_SHEET);
  const { millimetres } = sheet.format;
  const title = `${sheet.title} – ${view.scenario.territory.name}`;
  const paper = openPaper(
    {
      title,
      author: sheet.look.name,
      lang: view.lang,
      date: view.scenario.updatedAt,
      millimetres,
      margin: 0,
    },
    fonts,
  );
  paper.pdf.addPage();
  const width = millimetres.width * POINTS_PER_MM;
  const height = millimetres.height * POINTS_PER_MM;
  const draw = (content: Markup) => (): void =>
    drawSvg(paper, content, { x: 0, y: 0, width, height, units: sheet.format });
  paper.root.add("H1", draw(sheet.head));
  drawLogo(paper, sheet.look, scaleBox(sheet.logo, width / sheet.format.width));
  paper.root.add("Figure", draw(sheet.map), { alt: title });
  paper.root.add("P", draw(markup`${writePatterns(SHEET_PREFIX)}${sheet.legend}`));
  paper.root.add("P", draw(sheet.foot));
  return { fileName: "carte-a3.pdf", mediaType: "application/pdf", bytes: await paper.finish() };
}

function scaleBox({ x, y, width, height }: PageBox, scale: number): PageBox {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
