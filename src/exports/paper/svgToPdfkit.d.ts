/** The part of the package that is used here; it comes without types. */
declare module "svg-to-pdfkit" {
  interface DrawingOptions {
    readonly width: number;
    readonly height: number;
    /** One unit of the drawing is a point where there is no `viewBox`. */
    readonly assumePt: boolean;
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
    readonly warningCallback: (message: string) => void;
  }
  const drawSvg: (
    document: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: DrawingOptions,
  ) => void;
  export = drawSvg;
}
