import { NO_BREAK_SPACE } from "../../i18n/typography.ts";

/** What the typefaces of papers cannot draw; a test holds it against the font files. */
const NOT_DRAWN =
  /[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u20ac\u2122\u2212]/gu;

/** Stands for what cannot be drawn, so that nobody takes what is left for the whole. */
const UNKNOWN = "?";

/** Letters and signs that the typefaces lack, as one writes them by hand; none of them means anything in XML. */
const WRITTEN: Readonly<Record<string, string>> = {
  "\t": " ",
  "\r": "",
  "\u00ad": "",
  "\u2009": NO_BREAK_SPACE,
  "\u200b": "",
  "\u2010": "-",
  "\u2011": "-",
  "\u202f": NO_BREAK_SPACE,
  "←": "‹",
  "→": "›",
  "≤": "max.",
  "≥": "min.",
  "≈": "~",
  "✓": "x",
  ᵉ: "e",
  ʳ: "r",
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
};

const MARKS = /\p{M}/gu;

function write(letter: string): string {
  const known = WRITTEN[letter];
  if (known !== undefined) return known;
  const plain = letter.normalize("NFKD").replace(MARKS, "");
  return plain === letter ? UNKNOWN : plain.replace(NOT_DRAWN, UNKNOWN);
}

/**
 * Returns a text in which every letter has a shape in the typefaces of papers: narrow spaces become wide ones, accents
 * that they lack are dropped, and what is left is a question mark.
 */
export function toPaperText(text: string): string {
  return text.normalize("NFC").replace(NOT_DRAWN, write);
}
