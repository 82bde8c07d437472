import { formatDate } from "../../i18n/format.ts";
import { textsOf } from "../../i18n/texts.ts";
import { mapTitle } from "../../mapping/indicatorNotes.ts";
import { legendSources } from "../../mapping/legendFacts.ts";
import { type AuthorityLook, describeLook } from "../authority/authorityLook.ts";
import type { Edition } from "../edition.ts";
import type { ExportFile } from "../exportFile.ts";
import { cleanXml, markup, type Markup } from "../markup.ts";
import { writeDrawing } from "./drawingMarkup.ts";
import { listCircuits, listClasses, listNotes, listPlaces, writeRows } from "./legendMarkup.ts";
import { type DrawnView, drawView, type MapView, paintView } from "./mapView.ts";
import { writeScaleBar } from "./scaleBar.ts";
import { A4_SHEET, type SheetFormat } from "./sheetFormat.ts";
import { wrapText } from "./wrapText.ts";

/** Pixels of an A4 sheet at 300 an inch. */
export const SHEET_PIXELS = { width: 3508, height: 2480 } as const;

/** The page's typeface where it is installed, else what every machine has. */
export const FONT_STACK = "Atkinson Hyperlegible, Arial, Helvetica, sans-serif";

const MARGIN = 38;
const LEGEND_WIDTH = 280;
const GUTTER = 26;
const TITLE_SIZE = 25;
const SMALL = { size: 10.5, line: 13.5 } as const;

/** Most lines at the foot: beyond them the map would have no room. */
const FOOT_LINES = 10;

/** Begins the ids of the patterns of a sheet. */
export const SHEET_PREFIX = "maillage";

/** Where the logo stands, at the right of the head. */
const LOGO = { width: 170, height: 46 } as const;

/** A sheet in the parts that a reader takes one by one, each in units of the whole sheet. */
export interface LaidSheet {
  readonly format: SheetFormat;
  readonly title: string;
  readonly head: Markup;
  readonly map: Markup;
  readonly legend: Markup;
  readonly foot: Markup;
  /** Box of the logo, where there is one: the picture stands at its right end. */
  readonly logo: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly look: AuthorityLook;
}

/** Where the parts of a sheet stand; words come first, the map takes the room that they leave. */
interface SheetFrame {
  readonly format: SheetFormat;
  readonly inner: number;
  readonly look: AuthorityLook;
}

/** Where the map and its legend stand. */
interface MapFrame extends SheetFrame {
  readonly top: number;
  readonly height: number;
}

function writeHead(
  view: MapView,
  edition: Edition,
  title: string,
  { inner, look }: SheetFrame,
): { readonly content: Markup; readonly bottom: number } {
  const { map, mapSheet } = textsOf(view.lang);
  const room = look.logo === null ? inner : inner - LOGO.width - GUTTER;
  const lines = wrapText(title, TITLE_SIZE, room).slice(0, 2);
  const facts = [
    view.scenario.territory.name,
    map.ages(view.diagnosis.definition.ageBand),
    mapSheet.dated(formatDate(edition.date, view.lang)),
  ].join(" · ");
  const kicker =
    look.name === ""
      ? []
      : [
          markup`<text x="${MARGIN}" y="${MARGIN + 10}" font-size="15" font-weight="700" fill="${look.ink}">${wrapText(look.name, 15, room)[0] ?? ""}</text>`,
        ];
  const top = MARGIN + (look.name === "" ? 0 : 22);
  const titleBottom = top + lines.length * 30;
  const bottom = titleBottom + 30;
  const rule =
    look.name === ""
      ? []
      : [
          markup`<path d="M${MARGIN} ${bottom - 4} H${MARGIN + inner}" stroke="${look.main}" stroke-width="3"/><path d="M${MARGIN} ${bottom - 4} H${MARGIN + inner / 6}" stroke="${look.second}" stroke-width="3"/>`,
        ];
  const content = [
    ...kicker,
    ...lines.map(
      (line, index) =>
        markup`<text x="${MARGIN}" y="${top + 20 + index * 30}" font-size="${TITLE_SIZE}" font-weight="700">${line}</text>`,
    ),
    markup`<text x="${MARGIN}" y="${titleBottom + 14}" font-size="15">${facts}</text>`,
    ...rule,
  ];
  return { content: markup`${content}`, bottom: rule.length === 0 ? bottom : bottom + 8 };
}

function listFoot(view: MapView, edition: Edition, { inner }: SheetFrame): readonly string[] {
  const { mapSheet } = textsOf(view.lang);
  const { scenario, diagnosis, lang } = view;
  const sentences = [
    `${legendSources(scenario.territory, diagnosis, lang).join(". ")}.`,
    mapSheet.sources(edition.sources.join(" ; ")),
    `${mapSheet.licence(edition.licence)} ${mapSheet.version(edition.version)}`,
  ];
  const lines = sentences.flatMap((sentence) => wrapText(sentence, SMALL.size, inner));
  return lines.length <= FOOT_LINES ? lines : [...lines.slice(0, FOOT_LINES - 1), "…"];
}

function writeLegend(drawn: DrawnView, view: MapView, { format, top, height }: MapFrame): Markup {
  const { content, height: needed } = writeRows(
    [
      ...(drawn.painting === null ? [] : listClasses(drawn.painting, view, SHEET_PREFIX)),
      ...listPlaces(drawn, view),
      ...listCircuits(drawn, view),
      ...listNotes(drawn, view),
    ],
    LEGEND_WIDTH,
  );
  const scale = Math.min(1, height / needed);
  const left = format.width - MARGIN - LEGEND_WIDTH;
  return markup`<g transform="translate(${left} ${top}) scale(${scale.toFixed(3)})">${content}</g>`;
}

function writeFoot(lines: readonly string[], { format, top, height }: MapFrame): Markup {
  const first = top + height + 26;
  const content = [
    markup`<path d="M${MARGIN} ${first - 15} H${format.width - MARGIN}" stroke="#8d8998" stroke-width="0.8"/>`,
    ...lines.map(
      (line, index) =>
        markup`<text x="${MARGIN}" y="${first + index * SMALL.line}" font-size="${SMALL.size}">${line}</text>`,
    ),
  ];
  return markup`${content}`;
}

/** Lays out what the map shows on paper: title, map, legend with counts, definition, sources, licence and version. */
export function layOutMapSheet(view: MapView, edition: Edition, format: SheetFormat): LaidSheet {
  const look = describeLook(view.scenario.authority);
  const inner = format.width - 2 * MARGIN;
  const frame = { format, inner, look };
  const painting = paintView(view);
  const title = mapTitle(painting, view.lang);
  const head = writeHead(view, edition, title, frame);
  const foot = listFoot(view, edition, frame);
  const height = format.height - MARGIN - foot.length * SMALL.line - 20 - head.bottom;
  const mapFrame = { ...frame, top: head.bottom, height };
  const drawn = drawView(view, painting, {
    width: inner - LEGEND_WIDTH - GUTTER,
    height: height - 30,
    names: Infinity,
  });
  const { metresPerUnit } = drawn.drawing;
  const scaleBar =
    metresPerUnit === null
      ? markup``
      : writeScaleBar(metresPerUnit, MARGIN, mapFrame.top + height - 6, view.lang);
  return {
    format,
    title,
    head: head.content,
    map: markup`<g transform="translate(${MARGIN} ${mapFrame.top})">
${writeDrawing(drawn.drawing, SHEET_PREFIX)}
</g>
${scaleBar}`,
    legend: writeLegend(drawn, view, mapFrame),
    foot: writeFoot(foot, mapFrame),
    logo: { x: format.width - MARGIN - LOGO.width, y: MARGIN - 8, ...LOGO },
    look,
  };
}

function writeLogo({ look, logo: { x, y, width, height } }: LaidSheet): Markup {
  return look.logo === null
    ? markup``
    : markup`<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMaxYMin meet" href="${look.logo}"/>
`;
}

/**
 * Draws what the map shows as an A4 sheet for slides and partners. Texts are text; user text is never markup. The same
 * data give the same bytes.
 *
 * @param fileName with its `.svg`.
 */
export function buildMapSheet(view: MapView, edition: Edition, fileName: string): ExportFile {
  const sheet = layOutMapSheet(view, edition, A4_SHEET);
  const { width, height } = sheet.format;
  const { millimetres: page } = sheet.format;
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}mm" height="${page.height}mm" viewBox="0 0 ${width} ${height}" font-family="${FONT_STACK}" fill="#17131f" lang="${view.lang}">
<title>${sheet.title} – ${view.scenario.territory.name}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${sheet.head}
${writeLogo(sheet)}${sheet.map}
${sheet.legend}
${sheet.foot}
</svg>`;
  return { fileName, mediaType: "image/svg+xml", text: `${cleanXml(svg.markup)}\n` };
}
