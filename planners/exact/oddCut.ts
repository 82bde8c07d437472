import type { CoverProgram } from "./coverProgram.ts";

/**
 * An inequality that every cover obeys: of an odd number of rows, a column that covers *n* counts ⌈n ÷ 2⌉, and
 * all chosen ones count more than half of the rows.
 */
export interface OddCut {
  /** Ascending, an odd number of them. */
  readonly rows: readonly number[];
  /** Columns that cover one of the rows, and what each counts. */
  readonly columns: Int32Array;
  readonly counts: Uint8Array;
  readonly least: number;
}

/** Lays out the inequalities of a covering program. */
export class OddCutMaker {
  private readonly columnsOfRow: readonly (readonly number[])[];
  /** By column: rows covered of the set in question; all 0 between questions. */
  private readonly covered: Uint8Array;

  constructor(program: CoverProgram) {
    const columnsOfRow: number[][] = Array.from({ length: program.rowCount }, () => []);
    for (let column = 0; column < program.cents.length; column++) {
      for (let k = program.starts[column] ?? 0; k < (program.starts[column + 1] ?? 0); k++) {
        columnsOfRow[program.rows[k] ?? 0]?.push(column);
      }
    }
    this.columnsOfRow = columnsOfRow;
    this.covered = new Uint8Array(program.cents.length);
  }

  /**
   * Returns the inequality of an odd number of rows over the open columns.
   *
   * Cost: O(columns that cover one of the rows).
   * Source: Chvátal, V. (1973), Edmonds polytopes and a hierarchy of combinatorial problems, Discrete
   * Mathematics 4, 305–337, doi 10.1016/0012-365X(73)90167-2; Jepsen, M. et al. (2008), Subset-row
   * inequalities applied to the vehicle-routing problem with time windows, Operations Research 56, 497–511,
   * doi 10.1287/opre.1070.0449. Differs: rows are covered, not partitioned, so counts are rounded up.
   */
  make(rows: readonly number[], open: Uint8Array): OddCut {
    const columns: number[] = [];
    for (const row of rows) {
      for (const column of this.columnsOfRow[row] ?? []) {
        if (open[column] !== 1) continue;
        const before = this.covered[column] ?? 0;
        if (before === 0) columns.push(column);
        this.covered[column] = before + 1;
      }
    }
    const counts = Uint8Array.from(columns, (column) => ((this.covered[column] ?? 0) + 1) >> 1);
    for (const column of columns) this.covered[column] = 0;
    return { rows, columns: Int32Array.from(columns), counts, least: (rows.length + 1) / 2 };
  }
}
