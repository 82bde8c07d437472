import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PaperFonts } from "../exports/paper/paperFonts.ts";

const FILES = "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin";

/** Reads the typefaces of papers from the packages of this installation. */
export function readPaperFonts(): PaperFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (weight: number): Uint8Array =>
    new Uint8Array(readFileSync(resolve(`${FILES}-${weight}-normal.woff`)));
  return { regular: read(400), bold: read(700) };
}
