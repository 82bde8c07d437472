/** A file ready to be written or downloaded; `text` is UTF-8, with its BOM where the format wants one. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A file that is not text: an archive, a workbook. */
export interface BinaryFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
