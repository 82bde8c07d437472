import type { AuthorityLook } from "../authority/authorityLook.ts";
import type { SheetRow } from "../communeSheet/communeSheetContent.ts";
import { BOLD, type Paper, type PaperPart, REGULAR } from "./openPaper.ts";
import { INK } from "./paperFlow.ts";
import { toPaperText } from "./paperText.ts";

/** A piece of a sheet that fits one page: a title, and lines, a list or rows below it. */
export interface SheetBlock {
  /** Empty = none. */
  readonly title: string;
  readonly kind: "text" | "strong" | "list" | "small";
  readonly lines: readonly string[];
  readonly rows?: readonly SheetRow[];
}

/** Where blocks stand below each other; they stop at `bottom`. */
export interface BlockColumn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly left: number;
  readonly width: number;
  readonly gap: number;
  readonly sign: string;
}

const LIST_INDENT = 9;
const LABEL_SHARE = 0.34;

function textLine(block: SheetBlock, text: string, width: number, size: number): Line {
  const left = block.kind === "list" ? LIST_INDENT : 0;
  return {
    text: toPaperText(text),
    size: block.kind === "small" ? size * 0.8 : size,
    bold: block.kind === "strong",
    colour: block.kind === "small" ? "#55525f" : INK,
    left,
    width: width - left,
    gap: size * 0.3,
    sign: block.kind === "list" ? "•" : "",
  };
}

function measureLine({ pdf }: Paper, { text, size, bold, width }: Line): number {
  return pdf
    .font(bold ? BOLD : REGULAR)
    .fontSize(size)
    .heightOfString(text, { width, lineGap: 1 });
}

function drawLine({ pdf }: Paper, line: Line, x: number, y: number): void {
  pdf
    .font(line.bold ? BOLD : REGULAR)
    .fontSize(line.size)
    .fillColor(line.colour);
  if (line.sign !== "") pdf.text(line.sign, x, y, { lineBreak: false });
  pdf.text(line.text, x + line.left, y, { width: line.width, lineGap: 1 });
}

/**
 * Sets blocks below each other; lines for which there is no room are left out.
 *
 * @param part where they are added; null only measures.
 * @returns where the last line ends; it may lie beyond the bottom when measuring.
 */
export function setBlocks(
  paper: Paper,
  part: PaperPart | null,
  blocks: readonly SheetBlock[],
  { x, y, width, bottom }: BlockColumn,
  size: number,
  look: AuthorityLook,
): number {
  let top = y;
  const fits = (height: number): boolean => part === null || top + height <= bottom;
  const set = (kind: "H2" | "P" | "LI", line: Line, into: PaperPart | null): void => {
    const height = measureLine(paper, line);
    if (!fits(height)) return;
    const at = top;
    into?.add(kind, () => drawLine(paper, line, x, at));
    top += height + line.gap;
  };
  for (const block of blocks) {
    if (block.lines.length === 0 && (block.rows ?? []).length === 0) continue;
    if (top > y) top += size * 0.5;
    if (block.title !== "") {
      const plain = textLine({ ...block, kind: "text" }, block.title, width, size * 1.15);
      set("H2", { ...plain, bold: true, colour: look.ink, gap: size * 0.25 }, part);
    }
    const list = block.kind === "list" ? (part?.open("L") ?? null) : part;
    for (const text of block.lines) {
      set(block.kind === "list" ? "LI" : "P", textLine(block, text, width, size), list);
    }
    top = setRows(paper, part, block.rows ?? [], { x, y: top, width, bottom }, size);
  }
  return top;
}

/** Sets labels and values side by side. */
function setRows(
  paper: Paper,
  part: PaperPart | null,
  rows: readonly SheetRow[],
  { x, y, width, bottom }: BlockColumn,
  size: number,
): number {
  if (rows.length === 0) return y;
  const table = part?.open("Table") ?? null;
  const plain = textLine({ title: "", kind: "text", lines: [] }, "", width, size);
  let top = y;
  for (const { label, value } of rows) {
    const labelled = { ...plain, text: toPaperText(label), bold: true, width: width * LABEL_SHARE - 6 };
    const valued = { ...plain, text: toPaperText(value), width: width * (1 - LABEL_SHARE) };
    const height = Math.max(measureLine(paper, labelled), measureLine(paper, valued)) + 5;
    if (table !== null && top + height > bottom) continue;
    const at = top;
    if (table !== null) {
      paper.decorate(() => {
        const { pdf } = paper;
        pdf
          .moveTo(x, at)
          .lineTo(x + width, at)
          .lineWidth(0.5)
          .strokeColor("#c4c0cd")
          .stroke();
      });
      const row = table.open("TR");
      row.add("TH", () => drawLine(paper, labelled, x, at + 3), { scope: "Row" });
      row.add("TD", () => drawLine(paper, valued, x + width * LABEL_SHARE, at + 3));
    }
    top += height;
  }
  return top + 3;
}
