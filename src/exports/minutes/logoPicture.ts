/** A logo out of its `data:` address. */
export interface LogoPicture {
  readonly kind: "png" | "jpg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47];

/** Reads a picture that a document may hold; null where it is none that can be measured. */
export function readLogo(address: string): LogoPicture | null {
  const match = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+=*)$/u.exec(address);
  const bytes = match === null ? null : decodeBase64(match[1] ?? "");
  if (bytes === null) return null;
  const isPng = PNG_START.every((byte, index) => bytes[index] === byte);
  const size = isPng ? readPngSize(bytes) : readJpegSize(bytes);
  if (size === null || size.width === 0 || size.height === 0) return null;
  return { kind: isPng ? "png" : "jpg", bytes, ...size };
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null; // not base64 after all: the paper does without a logo
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function readPngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Frames that hold a size: SOF0 to SOF15 but the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Source: ITU-T T.81, B.2.2, frame header. */
function readJpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    if (isFrame(view.getUint8(at + 1))) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
  }
  return null;
}
