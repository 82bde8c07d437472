import { mapTitle } from "../../mapping/indicatorNotes.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";
import { cleanXml, markup, type Markup } from "../markup.ts";
import { writeDrawing } from "./drawingMarkup.ts";
import { listCircuits, listClasses, listPlaces, writeRows } from "./legendMarkup.ts";
import { FONT_STACK } from "./mapSheet.ts";
import { drawView, type MapView, paintView } from "./mapView.ts";

/** A map alone as an SVG, for a page that says the rest; sizes in drawing units. */
export interface MapPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

const WIDTH = 430;
const MAP_HEIGHT = 330;
const GUTTER = 20;
const COLUMN = (WIDTH - GUTTER) / 2;
/** More would hide a map this small. */
const NAMES = 10;
const PREFIX = "maillage";

/** A map alone as shapes of an SVG, for a page that has its own. */
export interface DrawnPicture {
  readonly content: Markup;
  readonly units: { readonly width: number; readonly height: number };
  readonly alt: string;
}

const WIDE_MAP_HEIGHT = 390;
const SIDE_WIDTH = 210;

/** Draws a map with all of its legend at its side, as wide as a page of text. */
export function drawWideMap(view: MapView): DrawnPicture {
  const painting = paintView(view);
  const drawn = drawView(view, painting, { width: WIDTH, height: WIDE_MAP_HEIGHT, names: NAMES });
  const { content, height } = writeRows(
    [
      ...(painting === null ? [] : listClasses(painting, view, PREFIX)),
      ...listPlaces(drawn, view),
      ...listCircuits(drawn, view),
    ],
    SIDE_WIDTH,
  );
  return {
    content: markup`${writeDrawing(drawn.drawing, PREFIX)}
<g transform="translate(${WIDTH + GUTTER} 0) scale(${Math.min(1, WIDE_MAP_HEIGHT / height).toFixed(3)})">${content}</g>`,
    units: { width: WIDTH + GUTTER + SIDE_WIDTH, height: WIDE_MAP_HEIGHT },
    alt: describeMap(painting, view),
  };
}

function describeMap(painting: MapPainting | null, view: MapView): string {
  return `${mapTitle(painting, view.lang)}, ${view.scenario.territory.name}`;
}

/** Draws a map with its scale below in two columns: classes, then what lies over them and stands on them. */
export function buildMapPicture(view: MapView): MapPicture {
  const painting = paintView(view);
  const drawn = drawView(view, painting, { width: WIDTH, height: MAP_HEIGHT, names: NAMES });
  const scale = painting === null ? [] : listClasses(painting, view, PREFIX);
  const classes = painting === null ? 0 : painting.cuts.length + 2;
  const left = writeRows(scale.slice(0, classes), COLUMN);
  const right = writeRows(
    [
      ...scale.slice(classes),
      ...listPlaces(drawn, view),
      ...listCircuits(drawn, view).filter(({ role }) => role === "note"),
    ],
    COLUMN,
  );
  const height = Math.ceil(MAP_HEIGHT + 10 + Math.max(left.height, right.height));
  const column = (content: readonly Markup[], x: number): Markup =>
    markup`<g transform="translate(${x} ${MAP_HEIGHT + 10})">${content}</g>`;
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT_STACK}" fill="#17131f">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${writeDrawing(drawn.drawing, PREFIX)}
${column(left.content, 0)}
${column(right.content, COLUMN + GUTTER)}
</svg>`;
  return { svg: cleanXml(svg.markup), width: WIDTH, height, alt: describeMap(painting, view) };
}
