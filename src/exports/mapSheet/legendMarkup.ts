import { serviceOf } from "../../../geodata/supply/service.ts";
import { formatInteger } from "../../i18n/format.ts";
import { servicePlace } from "../../i18n/serviceText.ts";
import { textsOf } from "../../i18n/texts.ts";
import { tracesOf } from "../../mapping/circuitLines.ts";
import { classLabel } from "../../mapping/figureText.ts";
import { indicatorNotes } from "../../mapping/indicatorNotes.ts";
import { legendFacts } from "../../mapping/legendFacts.ts";
import { classRows, placeMarks } from "../../mapping/legendModel.ts";
import type { ClassPaint } from "../../mapping/mapClasses.ts";
import type { MapPainting, Overlay } from "../../mapping/paintMap.ts";
import { markup, type Markup } from "../markup.ts";
import { INK, writeCircuitLine, writeDepot, writeNewPlace, writeStructure } from "./drawingMarkup.ts";
import type { DrawnView, MapView } from "./mapView.ts";
import { wrapText } from "./wrapText.ts";

/** A row of a legend: a mark drawn about (15, 12), words beside it, and a figure at its end. */
export interface LegendRow {
  readonly mark: Markup | null;
  readonly text: string;
  readonly figure: string;
  /** `note`: small, without a mark; `head`: above a list. */
  readonly role: "mark" | "note" | "head";
}

/** Most circuits that a legend lists. */
const LISTED_CIRCUITS = 8;

const SIZES = {
  mark: { size: 13, line: 15, least: 24, left: 42 },
  head: { size: 12, line: 15, least: 20, left: 0 },
  note: { size: 11, line: 13.5, least: 17, left: 0 },
} as const;

function markRow(mark: Markup, text: string, figure = ""): LegendRow {
  return { mark, text, figure, role: "mark" };
}

function noteRow(text: string): LegendRow {
  return { mark: null, text, figure: "", role: "note" };
}

function swatch(paint: ClassPaint, overlay: Overlay, prefix: string, edge = 1): Markup {
  const over =
    overlay === ""
      ? markup``
      : markup`<rect x="0.5" y="3.5" width="29" height="17" fill="url(#${prefix}-${overlay})"/>`;
  return markup`<rect x="0.5" y="3.5" width="29" height="17" fill="${paint.fill}"/>${over}<rect x="0.5" y="3.5" width="29" height="17" fill="none" stroke="${edge > 1 ? INK : "#6b6873"}" stroke-width="${edge}"/>`;
}

/** Lists the classes with their counts, white zones, and what marks communes « à la limite du seuil ». */
export function listClasses(painting: MapPainting, view: MapView, prefix: string): readonly LegendRow[] {
  const { lang, diagnosis } = view;
  const texts = textsOf(lang);
  const { minutes } = diagnosis.definition;
  const shown = [...painting.communes.values()];
  const white = shown.find(({ overlay }) => overlay.startsWith("hatch"));
  const limit = shown.find(({ overlay }) => overlay.startsWith("limit"));
  const isAccess = painting.indicator.id === "access";
  const sayWhite =
    view.layer === "after" && view.plan !== null ? texts.map.whiteZoneAfter : texts.map.whiteZone;
  return [
    { mark: null, text: "", figure: texts.map.communesHead, role: "head" },
    ...classRows(painting).map(({ mapClass, communes }) => {
      const paint = painting.paints(mapClass);
      return markRow(
        swatch(paint, paint.pattern ?? "", prefix),
        classLabel(mapClass, painting, lang),
        formatInteger(communes, lang),
      );
    }),
    ...(white === undefined
      ? []
      : [
          markRow(
            swatch(white.paint, white.overlay, prefix, 2),
            sayWhite(minutes, servicePlace(serviceOf(diagnosis.definition), lang)),
            formatInteger(shown.filter((commune) => commune.white).length, lang),
          ),
        ]),
    ...(limit === undefined
      ? []
      : [
          markRow(
            swatch(limit.paint, limit.overlay, prefix),
            isAccess ? texts.indicators.limitAccess : texts.indicators.limitClass,
            formatInteger(shown.filter((commune) => commune.limit).length, lang),
          ),
        ]),
  ];
}

/** Lists the circuits that are drawn, what their numbers say, and how they are traced. */
export function listCircuits({ circuits, lines }: DrawnView, view: MapView): readonly LegendRow[] {
  if (circuits.length === 0) return [];
  const { map } = textsOf(view.lang);
  const traces = tracesOf(lines);
  return [
    ...circuits
      .slice(0, LISTED_CIRCUITS)
      .map(({ index }) => markRow(writeCircuitLine("M0 12 H30", index), map.circuit(index + 1))),
    ...(circuits.length > LISTED_CIRCUITS ? [noteRow("…")] : []),
    markRow(writeDepot({ x: 15, y: 12 }), map.depot),
    noteRow(map.discs),
    ...(traces.roads ? [noteRow(map.roads(view.scenario.routes?.provider ?? ""))] : []),
    ...(traces.straight ? [noteRow(map.schematic)] : []),
  ];
}

/** Lists the kinds of places that are drawn. */
export function listPlaces({ drawing }: DrawnView, view: MapView): readonly LegendRow[] {
  const { map, catalogue } = textsOf(view.lang);
  const marks = placeMarks(view.structures, view.scenario.territory, view.diagnosis.definition);
  const at = { x: 15, y: 12, outside: false, quiet: false, toPlace: false } as const;
  return [
    ...marks.kinds.map((kind) => markRow(writeStructure({ ...at, kind }), catalogue.kind[kind])),
    ...(drawing.houses.length > 0 ? [markRow(writeNewPlace({ x: 15, y: 22 }), map.newPlace)] : []),
    ...(marks.outside ? [noteRow(map.outsideShape)] : []),
    ...(marks.quiet ? [noteRow(map.quietShape)] : []),
    ...(marks.toPlace ? [noteRow(map.toPlaceShape)] : []),
  ];
}

/** Lists what makes the figures mean something: age band, level, denominators. */
export function listNotes({ painting }: DrawnView, view: MapView): readonly LegendRow[] {
  const { scenario, diagnosis, lang } = view;
  return [
    legendFacts(scenario.territory, diagnosis, lang),
    ...(painting === null ? [] : indicatorNotes(painting, scenario.territory, diagnosis, lang)),
  ]
    .filter((note) => note !== "")
    .map(noteRow);
}

/** Writes rows below each other from (0, 0); the height tells how far they reach. */
export function writeRows(
  rows: readonly LegendRow[],
  width: number,
): { readonly content: readonly Markup[]; readonly height: number } {
  const content: Markup[] = [];
  let top = 0;
  for (const { mark, text, figure, role } of rows) {
    const { size, line, least, left } = SIZES[role];
    const lines = wrapText(text, size, width - left - (figure === "" ? 0 : 36));
    const height = Math.max(least, lines.length * line + 4);
    const first = top + (role === "mark" ? 16.5 : 13);
    content.push(
      markup`<g transform="translate(0 ${top})">${mark ?? markup``}</g>${lines.map((each, index) => markup`<text x="${left}" y="${first + index * line}" font-size="${size}">${each}</text>`)}`,
    );
    if (figure !== "")
      content.push(
        markup`<text x="${width}" y="${first}" font-size="${size}" text-anchor="end">${figure}</text>`,
      );
    top += height;
  }
  return { content, height: top };
}
