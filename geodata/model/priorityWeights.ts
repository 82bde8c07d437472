/**
 * Priority weights (O1), visible wherever they count: a commune's children count 1 + the sum of the weights that
 * apply. `singleParents` and `poverty` are multiplied by how far the commune's share lies above the territory's
 * (0 at or below it, 1 at twice it or more); a zoning applies whole. `applied` false keeps them and counts none.
 */
export interface PriorityWeights {
  readonly applied: boolean;
  readonly singleParents: number;
  readonly poverty: number;
  readonly qpv: number;
  /** FRR, or ZRR where the zoning's vintage is older. */
  readonly frr: number;
  readonly pvd: number;
}
