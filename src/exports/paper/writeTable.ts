import type { AuthorityLook } from "../authority/authorityLook.ts";
import { BOLD, type Paper, type PaperPart, REGULAR } from "./openPaper.ts";
import { INK, innerWidth, MARGIN } from "./paperFlow.ts";
import { toPaperText } from "./paperText.ts";

/** A column: its head, its share of the width, and how its cells stand. */
export interface PaperColumn {
  readonly head: string;
  readonly share: number;
  readonly align?: "left" | "right";
}

/** A table; the first cell of each row names it. */
export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Draws the last row as a sum. */
  readonly isSummed?: boolean;
}

const SIZE = 9;
const PADDING = { x: 5, y: 3.5 } as const;

/** A row beyond this height would leave no room for others; its texts end in an ellipsis. */
const MOST_HEIGHT = 300;

interface TableRow {
  readonly cells: readonly string[];
  readonly kind: "head" | "row" | "sum";
}

interface PlacedColumn extends PaperColumn {
  readonly x: number;
  readonly width: number;
}

function placeColumns(paper: Paper, columns: readonly PaperColumn[]): readonly PlacedColumn[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const unit = innerWidth(paper) / total;
  let x = MARGIN;
  return columns.map((column) => {
    const placed = { ...column, x, width: column.share * unit };
    x += placed.width;
    return placed;
  });
}

function fontOf({ kind }: TableRow, index: number): string {
  return kind !== "row" || index === 0 ? BOLD : REGULAR;
}

function measure({ pdf }: Paper, row: TableRow, columns: readonly PlacedColumn[]): number {
  const heights = columns.map(({ width }, index) =>
    pdf
      .font(fontOf(row, index))
      .fontSize(SIZE)
      .heightOfString(row.cells[index] ?? "", { width: width - 2 * PADDING.x }),
  );
  return Math.min(MOST_HEIGHT, Math.max(...heights, SIZE)) + 2 * PADDING.y;
}

function drawRow(
  paper: Paper,
  table: PaperPart,
  row: TableRow,
  columns: readonly PlacedColumn[],
  look: AuthorityLook,
): void {
  const { pdf } = paper;
  const height = measure(paper, row, columns);
  const top = pdf.y;
  paper.decorate(() => drawGround(pdf, row, top, height, look));
  const part = table.open("TR");
  columns.forEach(({ x, width, align }, index) => {
    const isHead = row.kind === "head" || index === 0;
    const scope = { scope: row.kind === "head" ? "Column" : "Row" } as const;
    part.add(
      isHead ? "TH" : "TD",
      () => {
        pdf
          .font(fontOf(row, index))
          .fontSize(SIZE)
          .fillColor(INK)
          .text(row.cells[index] ?? "", x + PADDING.x, top + PADDING.y, {
            width: width - 2 * PADDING.x,
            height: height - 2 * PADDING.y + 1,
            align: align ?? "left",
            ellipsis: true,
          });
      },
      isHead ? scope : {},
    );
  });
  pdf.y = top + height;
}

function drawGround(
  pdf: PDFKit.PDFDocument,
  { kind }: TableRow,
  top: number,
  height: number,
  look: AuthorityLook,
): void {
  const right = pdf.page.width - MARGIN;
  if (kind === "head") pdf.rect(MARGIN, top, right - MARGIN, height).fill("#f1eff5");
  const isStrong = kind !== "row";
  const line = kind === "sum" ? top : top + height;
  pdf
    .moveTo(MARGIN, line)
    .lineTo(right, line)
    .lineWidth(isStrong ? 1.2 : 0.5)
    .strokeColor(isStrong ? look.main : "#c4c0cd")
    .stroke();
}

/** Writes a table; where it goes on to another page, its heads stand there again. */
export function writeTable(paper: Paper, part: PaperPart, table: PaperTable, look: AuthorityLook): void {
  const { pdf } = paper;
  const columns = placeColumns(paper, table.columns);
  const head: TableRow = { cells: table.columns.map((column) => toPaperText(column.head)), kind: "head" };
  const element = part.open("Table");
  const rows = table.rows.map((cells, index): TableRow => ({
    cells: cells.map(toPaperText),
    kind: table.isSummed === true && index === table.rows.length - 1 ? "sum" : "row",
  }));
  const firstHeight = rows[0] === undefined ? 0 : measure(paper, rows[0], columns);
  if (pdf.y + measure(paper, head, columns) + firstHeight > pdf.page.maxY()) pdf.addPage();
  drawRow(paper, element, head, columns, look);
  for (const row of rows) {
    if (pdf.y + measure(paper, row, columns) > pdf.page.maxY()) {
      pdf.addPage();
      const repeated = measure(paper, head, columns);
      paper.decorate(() => drawRepeatedHead(pdf, head, columns, repeated, look));
      pdf.y = MARGIN + repeated;
    }
    drawRow(paper, element, row, columns, look);
  }
  pdf.y += 8;
}

/** The heads of a table that goes on: to be seen, but not read out as a row of its own. */
function drawRepeatedHead(
  pdf: PDFKit.PDFDocument,
  head: TableRow,
  columns: readonly PlacedColumn[],
  height: number,
  look: AuthorityLook,
): void {
  drawGround(pdf, head, MARGIN, height, look);
  columns.forEach(({ x, width, align }, index) => {
    pdf
      .font(BOLD)
      .fontSize(SIZE)
      .fillColor(INK)
      .text(head.cells[index] ?? "", x + PADDING.x, MARGIN + PADDING.y, {
        width: width - 2 * PADDING.x,
        align: align ?? "left",
      });
  });
}
