import type { MipOptions, MipSolver } from "../exact/mipSolver.ts";

/** What a run over houses may use; as `SearchParams`, with the exact solver. */
export interface LocationParams {
  readonly solver: MipSolver;
  readonly seed: number;
  readonly iterations: number | null;
  readonly shouldStop: () => boolean;
}

/**
 * A method for one aim, in pieces.
 *
 * `open` – houses that open, ascending, null without a plan; `bound` – in the aim's unit, valid at any time.
 * `limit`: stopped before the proof.
 */
export interface LocationRun {
  readonly status: "running" | "proven" | "infeasible" | "limit";
  readonly open: readonly number[] | null;
  readonly bound: number | null;
  step(): void;
}

/** Returns the options of a solve that ends with the run. */
export function mipOptions(params: LocationParams, watched: Partial<MipOptions>): MipOptions {
  return {
    seed: params.seed,
    nodes: params.iterations,
    absoluteGap: 0.999,
    shouldStop: params.shouldStop,
    start: null,
    onImprove: () => undefined,
    onBound: () => undefined,
    ...watched,
  };
}
