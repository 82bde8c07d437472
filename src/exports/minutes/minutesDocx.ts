import type { Lang } from "../../i18n/lang.ts";
import { measureLogo } from "../authority/readLogo.ts";
import type { BinaryFile } from "../exportFile.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { buildMapPicture, type MapPicture } from "../mapSheet/mapPicture.ts";
import { buildWordDocument } from "../word/wordDocument.ts";
import {
  type WordPart,
  type WordPicture,
  wordBullet,
  wordHeading,
  wordParagraph,
  wordPicture,
  wordPictures,
  wordTable,
  wordTitle,
} from "../word/wordParts.ts";
import { buildMinutesContent } from "./minutesContent.ts";
import type { MinutesBlock, MinutesContent, MinutesContext } from "./minutesModel.ts";

/** Draws a map in pixels, as PNG; null where nothing can: the drawing itself is put in, which Word shows since 2016. */
export type DrawPng = ((picture: MapPicture) => Promise<Uint8Array>) | null;

/** Most height and width of a logo, pixels of the page. */
const LOGO = { width: 180, height: 70 } as const;

/** Writes `compte-rendu.docx` (R37), the same as the page, for those who must change a word. */
export async function buildMinutesDocx(
  context: MinutesContext,
  lang: Lang,
  drawPng: DrawPng,
): Promise<BinaryFile> {
  const content = buildMinutesContent(context, lang);
  const maps = await drawMaps(context, lang, drawPng);
  return buildWordDocument(
    {
      fileName: "compte-rendu.docx",
      title: content.title,
      lang,
      updatedAt: context.scenario.updatedAt,
      foot: content.foot,
      colour: content.look.ink,
    },
    [
      ...writeHead(content),
      wordHeading(content.briefTitle, 1),
      ...content.brief.map((sentence) => wordParagraph(sentence, { bold: true })),
      ...content.briefDecisions.map(wordBullet),
      ...content.sections.flatMap(({ title, blocks }) => [
        wordHeading(title, 1),
        ...blocks.flatMap((block) => writeBlock(block, maps)),
      ]),
    ],
  );
}

async function drawMaps(
  context: MinutesContext,
  lang: Lang,
  drawPng: DrawPng,
): Promise<readonly WordPicture[]> {
  const { before, after } = describeEditionMaps(context);
  const views = after === null ? [before] : [before, after];
  return Promise.all(
    views.map(async (view) => {
      const picture = buildMapPicture({ ...view, lang });
      const { width, height, alt } = picture;
      const data =
        drawPng === null
          ? { kind: "svg" as const, text: picture.svg }
          : { kind: "png" as const, bytes: await drawPng(picture) };
      return { data, width, height, alt };
    }),
  );
}

function writeHead({ look, title, facts, colon }: MinutesContent): readonly WordPart[] {
  const logo = look.logo === null ? null : measureLogo(look.logo);
  const scale = logo === null ? 1 : Math.min(1, LOGO.width / logo.width, LOGO.height / logo.height);
  return [
    ...(logo === null
      ? []
      : [
          wordPicture(
            { data: logo, width: logo.width, height: logo.height, alt: look.name },
            Math.max(1, Math.round(logo.width * scale)),
            look.name,
            { alignment: "left" },
          ),
        ]),
    ...(look.name === "" ? [] : [wordParagraph(look.name, { bold: true })]),
    wordTitle(title),
    ...facts.map(([term, fact]) => wordParagraph(`${term}${colon}${fact}`, { small: true })),
  ];
}

function writeBlock(block: MinutesBlock, maps: readonly WordPicture[]): readonly WordPart[] {
  switch (block.kind) {
    case "paragraph":
      return [wordParagraph(block.text)];
    case "heading":
      return [wordHeading(block.text, 2)];
    case "list":
      return block.items.map(wordBullet);
    case "table":
      return [
        wordParagraph(block.caption, { bold: true, small: true, keepNext: true }),
        wordTable(block.columns, block.rows),
        wordParagraph("", { small: true }),
      ];
    case "maps": {
      const titles = [block.before, block.after];
      const pictures = maps.map((picture, index) => ({ picture, title: titles[index] ?? "" }));
      const isDrawn = maps.some(({ data }) => data.kind === "svg");
      return [wordPictures(pictures), ...(isDrawn ? [wordParagraph(block.drawn, { small: true })] : [])];
    }
  }
}
