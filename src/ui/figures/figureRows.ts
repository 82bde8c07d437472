import type { Figure, NearThreshold } from "../../../geodata/model/indicators.ts";
import { rankState, type CommuneRow } from "../state/communeRows.ts";
import { MAP_INDICATOR_IDS, type MapIndicatorId } from "../../mapping/mapChoice.ts";
import { foldName } from "../state/communeRows.ts";
import {
  type FigureSources,
  figuresOfIndicator,
  indicatorsOfLayer,
} from "../../mapping/figuresOfIndicator.ts";
import { mapIndicator, shownOfFigure } from "../../mapping/mapIndicators.ts";

/** One commune with all its figures, as the table lists it and the charts draw it. */
export interface FigureRow {
  readonly code: string;
  readonly name: string;
  readonly children: number;
  readonly white: boolean;
  readonly near: NearThreshold | null;
  readonly figures: Readonly<Record<MapIndicatorId, Figure>>;
}

export type FigureColumn = "name" | "near" | MapIndicatorId;

const NO_DATA: Figure = { kind: "no-data" };

/** Lists the communes with every figure of a layer, in the order of the territory. */
export function listFigureRows(
  communes: readonly CommuneRow[],
  layer: "before" | "after",
  sources: FigureSources,
): FigureRow[] {
  const figures = MAP_INDICATOR_IDS.map((id) => [id, figuresOfIndicator(id, layer, sources)] as const);
  const near = new Map(
    indicatorsOfLayer(sources, layer)?.communes.map(({ code, nearThreshold }) => [code, nearThreshold]),
  );
  return communes.map((row) => {
    const own = figures.map(([id, byCode]) => [id, byCode.get(row.code) ?? NO_DATA] as const);
    return {
      code: row.code,
      name: row.name,
      children: row.access.need.children,
      white: layer === "after" ? rankState(row) === 2 : !row.access.covered,
      near: near.get(row.code) ?? null,
      figures: Object.fromEntries(own) as Record<MapIndicatorId, Figure>,
    };
  });
}

/** Returns a figure in the unit that is shown (minutes, per cent); null where there is none. */
export function shownOf(figure: Figure, id: MapIndicatorId): number | null {
  return figure.kind === "value" ? shownOfFigure(figure.value, mapIndicator(id).unit) : null;
}

/** Sorts rows by a column; what has no figure stands at the end either way, and equal rows go by name. */
export function sortFigureRows(
  rows: readonly FigureRow[],
  column: FigureColumn,
  descending: boolean,
): FigureRow[] {
  const sign = descending ? -1 : 1;
  const byName = (a: FigureRow, b: FigureRow): number => compare(foldName(a.name), foldName(b.name));
  return rows.toSorted((a, b) => {
    if (column === "name") return sign * byName(a, b);
    if (column === "near") return sign * compare(rankNear(a), rankNear(b)) || byName(a, b);
    const [left, right] = [shownOf(a.figures[column], column), shownOf(b.figures[column], column)];
    if (left === null || right === null)
      return (left === null ? 1 : 0) - (right === null ? 1 : 0) || byName(a, b);
    return sign * compare(left, right) || byName(a, b);
  });
}

function rankNear({ near }: FigureRow): number {
  return near === null ? 2 : near === "might-be-white" ? 0 : 1;
}

function compare<T extends string | number>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** One bar of a histogram: more than `from`, the first one `from` itself, up to `to` inclusive, as thresholds are. */
export interface FigureBin {
  readonly from: number;
  readonly to: number;
  readonly communes: number;
  readonly white: number;
  readonly children: number;
}

/** Widths of a bar, in the unit that is shown, that a reader can follow. */
const MINUTE_WIDTHS = [1, 2, 5, 10, 15, 30, 60];
const MOST_BINS = 14;

/** Parts the communes that have a figure into bars of one round width, at most fourteen of them. */
export function binFigures(rows: readonly FigureRow[], id: MapIndicatorId): FigureBin[] {
  const found = rows.flatMap((row) => {
    const shown = shownOf(row.figures[id], id);
    return shown === null ? [] : [{ row, shown }];
  });
  if (found.length === 0) return [];
  const most = Math.max(...found.map(({ shown }) => shown));
  const width = pickWidth(most, id);
  const count = Math.max(1, Math.ceil(most / width));
  return Array.from({ length: count }, (_, index): FigureBin => {
    const inside = found.filter(({ shown }) => Math.max(0, Math.ceil(shown / width - 1e-9) - 1) === index);
    return {
      from: index * width,
      to: (index + 1) * width,
      communes: inside.length,
      white: inside.filter(({ row }) => row.white).length,
      children: inside.reduce((sum, { row }) => sum + row.children, 0),
    };
  });
}

function pickWidth(most: number, id: MapIndicatorId): number {
  if (id === "coverage") return 10;
  if (id === "access")
    return MINUTE_WIDTHS.find((width) => most / width <= MOST_BINS) ?? Math.ceil(most / MOST_BINS);
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1e-3) / MOST_BINS));
  return [1, 2, 5, 10].map((step) => step * power).find((width) => most / width <= MOST_BINS) ?? power * 10;
}

/** Counts the communes without a figure by why (R19). */
export function countWithout(
  rows: readonly FigureRow[],
  id: MapIndicatorId,
): ReadonlyMap<Exclude<Figure["kind"], "value">, number> {
  const counts = new Map<Exclude<Figure["kind"], "value">, number>();
  for (const { figures } of rows) {
    const { kind } = figures[id];
    if (kind !== "value") counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
