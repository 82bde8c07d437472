import { For, type JSX } from "solid-js";
import { circuitStyle } from "../../mapping/circuitStyle.ts";
import type { TerritoryDrawing } from "../../mapping/drawMap.ts";
import { OVERLAYS, overlayTiles } from "../../mapping/overlayTiles.ts";
import { NEW_PLACE_SHAPE, STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";

interface TerritorySvgProps {
  readonly drawing: TerritoryDrawing;
  readonly width: number;
  readonly height: number;
  readonly selectedCode: string | null;
  readonly title: string;
}

/** Makes the ids of two maps on one page differ. */
let hatchCount = 0;

/** A map as vectors, for paper: canvases print blank or blurred. */
export function TerritorySvg(props: TerritorySvgProps): JSX.Element {
  hatchCount += 1;
  const hatchId = `hatch-${hatchCount}`;
  const selectedPath = (): string =>
    props.drawing.communes.find(({ code }) => code === props.selectedCode)?.path ?? "";
  return (
    <svg class="territory-svg" viewBox={`0 0 ${props.width} ${props.height}`} role="img">
      <title>{props.title}</title>
      <defs>
        <For each={OVERLAYS}>
          {(overlay) => (
            <pattern
              id={`${hatchId}-${overlay}`}
              width={overlayTiles[overlay].size}
              height={overlayTiles[overlay].size}
              patternUnits="userSpaceOnUse"
            >
              <path
                d={overlayTiles[overlay].path}
                fill="none"
                stroke={overlayTiles[overlay].colour}
                stroke-width={overlayTiles[overlay].width}
                stroke-linecap={overlayTiles[overlay].cap}
              />
            </pattern>
          )}
        </For>
      </defs>
      <For each={props.drawing.communes}>
        {(commune) => <path d={commune.path} fill={commune.fill} stroke="#8d8998" stroke-width="0.5" />}
      </For>
      <For each={props.drawing.communes.filter(({ overlay }) => overlay !== "")}>
        {(commune) => <path d={commune.path} fill={`url(#${hatchId}-${commune.overlay})`} />}
      </For>
      <path d={props.drawing.zonePath} fill="none" stroke="#17131f" stroke-width="1.6" />
      <path d={selectedPath()} fill="none" stroke="#ffffff" stroke-width="6" stroke-linejoin="round" />
      <path d={selectedPath()} fill="none" stroke="#000000" stroke-width="3" stroke-linejoin="round" />
      <For each={props.drawing.structures}>
        {(structure) => (
          <path
            d={STRUCTURE_SHAPES[structure.kind]}
            transform={`translate(${structure.x - 9} ${structure.y - 9}) scale(0.75)`}
            fill={structure.outside ? "#ffffff" : "#17131f"}
            stroke={structure.outside ? "#17131f" : "#ffffff"}
            stroke-width="2"
          />
        )}
      </For>
      <For each={props.drawing.houses}>
        {(house) => (
          <g
            transform={`translate(${house.x - 11} ${house.y - 21}) scale(0.92)`}
            fill="#ffffff"
            stroke="#17131f"
            stroke-width="2.4"
          >
            <path d={NEW_PLACE_SHAPE.outline} />
            <path d={NEW_PLACE_SHAPE.sign} fill="#17131f" stroke="none" />
          </g>
        )}
      </For>
      <For each={props.drawing.stops}>
        {(stop) => (
          <g transform={`translate(${stop.x} ${stop.y})`}>
            <circle r="9" fill={circuitStyle(stop.circuitIndex).colour} stroke="#ffffff" stroke-width="1.6" />
            <text class="territory-svg-number" y="4" fill={circuitStyle(stop.circuitIndex).ink}>
              {stop.number}
            </text>
          </g>
        )}
      </For>
      <For each={props.drawing.names}>
        {(name) => (
          <text class="territory-svg-name" x={name.x} y={name.y}>
            {name.text}
          </text>
        )}
      </For>
    </svg>
  );
}
