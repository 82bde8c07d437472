import { contrastWords } from "../../i18n/compareWords.ts";
import { formatDate, formatInteger } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { differencePaint, paintDifferences } from "../../mapping/differencePaint.ts";
import {
  type CommuneDifference,
  compareCommunes,
  countDifferences,
  differenceBars,
  type DifferenceIndicator,
  type DifferenceKind,
} from "../../mapping/differences.ts";
import { differenceKindText, differenceNote, differenceTitle } from "../../mapping/differenceText.ts";
import { drawMap } from "../../mapping/drawMap.ts";
import { legendFacts, legendSources } from "../../mapping/legendFacts.ts";
import { DIFFERENCE_OVERLAYS } from "../../mapping/overlayTiles.ts";
import type { ComparedScenario } from "../../pipeline/comparedScenario.ts";
import { listContrasts } from "../../pipeline/scenarioContrasts.ts";
import { describeEdition } from "../edition.ts";
import type { ExportFile } from "../exportFile.ts";
import { INK, writeDrawing } from "../mapSheet/drawingMarkup.ts";
import { type LegendRow, writeRows } from "../mapSheet/legendMarkup.ts";
import { FONT_STACK } from "../mapSheet/mapSheet.ts";
import { A4_SHEET } from "../mapSheet/sheetFormat.ts";
import { writeScaleBar } from "../mapSheet/scaleBar.ts";
import { wrapText } from "../mapSheet/wrapText.ts";
import { cleanXml, markup, type Markup } from "../markup.ts";
import type { SideNames } from "./comparisonTables.ts";

/** What a sheet of differences is drawn from. */
export interface DifferenceSheetInput {
  readonly a: ComparedScenario;
  readonly b: ComparedScenario;
  readonly names: SideNames;
  readonly indicator: DifferenceIndicator;
  readonly lang: Lang;
}

const MARGIN = 38;
const LEGEND_WIDTH = 300;
const GUTTER = 26;
const INNER = A4_SHEET.width - 2 * MARGIN;
const MAP_WIDTH = INNER - LEGEND_WIDTH - GUTTER;
const TITLE = { size: 25, line: 30 } as const;
const SIDES = { size: 15, line: 19 } as const;
const FOOT = { size: 10.5, line: 13.5 } as const;
const PREFIX = "differences";

/**
 * Draws « Carte des différences » as an A4 sheet: what B changes against A, with its legend, counts, definition and
 * sources. Null where the two do not measure the same. The same data give the same bytes.
 *
 * @param fileName with its `.svg`.
 */
export function buildDifferenceSheet(input: DifferenceSheetInput, fileName: string): ExportFile | null {
  const { a, b, indicator, lang } = input;
  if (differenceBars(indicator, listContrasts(a, b)).length > 0) return null;
  const differences = compareCommunes(indicator, a, b);
  const head = writeHead(input);
  const foot = listFoot(b, lang);
  const height = A4_SHEET.height - MARGIN - foot.length * FOOT.line - 20 - head.bottom;
  const drawing = drawMap({
    territory: a.scenario.territory,
    painting: paintDifferences(differences),
    structures: [],
    service: null,
    venues: [],
    circuits: [],
    lines: [],
    depots: [],
    houseIds: [],
    named: { most: Infinity },
    width: MAP_WIDTH,
    height: height - 30,
  });
  const sheet = markup`<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="210mm" viewBox="0 0 ${A4_SHEET.width} ${A4_SHEET.height}" font-family="${FONT_STACK}" fill="${INK}" lang="${lang}">
<title>${differenceTitle(indicator, lang)} – ${a.scenario.territory.name}</title>
<rect width="${A4_SHEET.width}" height="${A4_SHEET.height}" fill="#ffffff"/>
${head.content}
<g transform="translate(${MARGIN} ${head.bottom})">
${writeDrawing(drawing, PREFIX, { overlays: DIFFERENCE_OVERLAYS })}
</g>
${drawing.metresPerUnit === null ? markup`` : writeScaleBar(drawing.metresPerUnit, MARGIN, head.bottom + height - 6, lang)}
${writeLegend(input, differences, head.bottom, height)}
${writeFoot(foot, head.bottom + height + 26)}
</svg>`;
  return { fileName, mediaType: "image/svg+xml", text: `${cleanXml(sheet.markup)}\n` };
}

function writeHead({ a, b, names, indicator, lang }: DifferenceSheetInput): {
  readonly content: readonly Markup[];
  readonly bottom: number;
} {
  const { compare, mapSheet } = textsOf(lang);
  const title = wrapText(differenceTitle(indicator, lang), TITLE.size, INNER).slice(0, 2);
  const sides = [compare.side("A", names.a), compare.side("B", names.b)]
    .flatMap((side) => wrapText(side, SIDES.size, INNER))
    .slice(0, 4);
  const date = [a.scenario.updatedAt, b.scenario.updatedAt].sort()[1] ?? "";
  const facts = `${a.scenario.territory.name} · ${mapSheet.dated(formatDate(date, lang))}`;
  const titleBottom = MARGIN + title.length * TITLE.line;
  return {
    content: [
      ...title.map(
        (line, index) =>
          markup`<text x="${MARGIN}" y="${MARGIN + 20 + index * TITLE.line}" font-size="${TITLE.size}" font-weight="700">${line}</text>`,
      ),
      ...[...sides, facts].map(
        (line, index) =>
          markup`<text x="${MARGIN}" y="${titleBottom + 14 + index * SIDES.line}" font-size="${SIDES.size}">${line}</text>`,
      ),
    ],
    bottom: titleBottom + (sides.length + 1) * SIDES.line + 12,
  };
}

function swatch(kind: DifferenceKind): Markup {
  const { paint, overlay, outlined } = differencePaint(kind);
  const [stroke, width] = outlined ? [INK, 2] : ["#6b6873", 1];
  const over =
    overlay === ""
      ? markup``
      : markup`<g transform="translate(-1 4)"><rect x="1" y="0" width="32" height="16" fill="url(#${PREFIX}-${overlay})"/></g>`;
  return markup`<rect x="0.5" y="3.5" width="32" height="17" fill="${paint.fill}"/>${over}<rect x="0.5" y="3.5" width="32" height="17" fill="none" stroke="${stroke}" stroke-width="${width}"/>`;
}

function writeLegend(
  { a, b, indicator, lang }: DifferenceSheetInput,
  differences: readonly CommuneDifference[],
  top: number,
  height: number,
): Markup {
  const { compare, map } = textsOf(lang);
  const note = differenceNote(indicator, lang);
  const notes = [
    ...(note === null ? [] : [note]),
    ...listContrasts(a, b).map((contrast) => contrastWords(contrast, lang)),
    legendFacts(b.scenario.territory, b.diagnosis, lang),
  ];
  const rows: readonly LegendRow[] = [
    { mark: null, text: "", figure: map.communesHead, role: "head" },
    ...countDifferences(differences).map(({ kind, communes, children }): LegendRow => ({
      mark: swatch(kind),
      text: compare.kindChildren(differenceKindText(kind, indicator, lang), children),
      figure: formatInteger(communes, lang),
      role: "mark",
    })),
    ...notes.map((text): LegendRow => ({ mark: null, text, figure: "", role: "note" })),
  ];
  const { content, height: needed } = writeRows(rows, LEGEND_WIDTH);
  const scale = Math.min(1, height / needed);
  return markup`<g transform="translate(${A4_SHEET.width - MARGIN - LEGEND_WIDTH} ${top}) scale(${scale.toFixed(3)})">${content}</g>`;
}

function listFoot({ scenario, diagnosis }: ComparedScenario, lang: Lang): readonly string[] {
  const { mapSheet } = textsOf(lang);
  const edition = describeEdition({ scenario, diagnosis, planning: null, csv: "fr", replaces: null });
  return [
    `${legendSources(scenario.territory, diagnosis, lang).join(". ")}.`,
    mapSheet.sources(edition.sources.join(" ; ")),
    mapSheet.licence(edition.licence),
  ]
    .flatMap((sentence) => wrapText(sentence, FOOT.size, INNER))
    .slice(0, 8);
}

function writeFoot(lines: readonly string[], top: number): readonly Markup[] {
  return [
    markup`<path d="M${MARGIN} ${top - 15} H${A4_SHEET.width - MARGIN}" stroke="#8d8998" stroke-width="0.8"/>`,
    ...lines.map(
      (line, index) =>
        markup`<text x="${MARGIN}" y="${top + index * FOOT.line}" font-size="${FOOT.size}">${line}</text>`,
    ),
  ];
}
