import type { Basis, MipModel, MipSolver } from "./mipSolver.ts";

/** A column that is used this much is taken; where none is, the one used most. */
const TAKEN = 0.8;

/**
 * Makes a cover of a relaxation: takes the columns that are all but chosen, solves again what is left to
 * cover, and so on.
 *
 * @param model – every row is a lower limit, every entry is positive.
 * @param values – an optimum of the model.
 * @param stand – position of the column that stands for what the others cannot cover; it is never taken.
 * @returns positions of columns, ascending; null where they do not cover everything or it was stopped.
 *
 * Cost: one small linear program for each round, 10 to 20 of them.
 */
export function diveToCover(
  model: MipModel,
  values: Float64Array,
  stand: number,
  solver: MipSolver,
  shouldStop: () => boolean,
): readonly number[] | null {
  const left = model.rowLower.slice();
  const upper = model.upper.slice();
  const taken: number[] = [];
  let current = values;
  let basis: Basis | undefined = model.basis;
  for (;;) {
    for (const position of pickTaken(current, upper, stand)) {
      taken.push(position);
      upper[position] = 0;
      for (let k = model.starts[position] ?? 0; k < (model.starts[position + 1] ?? 0); k++) {
        const row = model.rows[k] ?? 0;
        left[row] = (left[row] ?? 0) - (model.values[k] ?? 0);
      }
    }
    if (left.every((least) => least <= 1e-9)) return dropUseless(model, taken);
    const rowLower = left.map((least) => Math.max(0, least));
    const next = solver.relax(
      { ...model, upper, rowLower, ...(basis === undefined ? {} : { basis }) },
      shouldStop,
    );
    if (next === null || (next.values[stand] ?? 0) > 1e-6) return null;
    current = next.values;
    basis = next.basis;
  }
}

function pickTaken(values: Float64Array, upper: Float64Array, stand: number): readonly number[] {
  const most: number[] = [];
  let best = -1;
  for (const [position, value] of values.entries()) {
    if (position === stand || upper[position] === 0 || value < 1e-6) continue;
    if (value >= TAKEN) most.push(position);
    if (best === -1 || value > (values[best] ?? 0)) best = position;
  }
  return most.length > 0 || best === -1 ? most : [best];
}

/** Leaves out columns, dearest first, that the others make up for. */
function dropUseless(model: MipModel, taken: readonly number[]): readonly number[] {
  const sums = new Float64Array(model.rowLower.length);
  const add = (position: number, sign: 1 | -1): void => {
    for (let k = model.starts[position] ?? 0; k < (model.starts[position + 1] ?? 0); k++) {
      const row = model.rows[k] ?? 0;
      sums[row] = (sums[row] ?? 0) + sign * (model.values[k] ?? 0);
    }
  };
  for (const position of taken) add(position, 1);
  const dearestFirst = [...taken].sort((a, b) => (model.costs[b] ?? 0) - (model.costs[a] ?? 0) || a - b);
  const needed = dearestFirst.filter((position) => {
    add(position, -1);
    if (sums.every((sum, row) => sum >= (model.rowLower[row] ?? 0) - 1e-9)) return false;
    add(position, 1);
    return true;
  });
  return needed.sort((a, b) => a - b);
}
