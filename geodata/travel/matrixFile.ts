import { createIssueLog } from "../model/issueLog.ts";
import type { Issue } from "../model/issue.ts";
import {
  UNREACHABLE,
  type TravelMatrix,
  type TravelPoint,
  type TravelProvenance,
  type TravelTimeProvider,
} from "../model/travel.ts";
import { abortError } from "./abortError.ts";

/**
 * A matrix between named points as a file carries it, whoever computed it.
 *
 * `seconds` and `metres` are [points × points], row-major; null = no way.
 */
export interface TravelTable extends TravelProvenance {
  readonly points: readonly TravelPoint[];
  readonly seconds: readonly (number | null)[];
  readonly metres: readonly (number | null)[];
}

/** A matrix with what it could not answer. */
export interface SelectedMatrix {
  readonly matrix: TravelMatrix;
  /** Points that the table does not know, then pairs without a way; nothing was filled in for them. */
  readonly issues: readonly Issue[];
}

/**
 * Selects rows and columns of a table of travel times by point id.
 *
 * An unknown point, or a pair without a way, stays {@link UNREACHABLE}: an estimate in its place would
 * pass for a measured time. A time without its length counts 0 metres, as costs are sums of lengths.
 * Ids decide, not positions: a structure that was moved keeps its old times.
 *
 * Cost: O(points + origins × destinations).
 */
export function selectMatrix(
  table: TravelTable,
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
): SelectedMatrix {
  const log = createIssueLog();
  const size = table.points.length;
  const indexOf = new Map(table.points.map((point, index) => [point.id, index]));
  for (const id of new Set([...origins, ...destinations].map((point) => point.id))) {
    if (!indexOf.has(id)) log.warning("matrix-point-missing", "points", { id });
  }
  const seconds = new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE);
  const metres = new Uint32Array(seconds.length).fill(UNREACHABLE);
  origins.forEach((origin, row) => {
    const from = indexOf.get(origin.id);
    if (from === undefined) return;
    destinations.forEach((destination, column) => {
      const to = indexOf.get(destination.id);
      if (to === undefined) return;
      const cell = row * destinations.length + column;
      const time = table.seconds[from * size + to] ?? null;
      if (time === null) {
        log.warning("matrix-pair-missing", "seconds", { from: origin.id, to: destination.id });
        return;
      }
      seconds[cell] = time;
      metres[cell] = table.metres[from * size + to] ?? 0;
    });
  });
  const { provider, computedAt, estimated, mode, detail } = table;
  const matrix: TravelMatrix = {
    originIds: origins.map((point) => point.id),
    destinationIds: destinations.map((point) => point.id),
    seconds,
    metres,
    provenance: { provider, computedAt, estimated, mode, detail },
  };
  return { matrix, issues: log.finish().issues };
}

/** Wraps a table as a provider: any two lists of its points, at once. */
export function createMatrixFileProvider(table: TravelTable): TravelTimeProvider {
  return {
    name: table.provider,
    computeMatrix: (origins, destinations, options) => {
      if (options?.signal?.aborted === true) return Promise.reject(abortError());
      const { matrix } = selectMatrix(table, origins, destinations);
      options?.onProgress?.(matrix.seconds.length, matrix.seconds.length);
      return Promise.resolve(matrix);
    },
  };
}
