import type { Inequality } from "../../../geodata/model/indicators.ts";
import type { Service } from "../../../geodata/model/structure.ts";
import type { ServiceCoverage } from "../../pipeline/serviceCoverage.ts";

/** A share of children with a place within reach: of one service, or of a part of the territory. */
export type SharedFigure =
  | { readonly kind: "service"; readonly service: Service; readonly places: number; readonly share: number }
  | { readonly kind: "group"; readonly group: string; readonly children: number; readonly share: number };

/** What a territory is strong and weak in, and the services that its data say nothing of. */
export interface Strengths {
  readonly strong: readonly SharedFigure[];
  readonly weak: readonly SharedFigure[];
  readonly untold: readonly Service[];
}

const MOST = 5;

/**
 * Ranks what can be said as a share of children with a place within reach: every service with places in the data, then
 * every ring and zoning where children live. From half of the children on it is a strength; five of each at most.
 */
export function rankStrengths(
  coverage: readonly ServiceCoverage[],
  inequality: readonly Inequality[],
): Strengths {
  const figures: readonly SharedFigure[] = [
    ...coverage.flatMap(({ service, places, coveredShare }) =>
      coveredShare === null ? [] : [{ kind: "service" as const, service, places, share: coveredShare }],
    ),
    ...inequality.flatMap(({ group, children, coveredShare }) =>
      group === "all" || children === 0
        ? []
        : [{ kind: "group" as const, group, children, share: coveredShare }],
    ),
  ];
  return {
    strong: figures
      .filter(({ share }) => share >= 0.5)
      .toSorted((a, b) => b.share - a.share)
      .slice(0, MOST),
    weak: figures
      .filter(({ share }) => share < 0.5)
      .toSorted((a, b) => a.share - b.share)
      .slice(0, MOST),
    untold: coverage.filter(({ coveredShare }) => coveredShare === null).map(({ service }) => service),
  };
}
