import {
  type Figure,
  type FigureRange,
  type FigureRanges,
  type IndicatorId,
  type NearThreshold,
} from "../model/indicators.ts";
import { computeFigures, scaleFigure, type CommuneFigures, type FigureInput } from "./communeFigures.ts";

/** How far times may be wrong: 2 minutes, either way. */
export const TIME_MARGIN_SECONDS = 120;

/** How far the number of children may be wrong: 10 %, either way. */
const NEED_MARGIN = 0.1;

/**
 * Computes the figures of each commune with the range that each takes when all times move by ± 2 minutes, or all
 * needs by ± 10 %, one thing at a time.
 *
 * Times are computed again, shared places included. Needs are not: children stand once in the denominator of places
 * per child, own or shared, so that 10 % more of them everywhere divides it by 1.1.
 *
 * @returns in the order of the communes. Cost: three times that of the figures.
 */
export function computeFigureRanges(
  input: FigureInput,
): { readonly figures: CommuneFigures; readonly ranges: FigureRanges }[] {
  const base = computeFigures(input);
  const moved = [TIME_MARGIN_SECONDS, -TIME_MARGIN_SECONDS].map((shift) => computeFigures(input, shift));
  return base.map((figures, index) => {
    const others = moved.flatMap((variant) => variant[index] ?? []);
    const range = (id: IndicatorId): FigureRange =>
      spanFigures(id, figures[id], [...others.map((variant) => variant[id]), ...moveNeed(id, figures[id])]);
    return {
      figures,
      ranges: {
        access: range("access"),
        coverage: range("coverage"),
        sessions: range("sessions"),
        "two-step": range("two-step"),
        places: range("places"),
      },
    };
  });
}

/**
 * Tells whether a commune is covered now and would not be with times 2 minutes longer, or the other way round (« à la
 * limite du seuil »). The threshold is inclusive: a drive of exactly T − 2 minutes is still within T.
 */
export function findNearThreshold(access: Figure, minutes: number): NearThreshold | null {
  if (access.kind !== "value") return null;
  const limit = minutes * 60;
  if (access.value <= limit) {
    return access.value + TIME_MARGIN_SECONDS > limit ? "might-be-white" : null;
  }
  return access.value - TIME_MARGIN_SECONDS <= limit ? "might-be-covered" : null;
}

function moveNeed(id: IndicatorId, figure: Figure): Figure[] {
  if (id !== "two-step" && id !== "places") return [];
  return [scaleFigure(figure, 1 / (1 + NEED_MARGIN)), scaleFigure(figure, 1 / (1 - NEED_MARGIN))];
}

function spanFigures(id: IndicatorId, figure: Figure, others: readonly Figure[]): FigureRange {
  let low = figure;
  let high = figure;
  for (const other of others) {
    if (rankFigure(id, other) < rankFigure(id, low)) low = other;
    if (rankFigure(id, other) > rankFigure(id, high)) high = other;
  }
  return { low, high };
}

/**
 * Ranks figures of one indicator as numbers: no supply is the least there is, or for access the farthest, and less
 * than a figure of 0; what is not known, or needs none, comes before everything.
 */
function rankFigure(id: IndicatorId, figure: Figure): number {
  if (figure.kind === "value") return figure.value;
  if (figure.kind === "no-supply") return id === "access" ? Infinity : -1;
  return -2;
}
