import { circuitStyle } from "../../mapping/circuitStyle.ts";
import type { TerritoryDrawing } from "../../mapping/drawMap.ts";
import { OVERLAYS, overlayTiles } from "../../mapping/overlayTiles.ts";
import type { Overlay } from "../../mapping/paintMap.ts";
import { NEW_PLACE_SHAPE, STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";
import { markup, type Markup } from "../markup.ts";

export const INK = "#17131f";
const PAPER = "#ffffff";

/** Writes the tiles of patterns; `prefix` keeps the ids of two maps on one page apart. */
export function writePatterns(prefix: string, overlays: readonly Exclude<Overlay, "">[] = OVERLAYS): Markup {
  const patterns = overlays.map((overlay) => {
    const { size, path, colour, width, cap } = overlayTiles[overlay];
    return markup`<pattern id="${prefix}-${overlay}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="${cap}"/></pattern>`;
  });
  return markup`<defs>${patterns}</defs>`;
}

/** Where a commune leads to, for a page with a part about each. */
export type CommuneLinks = (code: string) => { readonly href: string; readonly title: string };

function writeCommune(
  { code, path, fill }: TerritoryDrawing["communes"][number],
  linkOf: CommuneLinks | null,
): Markup {
  if (linkOf === null) {
    return markup`<path d="${path}" fill="${fill}" stroke="#8d8998" stroke-width="0.5"/>`;
  }
  const { href, title } = linkOf(code);
  return markup`<a href="${href}" tabindex="-1" data-code="${code}"><path d="${path}" fill="${fill}" stroke="#8d8998" stroke-width="0.5"><title>${title}</title></path></a>`;
}

function writeLand(
  { communes, zonePath }: TerritoryDrawing,
  prefix: string,
  linkOf: CommuneLinks | null,
): readonly Markup[] {
  return [
    ...communes.map((commune) => writeCommune(commune, linkOf)),
    ...communes
      .filter(({ overlay }) => overlay !== "")
      .map(({ path, overlay }) => markup`<path d="${path}" fill="url(#${prefix}-${overlay})"/>`),
    markup`<path d="${zonePath}" fill="none" stroke="${INK}" stroke-width="1.6"/>`,
  ];
}

function writeSelection({ communes }: TerritoryDrawing, selectedCode: string | null): readonly Markup[] {
  const path = communes.find(({ code }) => code === selectedCode)?.path ?? "";
  if (path === "") return [];
  return [
    markup`<path d="${path}" fill="none" stroke="${PAPER}" stroke-width="6" stroke-linejoin="round"/>`,
    markup`<path d="${path}" fill="none" stroke="#000000" stroke-width="3" stroke-linejoin="round"/>`,
  ];
}

/** Writes a line in the colour and dashes of a circuit, edged so that it stands out from any ground. */
export function writeCircuitLine(path: string, circuitIndex: number): Markup {
  const { colour, casing, dash } = circuitStyle(circuitIndex);
  const dashes = dash.map((part) => part * 3).join(" ");
  return markup`<path d="${path}" fill="none" stroke="${casing}" stroke-width="5" stroke-linejoin="round"/><path d="${path}" fill="none" stroke="${colour}" stroke-width="3" stroke-linejoin="round" stroke-dasharray="${dashes === "" ? "none" : dashes}"/>`;
}

/** Writes the shape of a kind of place, 18 units wide, about its middle. */
export function writeStructure({
  x,
  y,
  kind,
  outside,
  quiet,
  toPlace,
}: TerritoryDrawing["structures"][number]): Markup {
  const [fill, stroke] = outside ? [PAPER, INK] : [INK, PAPER];
  const ring = toPlace
    ? markup`<circle cx="${x}" cy="${y}" r="13" fill="none" stroke="${INK}" stroke-width="1.6" stroke-dasharray="2.5 2.5"/>`
    : markup``;
  return markup`<path d="${STRUCTURE_SHAPES[kind]}" transform="translate(${x} ${y}) scale(0.75) translate(-12 -12)" fill="${fill}" stroke="${stroke}" stroke-width="2" opacity="${quiet ? 0.5 : 1}"/>${ring}`;
}

/** Writes the pin of a new fixed place, its tip on the place. */
export function writeNewPlace({ x, y }: { readonly x: number; readonly y: number }): Markup {
  return markup`<g transform="translate(${x} ${y}) scale(0.92) translate(-12 -23)" fill="${PAPER}" stroke="${INK}" stroke-width="2.4"><path d="${NEW_PLACE_SHAPE.outline}"/><path d="${NEW_PLACE_SHAPE.sign}" fill="${INK}" stroke="none"/></g>`;
}

/** Writes the ring of a team's base. */
export function writeDepot({ x, y }: { readonly x: number; readonly y: number }): Markup {
  return markup`<circle cx="${x}" cy="${y}" r="12" fill="none" stroke="${PAPER}" stroke-width="5"/><circle cx="${x}" cy="${y}" r="12" fill="none" stroke="${INK}" stroke-width="2.4"/>`;
}

function writeStop({ x, y, number, circuitIndex }: TerritoryDrawing["stops"][number]): Markup {
  const { colour, ink } = circuitStyle(circuitIndex);
  return markup`<g transform="translate(${x} ${y})"><circle r="9" fill="${colour}" stroke="${PAPER}" stroke-width="1.6"/><text y="4" fill="${ink}" font-size="11" font-weight="700" text-anchor="middle">${number}</text></g>`;
}

/** The edge is a text of its own below the letters: programs for slides do not know `paint-order`. */
function writeName({ x, y, text }: TerritoryDrawing["names"][number]): Markup {
  return markup`<g font-size="13" font-weight="700" text-anchor="middle"><text x="${x}" y="${y}" fill="${PAPER}" stroke="${PAPER}" stroke-width="3" stroke-linejoin="round">${text}</text><text x="${x}" y="${y}" fill="#000000">${text}</text></g>`;
}

/**
 * Writes the shapes of a map as they stand inside any SVG: print, sheets and pictures show the same.
 *
 * @param prefix begins the ids of the patterns; two maps on one page need two.
 * @param selectedCode is outlined.
 * @param linkOf makes each commune a link; the keyboard finds the same links in the table beside the map.
 * @param overlays patterns that the map and its legend use.
 */
export function writeDrawing(
  drawing: TerritoryDrawing,
  prefix: string,
  {
    selectedCode = null,
    linkOf = null,
    overlays = OVERLAYS,
  }: {
    readonly selectedCode?: string | null;
    readonly linkOf?: CommuneLinks | null;
    readonly overlays?: readonly Exclude<Overlay, "">[];
  } = {},
): Markup {
  const content = markup`${writeLand(drawing, prefix, linkOf)}
${writeSelection(drawing, selectedCode)}
${drawing.circuits.map(({ path, circuitIndex }) => writeCircuitLine(path, circuitIndex))}
${drawing.depots.map(writeDepot)}
${drawing.structures.map(writeStructure)}
${drawing.houses.map(writeNewPlace)}
${drawing.stops.map(writeStop)}
${drawing.names.map(writeName)}`;
  return markup`${writePatterns(prefix, overlays)}
${cutToFrame(drawing, prefix, content)}`;
}

/** Keeps what lies far outside the territory off the titles and legends beside the map. */
function cutToFrame({ cut }: TerritoryDrawing, prefix: string, content: Markup): Markup {
  if (cut === null) return content;
  return markup`<clipPath id="${prefix}-frame"><rect width="${cut.width}" height="${cut.height}"/></clipPath>
<g clip-path="url(#${prefix}-frame)">
${content}
</g>`;
}
