import type { ComparedScenario } from "../pipeline/comparedScenario.ts";
import { sourcesOf } from "./differences.ts";
import { figuresOfIndicator } from "./figuresOfIndicator.ts";
import type { MapIndicatorId, MapStyleChoice } from "./mapChoice.ts";
import { type MapPainting, paintMap, valuesOf } from "./paintMap.ts";

/** Two scenarios painted on one scale: the same figure has the same colour on both maps. */
export interface ComparedPaintings {
  readonly a: MapPainting;
  readonly b: MapPainting;
}

/** Paints two scenarios by one indicator on a scale that is cut over the figures of both, around the minutes of A. */
export function paintCompared(
  a: ComparedScenario,
  b: ComparedScenario,
  indicator: MapIndicatorId,
  style: MapStyleChoice,
): ComparedPaintings | null {
  const values = [a, b].flatMap((each) => valuesOf(figuresOfIndicator(indicator, "after", sourcesOf(each))));
  const scale = { values, minutes: a.diagnosis.definition.minutes };
  const paint = (compared: ComparedScenario): MapPainting | null =>
    paintMap({ ...sourcesOf(compared), layer: "after", indicator, style, scale });
  const [left, right] = [paint(a), paint(b)];
  return left === null || right === null ? null : { a: left, b: right };
}
