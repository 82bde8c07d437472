import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import type { GridCell } from "../formats/gridCells.ts";
import type { Commune, PopulationCell } from "../model/commune.ts";
import type { LonLat } from "../model/lonLat.ts";

/** Communes with their cells, and what became of the others. */
export interface AttachedCells<T> {
  readonly communes: readonly T[];
  /** Cells that lie in a commune of the territory. */
  readonly attached: number;
  /** Cells elsewhere. */
  readonly outside: number;
  /** Communes that got none: they stay one point at their town hall. */
  readonly communesWithout: readonly string[];
}

/** Side of the squares that communes are looked up by, in degrees. */
const SQUARE = 0.1;

/**
 * Puts the cells of a grid on the communes that they lie in: by the one code that the file gives, else by the
 * outline around their centre, among the codes given where there are several.
 *
 * @returns communes in order, as copies where they got cells; earlier cells are replaced.
 * Cost: O(cells × communes near each).
 */
export function attachCells<T extends Pick<Commune, "code" | "outline" | "cells">>(
  communes: readonly T[],
  cells: readonly GridCell[],
): AttachedCells<T> {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const near = indexCommunes(communes);
  const found = new Map<string, PopulationCell[]>();
  let outside = 0;
  for (const { lon, lat, children, communeCodes } of cells) {
    const code = chooseCommune([lon, lat], communeCodes, byCode, near);
    if (code === null) {
      outside += 1;
      continue;
    }
    const own = found.get(code) ?? [];
    own.push({ lon: roundDegrees(lon), lat: roundDegrees(lat), children });
    found.set(code, own);
  }
  return {
    communes: communes.map((commune) => {
      const own = found.get(commune.code);
      return own === undefined ? commune : { ...commune, cells: own };
    }),
    attached: cells.length - outside,
    outside,
    communesWithout: communes.flatMap(({ code }) => (found.has(code) ? [] : [code])),
  };
}

type Outlined = Pick<Commune, "code" | "outline">;

function chooseCommune(
  position: LonLat,
  codes: readonly string[],
  byCode: ReadonlyMap<string, Outlined>,
  near: (position: LonLat) => readonly Outlined[],
): string | null {
  const [only] = codes;
  if (codes.length === 1 && only !== undefined) return byCode.has(only) ? only : null;
  const named = codes.flatMap((code) => byCode.get(code) ?? []);
  const around = named.length > 0 ? named : near(position);
  const inside = around.find(({ outline }) => outline !== null && contains(outline, position));
  return (inside ?? named[0])?.code ?? null;
}

function contains(outline: NonNullable<Outlined["outline"]>, [lon, lat]: LonLat): boolean {
  return booleanPointInPolygon([lon, lat], outline);
}

/** Communes by the squares that the box around their outline touches. */
function indexCommunes(communes: readonly Outlined[]): (position: LonLat) => readonly Outlined[] {
  const squares = new Map<string, Outlined[]>();
  const keyOf = (column: number, row: number): string => `${column}:${row}`;
  for (const commune of communes) {
    if (commune.outline === null) continue;
    const [west, south, east, north] = boxOf(commune.outline);
    for (let column = squareOf(west); column <= squareOf(east); column++)
      for (let row = squareOf(south); row <= squareOf(north); row++) {
        const key = keyOf(column, row);
        const own = squares.get(key);
        if (own === undefined) squares.set(key, [commune]);
        else own.push(commune);
      }
  }
  return ([lon, lat]) => squares.get(keyOf(squareOf(lon), squareOf(lat))) ?? [];
}

function squareOf(degrees: number): number {
  return Math.floor(degrees / SQUARE);
}

function boxOf(outline: NonNullable<Outlined["outline"]>): readonly [number, number, number, number] {
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of polygons.flatMap(([outer = []]) => outer)) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** About a decimetre: cells are 200 m wide. */
function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
