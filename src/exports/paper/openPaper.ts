import PDFDocument from "pdfkit";
import type { Lang } from "../../i18n/lang.ts";
import { cleanXml } from "../markup.ts";
import type { PaperFonts } from "./paperFonts.ts";

/** Points of a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

/** What a part of a document is, for those who have it read out (PDF 1.7, 14.8.4). */
export type PartKind =
  "Document" | "Sect" | "H1" | "H2" | "H3" | "P" | "L" | "LI" | "Figure" | "Table" | "TR" | "TH" | "TD";

/** A part of a document; parts are read out in the order in which they were added. */
export interface PaperPart {
  /** Draws content of this part's own. */
  add(
    kind: PartKind,
    draw: () => void,
    options?: { readonly alt?: string; readonly scope?: "Row" | "Column" },
  ): void;
  /** Begins a part that has parts of its own. */
  open(kind: PartKind): PaperPart;
}

/** A PDF that is being written: tagged, in one language, its typefaces embedded. */
export interface Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: PaperPart;
  /** Draws what nobody needs to have read out: lines, page numbers. */
  decorate(draw: () => void): void;
  finish(): Promise<Uint8Array>;
}

/** Names under which the typefaces are known inside a document. */
export const REGULAR = "regular";
export const BOLD = "bold";

/** What a paper says of itself, and its size. */
export interface PaperHead {
  readonly title: string;
  readonly author: string;
  readonly lang: Lang;
  /** ISO instant: the same data give the same bytes, whenever they are written. */
  readonly date: string;
  readonly millimetres: { readonly width: number; readonly height: number };
  /** Points on each side. */
  readonly margin: number;
}

const LANGUAGES: Readonly<Record<Lang, string>> = { fr: "fr-FR", en: "en-GB" };

function wrapPart(pdf: PDFKit.PDFDocument, element: PDFKit.PDFStructureElement): PaperPart {
  return {
    add(kind, draw, options = {}) {
      element.add(pdf.struct(kind, options, [draw]));
    },
    open(kind) {
      const part = pdf.struct(kind);
      element.add(part);
      return wrapPart(pdf, part);
    },
  };
}

/** The library puts the title into the document's metadata, which are XML, as it is. */
function withoutMarkup(text: string, lang: Lang): string {
  return cleanXml(text)
    .replace(/&/gu, lang === "fr" ? "et" : "and")
    .replace(/</gu, "‹")
    .replace(/>/gu, "›");
}

/** Begins a PDF without a page. */
export function openPaper(head: PaperHead, fonts: PaperFonts): Paper {
  const { width, height } = head.millimetres;
  const pdf = new PDFDocument({
    size: [width * POINTS_PER_MM, height * POINTS_PER_MM],
    margin: head.margin,
    autoFirstPage: false,
    bufferPages: true,
    font: "",
    lang: LANGUAGES[head.lang],
    tagged: true,
    displayTitle: true,
    pdfVersion: "1.7",
    info: {
      Title: withoutMarkup(head.title, head.lang),
      Author: withoutMarkup(head.author, head.lang),
      Creator: "Maillage",
      Producer: "Maillage",
      CreationDate: new Date(head.date),
    },
  });
  pdf.registerFont(REGULAR, fonts.regular);
  pdf.registerFont(BOLD, fonts.bold);
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on("end", resolve));
  const element = pdf.struct("Document");
  pdf.addStructure(element);
  return {
    pdf,
    root: wrapPart(pdf, element),
    decorate(draw) {
      pdf.markContent("Artifact");
      draw();
      pdf.endMarkedContent();
    },
    async finish() {
      pdf.end();
      await ended;
      return joinBytes(chunks);
    },
  };
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
