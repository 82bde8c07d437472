import { formatInteger } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { paperText } from "../../i18n/paperText.ts";
import { type AuthorityLook, describeLook } from "../authority/authorityLook.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { drawWideMap } from "../mapSheet/wideMap.ts";
import { buildSharedContent, type SharedContent } from "../share/sharedContent.ts";
import type { SharedCircuit } from "../share/sharedCircuits.ts";
import type { SharedEntry } from "../share/sharedEntries.ts";
import { drawLogo } from "./drawLogo.ts";
import { openPaper, type Paper, type PaperPart } from "./openPaper.ts";
import {
  A4_UPRIGHT,
  innerWidth,
  MARGIN,
  writeFeet,
  writeHeading,
  writeList,
  writeParagraph,
  writePicture,
} from "./paperFlow.ts";
import type { PaperFonts } from "./paperFonts.ts";
import { writeTable } from "./writeTable.ts";

/** What all chapters are written with. */
interface Writing {
  readonly paper: Paper;
  readonly content: SharedContent;
  readonly look: AuthorityLook;
  readonly words: ReturnType<typeof paperText>["shared"];
}

/**
 * Writes `partage.pdf`, the paper that goes with the shared page, whose words it has: figures, maps, circuits,
 * communes, opinions, decisions. Mail gateways that stop a page let it through.
 */
export async function buildSharedPdf(
  context: ExportContext,
  fonts: PaperFonts,
  lang: Lang,
): Promise<BinaryFile> {
  const content = buildSharedContent(context, lang);
  const look = describeLook(context.scenario.authority);
  const paper = openPaper(
    {
      title: content.title,
      author: look.name,
      lang,
      date: context.scenario.updatedAt,
      millimetres: A4_UPRIGHT,
      margin: MARGIN,
    },
    fonts,
  );
  const writing = { paper, content, look, words: paperText(lang).shared };
  writeTitlePage(writing);
  writeMaps(writing, context);
  writeCircuits(writing);
  writeCommunes(writing);
  writeOpinions(writing);
  writeDecisions(writing);
  writeSources(writing);
  const { territory, version, scenarioHash } = content;
  writeFeet(paper, writing.words.foot(territory, version, scenarioHash.slice(0, 16)), paperText(lang).page);
  return { fileName: "partage.pdf", mediaType: "application/pdf", bytes: await paper.finish() };
}

function chapter({ paper, look }: Writing, title: string): PaperPart {
  const part = paper.root.open("Sect");
  writeHeading(paper, part, "H2", title, look);
  return part;
}

function writeTitlePage(writing: Writing): void {
  const { paper, content, look, words } = writing;
  const { pdf } = paper;
  pdf.addPage();
  const part = paper.root.open("Sect");
  drawLogo(paper, look, { x: pdf.page.width - MARGIN - 150, y: MARGIN - 5, width: 150, height: 60 });
  if (look.logo !== null) pdf.y = MARGIN + 70;
  writeParagraph(paper, part, look.name, { size: 12, bold: true, colour: look.ink });
  writeHeading(paper, part, "H1", content.title, look);
  drawRule(writing);
  writeParagraph(paper, part, content.subject, { size: 13 });
  writeParagraph(paper, part, content.dated, { size: 10, colour: "#55525f" });
  pdf.y += 10;
  content.sentences.forEach((sentence) => writeParagraph(paper, part, sentence, { size: 13 }));
  const figures = chapter(writing, words.figures);
  const heads = words.figureHeads;
  const hasPlan = content.figures.some((figure) => figure.after !== null);
  writeTable(
    paper,
    figures,
    {
      columns: [
        { head: heads.figure, share: 3 },
        { head: heads.before, share: 2 },
        ...(hasPlan ? [{ head: heads.after, share: 2 }] : []),
      ],
      rows: content.figures.map((figure) => [figure.label, figure.before, figure.after ?? ""]),
    },
    look,
  );
}

/** A line in the colours of the authority. */
function drawRule({ paper, look }: Writing): void {
  const { pdf } = paper;
  const { y } = pdf;
  paper.decorate(() => {
    pdf.rect(MARGIN, y, innerWidth(paper), 3).fill(look.main);
    pdf.rect(MARGIN, y, innerWidth(paper) / 6, 3).fill(look.second);
  });
  pdf.y = y + 14;
}

function writeMaps(writing: Writing, context: ExportContext): void {
  const { paper, content, look, words } = writing;
  const { before, after } = describeEditionMaps(context);
  paper.pdf.addPage();
  const part = chapter(writing, words.maps);
  for (const [title, view] of [
    [words.mapBefore, before],
    [words.mapAfter, after],
  ] as const) {
    if (view === null) continue;
    writeHeading(paper, part, "H3", title, look);
    writePicture(paper, part, drawWideMap({ ...view, lang: content.lang }), innerWidth(paper));
  }
}

function writeCircuits(writing: Writing): void {
  const { paper, content, words } = writing;
  paper.pdf.addPage();
  const part = chapter(writing, words.circuits);
  if (content.circuits.length === 0) writeParagraph(paper, part, words.noCircuit);
  content.circuits.forEach((circuit) => writeCircuit(writing, part, circuit));
}

function writeCircuit(
  { paper, look, words }: Writing,
  part: PaperPart,
  { title, team, base, outings }: SharedCircuit,
): void {
  writeHeading(paper, part, "H3", title, look);
  writeParagraph(paper, part, words.circuitLine(team, base));
  const heads = words.stopHeads;
  const columns = [
    { head: heads.stop, share: 1, align: "right" as const },
    { head: heads.commune, share: 3 },
    { head: heads.hall, share: 5 },
    { head: heads.hours, share: 2.5 },
  ];
  for (const { when, weeks, stops } of outings) {
    writeParagraph(paper, part, `${when} (${weeks})`, { size: 10.5, bold: true });
    const rows = stops.map((stop) => [String(stop.number), stop.commune, stop.hall, stop.hours]);
    writeTable(paper, part, { columns, rows }, look);
  }
}

function writeCommunes(writing: Writing): void {
  const { paper, content, look, words } = writing;
  paper.pdf.addPage();
  const part = chapter(writing, words.communes);
  const heads = words.communeHeads;
  writeTable(
    paper,
    part,
    {
      columns: [
        { head: heads.commune, share: 4 },
        { head: heads.children, share: 2, align: "right" },
        { head: heads.state, share: 3.6 },
        { head: heads.servedBy, share: 4 },
        { head: heads.before, share: 1.8, align: "right" },
        { head: heads.after, share: 1.8, align: "right" },
        { head: heads.when, share: 4.4 },
      ],
      rows: content.communes.map((each) => [
        each.name,
        formatInteger(each.children, content.lang),
        each.stateText,
        each.servedBy,
        words.minutes(each.minutesBefore),
        words.minutes(each.minutesAfter),
        each.frequency,
      ]),
    },
    look,
  );
}

function writeOpinions(writing: Writing): void {
  const { words, content } = writing;
  writeEntries(writing, words.opinions, words.opinionHeads, content.opinions, words.noOpinion);
}

function writeDecisions(writing: Writing): void {
  const { paper, content, look, words } = writing;
  writeEntries(writing, words.decisions, words.decisionHeads, content.decisions, words.noDecision);
  if (content.locks.length === 0) return;
  const part = paper.root.open("Sect");
  writeHeading(paper, part, "H3", words.locks, look);
  writeList(paper, part, content.locks);
}

function writeEntries(
  writing: Writing,
  title: string,
  heads: Writing["words"]["opinionHeads"],
  entries: readonly SharedEntry[],
  none: string,
): void {
  const { paper, look, words } = writing;
  const part = chapter(writing, title);
  if (entries.length === 0) {
    writeParagraph(paper, part, none);
    return;
  }
  writeTable(
    paper,
    part,
    {
      columns: [
        { head: heads.about, share: 3 },
        { head: heads.kind, share: 2 },
        { head: heads.text, share: 5 },
        { head: heads.who, share: 3 },
      ],
      rows: entries.map((entry) => [
        entry.about,
        entry.kind,
        [entry.text, entry.reason].filter((each) => each !== "").join("\n"),
        words.dated(entry.role, entry.date),
      ]),
    },
    look,
  );
}

function writeSources(writing: Writing): void {
  const { paper, content, words } = writing;
  writeList(paper, chapter(writing, words.assumptions), content.assumptions, { size: 9.5 });
  const sources = chapter(writing, words.sources);
  writeList(paper, sources, content.sources, { size: 9.5 });
  writeParagraph(paper, sources, words.licence(content.licence), { size: 9.5 });
  const fingerprint = chapter(writing, words.fingerprint);
  writeParagraph(paper, fingerprint, words.fingerprintHelp(content.scenarioHash, content.planKey), {
    size: 9.5,
  });
}
