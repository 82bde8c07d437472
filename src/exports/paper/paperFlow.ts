import type { AuthorityLook } from "../authority/authorityLook.ts";
import type { DrawnPicture } from "../mapSheet/wideMap.ts";
import { drawSvg } from "./drawSvg.ts";
import { BOLD, type Paper, type PaperPart, REGULAR } from "./openPaper.ts";
import { toPaperText } from "./paperText.ts";

export const INK = "#17131f";

/** A4, upright. */
export const A4_UPRIGHT = { width: 210, height: 297 } as const;

/** Points on each side of a text page. */
export const MARGIN = 45;

/** How letters look. */
export interface LetterStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** Sets a style and returns the text as the typefaces can draw it. */
export function setLetters({ pdf }: Paper, text: string, { size, bold, colour }: LetterStyle): string {
  pdf
    .font(bold === true ? BOLD : REGULAR)
    .fontSize(size)
    .fillColor(colour ?? INK);
  return toPaperText(text);
}

/** Width of the text of a page. */
export function innerWidth({ pdf }: Paper): number {
  return pdf.page.width - 2 * MARGIN;
}

/** Begins a new page where less than `height` is left on this one. */
export function ensureRoom({ pdf }: Paper, height: number): void {
  if (pdf.y + height > pdf.page.maxY()) pdf.addPage();
}

const HEADINGS = {
  H1: { size: 24, before: 0, after: 6 },
  H2: { size: 15, before: 16, after: 6 },
  H3: { size: 12, before: 10, after: 3 },
} as const;

/** Room that what stands below a heading takes at least: a heading alone at the foot of a page misleads. */
const KEPT_BELOW = 60;

/** Writes a heading, with its place in the list of contents where it is a chapter's. */
export function writeHeading(
  paper: Paper,
  part: PaperPart,
  level: keyof typeof HEADINGS,
  text: string,
  look: AuthorityLook,
): void {
  const { size, before, after } = HEADINGS[level];
  const { pdf } = paper;
  ensureRoom(paper, before + size + KEPT_BELOW);
  if (pdf.y > MARGIN) pdf.y += before;
  const written = setLetters(paper, text, { size, bold: true, colour: look.ink });
  if (level === "H2") pdf.outline.addItem(written);
  part.add(level, () => {
    pdf.text(written, MARGIN, pdf.y, { width: innerWidth(paper) });
  });
  pdf.y += after;
}

/** Writes a paragraph; a long one runs on to the next page. */
export function writeParagraph(
  paper: Paper,
  part: PaperPart,
  text: string,
  style: LetterStyle = { size: 10.5 },
): void {
  if (text === "") return;
  const { pdf } = paper;
  const written = setLetters(paper, text, style);
  ensureRoom(paper, 2 * style.size);
  part.add("P", () => {
    pdf.text(written, MARGIN, pdf.y, { width: innerWidth(paper), lineGap: 1.5 });
  });
  pdf.y += 4;
}

/** Writes a list with a sign before each line. */
export function writeList(
  paper: Paper,
  part: PaperPart,
  lines: readonly string[],
  style: LetterStyle = { size: 10.5 },
): void {
  const { pdf } = paper;
  const list = part.open("L");
  for (const line of lines) {
    const written = setLetters(paper, line, style);
    ensureRoom(paper, 2 * style.size);
    list.add("LI", () => {
      const top = pdf.y;
      pdf.text("•", MARGIN, top, { lineBreak: false });
      pdf.text(written, MARGIN + 12, top, { width: innerWidth(paper) - 12, lineGap: 1.5 });
    });
    pdf.y += 2;
  }
  pdf.y += 4;
}

/** Draws a picture as wide as it may be, its ratio kept. */
export function writePicture(
  paper: Paper,
  part: PaperPart,
  { content, units, alt }: DrawnPicture,
  width: number,
): void {
  const { pdf } = paper;
  const height = (width * units.height) / units.width;
  ensureRoom(paper, height + 10);
  const box = { x: MARGIN, y: pdf.y, width, height, units };
  part.add("Figure", () => drawSvg(paper, content, box), { alt });
  pdf.y = box.y + height + 8;
}

/** Writes a line at the foot of each page: what it is of, and its number. */
export function writeFeet(
  paper: Paper,
  text: string,
  numberOf: (page: number, pages: number) => string,
): void {
  const { pdf } = paper;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const y = pdf.page.height - MARGIN + 12;
    const { margins } = pdf.page;
    // The foot stands below what text may take: else each one would begin a page.
    pdf.page.margins = { ...margins, bottom: 0 };
    paper.decorate(() => {
      const style = { size: 8, colour: "#55525f" };
      pdf.text(setLetters(paper, text, style), MARGIN, y, {
        width: innerWidth(paper) - 60,
        height: 10,
        ellipsis: true,
      });
      pdf.text(setLetters(paper, numberOf(page - start + 1, count), style), MARGIN, y, {
        width: innerWidth(paper),
        align: "right",
        lineBreak: false,
      });
    });
    pdf.page.margins = margins;
  }
}
