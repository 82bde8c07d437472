import type { Commune, ZoningKind } from "../model/commune.ts";
import type { Inequality } from "../model/indicators.ts";
import type { CommuneAccess } from "../model/whiteZone.ts";
import { summariseCoverage } from "./summariseCoverage.ts";

type Facts = Pick<Commune, "code" | "ring" | "zonings">;

/**
 * Measures how unequal access is: in the whole territory, ring by ring, and inside and outside each zoning that it
 * has. An « other » zoning is left out, as several may go by that name.
 *
 * @param accesses – of the communes, in any order.
 * @returns `all`, rings ascending, then zonings in their order, `kind` before `not-kind`.
 * Cost: O(communes log communes).
 */
export function measureInequality(
  communes: readonly Facts[],
  accesses: readonly CommuneAccess[],
): Inequality[] {
  const accessOf = new Map(accesses.map((access) => [access.code, access]));
  const measure = (group: string, members: readonly Facts[]): Inequality =>
    measureGroup(
      group,
      members.flatMap(({ code }) => accessOf.get(code) ?? []),
    );
  return [
    measure("all", communes),
    ...groupByRing(communes).map(([ring, members]) => measure(`ring-${ring}`, members)),
    ...GROUPED_ZONINGS.filter((kind) => communes.some((commune) => isZoned(commune, kind))).flatMap(
      (kind) => [
        measure(
          kind,
          communes.filter((commune) => isZoned(commune, kind)),
        ),
        measure(
          `not-${kind}`,
          communes.filter((commune) => !isZoned(commune, kind)),
        ),
      ],
    ),
  ];
}

function groupByRing(communes: readonly Facts[]): readonly (readonly [number, readonly Facts[]])[] {
  const members = new Map<number, Facts[]>();
  for (const commune of communes) {
    if (commune.ring === null) continue;
    const own = members.get(commune.ring);
    if (own === undefined) members.set(commune.ring, [commune]);
    else own.push(commune);
  }
  return [...members].sort(([a], [b]) => a - b);
}

const GROUPED_ZONINGS = ["qpv", "frr", "zrr", "pvd"] as const satisfies readonly ZoningKind[];

function isZoned({ zonings = [] }: Facts, kind: ZoningKind): boolean {
  return zonings.some((zoning) => zoning.kind === kind);
}

function measureGroup(group: string, accesses: readonly CommuneAccess[]): Inequality {
  const { coveredShare, meanMinutes, gini } = summariseCoverage(accesses);
  const inhabited = accesses.filter(({ need }) => need.children > 0);
  return {
    group,
    communes: accesses.length,
    children: accesses.reduce((sum, { need }) => sum + need.children, 0),
    coveredShare,
    meanMinutes,
    gini,
    worst: findWorst(inhabited),
    unreached: inhabited.filter(({ accessSeconds }) => accessSeconds === null).length,
  };
}

/** The farthest of those that reach something; the smaller code among equals. */
function findWorst(accesses: readonly CommuneAccess[]): Inequality["worst"] {
  let worst: { readonly code: string; readonly seconds: number } | null = null;
  for (const { code, accessSeconds } of accesses) {
    if (accessSeconds === null) continue;
    const seconds = accessSeconds;
    if (worst === null || seconds > worst.seconds || (seconds === worst.seconds && code < worst.code)) {
      worst = { code, seconds };
    }
  }
  return worst === null ? null : { code: worst.code, minutes: worst.seconds / 60 };
}
