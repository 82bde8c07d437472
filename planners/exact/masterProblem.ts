import { assertNever } from "../../geodata/model/invariantError.ts";
import type { Column } from "../circuits/column.ts";
import { outingBudget } from "../evaluate/outingBudget.ts";
import { cycleCents } from "../evaluate/tourCost.ts";
import type { CoveringColumns } from "../selection/reduceColumns.ts";
import type { DemandGroup } from "../selection/mergeDemands.ts";
import type { PlanningProblem } from "../model/problem.ts";
import { listScarceVehicles } from "../model/vehicles.ts";
import { hasOneRhythm } from "../model/visits.ts";
import { FarDemands, type FarLimit } from "./farDemands.ts";
import type { MipModel } from "./mipSolver.ts";
import { ModelBuilder } from "./modelBuilder.ts";

/** A valid inequality over columns: sum of `weights[k] × x[columns[k]]` is at most `most`. */
export interface Cut {
  readonly columns: readonly number[];
  readonly weights: readonly number[];
  readonly most: number;
}

/** The choice of circuits and houses, shared by every goal. */
export interface MasterInput {
  readonly problem: PlanningProblem;
  readonly groups: readonly DemandGroup[];
  /** All groups, those too that are covered whenever another one is: whose drives count. */
  readonly families: readonly DemandGroup[];
  readonly covering: CoveringColumns;
  /** Most weekly half-days of circuits by team (see `circuitCapacity`). */
  readonly capacity: readonly number[];
  /**
   * Half-days of one outing each that every full cover is proven to take (see `computeHalfDayFloor`); 0 =
   * unknown, and always where circuits have different rhythms.
   */
  readonly halfDayFloor: number;
  readonly cuts: readonly Cut[];
  /** True where circuits were priced, not listed: two may stop at one site (see `dropRepeats`). */
  readonly repeats?: boolean;
}

/**
 * What a solve of the master is for. The goals make a lexicographic order: most coverage, least cost, fewest
 * families far from their stop or house (`nearest`, one solve for each length of drive), then what is closest to the
 * plan before, or the first sites. `cheapest-close` follows `closest` where that may cost something: the cheapest
 * choice that changes as little. `fewest-half-days` drops budget and capacity: it tells what an impossible
 * task would take.
 */
export type MasterGoal =
  | { readonly kind: "least-cost"; readonly minWeight: number | null }
  | { readonly kind: "most-coverage" }
  | { readonly kind: "fewest-half-days" }
  | ({ readonly kind: "nearest"; readonly seconds: number } & AmongEquals)
  | ({ readonly kind: "closest" } & AmongEquals)
  | ({ readonly kind: "cheapest-close"; readonly mostChanges: number } & AmongEquals)
  | ({ readonly kind: "first-sites" } & AmongEquals);

/** Plans of equal value so far, among which a later goal chooses. */
export interface AmongEquals {
  readonly minWeight: number | null;
  readonly maxCents: number;
  readonly farLimits: readonly FarLimit[];
}

/** A hall gained or lost weighs more than any regrouping of the others. */
const HALL_CHANGE = 1000;

/**
 * Returns how many half-days of circuits fit a team's cycle, in the unit of {@link capacityUse}: where all run
 * equally often each weekly slot holds floor(W ÷ visits) circuits, else W outings.
 */
export function circuitCapacity(problem: PlanningProblem, team: number): number {
  const { weeks, visitsPerCycle } = problem.cycle;
  const perSlot = hasOneRhythm(problem) ? Math.floor(weeks / visitsPerCycle) : weeks;
  return perSlot * (problem.teams[team]?.slots.length ?? 0);
}

/** Adds, for each vehicle that is fewer than its teams, what fits into their slots; rows by team. */
function addVehicleRows(builder: ModelBuilder, problem: PlanningProblem): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  const { weeks, visitsPerCycle } = problem.cycle;
  const perSlot = hasOneRhythm(problem) ? Math.floor(weeks / visitsPerCycle) : weeks;
  for (const { teams, count } of listScarceVehicles(problem)) {
    const slots = new Set(teams.flatMap((team) => problem.teams[team]?.slots ?? []));
    const row = builder.addRow(-Infinity, perSlot * slots.size * count);
    for (const team of teams) rows.set(team, row);
  }
  return rows;
}

/** Returns what a circuit takes of its team's {@link circuitCapacity}; `oneRhythm`: all run equally often. */
export function capacityUse(column: Column, oneRhythm: boolean): number {
  return oneRhythm ? column.halfDays : column.halfDays * column.visits;
}

/**
 * Builds the set-covering master problem over circuits, coverage counted once per circuit.
 *
 * Columns 0…n−1 are the circuits and new houses (1 = chosen); where coverage is partial, n…n+groups−1 say that a group
 * is covered. Costs are cents per cycle (`least-cost`), minus people (`most-coverage`) or ranks.
 *
 * Source: Hachicha, M., Hodgson, M. J., Laporte, G. & Semet, F. (2000), Heuristics for the multi-vehicle
 * covering tour problem, Computers & Operations Research 27, 29–42, doi 10.1016/S0305-0548(99)00006-4;
 * set-partitioning form after Balinski & Quandt (1964), doi 10.1287/opre.12.2.300. Differs: tours are
 * repeated in a cycle and share a calendar through `capacity` and `cuts`.
 */
export function buildMaster(input: MasterInput, goal: MasterGoal): MipModel {
  const { problem, groups, covering } = input;
  const everyGroup = problem.aim.kind === "cover-all";
  const builder = new ModelBuilder();
  const coverRows = groups.map((group) =>
    builder.addRow(everyGroup || group.required === true ? 1 : 0, Infinity),
  );
  const siteRows = addSiteRows(builder, input);
  const limited = goal.kind !== "fewest-half-days";
  const oneRhythm = hasOneRhythm(problem);
  const teamRows = limited
    ? problem.teams.map((_, team) => builder.addRow(-Infinity, input.capacity[team] ?? 0))
    : [];
  const vehicleRows = limited ? addVehicleRows(builder, problem) : new Map<number, number>();
  const budgetRows = limited
    ? outingBudget(problem).map(({ most, amount }) => ({ row: builder.addRow(-Infinity, most), amount }))
    : [];
  const floorRow = everyGroup && input.halfDayFloor > 0 ? builder.addRow(input.halfDayFloor, Infinity) : null;
  const minWeight = "minWeight" in goal ? goal.minWeight : null;
  const weightRow = minWeight === null ? null : builder.addRow(minWeight, Infinity);
  const changesRow = "mostChanges" in goal ? builder.addRow(-Infinity, goal.mostChanges) : null;
  const centsRow = "maxCents" in goal ? builder.addRow(-Infinity, goal.maxCents) : null;
  const teamOutRows = new Map(
    (problem.locks?.requiredTeams ?? []).map((team) => [team, builder.addRow(1, Infinity)]),
  );
  const { houses } = problem;
  const houseRow = houses === undefined ? null : builder.addRow(houses.least, houses.most);
  const far = "farLimits" in goal ? goal.farLimits.map((limit) => new FarDemands(builder, input, limit)) : [];
  const counted =
    goal.kind === "nearest"
      ? new FarDemands(builder, input, { seconds: goal.seconds, most: Infinity })
      : null;
  const tails = counted === null ? far : [...far, counted];
  const cutRows = input.cuts.map((cut) => builder.addRow(-Infinity, cut.most));
  const cutEntries = listCutEntries(input.cuts, cutRows);

  for (const [index, column] of covering.columns.entries()) {
    const entries: (readonly [number, number])[] = [];
    for (const group of covering.covers[index] ?? []) entries.push([coverRows[group] ?? 0, 1]);
    for (const site of column.sites) {
      const row = siteRows.get(site);
      if (row !== undefined) entries.push([row, 1]);
    }
    const teamRow = teamRows[column.team];
    if (teamRow !== undefined) entries.push([teamRow, capacityUse(column, oneRhythm)]);
    const vehicleRow = vehicleRows.get(column.team);
    if (vehicleRow !== undefined) entries.push([vehicleRow, capacityUse(column, oneRhythm)]);
    for (const { row, amount } of budgetRows) entries.push([row, amount(column)]);
    if (floorRow !== null) entries.push([floorRow, column.halfDays]);
    if (centsRow !== null) entries.push([centsRow, cycleCents(column)]);
    if (changesRow !== null) entries.push([changesRow, countChanges(problem, column)]);
    const teamOutRow = teamOutRows.get(column.team);
    if (teamOutRow !== undefined) entries.push([teamOutRow, 1]);
    if (houseRow !== null && column.house !== undefined) entries.push([houseRow, 1]);
    for (const tail of tails) entries.push(...tail.entriesOf(column));
    entries.push(...(cutEntries.get(index) ?? []));
    builder.addColumn(columnCost(problem, goal, column), 1, true, entries);
  }
  if (!everyGroup) {
    for (const [index, group] of groups.entries()) {
      const entries: (readonly [number, number])[] =
        group.required === true ? [] : [[coverRows[index] ?? 0, -1]];
      if (weightRow !== null) entries.push([weightRow, group.weight]);
      const tailEntries = tails.flatMap((tail) => tail.entriesOfGroup(index));
      const worth = goal.kind === "most-coverage" ? -group.weight : 0;
      builder.addColumn(worth, 1, false, [...entries, ...tailEntries]);
    }
  }
  for (const tail of tails) tail.addColumns(tail === counted ? 1 : 0);
  return builder.build();
}

function columnCost(problem: PlanningProblem, goal: MasterGoal, column: Column): number {
  switch (goal.kind) {
    case "least-cost":
    case "cheapest-close":
      return cycleCents(column);
    case "most-coverage":
    case "nearest":
      return 0;
    case "fewest-half-days":
      return column.halfDays * column.visits;
    case "closest":
      return countChanges(problem, column);
    case "first-sites":
      return column.sites.reduce((sum, site) => sum + site + 1, (column.house ?? -1) + 1);
    default:
      return assertNever(goal);
  }
}

/**
 * Counts what a circuit changes against the previous plan (O7): halls that are new weigh most, halls that stay count
 * the other way (dropping them is a change), and so do circuits that stay whole. A house counts least: so that
 * none opens for nothing.
 */
export function countChanges(problem: PlanningProblem, column: Column): number {
  if (column.house !== undefined) return 1;
  const circuits = problem.previous?.circuits ?? [];
  const before = new Set(circuits.flatMap(({ sites }) => sites));
  const same = circuits.some(
    (circuit) =>
      circuit.team === column.team &&
      circuit.sites.length === column.sites.length &&
      circuit.sites.every((site) => column.sites.includes(site)),
  );
  const halls = column.sites.reduce((sum, site) => sum + (before.has(site) ? -1 : 1), 0);
  return halls * HALL_CHANGE - (same ? column.sites.length : 0);
}

/** A site is in one circuit at most, a required one in exactly one: impossible where no circuit has it. */
function addSiteRows(builder: ModelBuilder, input: MasterInput): ReadonlyMap<number, number> {
  const required = new Set(input.problem.requiredSites);
  const uses = new Map<number, number>();
  for (const column of input.covering.columns) {
    for (const site of column.sites) uses.set(site, (uses.get(site) ?? 0) + 1);
  }
  const rows = new Map<number, number>();
  for (const [site, count] of [...uses].sort((a, b) => a[0] - b[0])) {
    if (required.has(site)) rows.set(site, builder.addRow(1, input.repeats === true ? Infinity : 1));
    else if (count > 1 && input.repeats !== true) rows.set(site, builder.addRow(-Infinity, 1));
  }
  for (const site of required) if (!uses.has(site)) builder.addRow(1, Infinity);
  return rows;
}

function listCutEntries(
  cuts: readonly Cut[],
  rows: readonly number[],
): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const entries = new Map<number, (readonly [number, number])[]>();
  for (const [index, cut] of cuts.entries()) {
    for (const [position, column] of cut.columns.entries()) {
      const list = entries.get(column) ?? [];
      list.push([rows[index] ?? 0, cut.weights[position] ?? 0]);
      entries.set(column, list);
    }
  }
  return entries;
}
