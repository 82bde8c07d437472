import type { Position } from "geojson";
import type { Commune } from "../../../geodata/model/commune.ts";
import { buildLocalPlane } from "../../../geodata/geometry/localPlane.ts";
import type { Lang } from "../../i18n/lang.ts";
import { formatRoadMetres, roadbookText } from "../../i18n/roadbookText.ts";
import { type Markup, markup } from "../markup.ts";
import { boundsOf } from "../geometry.ts";
import type { RoadSheet, SheetLeg } from "./roadSheet.ts";

const WIDTH = 680;
const LOWEST = 220;
const HIGHEST = 420;
const MARGIN = 28;
const BAR_LENGTHS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** Where positions fall on the drawing. */
interface Frame {
  readonly height: number;
  readonly metresPerUnit: number;
  readonly place: (position: Position) => readonly [x: number, y: number];
}

/** Draws a circuit as SVG, north up: outlines of communes, the way of each leg, the base and the stops. */
export function drawSheetMap(sheet: RoadSheet, communes: readonly Commune[], lang: Lang): Markup {
  const places = listPlaces(sheet);
  const ways = listWays(sheet);
  const frame = fitFrame([...places.map(({ position }) => position), ...ways.flatMap(({ line }) => line)]);
  if (frame === null) return markup``;
  const text = roadbookText(lang);
  const legend = [
    text.mapBase,
    text.mapNumbers,
    ...(ways.every(({ isRoad }) => isRoad) ? [] : [text.mapDashed]),
  ].join(" ; ");
  return markup`<figure>
<svg viewBox="0 0 ${WIDTH} ${frame.height}" role="img" aria-label="${text.map}">
<g class="communes">${communes.map((commune) => drawOutline(commune, frame))}</g>
${ways.map(({ line, isRoad }) => markup`<path class="${isRoad ? "road" : "straight"}" d="${pathOf(line, frame)}"/>`)}
${places.map(({ position, label }) => drawPlace(frame.place(position), label))}
${drawScaleBar(frame, lang)}
</svg>
<figcaption>${legend}</figcaption>
</figure>`;
}

/** The way of one leg: along roads, or straight where none is known. */
interface Way {
  readonly line: readonly Position[];
  readonly isRoad: boolean;
}

/** Stops at one place share their mark: « 1, 3 ». */
function listPlaces(sheet: RoadSheet): readonly { readonly position: Position; readonly label: string }[] {
  const marks = new Map<string, { readonly position: Position; readonly labels: string[] }>();
  const add = (label: string, place: { readonly lon: number; readonly lat: number } | undefined): void => {
    if (place === undefined) return;
    const key = `${place.lon} ${place.lat}`;
    const mark = marks.get(key) ?? { position: [place.lon, place.lat], labels: [] };
    mark.labels.push(label);
    marks.set(key, mark);
  };
  add("B", sheet.depot);
  sheet.stops.forEach(({ venue }, index) => add(String(index + 1), venue));
  return [...marks.values()].map(({ position, labels }) => ({ position, label: labels.join(", ") }));
}

function listWays({ depot, stops, legs }: RoadSheet): readonly Way[] {
  const ends = [depot, ...stops.map(({ venue }) => venue), depot];
  return legs.flatMap(({ road }: SheetLeg, index): readonly Way[] => {
    if (road !== null) return [{ line: road.line.map(([lon, lat]) => [lon, lat]), isRoad: true }];
    const [from, to] = [ends[index], ends[index + 1]];
    if (from === undefined || to === undefined) return [];
    const line = [
      [from.lon, from.lat],
      [to.lon, to.lat],
    ];
    return [{ line, isRoad: false }];
  });
}

function fitFrame(positions: readonly Position[]): Frame | null {
  const bounds = boundsOf([{ type: "MultiPoint", coordinates: [...positions] }]);
  if (bounds === null) return null;
  const [west, south, east, north] = bounds;
  const plane = buildLocalPlane([(west + east) / 2, (south + north) / 2]);
  const [right, top] = plane.toPlane([east, north]);
  const [reachX, reachY] = [Math.max(right, 500), Math.max(top, 250)];
  const wanted = (reachY / reachX) * (WIDTH - 2 * MARGIN) + 2 * MARGIN;
  const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, wanted)));
  const metresPerUnit = Math.max(reachX / (WIDTH / 2 - MARGIN), reachY / (height / 2 - MARGIN));
  return {
    height,
    metresPerUnit,
    place: ([lon = 0, lat = 0]) => {
      const [x, y] = plane.toPlane([lon, lat]);
      return [roundTenth(WIDTH / 2 + x / metresPerUnit), roundTenth(height / 2 - y / metresPerUnit)];
    },
  };
}

/** Positions that fall on the one before are left out: a drawing shows no more than its size. */
function pathOf(line: readonly Position[], frame: Frame): string {
  const points: string[] = [];
  for (const position of line) {
    const point = frame.place(position).join(" ");
    if (point !== points.at(-1)) points.push(point);
  }
  return `M${points.join("L")}`;
}

function drawOutline({ outline }: Commune, frame: Frame): Markup {
  if (outline === null) return markup``;
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  const rings = polygons.flat().filter((ring) => isInSight(ring, frame));
  if (rings.length === 0) return markup``;
  return markup`<path d="${rings.map((ring) => `${pathOf(ring, frame)}Z`).join("")}"/>`;
}

function isInSight(ring: readonly Position[], frame: Frame): boolean {
  const points = ring.map(frame.place);
  const isBeyond = (test: (point: readonly [number, number]) => boolean): boolean => points.every(test);
  return !(
    isBeyond(([x]) => x < 0) ||
    isBeyond(([x]) => x > WIDTH) ||
    isBeyond(([, y]) => y < 0) ||
    isBeyond(([, y]) => y > frame.height)
  );
}

function drawPlace([x, y]: readonly [x: number, y: number], label: string): Markup {
  const half = 8 + 4 * label.length;
  const left = roundTenth(x - half);
  const shape = label.startsWith("B") ? 2 : 12;
  return markup`<rect class="place" x="${left}" y="${roundTenth(y - 12)}" width="${2 * half}" height="24" rx="${shape}"/><text x="${x}" y="${roundTenth(y + 5)}">${label}</text>`;
}

function drawScaleBar({ height, metresPerUnit }: Frame, lang: Lang): Markup {
  const longest = (WIDTH / 4) * metresPerUnit;
  const metres = BAR_LENGTHS.findLast((length) => length <= longest) ?? 100;
  const width = roundTenth(metres / metresPerUnit);
  return markup`<path class="bar" d="M12 ${height - 16}v6h${width}v-6"/><text class="scale" x="${roundTenth(12 + width + 8)}" y="${height - 8}">${formatRoadMetres(metres, lang)}</text>`;
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
