import type { Commune } from "../model/commune.ts";
import { findBorders } from "./findBorders.ts";

/**
 * Finds the communes at the edge of the territory: those whose families may cross to places outside.
 *
 * The commune's own `onEdge` wins; where it is not known, a border of the outline that no other
 * commune shares tells.
 *
 * @returns codes. Cost: none when `onEdge` is known everywhere, else that of {@link findBorders}.
 */
export function findEdgeCommunes(
  communes: readonly Pick<Commune, "code" | "onEdge" | "outline">[],
): ReadonlySet<string> {
  const unknown = communes.some((commune) => commune.onEdge === undefined);
  const drawn = unknown ? findBorders(communes.map((commune) => commune.outline)).onEdge : [];
  return new Set(
    communes.filter((commune, index) => commune.onEdge ?? drawn[index] ?? true).map(({ code }) => code),
  );
}
