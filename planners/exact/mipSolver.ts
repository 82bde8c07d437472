/**
 * A mixed integer program in compressed columns, always minimised.
 *
 * `starts` Int32Array [columns + 1]; `rows` and `values` [non-zeros]; bounds are inclusive, ±Infinity
 * where absent. Columns are bounded below by 0; `integer[j]` 1 makes column *j* integral.
 */
export interface MipModel {
  readonly costs: Float64Array;
  readonly upper: Float64Array;
  readonly integer: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** Where a linear relaxation may start from; absent = from nothing. */
  readonly basis?: Basis;
}

/** Which columns and rows of a linear program are basic, in the solver's own codes: to be handed back to it. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** Status of a column that was not there when the basis was made: at 0. */
export const NEW_COLUMN = 0;
/** Status of a row that was not there when the basis was made: slack. */
export const NEW_ROW = 1;

/** How a solve may be bounded and watched. The solver has no clock of its own here. */
export interface MipOptions {
  readonly seed: number;
  /** Most branch-and-bound nodes; null = no limit. */
  readonly nodes: number | null;
  /** Stop when bound and value differ by less than this; 0.999 where all costs are whole numbers. */
  readonly absoluteGap: number;
  readonly shouldStop: () => boolean;
  /** Time at most, set by a host that has a clock: it also ends work that `shouldStop` is not asked in. */
  readonly secondsLeft?: number;
  /** A feasible start, one value per column, or null. */
  readonly start: Float64Array | null;
  readonly onImprove: (objective: number, values: Float64Array) => void;
  readonly onBound: (bound: number) => void;
}

/**
 * `optimal` carries values; `limit` may carry the best found. `bound` is a proven lower limit of the
 * objective, −Infinity when nothing is proven.
 */
export interface MipResult {
  readonly status: "optimal" | "infeasible" | "limit";
  readonly values: Float64Array | null;
  readonly objective: number;
  readonly bound: number;
}

/** An optimum of a linear relaxation: one value and reduced cost per column, one dual per row. */
export interface Relaxation {
  readonly objective: number;
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
  readonly duals: Float64Array;
  readonly basis?: Basis;
}

/** An exact solver of mixed integer programs; blocks until done. */
export interface MipSolver {
  /**
   * Solves the linear relaxation; null when it has no optimum, was stopped or
   * the solver cannot go on. A basis of a program that differs little, in the model, makes it fast.
   */
  relax(model: MipModel, shouldStop: () => boolean): Relaxation | null;
  solve(model: MipModel, options: MipOptions): MipResult;
}
