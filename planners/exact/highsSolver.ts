import loadHighs, { type Highs, type Model, type ModelData, type ModelStatusCode } from "highs";
import type { MipModel, MipOptions, MipResult, MipSolver } from "./mipSolver.ts";

/** How the host makes the solver's WebAssembly reachable; empty where the package finds it itself. */
export interface HighsLoading {
  /** Returns the address of `highs.wasm`. */
  readonly locateFile?: (file: string) => string;
}

/**
 * Loads HiGHS (WebAssembly, one thread) as the exact solver of the planners.
 *
 * Deterministic: the same model and options give the same values, in a browser and in Node.
 *
 * Cost: 0.2–0.8 s once, 3.5 MB.
 * Source: Huangfu, Q. & Hall, J. (2018), Parallelizing the dual revised simplex method, Mathematical
 * Programming Computation 10, 119–142, doi 10.1007/s12532-017-0130-5.
 */
export async function loadHighsSolver(loading: HighsLoading = {}): Promise<MipSolver> {
  const highs = await loadHighs(loading.locateFile === undefined ? {} : { locateFile: loading.locateFile });
  let broken = false;
  function unlessBroken<T>(work: () => T, otherwise: () => T): T {
    if (broken) return otherwise();
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "RuntimeError") throw error;
      broken = true;
      return otherwise();
    }
  }
  return {
    relax: (model, shouldStop) =>
      unlessBroken(
        () => relaxWithHighs(highs, model, shouldStop),
        () => null,
      ),
    solve(model, options) {
      const watched = watchBest(options);
      return unlessBroken(() => solveWithHighs(highs, model, watched.options), watched.best);
    },
  };
}

/** A run without any time has no answer at all. */
const LEAST_SECONDS = 0.05;

/** Options of the solver are signed 32-bit integers. */
const LARGEST_INTEGER = 2 ** 31 - 1;

function relaxWithHighs(
  highs: Highs,
  mip: MipModel,
  shouldStop: () => boolean,
): ReturnType<MipSolver["relax"]> {
  if (mip.costs.length === 0) return null;
  const { integrality: _, ...linear } = toModelData(mip);
  return highs.withModel(linear, (model) => {
    model.options.set({ output_flag: false });
    if (mip.basis !== undefined) {
      model.setBasis({ colStatus: mip.basis.columns, rowStatus: mip.basis.rows });
    }
    model.run({
      [highs.constants.callbackType.simplexInterrupt](event): undefined {
        if (shouldStop()) event.interrupt();
      },
    });
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const { colValue: values, colDual: reducedCosts, rowDual: duals } = model.getSolution();
    if (values === null || reducedCosts === null || duals === null) return null;
    const { colStatus: columns, rowStatus: rows } = model.getBasis();
    return { objective: model.getObjectiveValue(), values, reducedCosts, duals, basis: { columns, rows } };
  });
}

/**
 * Keeps the best values and bound seen, for when the solver's memory runs out (a WebAssembly trap): the
 * run then ends as if it had met a limit, and this solver answers nothing more.
 */
function watchBest(options: MipOptions): { readonly options: MipOptions; best(): MipResult } {
  let result: MipResult = { status: "limit", values: null, objective: Infinity, bound: -Infinity };
  return {
    options: {
      ...options,
      onImprove(objective, values) {
        result = { ...result, objective, values };
        options.onImprove(objective, values);
      },
      onBound(bound) {
        result = { ...result, bound: Math.max(result.bound, bound) };
        options.onBound(bound);
      },
    },
    best: () => result,
  };
}

function solveWithHighs(highs: Highs, mip: MipModel, options: MipOptions): MipResult {
  if (mip.costs.length === 0) return solveEmpty(mip);
  return highs.withModel(toModelData(mip), (model): MipResult => {
    model.options.set({
      output_flag: false,
      random_seed: options.seed % LARGEST_INTEGER,
      mip_rel_gap: 0,
      mip_abs_gap: options.absoluteGap,
    });
    if (options.secondsLeft !== undefined) {
      model.options.set("time_limit", Math.max(LEAST_SECONDS, options.secondsLeft));
    }
    if (options.nodes !== null) model.options.set("mip_max_nodes", Math.min(options.nodes, LARGEST_INTEGER));
    if (options.start !== null) model.setSolution({ colValue: options.start });
    const { callbackType } = highs.constants;
    model.run({
      [callbackType.mipImprovingSolution](event): undefined {
        const { mip_solution: values, objective_function_value: objective } = event.data;
        if (values !== undefined && objective !== undefined) options.onImprove(objective, values);
      },
      [callbackType.mipInterrupt](event): undefined {
        const bound = event.data.mip_dual_bound;
        if (bound !== undefined && Number.isFinite(bound)) options.onBound(bound);
        if (options.shouldStop()) event.interrupt();
      },
    });
    return readResult(highs, model, mip);
  });
}

function readResult(highs: Highs, model: Model, mip: MipModel): MipResult {
  const status: ModelStatusCode = model.getModelStatus();
  const codes = highs.constants.modelStatus;
  if (status === codes.infeasible || status === codes.unboundedOrInfeasible) {
    return { status: "infeasible", values: null, objective: Infinity, bound: Infinity };
  }
  const feasible = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible;
  const values = feasible ? model.getSolution().colValue : null;
  const objective = feasible ? model.getObjectiveValue() : Infinity;
  const integral = mip.integer.some((flag) => flag === 1);
  const dual = integral ? model.info.get("mip_dual_bound") : objective;
  const bound = typeof dual === "number" && Number.isFinite(dual) ? dual : -Infinity;
  if (status === codes.optimal) return { status: "optimal", values, objective, bound };
  return { status: "limit", values, objective, bound };
}

function solveEmpty(mip: MipModel): MipResult {
  const feasible = mip.rowLower.every((lower, row) => lower <= 0 && (mip.rowUpper[row] ?? 0) >= 0);
  if (!feasible) return { status: "infeasible", values: null, objective: Infinity, bound: Infinity };
  return { status: "optimal", values: new Float64Array(0), objective: 0, bound: 0 };
}

function toModelData(mip: MipModel): ModelData {
  const numCols = mip.costs.length;
  const numRows = mip.rowLower.length;
  return {
    numCols,
    numRows,
    colCost: mip.costs,
    colLower: new Float64Array(numCols),
    colUpper: mip.upper,
    rowLower: mip.rowLower,
    rowUpper: mip.rowUpper,
    matrix: { format: "csc", numRows, numCols, starts: mip.starts, indices: mip.rows, values: mip.values },
    integrality: Int32Array.from(mip.integer),
  };
}
