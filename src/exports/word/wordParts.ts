import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  ImageRun,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { cleanXml, dropDirectionMarks } from "../markup.ts";

/** What a section of a document is made of. */
export type WordPart = Paragraph | Table;

/** Width between the margins of A4 portrait, twentieths of a point. */
export const TEXT_WIDTH = 11_906 - 2 * 1134;

/** A picture with its size in pixels of the page (96 an inch). */
export interface WordPicture {
  readonly data:
    | { readonly kind: "png" | "jpg"; readonly bytes: Uint8Array }
    /** Drawn by Word itself; programs that cannot show nothing in its place. */
    | { readonly kind: "svg"; readonly text: string };
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

/** One white pixel, for programs that read no SVG. */
const BLANK_PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

/** Writes text as it is, line by line; what XML may not hold is left out. */
function runsOf(
  text: string,
  style: { readonly bold?: boolean; readonly size?: number; readonly strike?: boolean },
): TextRun[] {
  return dropDirectionMarks(cleanXml(text))
    .split(/\r\n?|\n/u)
    .map((line, index) => new TextRun({ text: line, ...style, ...(index === 0 ? {} : { break: 1 }) }));
}

/** Writes a heading that a reader can jump to. */
export function wordHeading(text: string, level: 1 | 2): Paragraph {
  const heading = level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  return new Paragraph({
    children: runsOf(text, {}),
    heading,
    keepNext: true,
    spacing: { before: level === 1 ? 280 : 200, after: 100 },
  });
}

/** Writes the title of a document. */
export function wordTitle(text: string): Paragraph {
  return new Paragraph({ children: runsOf(text, {}), heading: HeadingLevel.TITLE });
}

/** Writes a paragraph of text. */
export function wordParagraph(
  text: string,
  options: { readonly bold?: boolean; readonly small?: boolean; readonly keepNext?: boolean } = {},
): Paragraph {
  const style = { bold: options.bold === true, ...(options.small === true ? { size: 18 } : {}) };
  return new Paragraph({
    children: runsOf(text, style),
    spacing: { after: 100 },
    keepNext: options.keepNext === true,
  });
}

/** Writes an item of a list. */
export function wordBullet(text: string): Paragraph {
  return new Paragraph({ children: runsOf(text, {}), bullet: { level: 0 } });
}

/** A column of a table: its title, its share of the width, and whether it holds figures. */
export interface WordColumn {
  readonly title: string;
  readonly share: number;
  readonly numeric?: boolean;
}

/**
 * Writes a table whose first row is repeated on every page and whose rows are not cut in two.
 *
 * @param boldColumn – the column that matters most; undefined = the first, which names each row.
 */
export function wordTable(
  columns: readonly WordColumn[],
  rows: readonly (readonly string[])[],
  boldColumn = 0,
): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
  const cell = (text: string, column: number, isHead: boolean): TableCell => {
    const alignment = columns[column]?.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT;
    return new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      ...(isHead ? { shading: { fill: "EFEDF4" } } : {}),
      children: [
        new Paragraph({
          alignment,
          children: runsOf(text, { bold: isHead || column === boldColumn, size: 20 }),
        }),
      ],
    });
  };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, column) => cell(title, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: columns.map((_, i) => cell(row[i] ?? "", i, false)) }),
      ),
    ],
  });
}

/** Writes a picture, as wide as asked for. */
export function wordPicture(
  { data, width, height, alt }: WordPicture,
  shownWidth: number,
  title: string,
  options: IParagraphOptions = {},
): Paragraph {
  const common = {
    transformation: { width: shownWidth, height: Math.round((shownWidth * height) / width) },
    altText: { title: cleanXml(title), description: cleanXml(alt), name: cleanXml(title) },
  };
  const run =
    data.kind === "svg"
      ? new ImageRun({
          ...common,
          type: "svg",
          data: new TextEncoder().encode(data.text),
          fallback: { type: "png", data: BLANK_PNG },
        })
      : new ImageRun({ ...common, type: data.kind, data: data.bytes });
  return new Paragraph({ alignment: AlignmentType.CENTER, ...options, children: [run] });
}

/** Writes pictures side by side under their titles. */
export function wordPictures(
  pictures: readonly { readonly picture: WordPicture; readonly title: string }[],
): Table {
  const width = pictures.length > 1 ? 296 : 400;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: pictures.map(() => Math.floor(TEXT_WIDTH / pictures.length)),
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: pictures.map(
          ({ picture, title }) =>
            new TableCell({
              children: [
                new Paragraph({
                  children: runsOf(title, { bold: true }),
                  alignment: AlignmentType.CENTER,
                  keepNext: true,
                }),
                wordPicture(picture, width, title),
              ],
            }),
        ),
      }),
    ],
  });
}
