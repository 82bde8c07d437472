import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../../src/pipeline/import/decodeText.ts";

/** Bytes of a text in Windows-1252, for characters that it shares with Latin-1, and `€ œ ’` . */
function windows1252(text: string): Uint8Array {
  const special: Record<string, number> = { "€": 0x80, œ: 0x9c, "’": 0x92 };
  return new Uint8Array([...text].map((char) => special[char] ?? char.charCodeAt(0)));
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  [...(mark ? "\ufeff" : ""), ...text].forEach((char, i) =>
    view.setUint16(i * 2, char.charCodeAt(0), littleEndian),
  );
  return new Uint8Array(view.buffer);
}

const TEXT = "code;nom;enfants\n71003;Allerey-sur-Saône;3,5\n71333;Mellecey à l'été;12\n";

describe("bytes to text", () => {
  it.each([
    ["utf-8", new TextEncoder().encode(TEXT)],
    ["utf-8", new TextEncoder().encode(`\ufeff${TEXT}`)],
    ["windows-1252", windows1252(TEXT)],
    ["utf-16le", utf16(TEXT, true, true)],
    ["utf-16be", utf16(TEXT, false, true)],
    ["utf-16le", utf16(TEXT, true, false)],
  ])("reads %s", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, sure: true });
  });

  it("reads the signs that Windows-1252 has and Latin-1 has not", () => {
    expect(decodeText(windows1252("nom;prix\nl’œuvre d’été à Saône;3 €\n")).text).toBe(
      "nom;prix\nl’œuvre d’été à Saône;3 €\n",
    );
  });

  it("takes any bytes", () => {
    expect(decodeText(new Uint8Array()).text).toBe("");
    const all = new Uint8Array(256).map((_, i) => i);
    expect(typeof decodeText(all).text).toBe("string");
  });
});
