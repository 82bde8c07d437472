/** What the types of the package leave out. */
declare namespace PDFKit.Mixins {
  interface PDFImage {
    /** Reads a PNG or a JPEG; throws for anything else. */
    openImage(source: Uint8Array): ImageSrc;
  }
  interface StructureElementOptions {
    /** Which cells a head of a table is for. */
    scope?: "Row" | "Column";
  }
}
