import type { Commune } from "../model/commune.ts";
import type { TravelPoint } from "../model/travel.ts";

/**
 * One row of a travel matrix: a point that some of a commune's children set out from, its town hall or a cell of
 * its grid.
 *
 * `weight` is how many of the commune's children live there, in any unit that the rows of one commune share.
 */
export interface DemandRow {
  readonly code: string;
  readonly weight: number;
  readonly point: TravelPoint;
}

/**
 * Lists where the children of each commune set out from: the cells of its grid where it has some with children
 * and `usesCells` allows it, else its town hall (R1).
 *
 * @param usesCells – false where no travel times from cells are known, such as a road matrix of town halls.
 * @returns rows in the order of the communes, those of one commune side by side. Cost: O(communes + cells).
 */
export function listDemandRows(
  communes: readonly Commune[],
  usesCells: (commune: Commune) => boolean,
): DemandRow[] {
  return communes.flatMap((commune): DemandRow[] => {
    const { code, servicePoint } = commune;
    const cells = listCells(commune);
    if (cells.length > 0 && usesCells(commune)) return cells;
    const { lon, lat } = servicePoint;
    return [{ code, weight: 1, point: { id: `commune-${code}`, lon, lat } }];
  });
}

/** Lists the cells of a commune where children live, named `cell-CODE-N` by their place in the file. */
export function listCells({ code, cells = [] }: Commune): DemandRow[] {
  return cells.flatMap(({ lon, lat, children }, index) =>
    children > 0 ? [{ code, weight: children, point: { id: `cell-${code}-${index + 1}`, lon, lat } }] : [],
  );
}
