import { forEachSegment, type Outline } from "../geometry/outlineRings.ts";
import { matchLooseBorders, type LooseSegment } from "./matchLooseBorders.ts";

/** Which outlines share a border line, and which have a border of their own. */
export interface Borders {
  /** Indices of the outlines that share a border with outline *i*, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  /** True where part of the border of outline *i* is shared with no other outline. */
  readonly onEdge: readonly boolean[];
}

/** Half a metre; two coordinates as one whole number then stay below 2^53. */
const STEPS_PER_DEGREE = 200_000;
const MOST_VERTICES = 2 ** 26;

/** A commune is at the edge when more than this of its border is shared with nobody. */
const EDGE_METRES = 100;

/**
 * Finds shared borders: a line in common, never a single point.
 *
 * Segments with the same two ends (rounded to half a metre) are shared; what is left over, where one
 * file has more vertices than its neighbour or was rounded differently, is compared by distance.
 * An absent outline has no neighbours and lies on the edge.
 *
 * Cost: linear in vertices for outlines that fit; the rest is looked up in a grid.
 */
export function findBorders(outlines: readonly (Outline | null)[]): Borders {
  const vertexIds = new Map<number, number>();
  const identify = (lon: number, lat: number): number => {
    const column = Math.round((lon + 180) * STEPS_PER_DEGREE);
    const key = column * 181 * STEPS_PER_DEGREE + Math.round((lat + 90) * STEPS_PER_DEGREE);
    const known = vertexIds.get(key);
    if (known !== undefined) return known;
    vertexIds.set(key, vertexIds.size);
    return vertexIds.size - 1;
  };
  const near = outlines.map(() => new Set<number>());
  const link = (one: number, other: number): void => {
    near[one]?.add(other);
    near[other]?.add(one);
  };
  const ownerOf = new Map<number, number>();
  const shared = new Set<number>();
  const keyOf = (fromLon: number, fromLat: number, toLon: number, toLat: number): number => {
    const from = identify(fromLon, fromLat);
    const to = identify(toLon, toLat);
    return Math.min(from, to) * MOST_VERTICES + Math.max(from, to);
  };
  outlines.forEach((outline, index) => {
    if (outline === null) return;
    forEachSegment(outline, (...ends) => {
      const key = keyOf(...ends);
      const owner = ownerOf.get(key);
      if (owner === undefined) ownerOf.set(key, index);
      else if (owner !== index) {
        link(owner, index);
        shared.add(key);
      }
    });
  });
  const loose: LooseSegment[] = [];
  outlines.forEach((outline, owner) => {
    if (outline === null) return;
    forEachSegment(outline, (...ends) => {
      if (!shared.has(keyOf(...ends))) loose.push({ owner, ends });
    });
  });
  const { links, unsharedMetres } = matchLooseBorders(loose, outlines.length);
  for (const [one, other] of links) link(one, other);
  return {
    neighbours: near.map((indices) => [...indices].sort((a, b) => a - b)),
    onEdge: outlines.map((outline, index) => outline === null || (unsharedMetres[index] ?? 0) > EDGE_METRES),
  };
}
