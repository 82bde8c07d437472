import type { Plan } from "../model/plan.ts";
import type { HouseService } from "./houseService.ts";
import { centsOfHouse, weightOfRow } from "./houseService.ts";

/** A plan of houses with what it is worth. */
export interface HousePlan {
  readonly plan: Plan;
  readonly cents: number;
  /** Weight served, weight times drive of all who are, and the longest drive. */
  readonly weight: number;
  readonly accessSeconds: number;
  readonly longestSeconds: number;
}

/**
 * Writes a choice of houses out as a plan: each demand at the nearest open house, or where `serving` says.
 *
 * New houses that serve nobody stay away, as far as enough are left.
 *
 * @param chosen – numbers of the new houses; where they are too few, the cheapest others open as well.
 * @param serving – by row: the candidate that serves it, −1 for none; null = the nearest.
 */
export function buildHousePlan(
  service: HouseService,
  chosen: readonly number[],
  serving: Int32Array | null,
): HousePlan {
  const { problem } = service;
  const open = fillToLeast(service, chosen);
  const candidates = problem.houses?.candidates ?? [];
  const opened = new Set(open.map((number) => service.fresh[number] ?? -1));
  const served = new Map<number, number[]>();
  let weight = 0;
  let accessSeconds = 0;
  let longestSeconds = 0;
  for (const [row, index] of service.demands.entries()) {
    const demand = problem.demands[index];
    const usable = (house: number): boolean => candidates[house]?.open === true || opened.has(house);
    let best = -1;
    let drive = Infinity;
    for (const [position, house] of (demand?.houses ?? []).entries()) {
      const seconds = demand?.houseSeconds?.[position] ?? 0;
      if (serving === null ? !usable(house) || seconds >= drive : house !== serving[row]) continue;
      best = house;
      drive = seconds;
    }
    if (best < 0) continue;
    served.set(best, [...(served.get(best) ?? []), index]);
    weight += weightOfRow(service, row);
    accessSeconds += weightOfRow(service, row) * drive;
    longestSeconds = Math.max(longestSeconds, drive);
  }
  const kept = keepUseful(service, open, served);
  const houses = [...new Set([...served.keys(), ...kept.map((number) => service.fresh[number] ?? -1)])];
  houses.sort((a, b) => a - b);
  const plan: Plan = {
    circuits: [],
    houses: houses.map((house) => ({
      houseId: candidates[house]?.id ?? "",
      demandIds: (served.get(house) ?? []).map((index) => problem.demands[index]?.id ?? ""),
    })),
  };
  const cents = kept.reduce((sum, number) => sum + centsOfHouse(service, number), 0);
  return { plan, cents, weight, accessSeconds, longestSeconds };
}

function fillToLeast(service: HouseService, chosen: readonly number[]): readonly number[] {
  const others = [...service.fresh.keys()]
    .filter((number) => !chosen.includes(number))
    .sort((a, b) => centsOfHouse(service, a) - centsOfHouse(service, b) || a - b);
  return [...chosen, ...others.slice(0, Math.max(0, service.least - chosen.length))];
}

/** Leaves new houses out that serve nobody, dearest first, while more than the least are left. */
function keepUseful(
  service: HouseService,
  open: readonly number[],
  served: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const idle = open
    .filter((number) => !served.has(service.fresh[number] ?? -1))
    .sort((a, b) => centsOfHouse(service, b) - centsOfHouse(service, a) || b - a);
  const dropped = new Set(idle.slice(0, Math.max(0, open.length - service.least)));
  return open.filter((number) => !dropped.has(number));
}
