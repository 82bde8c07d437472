import type { MipModel } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import { assertNever } from "../../geodata/model/invariantError.ts";
import { centsOfHouse, weightOfRow, type HouseService } from "./houseService.ts";
import { mipOptions, type LocationParams, type LocationRun } from "./locationRun.ts";

/** What one program is for; `minWeight`: weight served at least. */
type AssignmentGoal =
  | { readonly kind: "least-cents"; readonly minWeight: number | null }
  | { readonly kind: "most-weight" }
  | { readonly kind: "least-access" }
  | { readonly kind: "least-worst" };

/** A pair of the program: a row of demand, the candidate that may serve it, and the drive. */
interface ServicePair {
  readonly row: number;
  readonly house: number;
  readonly seconds: number;
}

/**
 * Solves any aim of fixed houses with capacities or a budget of cents: a demand goes to one open house with all its
 * weight, a house serves no more than it can.
 *
 * One mixed integer program over all pairs within reach; for `max-coverage` a second one for the fewest cents.
 *
 * Cost: one column for each pair within reach: for small and medium sizes.
 * Source: Ross, G. T. & Soland, R. M. (1977), Modeling facility location problems as generalized assignment
 * problems, Management Science 24, 345–357, doi 10.1287/mnsc.24.3.345.
 */
export class AssignmentRun implements LocationRun {
  status: LocationRun["status"] = "running";
  open: readonly number[] | null = null;
  /** By row: the candidate that serves it, −1 for none. */
  serving: Int32Array | null = null;
  bound: number | null;
  private readonly service: HouseService;
  private readonly params: LocationParams;
  private readonly pairs: readonly ServicePair[];
  private goal: AssignmentGoal;

  constructor(service: HouseService, params: LocationParams) {
    this.service = service;
    this.params = params;
    this.goal = firstGoal(service);
    this.pairs = listPairs(service);
    const all = service.demands.reduce((sum, _, row) => sum + weightOfRow(service, row), 0);
    this.bound = this.goal.kind === "most-weight" ? all : 0;
  }

  step(): void {
    if (this.status !== "running") return;
    const { goal, params } = this;
    const isFirst = goal.kind !== "least-cents" || goal.minWeight === null;
    const result = params.solver.solve(
      this.buildModel(goal),
      mipOptions(params, {
        onBound: (bound) => {
          if (isFirst) this.tighten(bound);
        },
        onImprove: (_, values) => this.keep(values),
      }),
    );
    if (result.status === "infeasible") {
      this.status = "infeasible";
      return;
    }
    if (result.values !== null) this.keep(result.values);
    if (isFirst) this.tighten(result.bound);
    if (result.status === "limit" || result.values === null) this.status = "limit";
    else if (goal.kind === "most-weight") {
      this.goal = { kind: "least-cents", minWeight: Math.round(-result.objective) };
    } else this.status = "proven";
  }

  private tighten(bound: number): void {
    if (!Number.isFinite(bound)) return;
    const value = Math.ceil(bound - 1e-6);
    this.bound =
      this.goal.kind === "most-weight"
        ? Math.min(this.bound ?? -value, -value)
        : Math.max(this.bound ?? 0, value);
  }

  private keep(values: Float64Array): void {
    const { service, pairs } = this;
    const first = service.fresh.length;
    this.open = Array.from(service.fresh.keys()).filter((number) => (values[number] ?? 0) > 0.5);
    const serving = new Int32Array(service.demands.length).fill(-1);
    for (const [k, { row, house }] of pairs.entries())
      if ((values[first + k] ?? 0) > 0.5) serving[row] = house;
    this.serving = serving;
  }

  /** Columns: new houses by number, then pairs; then the longest drive where that counts. */
  private buildModel(goal: AssignmentGoal): MipModel {
    const { service, pairs } = this;
    const { problem, fresh } = service;
    const builder = new ModelBuilder();
    const countRow = builder.addRow(service.least, service.most);
    const { cents } = problem.budget;
    const centsRow = cents === null ? null : builder.addRow(-Infinity, cents);
    const isPartial = problem.aim.kind === "max-coverage";
    const servedRows = service.demands.map((index) =>
      builder.addRow(isPartial && problem.demands[index]?.required !== true ? 0 : 1, 1),
    );
    const loadRows = this.addLoadRows(builder);
    const weightRow =
      "minWeight" in goal && goal.minWeight !== null ? builder.addRow(goal.minWeight, Infinity) : null;
    const worstRows =
      goal.kind === "least-worst" ? service.demands.map(() => builder.addRow(-Infinity, 0)) : [];
    const numberOf = new Map(fresh.map((house, number) => [house, number]));
    const houseEntries = fresh.map((house, number): (readonly [number, number])[] => [
      [countRow, 1],
      ...(centsRow === null ? [] : [[centsRow, centsOfHouse(service, number)] as const]),
      ...loadRows.flatMap(({ of, row, capacity }) => (of === house ? [[row, -capacity] as const] : [])),
    ]);
    const pairColumns = pairs.map(({ row, house, seconds }) => {
      const weight = weightOfRow(service, row);
      const entries: (readonly [number, number])[] = [[servedRows[row] ?? 0, 1]];
      const number = numberOf.get(house);
      if (number !== undefined) {
        const link = builder.addRow(-Infinity, 0);
        entries.push([link, 1]);
        houseEntries[number]?.push([link, -1]);
      }
      for (const { of, row: load } of loadRows) if (of === house && weight > 0) entries.push([load, weight]);
      if (weightRow !== null) entries.push([weightRow, weight]);
      const worst = worstRows[row];
      if (worst !== undefined) entries.push([worst, seconds]);
      return { entries, cost: pairCost(goal, weight, seconds) };
    });
    for (const [number, entries] of houseEntries.entries()) {
      builder.addColumn(goal.kind === "least-cents" ? centsOfHouse(service, number) : 0, 1, true, entries);
    }
    for (const { entries, cost } of pairColumns) builder.addColumn(cost, 1, true, entries);
    if (goal.kind === "least-worst") {
      const longest = pairs.reduce((most, { seconds }) => Math.max(most, seconds), 0);
      builder.addColumn(
        1,
        longest,
        true,
        worstRows.map((row) => [row, -1] as const),
      );
    }
    return builder.build();
  }

  /** A row for each house with a capacity: what it serves, less what it can once it is open. */
  private addLoadRows(
    builder: ModelBuilder,
  ): readonly { readonly of: number; readonly row: number; readonly capacity: number }[] {
    const candidates = this.service.problem.houses?.candidates ?? [];
    return candidates.flatMap(({ capacity, open }, of) =>
      capacity === null ? [] : [{ of, row: builder.addRow(-Infinity, open ? capacity : 0), capacity }],
    );
  }
}

function firstGoal({ problem }: HouseService): AssignmentGoal {
  const { kind } = problem.aim;
  switch (kind) {
    case "cover-all":
      return { kind: "least-cents", minWeight: null };
    case "max-coverage":
      return { kind: "most-weight" };
    case "least-access":
      return { kind: "least-access" };
    case "least-worst-access":
      return { kind: "least-worst" };
    default:
      return assertNever(kind);
  }
}

function pairCost(goal: AssignmentGoal, weight: number, seconds: number): number {
  if (goal.kind === "most-weight") return -weight;
  return goal.kind === "least-access" ? weight * seconds : 0;
}

function listPairs({ problem, demands }: HouseService): readonly ServicePair[] {
  return demands.flatMap((index, row) => {
    const demand = problem.demands[index];
    return (demand?.houses ?? []).map((house, k) => ({
      row,
      house,
      seconds: demand?.houseSeconds?.[k] ?? 0,
    }));
  });
}
