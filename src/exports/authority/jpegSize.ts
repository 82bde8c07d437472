/** Size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Frames of a JPEG are SOF0 to SOF15, without the tables whose markers lie between theirs. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Reads the size of a JPEG from its first frame; null where there is none, or it has no area. */
export function readJpegSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    if (isFrame(view.getUint8(at + 1))) {
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      return size.width === 0 || size.height === 0 ? null : size;
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
