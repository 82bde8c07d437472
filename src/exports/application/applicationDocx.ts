import type { Lang } from "../../i18n/lang.ts";
import { describeLook } from "../authority/authorityLook.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { buildWordDocument } from "../word/wordDocument.ts";
import {
  wordBullet,
  wordHeading,
  wordParagraph,
  type WordPart,
  wordTable,
  wordTitle,
} from "../word/wordParts.ts";
import { type ApplicationBlock, buildApplicationContent } from "./applicationContent.ts";

/** Writes `dossier-appel-a-projets.docx` (R46), to be completed in Word. */
export function buildApplicationDocx(context: ExportContext, lang: Lang): Promise<BinaryFile> {
  const { title, subject, dated, version, sections } = buildApplicationContent(context, lang);
  const look = describeLook(context.scenario.authority);
  return buildWordDocument(
    {
      fileName: "dossier-appel-a-projets.docx",
      title,
      lang,
      updatedAt: context.scenario.updatedAt,
      foot: `${subject}, ${version}`,
      colour: look.ink,
    },
    [
      wordTitle(title),
      wordParagraph(subject, { bold: true }),
      wordParagraph(dated, { small: true }),
      ...sections.flatMap((section) => [
        wordHeading(section.title, 1),
        ...section.blocks.flatMap((block) => writeBlock(block)),
      ]),
    ],
  );
}

function writeBlock(block: ApplicationBlock): readonly WordPart[] {
  switch (block.kind) {
    case "text":
      return [wordParagraph(block.text, { bold: block.strong === true })];
    case "list":
      return block.lines.map(wordBullet);
    case "table":
      // Word joins tables that nothing stands between.
      return [wordTable(block.columns, block.rows), wordParagraph("", { small: true })];
  }
}
