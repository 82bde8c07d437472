import { note, NOTE_TEXT } from "../../i18n/noteText.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { buildWordDocument } from "../word/wordDocument.ts";
import {
  type WordPart,
  wordBullet,
  wordHeading,
  wordParagraph,
  wordPictures,
  wordTable,
  wordTitle,
} from "../word/wordParts.ts";
import { buildNoteContent, type NoteContent } from "./noteContent.ts";

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

const INK = "#1b1a26";

/** Columns of the figures; the one after the project matters most. */
const SHARES = [3, 2, 2, 3] as const;
const AFTER = 2;

/**
 * Writes `note-de-synthese.docx`, two A4 pages for a council: maps, five figures with their sources, communes that
 * gain a place, assumptions. User text is text of paragraphs, never markup.
 */
export function buildSummaryNote(context: ExportContext, maps: NoteMaps): Promise<BinaryFile> {
  const content = buildNoteContent(context);
  return buildWordDocument(
    {
      fileName: "note-de-synthese.docx",
      title: content.title,
      lang: "fr",
      updatedAt: context.scenario.updatedAt,
      foot: null,
      colour: INK,
    },
    [...writeHead(content), ...writeMaps(maps), ...writeBody(content)],
  );
}

function writeHead(content: NoteContent): WordPart[] {
  return [
    wordTitle(content.title),
    wordParagraph(`${content.subject}. ${content.dated}.`, { small: true }),
    ...content.sentences.map((sentence) => wordParagraph(sentence, { bold: true })),
  ];
}

function writeMaps({ before, after }: NoteMaps): WordPart[] {
  const drawn = [
    { map: before, title: NOTE_TEXT.mapBefore },
    ...(after === null ? [] : [{ map: after, title: NOTE_TEXT.mapAfter }]),
  ];
  const pictures = drawn.map(({ map: { png, width, height, alt }, title }) => ({
    picture: { data: { kind: "png" as const, bytes: png }, width, height, alt },
    title: note(title),
  }));
  return [wordHeading(NOTE_TEXT.mapsTitle, 1), wordPictures(pictures)];
}

function writeBody(content: NoteContent): WordPart[] {
  const list = (title: string, lines: readonly string[]): WordPart[] =>
    lines.length === 0 ? [] : [wordHeading(note(title), 1), ...lines.map(wordBullet)];
  const columns = SHARES.map((share, i) => ({ title: note(NOTE_TEXT.figureColumns[i] ?? ""), share }));
  const rows = content.figures.map(({ label, before, after, source }) => [label, before, after, source]);
  return [
    wordHeading(NOTE_TEXT.figuresTitle, 1),
    wordTable(columns, rows, AFTER),
    wordHeading(NOTE_TEXT.gainedTitle, 1),
    wordParagraph(content.gained.length === 0 ? note(NOTE_TEXT.gainedNone) : `${content.gained.join(", ")}.`),
    ...list(NOTE_TEXT.leftTitle, content.left),
    ...list(NOTE_TEXT.assumptionsTitle, content.assumptions),
    wordHeading(NOTE_TEXT.sourcesTitle, 1),
    ...content.sources.map((source) => wordParagraph(source, { small: true })),
  ];
}
