/** Typefaces of papers, WOFF or TrueType, as their host reads them: Atkinson Hyperlegible, letters of western Europe. */
export interface PaperFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}
