import { mapTitle } from "../../mapping/indicatorNotes.ts";
import { markup, type Markup } from "../markup.ts";
import { writeDrawing } from "./drawingMarkup.ts";
import { listCircuits, listClasses, listPlaces, writeRows } from "./legendMarkup.ts";
import { drawView, type MapView, paintView } from "./mapView.ts";

/** A map as shapes of an SVG, for a page that has its own; sizes in drawing units. */
export interface DrawnPicture {
  readonly content: Markup;
  readonly units: { readonly width: number; readonly height: number };
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

const MAP = { width: 430, height: 390, names: 10 } as const;
const GUTTER = 20;
const LEGEND_WIDTH = 210;
const PREFIX = "wide";

/** Draws a map with all of its legend at its side, as wide as a page of text. */
export function drawWideMap(view: MapView): DrawnPicture {
  const painting = paintView(view);
  const drawn = drawView(view, painting, MAP);
  const { content, height } = writeRows(
    [
      ...(painting === null ? [] : listClasses(painting, view, PREFIX)),
      ...listPlaces(drawn, view),
      ...listCircuits(drawn, view),
    ],
    LEGEND_WIDTH,
  );
  const scale = Math.min(1, MAP.height / height).toFixed(3);
  return {
    content: markup`${writeDrawing(drawn.drawing, PREFIX)}
<g transform="translate(${MAP.width + GUTTER} 0) scale(${scale})">${content}</g>`,
    units: { width: MAP.width + GUTTER + LEGEND_WIDTH, height: MAP.height },
    alt: `${mapTitle(painting, view.lang)}, ${view.scenario.territory.name}`,
  };
}
