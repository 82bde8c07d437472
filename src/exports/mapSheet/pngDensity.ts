/** Signature and the header chunk, which comes first and is always this long. */
const HEADER_END = 8 + 25;

const INCHES_PER_METRE = 39.3701;

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Returns a PNG that says how many dots an inch it has, so that programs for slides and texts give it its true size.
 *
 * Source: W3C, Portable Network Graphics, 11.3.5.3 pHYs.
 */
export function setPngDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const dotsPerMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, dotsPerMetre);
  view.setUint32(12, dotsPerMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const dense = new Uint8Array(png.length + chunk.length);
  dense.set(png.subarray(0, HEADER_END));
  dense.set(chunk, HEADER_END);
  dense.set(png.subarray(HEADER_END), HEADER_END + chunk.length);
  return dense;
}
