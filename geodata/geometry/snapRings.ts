import type { LonLat } from "../model/lonLat.ts";

/** One grid step: 1e-6 degree, about 0.1 m. */
const STEPS_PER_DEGREE = 1_000_000;

/**
 * Closes rings and makes vertices that should be one the same to the last digit.
 *
 * Two rings that reach the same corner by different sums differ in their last bits; rounding alone can
 * tear them apart at a rounding boundary, so a vertex takes the place of any earlier vertex within one
 * grid step. Vertices that repeat in a row are dropped.
 *
 * @returns new rings, closed, rounded to six decimals. Cost: linear in vertices.
 */
export function snapRings(rings: readonly (readonly LonLat[])[]): [number, number][][] {
  const seen = new Map<string, [number, number]>();
  const canonical = (position: LonLat): [number, number] => {
    const column = Math.round(position[0] * STEPS_PER_DEGREE);
    const row = Math.round(position[1] * STEPS_PER_DEGREE);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const known = seen.get(`${column + dx},${row + dy}`);
        if (known !== undefined) return known;
      }
    }
    const fresh: [number, number] = [column / STEPS_PER_DEGREE, row / STEPS_PER_DEGREE];
    seen.set(`${column},${row}`, fresh);
    return fresh;
  };
  return rings.map((ring) => {
    const snapped: [number, number][] = [];
    for (const position of ring) {
      const vertex = canonical(position);
      if (snapped.at(-1) !== vertex) snapped.push(vertex);
    }
    const first = snapped[0];
    if (first === undefined) return [];
    while (snapped.length > 1 && snapped.at(-1) === first) snapped.pop();
    return [...snapped, first].map(([lon, lat]) => [lon, lat]);
  });
}
