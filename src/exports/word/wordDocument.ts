import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Lang } from "../../i18n/lang.ts";
import type { BinaryFile } from "../exportFile.ts";
import { cleanXml } from "../markup.ts";
import { zipTime } from "../zipTime.ts";
import type { WordPart } from "./wordParts.ts";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Twentieths of a point: 2 cm. */
const MARGINS = { top: 1134, bottom: 1134, left: 1134, right: 1134 };

const LANGUAGES: Readonly<Record<Lang, string>> = { fr: "fr-FR", en: "en-GB" };

/** What a document is beside its parts. */
export interface WordDocument {
  readonly fileName: string;
  readonly title: string;
  readonly lang: Lang;
  /** ISO instant that it is dated by: the same data give the same bytes. */
  readonly updatedAt: string;
  /** Text at the foot of each page, before the page's number; null = no foot. */
  readonly foot: string | null;
  /** Colour of titles, `#rrggbb`. */
  readonly colour: string;
}

function titleStyle(colour: string, size: number): { run: object } {
  return { run: { color: colour.slice(1), size, bold: true, font: "Calibri" } };
}

function writeFoot(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ text: `${cleanXml(text)} – `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
}

/** Writes an A4 document for Word. Texts of users are text of paragraphs, never markup. */
export async function buildWordDocument(
  { fileName, title, lang, updatedAt, foot, colour }: WordDocument,
  parts: readonly WordPart[],
): Promise<BinaryFile> {
  const document = new Document({
    title: cleanXml(title),
    creator: "Maillage",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: 22, language: { value: LANGUAGES[lang] } } },
        title: titleStyle(colour, 44),
        heading1: titleStyle(colour, 30),
        heading2: titleStyle(colour, 24),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGINS } },
        ...(foot === null ? {} : { footers: { default: writeFoot(foot) } }),
        children: [...parts],
      },
    ],
  });
  const bytes = dateDocument(new Uint8Array(await Packer.toArrayBuffer(document)), updatedAt);
  return { fileName, mediaType: DOCX_TYPE, bytes };
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
