import type { Basis, MipModel, MipSolver } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import type { FoundTour, TourAmounts } from "./tourSearchInput.ts";
import type { TourGraph } from "./tourGraph.ts";
import { ROW_COUNTS, ROW_LEAST, type SubsetRow } from "./subsetRows.ts";
import type { DualPrices } from "./legWorth.ts";
import { centsOf } from "./tourPricer.ts";

/** The choice of tours without its calendar: what must be covered and what one outing each may take. */
export interface TourMasterInput {
  readonly graphs: readonly TourGraph[];
  readonly groups: readonly DemandGroup[];
  /** False: every group is covered at least cents. True: most weight, money aside. */
  readonly partial: boolean;
  /** Half-days of each team; Infinity = no limit. */
  readonly capacity: readonly number[];
  /** Of all tours together; Infinity = none. */
  readonly limits: TourAmounts;
}

/** A tour as a column of the master. */
export interface TourColumn extends FoundTour {
  readonly cents: number;
  readonly metres: number;
  readonly workMinutes: number;
  /** Group indices, ascending. */
  readonly covers: readonly number[];
}

/** A linear relaxation over the tours known, with what tours must be worth to better it. */
export interface MasterRelaxation {
  readonly objective: number;
  readonly prices: (graph: TourGraph) => DualPrices;
  /** How much of each column is taken, and what taking one more costs beyond its worth. */
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
  /** Dual of each subset row. */
  readonly rowPrices: readonly number[];
}

/** A pool of tours and the covering program over them. */
export class TourMaster {
  readonly columns: TourColumn[] = [];
  /** Subset rows of the program; only for aims that cover every group. */
  rows: readonly SubsetRow[] = [];
  private readonly input: TourMasterInput;
  private last: {
    readonly basis: Basis;
    readonly tours: number;
    readonly rows: readonly SubsetRow[];
  } | null = null;
  private readonly known = new Map<string, number>();

  constructor(input: TourMasterInput) {
    this.input = input;
  }

  /** Takes a tour into the pool unless one with the same stops is there at no more cents. */
  add(tour: FoundTour): boolean {
    const graph = this.input.graphs[tour.graph];
    if (graph === undefined) return false;
    const key = keyOf(tour);
    const cents = centsOf(graph, tour.nodes);
    const index = this.known.get(key);
    if (index !== undefined && (this.columns[index]?.cents ?? 0) <= cents) return false;
    const column = this.columnOf(tour, graph, cents);
    if (index === undefined) {
      this.known.set(key, this.columns.length);
      this.columns.push(column);
    } else this.columns[index] = column;
    return true;
  }

  /** Forgets all tours but these. */
  replace(tours: readonly FoundTour[]): void {
    this.columns.length = 0;
    this.last = null;
    this.known.clear();
    for (const tour of tours) this.add(tour);
  }

  /** Returns a choice of tours as values of the program over all columns; null where one is not there. */
  valuesOf(tours: readonly FoundTour[]): Float64Array | null {
    if (this.input.partial) return null;
    const values = new Float64Array(this.columns.length);
    for (const tour of tours) {
      const index = this.known.get(keyOf(tour));
      if (index === undefined) return null;
      values[index] = 1;
    }
    return values;
  }

  /** Makes a tour a column: what it costs, takes and covers. */
  toColumn(tour: FoundTour): TourColumn | null {
    const graph = this.input.graphs[tour.graph];
    return graph === undefined ? null : this.columnOf(tour, graph, centsOf(graph, tour.nodes));
  }

  /** Returns what a choice of tours is worth, minimised; Infinity where something asked for is missing. */
  valueOf(tours: readonly FoundTour[]): number {
    const { graphs, groups, partial } = this.input;
    const covered = new Set<number>();
    let cents = 0;
    for (const tour of tours) {
      const graph = graphs[tour.graph];
      if (graph === undefined) return Infinity;
      const column = this.columnOf(tour, graph, centsOf(graph, tour.nodes));
      cents += column.cents;
      for (const group of column.covers) covered.add(group);
    }
    if (groups.some((group, index) => !covered.has(index) && (!partial || group.required === true))) {
      return Infinity;
    }
    if (!partial) return cents;
    return -groups.reduce((sum, { weight }, index) => (covered.has(index) ? sum + weight : sum), 0);
  }

  /**
   * Builds the program over some of the columns (all by default).
   *
   * @param missing – cents or weight for leaving out what must be covered; null = it must not be.
   */
  model(columns: readonly TourColumn[] = this.columns, missing: number | null = null): MipModel {
    const { graphs, groups, partial, capacity, limits } = this.input;
    const builder = new ModelBuilder();
    const coverRows = groups.map((group) =>
      builder.addRow(partial && group.required !== true ? 0 : 1, Infinity),
    );
    const teamRows = capacity.map((most) => builder.addRow(-Infinity, most));
    const limitRows = listLimits(limits).map(
      ([kind, most]) => [kind, builder.addRow(-Infinity, most)] as const,
    );
    const subsetRows = this.rows.map((row) => [row, builder.addRow(ROW_LEAST, Infinity)] as const);
    for (const column of columns) {
      const graph = graphs[column.graph];
      const entries: (readonly [number, number])[] = column.covers.map((group) => [coverRows[group] ?? 0, 1]);
      for (const [row, index] of subsetRows) {
        const count = countInRow(row, column);
        if (count > 0) entries.push([index, count]);
      }
      const halfDays = graph?.halfDays ?? 1;
      const teamRow = teamRows[graph?.team ?? -1];
      if (teamRow !== undefined) entries.push([teamRow, halfDays]);
      const amounts = { ...column, halfDays, tours: 1 };
      for (const [kind, row] of limitRows) entries.push([row, amounts[kind]]);
      builder.addColumn(partial ? 0 : column.cents, Infinity, true, entries);
    }
    if (partial) {
      for (const [index, group] of groups.entries()) {
        const entries: (readonly [number, number])[] =
          group.required === true ? [] : [[coverRows[index] ?? 0, -1]];
        builder.addColumn(-group.weight, 1, false, entries);
      }
    }
    if (missing !== null) {
      for (const [index, group] of groups.entries()) {
        if (!partial || group.required === true) {
          const entries: (readonly [number, number])[] = [[coverRows[index] ?? 0, 1]];
          for (const [row, at] of subsetRows) if (row.includes(index)) entries.push([at, 1]);
          builder.addColumn(missing, Infinity, false, entries);
        }
      }
    }
    return builder.build();
  }

  /** Solves the linear relaxation over the pool; null when it was stopped or cannot be solved. */
  relax(solver: MipSolver, shouldStop: () => boolean): MasterRelaxation | null {
    const { groups, partial, capacity, limits } = this.input;
    const model = this.model(this.columns, this.missingPrice());
    const basis = this.basisFor(model);
    const relaxation = solver.relax(basis === undefined ? model : { ...model, basis }, shouldStop);
    if (relaxation === null) return null;
    this.keepBasis(relaxation.basis);
    const { duals, objective } = relaxation;
    const reducedCosts = relaxation.reducedCosts.subarray(0, this.columns.length);
    const worth = Float64Array.from(groups, (_, group) => Math.max(0, duals[group] ?? 0));
    const price = (row: number): number => Math.max(0, -(duals[row] ?? 0));
    const firstLimit = groups.length + capacity.length;
    const prices = { halfDays: 0, metres: 0, workMinutes: 0, cents: 0, tours: 0 };
    for (const [position, [kind]] of listLimits(limits).entries())
      prices[kind] = price(firstLimit + position);
    const firstRow = firstLimit + listLimits(limits).length;
    const rows = this.rows.map((row, index) => ({ row, price: Math.max(0, duals[firstRow + index] ?? 0) }));
    return {
      objective,
      values: relaxation.values.subarray(0, this.columns.length),
      reducedCosts,
      rowPrices: rows.map((priced) => priced.price),
      prices: (graph) => ({
        groups: worth,
        rows: rows.filter((priced) => priced.price > 0),
        perCent: (partial ? 0 : 1) + prices.cents,
        perMetre: prices.metres,
        perMinute: prices.workMinutes,
        perTour: prices.tours + graph.halfDays * (prices.halfDays + price(groups.length + graph.team)),
      }),
    };
  }

  /** The last basis, fitted to a program with more columns and other subset rows; none where that fails. */
  private basisFor(model: MipModel): Basis | undefined {
    const { last } = this;
    if (last === null) return undefined;
    const columns = new Int32Array(model.costs.length);
    const rest = last.basis.columns.subarray(last.tours);
    columns.set(last.basis.columns.subarray(0, last.tours));
    columns.set(rest, this.columns.length);
    const rows = new Int32Array(model.rowLower.length).fill(1);
    const fixed = rows.length - this.rows.length;
    rows.set(last.basis.rows.subarray(0, fixed));
    for (const [index, row] of this.rows.entries()) {
      const known = last.rows.indexOf(row);
      if (known >= 0) rows[fixed + index] = last.basis.rows[fixed + known] ?? 1;
    }
    const basic = (states: Int32Array): number =>
      states.reduce((sum, state) => sum + (state === 1 ? 1 : 0), 0);
    return basic(columns) + basic(rows) === rows.length ? { columns, rows } : undefined;
  }

  private keepBasis(basis: Basis | undefined): void {
    this.last = basis === undefined ? null : { basis, tours: this.columns.length, rows: this.rows };
  }

  /** More than any tour is worth: what must be covered is left out only where no tours known can do it. */
  private missingPrice(): number {
    const { groups, partial } = this.input;
    if (partial) return 10 * (1 + groups.reduce((sum, { weight }) => sum + weight, 0));
    return 10 * (1 + this.columns.reduce((most, { cents }) => Math.max(most, cents), 0));
  }

  private columnOf(tour: FoundTour, graph: TourGraph, cents: number): TourColumn {
    const n = graph.sites.length;
    const covers = new Set<number>();
    let metres = 0;
    let workMinutes = 0;
    let from = -1;
    for (const node of tour.nodes) {
      for (let group = 0; group < this.input.groups.length; group++) {
        if (((graph.covers[node * graph.words + (group >> 5)] ?? 0) & (1 << (group & 31))) !== 0) {
          covers.add(group);
        }
      }
      const cell = from * n + node;
      metres += from < 0 ? (graph.metres.out[node] ?? 0) : (graph.metres.between[cell] ?? 0);
      workMinutes += from < 0 ? (graph.minutes.out[node] ?? 0) : (graph.minutes.between[cell] ?? 0);
      workMinutes += graph.stayMinutes[node] ?? 0;
      from = node;
    }
    metres += graph.metres.back[from] ?? 0;
    workMinutes += graph.minutes.back[from] ?? 0;
    return { ...tour, cents, metres, workMinutes, covers: [...covers].sort((a, b) => a - b) };
  }
}

/** Tours of one graph through the same nodes are one column. */
function keyOf({ graph, nodes }: FoundTour): string {
  return `${graph}:${[...nodes].sort((a, b) => a - b).join(" ")}`;
}

function countInRow(row: SubsetRow, { covers }: TourColumn): number {
  return ROW_COUNTS[row.filter((group) => covers.includes(group)).length] ?? 0;
}

const LIMIT_KINDS: readonly (keyof TourAmounts)[] = ["halfDays", "metres", "workMinutes", "cents", "tours"];

function listLimits(limits: TourAmounts): readonly (readonly [keyof TourAmounts, number])[] {
  return LIMIT_KINDS.flatMap((kind) => (limits[kind] === Infinity ? [] : [[kind, limits[kind]] as const]));
}
