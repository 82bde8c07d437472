import SVGtoPDF from "svg-to-pdfkit";
import { cleanXml, markup, type Markup } from "../markup.ts";
import { BOLD, type Paper, REGULAR } from "./openPaper.ts";
import { toPaperText } from "./paperText.ts";

/** Where a drawing stands on a page, in points, and its own size in units. */
export interface DrawingBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly units: { readonly width: number; readonly height: number };
}

/** Draws shapes and letters of an SVG as those of the page: letters stay letters, and nothing becomes pixels. */
export function drawSvg({ pdf }: Paper, content: Markup, { x, y, width, height, units }: DrawingBox): void {
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units.width} ${units.height}" fill="#17131f">${content}</svg>`;
  SVGtoPDF(pdf, toPaperText(cleanXml(svg.markup)), x, y, {
    width,
    height,
    assumePt: true,
    fontCallback: (_family, bold) => (bold ? BOLD : REGULAR),
    warningCallback(message) {
      throw new Error(`a drawing has what paper cannot show: ${message}`);
    },
  });
}
