import type { JSX } from "solid-js";
import { writeDrawing } from "../../exports/mapSheet/drawingMarkup.ts";
import { markup } from "../../exports/markup.ts";
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
  return (
    <svg
      class="territory-svg"
      viewBox={`0 0 ${props.width} ${props.height}`}
      role="img"
      innerHTML={
        markup`<title>${props.title}</title>${writeDrawing(props.drawing, prefix, props.selectedCode)}`.markup
      }
    />
  );
}
