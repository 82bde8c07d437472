import type { CommuneIndicators, Figure, IndicatorId } from "../model/indicators.ts";
import type { CommuneFigures } from "./communeFigures.ts";

/** The figures of a commune, without what explains them. */
export type AveragedCommune = Pick<
  CommuneIndicators,
  "code" | "access" | "coverage" | "sessions" | "twoStep" | "places"
>;

function figureOf(own: AveragedCommune, id: IndicatorId): Figure {
  return id === "two-step" ? own.twoStep : own[id];
}

/**
 * Averages the figures of communes over their children, as those of one place: a territory, a department.
 *
 * Nothing offered counts 0, except for access, where a commune that reaches nothing has no minutes and is left out.
 * Communes without data are left out; where nothing is left, the reason is given.
 *
 * @param childrenOf – children of a commune by its code. Cost: O(communes).
 */
export function averageFigures(
  communes: readonly AveragedCommune[],
  childrenOf: ReadonlyMap<string, number>,
): CommuneFigures {
  const average = (id: IndicatorId): Figure => averageOne(id, communes, childrenOf);
  return {
    access: average("access"),
    coverage: average("coverage"),
    sessions: average("sessions"),
    "two-step": average("two-step"),
    places: average("places"),
  };
}

function averageOne(
  id: IndicatorId,
  communes: readonly AveragedCommune[],
  childrenOf: ReadonlyMap<string, number>,
): Figure {
  let [sum, weight] = [0, 0];
  const kinds = new Set<Figure["kind"]>();
  for (const own of communes) {
    const figure = figureOf(own, id);
    const children = childrenOf.get(own.code) ?? 0;
    if (children === 0) continue;
    kinds.add(figure.kind);
    if (figure.kind !== "value" && (figure.kind !== "no-supply" || id === "access")) continue;
    sum += children * (figure.kind === "value" ? figure.value : 0);
    weight += children;
  }
  if (kinds.has("value")) return { kind: "value", value: sum / weight };
  if (kinds.has("no-data")) return { kind: "no-data" };
  return { kind: kinds.has("no-supply") ? "no-supply" : "no-need" };
}
