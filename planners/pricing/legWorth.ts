import type { PricedRow } from "./subsetRows.ts";
import type { TourGraph } from "./tourGraph.ts";

/** What a unit of each measure costs at the present duals of the master; none negative. */
export interface DualPrices {
  /** Worth of covering each group. */
  readonly groups: Float64Array;
  /** Subset rows of positive worth. */
  readonly rows: readonly PricedRow[];
  /** Weight of cents in the aim (0 where the aim does not count money), plus the price of the budget. */
  readonly perCent: number;
  readonly perMetre: number;
  readonly perMinute: number;
  /** Price of a tour itself: its half-days, its place in the budget. */
  readonly perTour: number;
}

/** What a tour's pieces are worth at the present duals; see {@link TourGraph} for the shapes. */
export interface LegWorth {
  readonly out: Float64Array;
  readonly back: Float64Array;
  readonly between: Float64Array;
  /** Cost of a stop itself, by node. */
  readonly visit: Float64Array;
}

/** Weighs every leg and stop with the prices. */
export function weighLegs(graph: TourGraph, prices: DualPrices): LegWorth {
  const { perCent, perMetre, perMinute } = prices;
  const weigh = (cents: Float64Array, metres: Float64Array, minutes: Float64Array): Float64Array =>
    cents.map(
      (value, k) =>
        perCent * value +
        (perMetre === 0 ? 0 : perMetre * (metres[k] ?? 0)) +
        (perMinute === 0 ? 0 : perMinute * (minutes[k] ?? 0)),
    );
  const { cents, metres, minutes } = graph;
  return {
    out: weigh(cents.out, metres.out, minutes.out),
    back: weigh(cents.back, metres.back, minutes.back),
    between: weigh(cents.between, metres.between, minutes.between),
    visit: graph.visitCents.map((value, k) => perCent * value + perMinute * (graph.stayMinutes[k] ?? 0)),
  };
}
