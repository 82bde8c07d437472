import chardet from "chardet";

/** Text of a file with the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name: `utf-8`, `windows-1252`, `utf-16le`… */
  readonly encoding: string;
  /** False where the encoding is a guess: accents should be looked at. */
  readonly sure: boolean;
}

/** Bytes that the detector looks at: enough for its statistics, quick for 100 MB. */
const SAMPLE_BYTES = 1 << 18;

/** What the detector may answer, by the name browsers know; the rest is read as Windows-1252. */
const ENCODINGS: Readonly<Record<string, string>> = {
  "ISO-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  "ISO-8859-9": "windows-1252",
  "UTF-16LE": "utf-16le",
  "UTF-16BE": "utf-16be",
};

/**
 * What Windows-1252 has where Latin-1 has controls, from 0x80 on (WHATWG index windows-1252). Some
 * versions of Node decode it as Latin-1; in a browser no control is left to replace.
 */
const WINDOWS_SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((sign, i) => [
    String.fromCharCode(0x80 + i),
    sign,
  ]),
);

/**
 * Reads the bytes of a text file: byte order mark first, then strict UTF-8, then detection (R9).
 *
 * Valid UTF-8 is UTF-8: other encodings hardly ever are by chance. What is not, in France, is
 * Windows-1252 unless the detector is sure of UTF-16. Never throws. The mark itself is dropped.
 *
 * @param settled encoding that the user says it is; passed over where no decoder knows it.
 */
export function decodeText(bytes: Uint8Array, settled?: string): DecodedText {
  const given = settled === undefined ? null : tryDecode(bytes, settled);
  if (given !== null) return { text: given, encoding: settled ?? "", sure: true };
  const { encoding, certainty } = detectEncoding(bytes);
  const text = readAs(bytes, encoding);
  return {
    text,
    encoding,
    sure: certainty !== "guessed" && (certainty !== "detected" || !/\ufffd/u.test(text)),
  };
}

/** An encoding with what tells it: the file's mark, its bytes, the detector, or nothing. */
export interface DetectedEncoding {
  readonly encoding: string;
  readonly certainty: "marked" | "valid" | "detected" | "guessed";
}

/** Detects the encoding of a text file without decoding it into memory. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const mark = readByteOrderMark(bytes);
  if (mark !== null) return { encoding: mark, certainty: "marked" };
  if (isStrictUtf8(bytes)) return { encoding: "utf-8", certainty: "valid" };
  const [best] = chardet.analyse(bytes.subarray(0, SAMPLE_BYTES));
  const encoding = ENCODINGS[best?.name ?? ""];
  return encoding === undefined
    ? { encoding: "windows-1252", certainty: "guessed" }
    : { encoding, certainty: "detected" };
}

/** Reads bytes in an encoding that is known by its WHATWG name. */
export function readAs(bytes: Uint8Array, encoding: string): string {
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "windows-1252") return decoded;
  return decoded.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_SIGNS[control] ?? control);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return readAs(bytes, encoding);
  } catch {
    return null;
  }
}

function readByteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return readZeroBytes(bytes.subarray(0, 512));
}

/** UTF-16 without its mark is Latin text with every other byte zero, which is also valid UTF-8. */
function readZeroBytes(head: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  if (head.length < 8) return null;
  if (odd > head.length / 4 && even === 0) return "utf-16le";
  return even > head.length / 4 && odd === 0 ? "utf-16be" : null;
}

/** Bytes that are checked at a time. */
const CHUNK_BYTES = 1 << 22;

function isStrictUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
      decoder.decode(bytes.subarray(from, from + CHUNK_BYTES), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
