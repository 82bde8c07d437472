import type { Commune } from "../model/commune.ts";
import type { WhiteZone } from "../model/whiteZone.ts";

/** What a zone needs to know of a commune; `children` is the estimated need. */
export interface ZoneCommune extends Pick<Commune, "code" | "neighbours" | "population"> {
  readonly children: number;
  readonly covered: boolean;
}

/**
 * Groups uncovered communes that share borders into white zones.
 *
 * Contiguity is the table of neighbours, never the drawn outlines. Ids `zone-1`, `zone-2`… follow the
 * number of children, most first, then the smallest code: the same for any order of the input.
 *
 * @returns zones in id order, codes sorted; unknown populations count as 0.
 * Cost: O(communes + borders).
 */
export function groupWhiteZones(communes: readonly ZoneCommune[]): WhiteZone[] {
  const white = new Map(
    communes.filter((commune) => !commune.covered).map((commune) => [commune.code, commune]),
  );
  const near = linkBothWays(white);
  const seen = new Set<string>();
  const zones: Omit<WhiteZone, "id">[] = [];
  for (const start of [...white.keys()].sort()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const codes = [start];
    for (const code of codes) {
      for (const next of near.get(code) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        codes.push(next);
      }
    }
    const members = codes.map((code) => white.get(code)).filter((commune) => commune !== undefined);
    zones.push({
      communeCodes: codes.sort(),
      children: members.reduce((sum, commune) => sum + commune.children, 0),
      population: members.reduce((sum, commune) => sum + (commune.population ?? 0), 0),
    });
  }
  zones.sort(
    (a, b) => b.children - a.children || ((a.communeCodes[0] ?? "") < (b.communeCodes[0] ?? "") ? -1 : 1),
  );
  return zones.map((zone, index) => ({ id: `zone-${index + 1}`, ...zone }));
}

/** Borders among white communes; a border that only one side lists still joins both. */
function linkBothWays(white: ReadonlyMap<string, ZoneCommune>): Map<string, Set<string>> {
  const near = new Map([...white.keys()].map((code) => [code, new Set<string>()]));
  for (const { code, neighbours } of white.values()) {
    for (const other of neighbours) {
      if (!white.has(other)) continue;
      near.get(code)?.add(other);
      near.get(other)?.add(code);
    }
  }
  return near;
}
