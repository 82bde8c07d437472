/** A place that travel times are asked for; `id` is unique among all points of a scenario. */
export interface TravelPoint {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

/** Value of an unreachable pair in {@link TravelMatrix}: never filled in silently. */
export const UNREACHABLE = 0xffff_ffff;

/** Who computed travel times, from what and when: shown in every legend and export (R21). */
export interface TravelProvenance {
  /** `estimate`, `matrix-file`, `valhalla`, `osrm`, `ign`. */
  readonly provider: string;
  /** ISO date-time of the computation; the scenario's `updatedAt` for the estimate. */
  readonly computedAt: string;
  readonly estimated: boolean;
  readonly mode: "car" | "walk" | "bicycle";
  /** Data and parameters in a few words, for people. */
  readonly detail: string;
}

/**
 * Travel times and distances between two lists of points (« Matrice des trajets »).
 *
 * `seconds` and `metres` are Uint32Array, [origins × destinations], row-major:
 * `origin * destinationCount + destination`; {@link UNREACHABLE} marks a pair without a way.
 * Immutable by convention once built; plain data, so that it crosses worker boundaries.
 */
export interface TravelMatrix {
  readonly originIds: readonly string[];
  readonly destinationIds: readonly string[];
  readonly seconds: Uint32Array;
  readonly metres: Uint32Array;
  readonly provenance: TravelProvenance;
}

/** What a matrix computation may be told while it runs. */
export interface TravelRequestOptions {
  /** Anything with the shape of an `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean };
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * A source of travel times. Engines on the road network live behind this same interface.
 *
 * Rejects with an `AbortError` when cancelled: a matrix has no partial result.
 */
export interface TravelTimeProvider {
  readonly name: string;
  computeMatrix(
    origins: readonly TravelPoint[],
    destinations: readonly TravelPoint[],
    options?: TravelRequestOptions,
  ): Promise<TravelMatrix>;
}
