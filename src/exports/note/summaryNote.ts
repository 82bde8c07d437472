import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { note, NOTE_TEXT } from "../../i18n/noteText.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { zipTime } from "../zipTime.ts";
import { buildNoteContent, type NoteContent, type NoteFigure } from "./noteContent.ts";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A map drawn for the note, PNG; sizes in pixels of the page (96 an inch). */
export interface NoteMap {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

/** The maps of the note; `after` null without a plan. */
export interface NoteMaps {
  readonly before: NoteMap;
  readonly after: NoteMap | null;
}

/**
 * Writes `note-de-synthese.docx`, two A4 pages for a council: maps, five figures with their sources, communes that
 * gain a place, assumptions. User text is text of paragraphs, never markup.
 */
export async function buildSummaryNote(context: ExportContext, maps: NoteMaps): Promise<BinaryFile> {
  const content = buildNoteContent(context);
  const document = new Document({
    title: content.title,
    creator: "Maillage",
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: "fr-FR" } } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGINS } },
        children: [...writeHead(content), ...writeMaps(maps), ...writeBody(content)],
      },
    ],
  });
  const bytes = dateDocument(
    new Uint8Array(await Packer.toArrayBuffer(document)),
    context.scenario.updatedAt,
  );
  return { fileName: "note-de-synthese.docx", mediaType: DOCX_TYPE, bytes };
}

/** The library dates a document by the clock; the same data give the same bytes. */
function dateDocument(bytes: Uint8Array, updatedAt: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  const dated = parts.map(([name, part]): [string, Uint8Array] => {
    if (name !== "docProps/core.xml") return [name, part];
    return [name, strToU8(strFromU8(part).replace(/(<dcterms:\w+[^>]*>)[^<]*/gu, `$1${updatedAt}`))];
  });
  return zipSync(Object.fromEntries(dated), { mtime: zipTime(updatedAt) });
}

/** Twentieths of a point: 2 cm. */
const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ text, heading: level, spacing: { before: 240, after: 120 } });
}

function paragraph(
  text: string,
  options: { readonly bold?: boolean; readonly small?: boolean } = {},
): Paragraph {
  const run = new TextRun({
    text,
    bold: options.bold === true,
    ...(options.small === true ? { size: 18 } : {}),
  });
  return new Paragraph({ children: [run], spacing: { after: 100 } });
}

function bullet(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 } });
}

function writeHead(content: NoteContent): Paragraph[] {
  return [
    new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
    paragraph(`${content.subject}. ${content.dated}.`, { small: true }),
    ...content.sentences.map((sentence) => paragraph(sentence, { bold: true })),
  ];
}

function writeMaps({ before, after }: NoteMaps): (Paragraph | Table)[] {
  const drawn = [
    { map: before, title: NOTE_TEXT.mapBefore },
    ...(after === null ? [] : [{ map: after, title: NOTE_TEXT.mapAfter }]),
  ];
  const width = after === null ? 400 : 310;
  const cells = drawn.map(
    ({ map, title }) =>
      new TableCell({
        children: [
          new Paragraph({ text: note(title), alignment: AlignmentType.CENTER }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new ImageRun({
                type: "png",
                data: map.png,
                transformation: { width, height: Math.round((width * map.height) / map.width) },
                altText: { title: note(title), description: map.alt, name: title },
              }),
            ],
          }),
        ],
      }),
  );
  return [
    heading(NOTE_TEXT.mapsTitle, HeadingLevel.HEADING_1),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: TableBorders.NONE,
      rows: [new TableRow({ children: cells })],
    }),
  ];
}

function writeFigures(figures: readonly NoteFigure[]): Table {
  const cell = (text: string, bold: boolean): TableCell =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
    });
  const head = new TableRow({
    tableHeader: true,
    children: NOTE_TEXT.figureColumns.map((title) => cell(note(title), true)),
  });
  const rows = figures.map(
    ({ label, before, after, source }) =>
      new TableRow({ children: [label, before, after, source].map((text, i) => cell(text, i === 2)) }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
}

function writeBody(content: NoteContent): (Paragraph | Table)[] {
  const list = (title: string, lines: readonly string[]): Paragraph[] =>
    lines.length === 0 ? [] : [heading(note(title), HeadingLevel.HEADING_1), ...lines.map(bullet)];
  return [
    heading(NOTE_TEXT.figuresTitle, HeadingLevel.HEADING_1),
    writeFigures(content.figures),
    heading(NOTE_TEXT.gainedTitle, HeadingLevel.HEADING_1),
    paragraph(content.gained.length === 0 ? note(NOTE_TEXT.gainedNone) : `${content.gained.join(", ")}.`),
    ...list(NOTE_TEXT.leftTitle, content.left),
    ...list(NOTE_TEXT.assumptionsTitle, content.assumptions),
    heading(NOTE_TEXT.sourcesTitle, HeadingLevel.HEADING_1),
    ...content.sources.map((source) => paragraph(source, { small: true })),
  ];
}
