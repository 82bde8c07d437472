import { mapTitle } from "../../mapping/indicatorNotes.ts";
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

/**
 * Draws a map with its scale below in two columns: classes, then what lies over them and stands on them.
 *
 * @param prefix begins the ids of the patterns; two maps on one page need two.
 */
export function buildMapPicture(view: MapView, prefix = "maillage"): MapPicture {
  const painting = paintView(view);
  const drawn = drawView(view, painting, { width: WIDTH, height: MAP_HEIGHT, names: NAMES });
  const scale = painting === null ? [] : listClasses(painting, view, prefix);
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
  const alt = `${mapTitle(painting, view.lang)}, ${view.scenario.territory.name}`;
  const column = (content: readonly Markup[], x: number): Markup =>
    markup`<g transform="translate(${x} ${MAP_HEIGHT + 10})">${content}</g>`;
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT_STACK}" fill="#17131f">
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${writeDrawing(drawn.drawing, prefix)}
${column(left.content, 0)}
${column(right.content, COLUMN + GUTTER)}
</svg>`;
  return { svg: cleanXml(svg.markup), width: WIDTH, height, alt };
}
