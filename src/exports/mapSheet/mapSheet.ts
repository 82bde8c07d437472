import { formatDate } from "../../i18n/format.ts";
import { textsOf } from "../../i18n/texts.ts";
import { mapTitle } from "../../mapping/indicatorNotes.ts";
import { legendSources } from "../../mapping/legendFacts.ts";
import type { Edition } from "../edition.ts";
import type { ExportFile } from "../exportFile.ts";
import { cleanXml, markup, type Markup } from "../markup.ts";
import { writeDrawing } from "./drawingMarkup.ts";
import { listCircuits, listClasses, listNotes, listPlaces, writeRows } from "./legendMarkup.ts";
import { type DrawnView, drawView, type MapView, paintView } from "./mapView.ts";
import { writeScaleBar } from "./scaleBar.ts";
import { wrapText } from "./wrapText.ts";

/** A4 landscape in units of the page (96 an inch), and in pixels at 300 an inch. */
export const SHEET = { width: 1123, height: 794, pixels: { width: 3508, height: 2480 } } as const;

/** The page's typeface where it is installed, else what every machine has. */
export const FONT_STACK = "Atkinson Hyperlegible, Arial, Helvetica, sans-serif";

const MARGIN = 38;
const LEGEND_WIDTH = 280;
const GUTTER = 26;
const INNER = SHEET.width - 2 * MARGIN;
const TITLE_SIZE = 25;
const SMALL = { size: 10.5, line: 13.5 } as const;

/** Most lines at the foot: beyond them the map would have no room. */
const FOOT_LINES = 10;

const PREFIX = "maillage";

/** Where the parts of a sheet stand; words come first, the map takes the room that they leave. */
interface SheetFrame {
  readonly top: number;
  readonly height: number;
  readonly foot: readonly string[];
}

function writeHead(
  view: MapView,
  edition: Edition,
  title: string,
): { readonly content: readonly Markup[]; readonly bottom: number } {
  const { map, mapSheet } = textsOf(view.lang);
  const lines = wrapText(title, TITLE_SIZE, INNER).slice(0, 2);
  const facts = [
    view.scenario.territory.name,
    map.ages(view.diagnosis.definition.ageBand),
    mapSheet.dated(formatDate(edition.date, view.lang)),
  ].join(" · ");
  const titleBottom = MARGIN + lines.length * 30;
  return {
    content: [
      ...lines.map(
        (line, index) =>
          markup`<text x="${MARGIN}" y="${MARGIN + 20 + index * 30}" font-size="${TITLE_SIZE}" font-weight="700">${line}</text>`,
      ),
      markup`<text x="${MARGIN}" y="${titleBottom + 14}" font-size="15">${facts}</text>`,
    ],
    bottom: titleBottom + 30,
  };
}

function listFoot(view: MapView, edition: Edition): readonly string[] {
  const { mapSheet } = textsOf(view.lang);
  const { scenario, diagnosis, lang } = view;
  const sentences = [
    `${legendSources(scenario.territory, diagnosis, lang).join(". ")}.`,
    mapSheet.sources(edition.sources.join(" ; ")),
    `${mapSheet.licence(edition.licence)} ${mapSheet.version(edition.version)}`,
  ];
  const lines = sentences.flatMap((sentence) => wrapText(sentence, SMALL.size, INNER));
  return lines.length <= FOOT_LINES ? lines : [...lines.slice(0, FOOT_LINES - 1), "…"];
}

function writeLegend(drawn: DrawnView, view: MapView, { top, height }: SheetFrame): Markup {
  const { content, height: needed } = writeRows(
    [
      ...(drawn.painting === null ? [] : listClasses(drawn.painting, view, PREFIX)),
      ...listPlaces(drawn, view),
      ...listCircuits(drawn, view),
      ...listNotes(drawn, view),
    ],
    LEGEND_WIDTH,
  );
  const scale = Math.min(1, height / needed);
  const left = SHEET.width - MARGIN - LEGEND_WIDTH;
  return markup`<g transform="translate(${left} ${top}) scale(${scale.toFixed(3)})">${content}</g>`;
}

function writeFoot({ foot, top, height }: SheetFrame): readonly Markup[] {
  const first = top + height + 26;
  return [
    markup`<path d="M${MARGIN} ${first - 15} H${SHEET.width - MARGIN}" stroke="#8d8998" stroke-width="0.8"/>`,
    ...foot.map(
      (line, index) =>
        markup`<text x="${MARGIN}" y="${first + index * SMALL.line}" font-size="${SMALL.size}">${line}</text>`,
    ),
  ];
}

/**
 * Draws what the map shows as an A4 sheet for slides and partners: title, map, legend with counts, definition, sources,
 * licence, scale and version. Texts are text; user text is never markup. The same data give the same bytes.
 *
 * @param fileName with its `.svg`.
 */
export function buildMapSheet(view: MapView, edition: Edition, fileName: string): ExportFile {
  const mapWidth = INNER - LEGEND_WIDTH - GUTTER;
  const painting = paintView(view);
  const title = mapTitle(painting, view.lang);
  const head = writeHead(view, edition, title);
  const foot = listFoot(view, edition);
  const height = SHEET.height - MARGIN - foot.length * SMALL.line - 20 - head.bottom;
  const frame = { top: head.bottom, height, foot };
  const drawn = drawView(view, painting, { width: mapWidth, height: height - 30, names: Infinity });
  const { metresPerUnit } = drawn.drawing;
  const scaleBar =
    metresPerUnit === null
      ? markup``
      : writeScaleBar(metresPerUnit, MARGIN, frame.top + height - 6, view.lang);
  const sheet = markup`<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 ${SHEET.width} ${SHEET.height}" font-family="${FONT_STACK}" fill="#17131f" lang="${view.lang}">
<title>${title} – ${view.scenario.territory.name}</title>
<rect width="${SHEET.width}" height="${SHEET.height}" fill="#ffffff"/>
${head.content}
<g transform="translate(${MARGIN} ${frame.top})">
${writeDrawing(drawn.drawing, PREFIX)}
</g>
${scaleBar}
${writeLegend(drawn, view, frame)}
${writeFoot(frame)}
</svg>`;
  return { fileName, mediaType: "image/svg+xml", text: `${cleanXml(sheet.markup)}\n` };
}
