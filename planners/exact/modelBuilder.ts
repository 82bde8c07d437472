import { InvariantError } from "../../geodata/model/invariantError.ts";
import type { MipModel } from "./mipSolver.ts";

/**
 * Collects rows and columns of a mixed integer program and lays them out in compressed columns.
 *
 * Rows are made first, columns then name the rows they enter.
 */
export class ModelBuilder {
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly costs: number[] = [];
  private readonly upper: number[] = [];
  private readonly integer: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];

  get columnCount(): number {
    return this.costs.length;
  }

  /** Adds `lower ≤ row ≤ upper` and returns its index. */
  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    return this.rowLower.length - 1;
  }

  /** Adds a column in 0…upper with its entries `[row, value]` and returns its index. */
  addColumn(
    cost: number,
    upper: number,
    integer: boolean,
    entries: readonly (readonly [row: number, value: number])[],
  ): number {
    for (const [row, value] of entries) {
      if (row < 0 || row >= this.rowLower.length) throw new InvariantError(`no row ${row} in the model`);
      this.rows.push(row);
      this.values.push(value);
    }
    this.costs.push(cost);
    this.upper.push(upper);
    this.integer.push(integer ? 1 : 0);
    this.starts.push(this.rows.length);
    return this.costs.length - 1;
  }

  /** Returns the model as typed arrays; a copy, the builder may go on. */
  build(): MipModel {
    return {
      costs: Float64Array.from(this.costs),
      upper: Float64Array.from(this.upper),
      integer: Uint8Array.from(this.integer),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
      values: Float64Array.from(this.values),
    };
  }
}
