import type { TravelPoint } from "./travel.ts";

/** One drive along real roads, from one point to another. */
export interface RoadLeg {
  readonly fromId: string;
  readonly toId: string;
  readonly seconds: number;
  readonly metres: number;
  /** `[lon, lat]` in WGS84, from the road nearest to the first point to the road nearest to the last. */
  readonly line: readonly (readonly [lon: number, lat: number])[];
  /** Steps as an OSRM `route` answer has them, for road sheets in words; empty where the engine gives none. */
  readonly steps: readonly unknown[];
}

/** Finds ways along real roads, one leg at a time. */
export interface RoadRouter {
  /** As in travel times: `valhalla`, `osrm`, `ign`. */
  readonly name: string;
  /** Engine, data and their date, for every legend and export (R21). */
  readonly detail: string;
  /**
   * @returns the legs in the order asked; null where there is no way.
   * Rejects with `AbortError` when cancelled, with a `RoadServiceError` when the engine does not answer.
   */
  findLegs(
    pairs: readonly { readonly from: TravelPoint; readonly to: TravelPoint }[],
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
  ): Promise<readonly (RoadLeg | null)[]>;
}
