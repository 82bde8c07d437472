import type { PlanningProblem } from "../model/problem.ts";
import type { Violation } from "../model/violation.ts";
import { violate } from "./ruleTable.ts";

/** A house of a plan as far as it could be read: by index, with the demands that it says it serves. */
export interface ReadHouse {
  readonly at: string;
  readonly house: number;
  readonly demands: readonly number[];
}

/**
 * Reads the houses of a plan that anybody may have edited: known houses, each once, and known demands (S2).
 *
 * Never throws; what could not be read is reported and left out.
 */
export function readHouses(problem: PlanningProblem, plan: unknown, out: Violation[]): readonly ReadHouse[] {
  const listed = propertyOf(plan, "houses");
  if (listed === undefined) return [];
  if (!Array.isArray(listed)) {
    out.push(violate("missing-field", "houses", { field: "houses" }));
    return [];
  }
  const houseOf = new Map((problem.houses?.candidates ?? []).map(({ id }, index) => [id, index]));
  const demandOf = new Map(problem.demands.map(({ id }, index) => [id, index]));
  const seen = new Set<number>();
  return listed.flatMap((entry: unknown, position) => {
    const at = `houses[${position}]`;
    const id = propertyOf(entry, "houseId");
    const house = typeof id === "string" ? houseOf.get(id) : undefined;
    if (typeof id !== "string") out.push(violate("missing-field", at, { field: "houseId" }));
    else if (house === undefined) out.push(violate("house-unknown", at, { house: id }));
    else if (seen.has(house)) out.push(violate("house-twice", at, { house: id }));
    if (house === undefined || seen.has(house)) return [];
    seen.add(house);
    const demandIds = propertyOf(entry, "demandIds");
    if (!Array.isArray(demandIds)) out.push(violate("missing-field", at, { field: "demandIds" }));
    const names: readonly unknown[] = Array.isArray(demandIds) ? demandIds : [];
    const demands = names.flatMap((name) => {
      const demand = typeof name === "string" ? demandOf.get(name) : undefined;
      if (demand !== undefined) return [demand];
      out.push(violate("house-demand-unknown", at, { house: String(id), demand: String(name) }));
      return [];
    });
    return [{ at, house, demands }];
  });
}

/** Returns the drive of a demand to a house; null where it is out of reach. */
export function driveToHouse(problem: PlanningProblem, demand: number, house: number): number | null {
  const position = problem.demands[demand]?.houses?.indexOf(house) ?? -1;
  return position < 0 ? null : (problem.demands[demand]?.houseSeconds?.[position] ?? null);
}

function propertyOf(value: unknown, field: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, field)) return undefined;
  return Object.getOwnPropertyDescriptor(value, field)?.value;
}
