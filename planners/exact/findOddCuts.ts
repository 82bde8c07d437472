import type { CoverProgram } from "./coverProgram.ts";
import type { CoverOptimum } from "./coverRelaxation.ts";

/** Least by which an inequality must be broken to be worth a row. */
const LEAST_BREACH = 0.02;
/** Sets of rows that are this far from broken may still grow into one that is. */
const NEAR_BREACH = -0.2;
/** Most rows of an inequality. */
const MOST_ROWS = 9;
/** Triples that may grow, the nearest to broken. */
const MOST_GROWN = 2000;
/** Rows that are tried as the first of the two that a set grows by. */
const FIRST_TRIES = 3;
/** Most new inequalities that one row of the program is part of, so that they spread over the territory. */
const MOST_PER_ROW = 6;

interface BrokenRows {
  readonly rows: readonly number[];
  readonly breach: number;
}

/**
 * Finds sets of three to nine rows whose inequality (see `OddCut`) a fractional cover breaks.
 *
 * Triples are tried around each row, with the rows that share a used column with it; larger sets grow out of
 * those that are nearly broken, two rows at a time.
 *
 * @param known – keys of the sets that are there already: rows ascending, joined by blanks.
 * @returns sets of rows, ascending in each, the most broken first, `most` at most.
 *
 * Cost: O(rows × neighbours² × used columns of a row); a department: 0.2 s.
 */
export function findOddCuts(
  program: CoverProgram,
  optimum: CoverOptimum,
  known: ReadonlySet<string>,
  most: number,
): readonly (readonly number[])[] {
  const support = new Support(program, optimum);
  const found: BrokenRows[] = [];
  const seen = new Set<string>(known);
  const keep = ({ rows, breach }: BrokenRows): void => {
    if (breach < LEAST_BREACH) return;
    const sorted = [...rows].sort((a, b) => a - b);
    const key = sorted.join(" ");
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ rows: sorted, breach });
  };
  const triples: BrokenRows[] = [];
  support.forEachTriple(NEAR_BREACH, (rows, breach) => triples.push({ rows, breach }));
  triples.sort((a, b) => b.breach - a.breach || compareRows(a.rows, b.rows));
  for (const triple of triples.slice(0, MOST_GROWN)) {
    let set: BrokenRows | null = triple;
    while (set !== null && set.breach >= NEAR_BREACH) {
      keep(set);
      set = set.rows.length < MOST_ROWS ? support.grow(set) : null;
    }
  }
  found.sort((a, b) => b.breach - a.breach || a.rows.length - b.rows.length || compareRows(a.rows, b.rows));
  return spread(found, program.rowCount, most);
}

/** The first ones that do not crowd on the same rows. */
function spread(
  found: readonly BrokenRows[],
  rowCount: number,
  most: number,
): readonly (readonly number[])[] {
  const uses = new Uint8Array(rowCount);
  const chosen: (readonly number[])[] = [];
  for (const { rows } of found) {
    if (chosen.length >= most) break;
    if (rows.some((row) => (uses[row] ?? 0) >= MOST_PER_ROW)) continue;
    for (const row of rows) uses[row] = (uses[row] ?? 0) + 1;
    chosen.push(rows);
  }
  return chosen;
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  for (const [position, row] of a.entries()) {
    const other = b[position] ?? -1;
    if (row !== other) return row - other;
  }
  return 0;
}

/** The used part of a fractional cover. */
class Support {
  private readonly rowCount: number;
  /** By row: the used columns that cover it. */
  private readonly columnsOfRow: readonly Int32Array[];
  private readonly rowsOfColumn: readonly Int32Array[];
  private readonly values: Float64Array;
  private readonly neighbours: readonly (readonly number[])[];
  /** [rows × rows]: how much of the columns in use covers both. */
  private readonly shared: Float64Array;
  /** By used column: how many of the rows in question it covers; all 0 between questions. */
  private readonly covered: Int32Array;

  constructor(program: CoverProgram, { columns, values }: CoverOptimum) {
    const { rowCount } = program;
    this.rowCount = rowCount;
    this.values = Float64Array.from(values);
    this.rowsOfColumn = columns.map((column) =>
      program.rows.subarray(program.starts[column] ?? 0, program.starts[column + 1] ?? 0),
    );
    this.covered = new Int32Array(columns.length);
    this.shared = new Float64Array(rowCount * rowCount);
    const columnsOfRow: number[][] = Array.from({ length: rowCount }, () => []);
    for (const [position, rows] of this.rowsOfColumn.entries()) {
      const value = this.values[position] ?? 0;
      for (const row of rows) {
        columnsOfRow[row]?.push(position);
        for (const other of rows) {
          this.shared[row * rowCount + other] = (this.shared[row * rowCount + other] ?? 0) + value;
        }
      }
    }
    this.columnsOfRow = columnsOfRow.map((positions) => Int32Array.from(positions));
    this.neighbours = columnsOfRow.map((_, row) =>
      Array.from({ length: rowCount }, (__, other) => other).filter(
        (other) => other !== row && this.sharedBy(row, other) > 0 && this.sharedBy(row, other) < 0.999,
      ),
    );
  }

  /** Calls for each set of three rows that lacks `least` at least; each once. */
  forEachTriple(least: number, call: (rows: readonly number[], breach: number) => void): void {
    for (let row = 0; row < this.rowCount; row++) {
      const near = this.neighbours[row] ?? [];
      for (const [position, second] of near.entries()) {
        for (let next = position + 1; next < near.length; next++) {
          const third = near[next] ?? 0;
          if (row > second && this.sharedBy(second, third) > 0) continue;
          const pairs = this.sharedBy(row, second) + this.sharedBy(row, third) + this.sharedBy(second, third);
          const each = this.sharedBy(row, row) + this.sharedBy(second, second) + this.sharedBy(third, third);
          if (2 - each + pairs < least) continue;
          const breach = 2 - each + pairs - 2 * this.sharedByThree(row, second, third);
          if (breach >= least) call([row, second, third], breach);
        }
      }
    }
  }

  /** The two more rows that break the inequality most, one chosen after the other. */
  grow({ rows, breach }: BrokenRows): BrokenRows | null {
    const near = new Set<number>();
    for (const row of rows) for (const other of this.neighbours[row] ?? []) near.add(other);
    for (const row of rows) near.delete(row);
    for (const row of rows) this.count(row, 1);
    const firsts = [...near]
      .map((row) => ({ row, adds: this.added(row) }))
      .sort((a, b) => a.adds - b.adds || a.row - b.row)
      .slice(0, FIRST_TRIES);
    let best: BrokenRows | null = null;
    for (const { row, adds } of firsts) {
      this.count(row, 1);
      for (const other of near) {
        if (other === row) continue;
        const reached = breach + 1 - adds - this.added(other);
        if (best === null || reached > best.breach + 1e-9)
          best = { rows: [...rows, row, other], breach: reached };
      }
      this.count(row, -1);
    }
    for (const row of rows) this.count(row, -1);
    return best;
  }

  private sharedBy(row: number, other: number): number {
    return this.shared[row * this.rowCount + other] ?? 0;
  }

  private sharedByThree(row: number, second: number, third: number): number {
    let sum = 0;
    for (const position of this.columnsOfRow[row] ?? []) {
      const rows = this.rowsOfColumn[position];
      if (rows?.includes(second) === true && rows.includes(third)) sum += this.values[position] ?? 0;
    }
    return sum;
  }

  private count(row: number, by: 1 | -1): void {
    for (const position of this.columnsOfRow[row] ?? []) {
      this.covered[position] = (this.covered[position] ?? 0) + by;
    }
  }

  /** What the chosen columns count more with one more row: those that covered an even number of rows. */
  private added(row: number): number {
    let sum = 0;
    for (const position of this.columnsOfRow[row] ?? []) {
      if ((this.covered[position] ?? 0) % 2 === 0) sum += this.values[position] ?? 0;
    }
    return sum;
  }
}
