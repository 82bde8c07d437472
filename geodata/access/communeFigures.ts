import type { Figure, IndicatorId } from "../model/indicators.ts";
import { UNREACHABLE } from "../model/travel.ts";
import { pickMedianRow, shareWithin, sumWeights, type CommuneRows } from "./communeRows.ts";
import type { DemandRow } from "./demandRow.ts";
import { sumWithinReach, type Reach, type WithinReach } from "./reach.ts";
import { computeTwoStep, listDecaySteps } from "./twoStep.ts";

/** A commune as its figures need it. */
export interface FigureCommune {
  readonly code: string;
  readonly children: number;
  /** False where nothing tells how many children live there: what divides by them is no data. */
  readonly isNeedKnown: boolean;
}

/** All that the figures of a territory depend on, for one service. */
export interface FigureInput {
  readonly communes: readonly FigureCommune[];
  readonly rows: readonly DemandRow[];
  readonly rowsOf: CommuneRows;
  /** T. */
  readonly minutes: number;
  /** Seconds of each row to the nearest place that the definition counts, Uint32Array, [rows]. */
  readonly nearest: Uint32Array;
  /** Whether anything is known of the drives from a row; false makes no data, not no supply (R19). */
  readonly isTimed: (row: number) => boolean;
  /** Whether the drives to all places of the service are known. */
  readonly areAllPlacesTimed: boolean;
  /** Places of the service, whatever their frequency and size. */
  readonly reach: Reach;
  /** Places for children of each, Float64Array, [places]; NaN = not known. */
  readonly capacity: Float64Array;
  /** Sessions a month of each, Float64Array, [places]; NaN = not known. */
  readonly sessions: Float64Array;
}

/** Every figure of one commune. */
export type CommuneFigures = Readonly<Record<IndicatorId, Figure>>;

const NO_DATA: Figure = { kind: "no-data" };
const NO_SUPPLY: Figure = { kind: "no-supply" };
const NO_NEED: Figure = { kind: "no-need" };

/**
 * Computes the five figures of each commune; every threshold is inclusive.
 *
 * Access is that of the median child; coverage, sessions and places are means over the children of the commune, which
 * without a grid all set out from the town hall. Nothing known, nobody to serve and nothing offered stay three things.
 *
 * @param shiftSeconds – added to all times, for the robustness of the figures.
 * @returns in the order of the communes. Cost: O(pairs of the reach + rows log rows).
 */
export function computeFigures(input: FigureInput, shiftSeconds = 0): CommuneFigures[] {
  const { rows, rowsOf, reach, minutes } = input;
  const limit = minutes * 60 - shiftSeconds;
  const isWithin = (seconds: number): number => (seconds <= limit ? 1 : 0);
  const steps = listDecaySteps(minutes).map(({ untilSeconds, weight }) => ({
    untilSeconds: untilSeconds - shiftSeconds,
    weight,
  }));
  const sessions = sumWithinReach(reach, input.sessions, isWithin);
  const places = sumWithinReach(reach, input.capacity, isWithin);
  const twoStep = computeTwoStep(reach, spreadChildren(input), input.capacity, steps);
  return input.communes.map(({ code, children, isNeedKnown }): CommuneFigures => {
    const indices = rowsOf.get(code) ?? [];
    if (!indices.some(input.isTimed)) {
      return { access: NO_DATA, coverage: NO_DATA, sessions: NO_DATA, "two-step": NO_DATA, places: NO_DATA };
    }
    const nothing = input.areAllPlacesTimed ? NO_SUPPLY : NO_DATA;
    const mean = (found: WithinReach, factor = 1): Figure =>
      averageRows(indices, rows, found, factor) ?? nothing;
    const perChild = (found: WithinReach, factor: number): Figure => {
      if (!isNeedKnown) return NO_DATA;
      return children === 0 ? NO_NEED : mean(found, factor);
    };
    return {
      access: accessFigure(input, indices, shiftSeconds, nothing),
      coverage: isNeedKnown && children === 0 ? NO_NEED : coverageFigure(input, indices, limit, nothing),
      sessions: mean(sessions),
      "two-step": perChild(twoStep, 100),
      places: perChild(places, 100 / children),
    };
  });
}

/** Multiplies a figure that has a value. */
export function scaleFigure(figure: Figure, factor: number): Figure {
  return figure.kind === "value" ? valueFigure(figure.value * factor) : figure;
}

/** Rounds to a billionth: the order in which decimals are added is no difference between two figures. */
function valueFigure(value: number): Figure {
  return { kind: "value", value: Math.round(value * 1e9) / 1e9 };
}

/** Children of each row: those of its commune, parted by the weights. */
function spreadChildren({ communes, rows, rowsOf }: FigureInput): Float64Array {
  const children = new Float64Array(rows.length);
  for (const commune of communes) {
    const indices = rowsOf.get(commune.code) ?? [];
    const total = sumWeights(indices, rows);
    for (const row of indices) children[row] = (commune.children * (rows[row]?.weight ?? 0)) / total;
  }
  return children;
}

function accessFigure(
  { rows, nearest }: FigureInput,
  indices: readonly number[],
  shiftSeconds: number,
  nothing: Figure,
): Figure {
  const secondsOf = (row: number): number => nearest[row] ?? UNREACHABLE;
  const seconds = secondsOf(pickMedianRow(indices, rows, secondsOf));
  return seconds === UNREACHABLE ? nothing : { kind: "value", value: Math.max(0, seconds + shiftSeconds) };
}

function coverageFigure(
  { rows, nearest }: FigureInput,
  indices: readonly number[],
  limit: number,
  nothing: Figure,
): Figure {
  const secondsOf = (row: number): number => nearest[row] ?? UNREACHABLE;
  if (indices.every((row) => secondsOf(row) === UNREACHABLE)) return nothing;
  return valueFigure(shareWithin(indices, rows, secondsOf, limit));
}

/** Mean of what the children of a commune find, each by their own row; null where nothing is within reach. */
function averageRows(
  indices: readonly number[],
  rows: readonly DemandRow[],
  { sums, known, unknown }: WithinReach,
  factor: number,
): Figure | null {
  if (indices.some((row) => (known[row] ?? 0) > 0)) {
    const sum = indices.reduce((total, row) => total + (rows[row]?.weight ?? 0) * (sums[row] ?? 0), 0);
    return valueFigure((factor * sum) / sumWeights(indices, rows));
  }
  return indices.some((row) => (unknown[row] ?? 0) > 0) ? NO_DATA : null;
}
