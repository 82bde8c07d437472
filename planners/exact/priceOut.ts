import type { MipModel, MipOptions, MipResult, MipSolver } from "./mipSolver.ts";

/** Columns of the restricted programs, one after the other: a quick value first, then a good one. */
const POOL_SIZES = [400, 2000];
/** Most nodes of a restricted program: it is for a good value, not for a proof. */
const POOL_NODES = 5000;
/** Slack on reduced costs for the rounding of the linear program. */
const TOLERANCE = 0.01;

/**
 * Solves a large program with whole costs exactly, in three cheaper steps.
 *
 * The linear relaxation gives a bound and each column's reduced cost; a program over the columns of
 * smallest reduced cost gives a good value; every column whose reduced cost exceeds the gap between the
 * two cannot be in a better solution and goes; the rest is solved to proof.
 *
 * Same answers as `solver.solve` on the whole model, and the same meaning of `bound`.
 *
 * Cost: one linear program over all columns, then programs over few.
 * Source: Balas, E. & Carrera, M. C. (1996), A dynamic subgradient-based branch-and-bound procedure for
 * set covering, Operations Research 44, 875–890, doi 10.1287/opre.44.6.875 (reduced-cost fixing).
 */
export function solveByPricingOut(model: MipModel, options: MipOptions, solver: MipSolver): MipResult {
  const relaxation = solver.relax(model, options.shouldStop);
  if (relaxation === null && options.shouldStop()) {
    return { status: "limit", values: null, objective: Infinity, bound: -Infinity };
  }
  if (relaxation === null) return solver.solve(model, options);
  const { objective: lower, reducedCosts } = relaxation;
  options.onBound(lower);
  const order = Array.from(reducedCosts.keys()).sort(
    (a, b) => (reducedCosts[a] ?? 0) - (reducedCosts[b] ?? 0) || a - b,
  );
  const nodes = Math.min(options.nodes ?? POOL_NODES, POOL_NODES);
  let good: MipResult = {
    status: "limit",
    values: options.start,
    objective: valueOf(model, options.start),
    bound: -Infinity,
  };
  for (const size of POOL_SIZES) {
    const pool = new Set(order.slice(0, size));
    for (const [column, value] of (good.values ?? []).entries()) if (value > 0.5) pool.add(column);
    const pooling = { ...options, nodes, start: good.values, onBound: () => undefined };
    const found = solveRestricted(model, pool, pooling, solver);
    if (found.values !== null && found.objective <= good.objective) good = found;
    if (options.shouldStop()) break;
  }
  const best: MipResult = { ...good, status: "limit", bound: lower };
  if (options.shouldStop()) return best;
  const gap = good.objective - lower;
  const left = new Set(order.filter((column) => (reducedCosts[column] ?? 0) <= gap + TOLERANCE));
  const last = solveRestricted(model, left, { ...options, start: good.values ?? options.start }, solver);
  const bound = Math.max(lower, Math.min(last.bound, good.objective));
  if (last.status === "infeasible")
    return good.values === null ? last : { ...best, status: "optimal", bound };
  return last.objective <= good.objective ? { ...last, bound } : { ...best, bound };
}

function valueOf(model: MipModel, values: Float64Array | null): number {
  return values === null
    ? Infinity
    : values.reduce((sum, value, j) => sum + value * (model.costs[j] ?? 0), 0);
}

/** Solves over some columns, the others at 0; values come back over all columns. */
function solveRestricted(
  model: MipModel,
  columns: ReadonlySet<number>,
  options: MipOptions,
  solver: MipSolver,
): MipResult {
  const kept = [...columns].sort((a, b) => a - b);
  const { start } = options;
  const fits = start === null || start.every((value, column) => value < 0.5 || columns.has(column));
  const result = solver.solve(pickColumns(model, kept), {
    ...options,
    start: start === null || !fits ? null : Float64Array.from(kept, (column) => start[column] ?? 0),
    onImprove: (objective, values) => options.onImprove(objective, spread(model, kept, values)),
  });
  return { ...result, values: result.values === null ? null : spread(model, kept, result.values) };
}

function spread(model: MipModel, kept: readonly number[], values: Float64Array): Float64Array {
  const all = new Float64Array(model.costs.length);
  for (const [position, column] of kept.entries()) all[column] = values[position] ?? 0;
  return all;
}

function pickColumns(model: MipModel, kept: readonly number[]): MipModel {
  const starts = new Int32Array(kept.length + 1);
  let size = 0;
  for (const [position, column] of kept.entries()) {
    size += (model.starts[column + 1] ?? 0) - (model.starts[column] ?? 0);
    starts[position + 1] = size;
  }
  const rows = new Int32Array(size);
  const values = new Float64Array(size);
  for (const [position, column] of kept.entries()) {
    const from = model.starts[column] ?? 0;
    const to = model.starts[column + 1] ?? 0;
    rows.set(model.rows.subarray(from, to), starts[position]);
    values.set(model.values.subarray(from, to), starts[position]);
  }
  return {
    costs: Float64Array.from(kept, (column) => model.costs[column] ?? 0),
    upper: Float64Array.from(kept, (column) => model.upper[column] ?? 0),
    integer: Uint8Array.from(kept, (column) => model.integer[column] ?? 0),
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    starts,
    rows,
    values,
  };
}
