import { unzlibSync } from "fflate";
import type { PictureSize } from "./jpegSize.ts";

/** Values of one pixel by the colour type of the header. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface PngHeader extends PictureSize {
  readonly bitsPerPixel: number;
}

function readHeader(view: DataView): PngHeader | null {
  if (view.byteLength < 33 || view.getUint32(8) !== 13) return null;
  const channels = CHANNELS[view.getUint8(25)];
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (channels === undefined || width === 0 || height === 0) return null;
  return { width, height, bitsPerPixel: channels * view.getUint8(24) };
}

/** Returns the compressed pixels; null where a chunk goes beyond the end of the file, or the file has no end. */
function collectPixels(bytes: Uint8Array, view: DataView): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return null;
    if (kind === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    if (kind === "IEND") return joinParts(parts);
    at += 12 + length;
  }
  return null;
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Each row begins with its filter; interlaced pictures have a few more rows, of which none is longer. */
function sizeUnfolded({ width, height, bitsPerPixel }: PngHeader): number {
  return height * (Math.ceil((width * bitsPerPixel) / 8) + 1);
}

/**
 * Says what is wrong with a PNG: a damaged one would stop a paper half-way, and a few bytes can unfold without end.
 *
 * Source: W3C, Portable Network Graphics, 5 and 11.
 */
export function checkPng(
  bytes: Uint8Array,
  isTooWide: (size: PictureSize) => boolean,
): "damaged" | "too-many-pixels" | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  if (header === null) return "damaged";
  if (isTooWide(header)) return "too-many-pixels";
  const pixels = collectPixels(bytes, view);
  if (pixels === null) return "damaged";
  const expected = sizeUnfolded(header);
  const most = 2 * expected + 64;
  try {
    // Room for one byte more tells that there were more; what is beyond it is dropped.
    const { length } = unzlibSync(pixels, { out: new Uint8Array(most + 1) });
    return length < expected || length > most ? "damaged" : null;
  } catch {
    return "damaged";
  }
}
