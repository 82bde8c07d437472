import type { CoverProgram } from "./coverProgram.ts";
import { diveToCover } from "./diveToCover.ts";
import { NEW_COLUMN, NEW_ROW, type Basis, type MipModel, type MipSolver } from "./mipSolver.ts";
import { OddCutMaker, type OddCut } from "./oddCut.ts";

/** An optimum of the relaxation, over all columns. */
export interface CoverOptimum {
  /** Cents that every better cover costs at least; holds whatever the precision of the solver. */
  readonly bound: number;
  /** Columns that are used, and how much. */
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** By column: a cover with it costs at least `bound + reducedCosts`; Infinity where it is closed. */
  readonly reducedCosts: Float64Array;
}

/** Columns of each row that the first program has, and most that one round of pricing adds. */
const FIRST_COLUMNS = 6;
const ADDED_COLUMNS = 300;
/** Above this many columns in the program, those far from being used leave it, all but as many. */
const MOST_WORKING = 3000;
const KEPT_WORKING = 1500;
/** Solves after which an inequality that was not binding in any of them leaves. */
const MOST_IDLE = 4;
const ABSENT = -1;

/**
 * The linear relaxation of a covering program with odd cuts, over few columns at a time: the others are priced,
 * and those of negative reduced cost come in, until none is left.
 *
 * Every solve starts from the basis of the one before, whatever has changed.
 *
 * Cost: a department, 30,000 columns and 300 rows: 1 s the first time, then about 0.1 s.
 * Source: Caprara, A., Fischetti, M. & Toth, P. (1999), A heuristic method for the set covering problem,
 * Operations Research 47, 730–743, doi 10.1287/opre.47.5.730 (core problems and pricing).
 */
export class CoverRelaxation {
  private cuts: { readonly cut: OddCut; idle: number; status: number }[] = [];
  /** 1 where a column may still be in a better cover. */
  private readonly open: Uint8Array;
  private readonly program: CoverProgram;
  private readonly solver: MipSolver;
  private readonly shouldStop: () => boolean;
  private readonly cutMaker: OddCutMaker;
  private readonly missingCents: number;
  /** Columns in the program, and by column its place there. */
  private working: number[] = [];
  private readonly place: Int32Array;
  /** Basis by column, the stand-in for missing ones last, and by row of the covering program. */
  private readonly columnStatus: Int32Array;
  private readonly rowStatus: Int32Array;
  private hasBasis = false;
  private reducedCosts: Float64Array;

  constructor(program: CoverProgram, solver: MipSolver, shouldStop: () => boolean) {
    this.program = program;
    this.solver = solver;
    this.shouldStop = shouldStop;
    this.cutMaker = new OddCutMaker(program);
    const count = program.cents.length;
    this.open = new Uint8Array(count).fill(1);
    this.place = new Int32Array(count).fill(ABSENT);
    this.columnStatus = new Int32Array(count + 1).fill(NEW_COLUMN);
    this.rowStatus = new Int32Array(program.rowCount + 1).fill(NEW_ROW);
    this.reducedCosts = new Float64Array(count);
    const first = listFirstColumns(program);
    this.missingCents = 2 * first.reduce((sum, column) => sum + (program.cents[column] ?? 0), 1);
    this.include(first);
  }

  /** Columns that may still be in a better cover, ascending. */
  listOpen(): readonly number[] {
    return [...this.open.keys()].filter((column) => this.open[column] === 1);
  }

  /** The inequalities in the program. */
  listCuts(): readonly OddCut[] {
    return this.cuts.map(({ cut }) => cut);
  }

  /** Keys of the inequalities: their rows. */
  cutKeys(): ReadonlySet<string> {
    return new Set(this.cuts.map(({ cut }) => cut.rows.join(" ")));
  }

  addCut(rows: readonly number[]): void {
    this.cuts.push({ cut: this.cutMaker.make(rows, this.open), idle: 0, status: NEW_ROW });
  }

  /** Takes columns into the program: those of a cover that is known. */
  include(columns: readonly number[]): void {
    for (const column of columns) {
      if (this.place[column] !== ABSENT) continue;
      this.place[column] = this.working.length;
      this.working.push(column);
    }
  }

  /** Closes the columns that no cover of less than `cents` has, as the last optimum tells. */
  closeAbove(cents: number, { bound, reducedCosts }: CoverOptimum): void {
    const most = cents - this.program.step + 1e-6;
    for (let column = 0; column < this.open.length; column++) {
      if (bound + (reducedCosts[column] ?? 0) > most) this.open[column] = 0;
    }
  }

  /**
   * Solves the relaxation over the open columns.
   *
   * @param enough – cents; a bound that reaches them is all that is asked for.
   * @returns null when stopped.
   */
  solve(enough: number): CoverOptimum | null {
    this.trim();
    let bound = -Infinity;
    for (;;) {
      const relaxation = this.solver.relax(this.buildModel(), this.shouldStop);
      if (relaxation === null) return null;
      this.keepBasis(relaxation.basis);
      const priced = this.price(relaxation.duals);
      bound = Math.max(bound, priced.bound);
      if (priced.missing.length === 0 || bound >= enough) {
        this.dropIdleCuts(relaxation.duals);
        return this.readOptimum(relaxation.values, priced.bound);
      }
      this.include(priced.missing);
    }
  }

  /** Makes a cover out of an optimum, of the columns in the program; null where it leads to none. */
  dive({ columns, values }: CoverOptimum): readonly number[] | null {
    const { working, solver, shouldStop } = this;
    const used = new Float64Array(working.length + 1);
    for (const [k, column] of columns.entries()) used[this.place[column] ?? ABSENT] = values[k] ?? 0;
    const taken = diveToCover(this.buildModel(), used, working.length, solver, shouldStop);
    return taken?.map((position) => working[position] ?? 0) ?? null;
  }

  /** Leaves out columns that are closed, and the farthest from use where they are too many. */
  private trim(): void {
    const used = (column: number): boolean => this.columnStatus[column] !== NEW_COLUMN;
    let kept = this.working.filter((column) => used(column) || this.open[column] === 1);
    if (kept.length > MOST_WORKING) {
      const costs = this.reducedCosts;
      const nearest = kept
        .filter((column) => !used(column))
        .sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
        .slice(0, KEPT_WORKING);
      kept = [...kept.filter(used), ...nearest];
    }
    for (const column of this.working) this.place[column] = ABSENT;
    this.working = [];
    this.include(kept);
  }

  private dropIdleCuts(duals: Float64Array): void {
    const first = this.program.rowCount + 1;
    for (const [index, entry] of this.cuts.entries()) {
      entry.idle = (duals[first + index] ?? 0) > 1e-9 ? 0 : entry.idle + 1;
    }
    this.cuts = this.cuts.filter(({ idle }) => idle < MOST_IDLE);
  }

  /** Rows: cover, half-days, cuts. A last column stands for what the others cannot cover. */
  private buildModel(): MipModel {
    const { program, working } = this;
    const { rowCount } = program;
    const rowTotal = rowCount + 1 + this.cuts.length;
    const starts = this.layOut();
    const end = starts[working.length] ?? 0;
    const rows = new Int32Array(end + rowTotal);
    const values = new Float64Array(end + rowTotal);
    const next = starts.slice(0, working.length);
    const add = (position: number, row: number, value: number): void => {
      const at = next[position] ?? 0;
      rows[at] = row;
      values[at] = value;
      next[position] = at + 1;
    };
    for (let position = 0; position < working.length; position++) {
      const column = working[position] ?? 0;
      for (let k = program.starts[column] ?? 0; k < (program.starts[column + 1] ?? 0); k++) {
        add(position, program.rows[k] ?? 0, 1);
      }
      add(position, rowCount, program.halfDays[column] ?? 1);
    }
    const rowLower = new Float64Array(rowTotal).fill(1);
    rowLower[rowCount] = program.floor;
    for (const [index, { cut }] of this.cuts.entries()) {
      rowLower[rowCount + 1 + index] = cut.least;
      for (let k = 0; k < cut.columns.length; k++) {
        const position = this.place[cut.columns[k] ?? 0] ?? ABSENT;
        if (position !== ABSENT) add(position, rowCount + 1 + index, cut.counts[k] ?? 0);
      }
    }
    for (let row = 0; row < rowTotal; row++) {
      rows[end + row] = row;
      values[end + row] = Math.max(1, rowLower[row] ?? 1);
    }
    const costs = Float64Array.from([
      ...working.map((column) => program.cents[column] ?? 0),
      this.missingCents,
    ]);
    const upper = Float64Array.from(costs, (_, position) =>
      position === working.length || this.open[working[position] ?? 0] === 1 ? Infinity : 0,
    );
    const integer = new Uint8Array(costs.length);
    const rowUpper = new Float64Array(rowTotal).fill(Infinity);
    const model = { costs, upper, integer, rowLower, rowUpper, starts, rows, values };
    return this.hasBasis ? { ...model, basis: this.startBasis() } : model;
  }

  /** Where each column's entries start; two places more for the last column. */
  private layOut(): Int32Array {
    const { program, working } = this;
    const sizes = new Int32Array(working.length);
    for (let position = 0; position < working.length; position++) {
      const column = working[position] ?? 0;
      sizes[position] = (program.starts[column + 1] ?? 0) - (program.starts[column] ?? 0) + 1;
    }
    for (const { cut } of this.cuts) {
      for (let k = 0; k < cut.columns.length; k++) {
        const position = this.place[cut.columns[k] ?? 0] ?? ABSENT;
        if (position !== ABSENT) sizes[position] = (sizes[position] ?? 0) + 1;
      }
    }
    const starts = new Int32Array(working.length + 2);
    for (let position = 0; position < working.length; position++) {
      starts[position + 1] = (starts[position] ?? 0) + (sizes[position] ?? 0);
    }
    starts[working.length + 1] = (starts[working.length] ?? 0) + program.rowCount + 1 + this.cuts.length;
    return starts;
  }

  private startBasis(): Basis {
    const columns = new Int32Array(this.working.length + 1);
    for (let position = 0; position < this.working.length; position++) {
      columns[position] = this.columnStatus[this.working[position] ?? 0] ?? NEW_COLUMN;
    }
    columns[this.working.length] = this.columnStatus.at(-1) ?? NEW_COLUMN;
    const rows = new Int32Array(this.rowStatus.length + this.cuts.length);
    rows.set(this.rowStatus);
    for (const [index, { status }] of this.cuts.entries()) rows[this.rowStatus.length + index] = status;
    return { columns, rows };
  }

  private keepBasis(basis: Basis | undefined): void {
    this.hasBasis = basis !== undefined;
    if (basis === undefined) return;
    this.columnStatus.fill(NEW_COLUMN);
    for (const [position, column] of this.working.entries()) {
      this.columnStatus[column] = basis.columns[position] ?? NEW_COLUMN;
    }
    this.columnStatus[this.columnStatus.length - 1] = basis.columns[this.working.length] ?? NEW_COLUMN;
    this.rowStatus.set(basis.rows.subarray(0, this.rowStatus.length));
    for (const [index, entry] of this.cuts.entries()) {
      entry.status = basis.rows[this.rowStatus.length + index] ?? NEW_ROW;
    }
  }

  /**
   * Prices every open column. The bound is Lagrange's, right for any duals that are not negative, since no cover
   * needs a column twice.
   */
  private price(duals: Float64Array): { readonly bound: number; readonly missing: readonly number[] } {
    const { program } = this;
    const { rowCount } = program;
    const prices = duals.map((dual) => Math.max(0, dual));
    const halfDayPrice = prices[rowCount] ?? 0;
    const costs = new Float64Array(program.cents.length);
    let bound = halfDayPrice * program.floor;
    for (let row = 0; row < rowCount; row++) bound += prices[row] ?? 0;
    for (let column = 0; column < costs.length; column++) {
      if (this.open[column] !== 1) continue;
      let cost = (program.cents[column] ?? 0) - halfDayPrice * (program.halfDays[column] ?? 1);
      for (let k = program.starts[column] ?? 0; k < (program.starts[column + 1] ?? 0); k++) {
        cost -= prices[program.rows[k] ?? 0] ?? 0;
      }
      costs[column] = cost;
    }
    for (const [index, { cut }] of this.cuts.entries()) {
      const price = prices[rowCount + 1 + index] ?? 0;
      if (price === 0) continue;
      bound += price * cut.least;
      for (let k = 0; k < cut.columns.length; k++) {
        const column = cut.columns[k] ?? 0;
        costs[column] = (costs[column] ?? 0) - price * (cut.counts[k] ?? 0);
      }
    }
    const missing: number[] = [];
    for (let column = 0; column < costs.length; column++) {
      const cost = costs[column] ?? 0;
      if (this.open[column] !== 1) {
        costs[column] = Infinity;
        continue;
      }
      if (cost < 0) bound += cost;
      if (cost < -1e-4 && this.place[column] === ABSENT) missing.push(column);
    }
    missing.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b);
    this.reducedCosts = costs;
    return { bound, missing: missing.slice(0, ADDED_COLUMNS) };
  }

  private readOptimum(values: Float64Array, bound: number): CoverOptimum {
    const used = this.working.flatMap((column, position) =>
      (values[position] ?? 0) > 1e-7 ? [{ column, value: values[position] ?? 0 }] : [],
    );
    return {
      bound,
      columns: used.map(({ column }) => column),
      values: used.map(({ value }) => value),
      reducedCosts: this.reducedCosts,
    };
  }
}

/** For each row the columns that cover it at the least cents a row. */
function listFirstColumns(program: CoverProgram): readonly number[] {
  const share = Float64Array.from(
    program.cents,
    (cents, column) => cents / ((program.starts[column + 1] ?? 0) - (program.starts[column] ?? 0)),
  );
  const ofRow: number[][] = Array.from({ length: program.rowCount }, () => []);
  const order = [...share.keys()].sort((a, b) => (share[a] ?? 0) - (share[b] ?? 0) || a - b);
  const first: number[] = [];
  for (const column of order) {
    let wanted = false;
    for (let k = program.starts[column] ?? 0; k < (program.starts[column + 1] ?? 0); k++) {
      const list = ofRow[program.rows[k] ?? 0];
      if (list === undefined || list.length >= FIRST_COLUMNS) continue;
      list.push(column);
      wanted = true;
    }
    if (wanted) first.push(column);
  }
  return first;
}
