import type { MasterInput } from "../exact/masterProblem.ts";

/** Lists the halls of the previous plan, and all that can stand in for those that are gone. */
export function listSitesAround({ problem, groups, covering }: MasterInput): readonly number[] {
  const possible = new Set(covering.columns.flatMap(({ sites }) => sites));
  const before = (problem.previous?.circuits ?? []).flatMap(({ sites }) => sites);
  const kept = new Set(before.filter((site) => possible.has(site)));
  const lost = groups.filter(({ sites }) => !sites.some((site) => kept.has(site)));
  return [...new Set([...kept, ...lost.flatMap(({ sites }) => sites)])];
}
