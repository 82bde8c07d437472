import { checkPng } from "./checkPng.ts";
import { type PictureSize, readJpegSize } from "./jpegSize.ts";

/** Largest picture that a document takes in. */
export const MOST_LOGO_BYTES = 500_000;

/** Largest side: beyond it a picture of few bytes would unfold into hundreds of megabytes of memory. */
const MOST_PIXELS = 4000;

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_START = [0xff, 0xd8, 0xff];

/** Why a picture is refused. */
export type LogoFault = "not-a-picture" | "svg" | "damaged" | "too-large" | "too-many-pixels";

/** The logo as a `data:` address; or why there is none. */
export type ReadLogo = { readonly logo: string } | { readonly fault: LogoFault };

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/u.test(new TextDecoder().decode(bytes.subarray(0, 4096)));
}

function isTooWide({ width, height }: PictureSize): boolean {
  return Math.max(width, height) > MOST_PIXELS;
}

/** Says why a picture is no logo, from its bytes: what the file says of itself counts, not its name. Null = it is one. */
export function checkLogo(bytes: Uint8Array): LogoFault | null {
  const isPng = startsWith(bytes, PNG_START);
  if (!isPng && !startsWith(bytes, JPEG_START)) return looksLikeSvg(bytes) ? "svg" : "not-a-picture";
  if (bytes.length > MOST_LOGO_BYTES) return "too-large";
  if (isPng) return checkPng(bytes, isTooWide);
  const size = readJpegSize(bytes);
  if (size === null) return "damaged";
  return isTooWide(size) ? "too-many-pixels" : null;
}

/** A logo with its size, for papers that must be told it. */
export interface LogoPicture extends PictureSize {
  readonly kind: "png" | "jpg";
  readonly bytes: Uint8Array;
}

/** Measures the logo that a document holds; null where it is none. */
export function measureLogo(logo: string): LogoPicture | null {
  const bytes = decodeLogo(logo);
  if (checkLogo(bytes) !== null) return null;
  if (!startsWith(bytes, PNG_START)) {
    const size = readJpegSize(bytes);
    return size === null ? null : { kind: "jpg", bytes, ...size };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: "png", bytes, width: view.getUint32(16), height: view.getUint32(20) };
}

/** Reads the logo of an authority from a file. */
export function readLogo(bytes: Uint8Array): ReadLogo {
  const fault = checkLogo(bytes);
  if (fault !== null) return { fault };
  const kind = startsWith(bytes, PNG_START) ? "png" : "jpeg";
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return { logo: `data:image/${kind};base64,${btoa(letters)}` };
}

/** Returns the bytes of a logo that a document holds; none where the address, from elsewhere, is no base64 at all. */
export function decodeLogo(logo: string): Uint8Array {
  try {
    const letters = atob(logo.slice(logo.indexOf(",") + 1));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array(0); // one letter short: the paper does without a logo
  }
}
