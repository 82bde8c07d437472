import { performance } from "node:perf_hooks";

/** Milliseconds of the measured runs of one thing, and what came out of it, so that no run is idle. */
export interface Measure {
  readonly name: string;
  readonly times: readonly number[];
  readonly result: string;
}

/** Runs a piece of work once to warm up, then as often as asked. */
export function measure(name: string, runs: number, work: () => string): Measure {
  let result = work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  return { name, times, result };
}
