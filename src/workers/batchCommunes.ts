import type { Commune } from "../../geodata/model/commune.ts";

/** Positions per batch: a message of this size is unpacked in some milliseconds. */
const BATCH_POSITIONS = 20_000;

/**
 * Cuts communes into batches that the page can unpack one at a time without freezing.
 *
 * One commune larger than a batch makes a batch of its own. The order stays.
 */
export function batchCommunes(
  communes: readonly Commune[],
  batchPositions = BATCH_POSITIONS,
): readonly (readonly Commune[])[] {
  const batches: Commune[][] = [];
  let batch: Commune[] = [];
  let positions = 0;
  for (const commune of communes) {
    const size = countPositions(commune);
    if (batch.length > 0 && positions + size > batchPositions) {
      batches.push(batch);
      batch = [];
      positions = 0;
    }
    batch.push(commune);
    positions += size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

function countPositions({ outline }: Commune): number {
  if (outline === null) return 1;
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  return polygons.reduce((sum, rings) => rings.reduce((inner, ring) => inner + ring.length, sum), 1);
}
