import { createMemo, type JSX } from "solid-js";
import { writeDrawing } from "../../exports/mapSheet/drawingMarkup.ts";
import { cleanXml, markup } from "../../exports/markup.ts";
import type { TerritoryDrawing } from "../../mapping/drawMap.ts";

interface TerritorySvgProps {
  readonly drawing: TerritoryDrawing;
  readonly width: number;
  readonly height: number;
  readonly selectedCode: string | null;
  readonly title: string;
}

/** Makes the ids of two maps on one page differ. */
let mapCount = 0;

/** A map as vectors, for paper: canvases print blank or blurred. */
export function TerritorySvg(props: TerritorySvgProps): JSX.Element {
  mapCount += 1;
  const prefix = `territory-${mapCount}`;
  const svg = createMemo(() => {
    const { drawing, selectedCode, width, height, title } = props;
    const written = markup`<svg xmlns="http://www.w3.org/2000/svg" class="territory-svg" viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title>${writeDrawing(drawing, prefix, { selectedCode })}</svg>`;
    const parsed = new DOMParser().parseFromString(cleanXml(written.markup), "image/svg+xml");
    return document.importNode(parsed.documentElement, true);
  });
  return <>{svg()}</>;
}
