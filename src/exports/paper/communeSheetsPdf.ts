import type { Lang } from "../../i18n/lang.ts";
import { paperText } from "../../i18n/paperText.ts";
import { textsOf } from "../../i18n/texts.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import { type AuthorityLook, describeLook } from "../authority/authorityLook.ts";
import {
  type CommuneSheetContent,
  type CommuneSheetInput,
  writeCommuneSheet,
} from "../communeSheet/communeSheetContent.ts";
import { createNeedsAndSupply, type NeedsAndSupply } from "../communeSheet/needsAndSupply.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import type { DrawnPicture } from "../mapSheet/wideMap.ts";
import { drawLogo } from "./drawLogo.ts";
import { drawSvg } from "./drawSvg.ts";
import { openPaper, type Paper, type PaperPart } from "./openPaper.ts";
import { A4_UPRIGHT, INK, innerWidth, MARGIN, setLetters, writeFeet } from "./paperFlow.ts";
import type { PaperFonts } from "./paperFonts.ts";
import { setBlocks, type SheetBlock } from "./sheetBlocks.ts";
import { createSheetPictures } from "./sheetPicture.ts";

/** Sizes of type, the largest that lets a sheet fit one page is taken. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5] as const;

const GUTTER = 18;
const MAP_WIDTH = 215;

/** A text by somebody: longer ones would take the page from the rest. */
const MOST_LETTERS = 420;

interface Sheet {
  readonly content: CommuneSheetContent;
  readonly lists: NeedsAndSupply;
  readonly picture: DrawnPicture;
}

/** Which sheets are wanted, and what happens meanwhile. */
export interface SheetsWanted {
  readonly lang: Lang;
  /** INSEE code of the one commune; null = all of them. */
  readonly code: string | null;
  /** Called after each sheet: the host may show how far it is, let others work, or throw to stop. */
  readonly onSheet?: (done: number, all: number) => Promise<void>;
}

/** What all sheets are written with. */
interface Writing {
  readonly paper: Paper;
  readonly look: AuthorityLook;
  readonly lang: Lang;
}

/**
 * Writes `fiches-communes.pdf`, a page for each commune in the order of names, or the page of one.
 */
export async function buildCommuneSheetsPdf(
  context: ExportContext,
  fonts: PaperFonts,
  { lang, code, onSheet }: SheetsWanted,
): Promise<BinaryFile> {
  const { scenario } = context;
  const { territory } = scenario;
  const look = describeLook(scenario.authority);
  const words = paperText(lang).sheets;
  const sheets = prepareSheets(context, lang);
  const communes = [...territory.communes]
    .filter((commune) => code === null || commune.code === code)
    .sort((a, b) => a.name.localeCompare(b.name, "fr"));
  const title =
    code === null ? words.title(territory.name) : words.titleOf(communes[0]?.name ?? territory.name);
  const head = {
    title,
    author: look.name,
    lang,
    date: scenario.updatedAt,
    millimetres: A4_UPRIGHT,
    margin: MARGIN,
  };
  const paper = openPaper(head, fonts);
  for (const [index, commune] of communes.entries()) {
    const sheet = sheets(commune.code);
    if (sheet !== null) writeSheet({ paper, look, lang }, sheet);
    await onSheet?.(index + 1, communes.length);
  }
  const { version } = describeEdition(context);
  writeFeet(paper, words.foot(territory.name, version), paperText(lang).page);
  const fileName = code === null ? "fiches-communes.pdf" : `fiche-${code}.pdf`;
  return { fileName, mediaType: "application/pdf", bytes: await paper.finish() };
}

function prepareSheets(context: ExportContext, lang: Lang): (code: string) => Sheet | null {
  const { scenario, diagnosis, planning } = context;
  const plan = planning?.document.plan ?? null;
  const shared = {
    scenario,
    diagnosis,
    plan,
    outcomes: planning?.assessment.communes ?? null,
    sessions: laySessions(scenario, plan),
    lang,
  };
  const listsOf = createNeedsAndSupply(scenario, lang);
  const pictureOf = createSheetPictures(context, lang);
  return (code) => {
    const input: CommuneSheetInput = { ...shared, code };
    const content = writeCommuneSheet(input);
    return content === null ? null : { content, lists: listsOf(code), picture: pictureOf(input) };
  };
}

function writeSheet(writing: Writing, sheet: Sheet): void {
  const { paper } = writing;
  const { pdf } = paper;
  pdf.addPage();
  pdf.outline.addItem(setLetters(paper, sheet.content.name, { size: 10 }));
  const part = paper.root.open("Sect");
  const top = writeHead(writing, part, sheet.content);
  const size =
    SIZES.find((each) => setBody(writing, null, sheet, top, each) <= pdf.page.maxY()) ??
    SIZES[SIZES.length - 1];
  setBody(writing, part, sheet, top, size ?? 7.5);
}

function writeHead({ paper, look, lang }: Writing, part: PaperPart, content: CommuneSheetContent): number {
  const { pdf } = paper;
  const width = innerWidth(paper);
  drawLogo(paper, look, { x: MARGIN + width - 130, y: MARGIN - 12, width: 130, height: 46 });
  const kicker = [look.name, textsOf(lang).print.heading].filter((each) => each !== "").join(" · ");
  const line = (kind: "H1" | "P", text: string, size: number, bold: boolean, colour: string): void => {
    const written = setLetters(paper, text, { size, bold, colour });
    part.add(kind, () => {
      pdf.text(written, MARGIN, pdf.y, { width: width - 140, height: size * 2.6, ellipsis: true });
    });
  };
  pdf.y = MARGIN - 12;
  line("P", kicker, 10, true, look.ink);
  line("H1", content.name, 24, true, INK);
  line("P", content.facts, 10, false, "#55525f");
  const y = Math.max(pdf.y, MARGIN + 38) + 3;
  paper.decorate(() => {
    pdf.rect(MARGIN, y, width, 3).fill(look.main);
    pdf.rect(MARGIN, y, width / 6, 3).fill(look.second);
  });
  return y + 14;
}

/** Sets all below the head, and returns where it ends; `part` null only measures. */
function setBody(
  { paper, look, lang }: Writing,
  part: PaperPart | null,
  { content, lists, picture }: Sheet,
  top: number,
  size: number,
): number {
  const width = innerWidth(paper);
  const bottom = paper.pdf.page.maxY();
  const set = (blocks: readonly SheetBlock[], x: number, y: number, columnWidth: number): number =>
    setBlocks(paper, part, blocks, { x, y, width: columnWidth, bottom }, size, look);
  const left = width - MAP_WIDTH - GUTTER;
  const wordsEnd = set(listWords(content, lists, lang), MARGIN, top, left);
  const mapEnd = setPicture(paper, part, picture, top);
  const middle = Math.max(wordsEnd, mapEnd) + 8;
  const half = (width - GUTTER) / 2;
  const { said, asked } = textsOf(lang).hearing;
  const { who, rows } = content.heard;
  const saidRows = rows.map(({ label, value }) => ({ label, value: shorten(value) }));
  const saidEnd = set([{ title: said, kind: "text", lines: [who], rows: saidRows }], MARGIN, middle, half);
  const askedEnd = set(
    [{ title: asked, kind: "list", lines: content.asked }],
    MARGIN + half + GUTTER,
    middle,
    half,
  );
  return set(listEnd(content, lang), MARGIN, Math.max(saidEnd, askedEnd) + 8, width);
}

function listWords(
  content: CommuneSheetContent,
  { needs, supply }: NeedsAndSupply,
  lang: Lang,
): readonly SheetBlock[] {
  const words = paperText(lang).sheets;
  const dates = content.dates.length === 0 ? [] : [{ label: words.dates, value: content.dates.join("\n") }];
  return [
    { title: words.today, kind: "text", lines: [content.children, content.today] },
    { title: "", kind: "strong", lines: [content.verdict] },
    { title: words.project, kind: "text", lines: [content.plan], rows: [...content.rows, ...dates] },
    { title: words.needs, kind: "list", lines: needs.map(shorten) },
    { title: words.supply, kind: "list", lines: supply.map(shorten) },
  ];
}

function listEnd(content: CommuneSheetContent, lang: Lang): readonly SheetBlock[] {
  const words = paperText(lang).sheets;
  return [
    { title: words.confirm, kind: "list", lines: content.confirm },
    { title: "", kind: "small", lines: [content.sources.join(" · "), content.made] },
  ];
}

function setPicture(paper: Paper, part: PaperPart | null, picture: DrawnPicture, top: number): number {
  const { content, units, alt } = picture;
  const height = (MAP_WIDTH * units.height) / units.width;
  const x = paper.pdf.page.width - MARGIN - MAP_WIDTH;
  part?.add("Figure", () => drawSvg(paper, content, { x, y: top, width: MAP_WIDTH, height, units }), { alt });
  return top + height + 8;
}

function shorten(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).trimEnd()}…`;
}
