/** Paper that a sheet is laid out on, landscape. */
export interface SheetFormat {
  /** Size in units of the drawing; type has the same size in these units on all papers. */
  readonly width: number;
  readonly height: number;
  readonly millimetres: { readonly width: number; readonly height: number };
}

/** A4: one unit is 1/96 inch. */
export const A4_SHEET: SheetFormat = {
  width: 1123,
  height: 794,
  millimetres: { width: 297, height: 210 },
};

/** A3, to hang on a wall: type and signs are a quarter larger than on A4, and the map has more room all the same. */
export const A3_SHEET: SheetFormat = {
  width: 1270,
  height: 898,
  millimetres: { width: 420, height: 297 },
};
