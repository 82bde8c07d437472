import type { MasterInput } from "../exact/masterProblem.ts";
import { makeStopSetKey } from "../circuits/stopSetKey.ts";

/**
 * Makes a choice of circuits in which each site is visited once at most of one that only covers: a circuit that
 * stops where another does already gives way to the one without this stop.
 *
 * @returns ascending column indices of the master; null where such a circuit is not among them.
 *
 * Cost: O(columns) where a site is visited twice, else O(stops).
 */
export function withoutRepeats(input: MasterInput, chosen: readonly number[]): readonly number[] | null {
  const { columns } = input.covering;
  const seen = new Set<number>();
  const kept: number[] = [];
  const shortened: (readonly number[])[] = [];
  for (const index of chosen) {
    const sites = columns[index]?.sites ?? [];
    const rest = sites.filter((site) => !seen.has(site));
    for (const site of sites) seen.add(site);
    if (rest.length === sites.length) kept.push(index);
    else if (rest.length > 0) shortened.push(rest);
  }
  if (shortened.length === 0) return kept;
  const keyOf = makeStopSetKey(input.problem.sites.length);
  const wanted = new Map(shortened.map((sites) => [keyOf(sites), -1]));
  for (const [index, column] of columns.entries()) {
    const key = keyOf(column.sites);
    const known = wanted.get(key);
    if (known === undefined) continue;
    if (known === -1 || column.cents < (columns[known]?.cents ?? 0)) wanted.set(key, index);
  }
  const found = [...wanted.values()];
  return found.includes(-1) ? null : [...kept, ...found].sort((a, b) => a - b);
}
