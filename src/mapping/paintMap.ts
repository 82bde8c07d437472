import type { CommuneIndicators, Figure } from "../../geodata/model/indicators.ts";
import type { Classing, MapIndicatorId, MapStyleChoice } from "./mapChoice.ts";
import { accessOfLayer, type MapLayer } from "./accessOfLayer.ts";
import { cutValues } from "./classing/cutValues.ts";
import { type FigureSources, figuresOfIndicator, indicatorsOfLayer } from "./figuresOfIndicator.ts";
import { type ClassPaint, classOf, type MapClass, scalePaints, type ScalePaints } from "./mapClasses.ts";
import { cutSteps, figureOfShown, type MapIndicator, mapIndicator, roundCuts } from "./mapIndicators.ts";

/** What a map is painted from. */
export interface PaintInput extends Omit<FigureSources, "diagnosis"> {
  readonly diagnosis: FigureSources["diagnosis"] | null;
  readonly layer: MapLayer;
  readonly indicator: MapIndicatorId;
  readonly style: MapStyleChoice;
  /** What the scale is cut over where several maps share one; absent = the figures of before and after. */
  readonly scale?: SharedScale;
}

/** Figures of all maps that share one scale, and the minutes around which drives are cut. */
export interface SharedScale {
  readonly values: readonly number[];
  readonly minutes: number;
}

/**
 * What lies over the colour of a commune: hatching of a white zone, the marks of its class or of the limit, or the sign of
 * a difference.
 */
export type Overlay =
  `${"hatch" | "limit" | "plus" | "minus"}-${"light" | "dark"}` | "dots" | "cross" | "lines" | "";

/** One commune as the map paints it. */
export interface PaintedCommune {
  readonly figure: Figure;
  readonly mapClass: MapClass;
  readonly paint: ClassPaint;
  readonly white: boolean;
  /** « À la limite du seuil ». */
  readonly limit: boolean;
  /** What is drawn over the colour. */
  readonly overlay: Overlay;
}

/** Communes with their colours, whatever these say. */
export interface PaintedLand {
  readonly communes: ReadonlyMap<string, Pick<PaintedCommune, "paint" | "white" | "overlay">>;
}

/** A scale with every commune in it: what screen, legend, print and exported maps draw alike. */
export interface MapPainting {
  readonly indicator: MapIndicator;
  readonly layer: "before" | "after";
  readonly classing: Classing;
  /** Ascending, in the unit of the indicator; one class more than cuts. */
  readonly cuts: readonly number[];
  readonly paints: ScalePaints;
  readonly communes: ReadonlyMap<string, PaintedCommune>;
}

const NO_DATA: Figure = { kind: "no-data" };

/** Returns how an indicator is cut into classes: as the user chose, or as usual. */
export function classingOf(id: MapIndicatorId, style: MapStyleChoice): Classing {
  return style.classings[id] ?? mapIndicator(id).usual;
}

/** Returns the figures that are numbers, those that a scale is cut over. */
export function valuesOf(figures: ReadonlyMap<string, Figure>): readonly number[] {
  return [...figures.values()].flatMap((figure) => (figure.kind === "value" ? [figure.value] : []));
}

function cutsOf(
  indicator: MapIndicator,
  { method, count, ownCuts }: Classing,
  values: readonly number[],
  thresholdMinutes: number,
): readonly number[] {
  switch (method) {
    case "round":
      return roundCuts(indicator, count, values, thresholdMinutes);
    case "own":
      return ownCuts.map((cut) => figureOfShown(cut, indicator.unit));
    case "quantiles":
    case "natural":
    case "equal":
      return cutValues(values, method, count, cutSteps(indicator.unit));
  }
}

/**
 * Tells whether a commune is « à la limite du seuil »: of being served, on the map of access; elsewhere its class
 * changes between the least and the most that its figure may be.
 */
function isAtLimit(
  { nearThreshold, ranges }: CommuneIndicators,
  id: MapIndicatorId,
  cuts: readonly number[],
): boolean {
  switch (id) {
    case "access":
      return nearThreshold !== null;
    case "coverage":
    case "sessions":
    case "two-step":
    case "places": {
      const { low, high } = ranges[id];
      return classOf(low, cuts) !== classOf(high, cuts);
    }
    case "children":
    case "single-parents":
    case "poverty":
      return false;
  }
}

/**
 * Paints every commune by the figure of an indicator; null where nothing is to be measured.
 *
 * Before and after a plan share one scale: it is cut over the figures of both, or over those that are given.
 */
export function paintMap({
  diagnosis,
  layer,
  indicator: id,
  style,
  scale,
  ...sources
}: PaintInput): MapPainting | null {
  if (diagnosis === null || layer === "plain") return null;
  const indicator = mapIndicator(id);
  const classing = classingOf(id, style);
  const known = { ...sources, diagnosis };
  const figures = figuresOfIndicator(id, layer, known);
  const other = layer === "before" ? "after" : "before";
  const drawn = [figures, ...(sources.outcomes === null ? [] : [figuresOfIndicator(id, other, known)])];
  const { values, minutes } = scale ?? {
    values: drawn.flatMap(valuesOf),
    minutes: diagnosis.definition.minutes,
  };
  const cuts = cutsOf(indicator, classing, values, minutes);
  const paints = scalePaints(style.palette, cuts.length + 1, indicator.dark);
  const access = accessOfLayer(diagnosis, sources.outcomes, layer);
  const limits = indicatorsOfLayer(sources, layer)?.communes ?? [];
  const atLimit = new Set(limits.filter((each) => isAtLimit(each, id, cuts)).map(({ code }) => code));
  const communes = sources.territory.communes.map(({ code }): [string, PaintedCommune] => {
    const figure = figures.get(code) ?? NO_DATA;
    const mapClass = classOf(figure, cuts);
    const white = access.get(code)?.white === true;
    const [paint, limit] = [paints(mapClass), atLimit.has(code) && figure.kind !== "no-data"];
    const overlay = overlayOf(paint, white, limit && style.limits);
    return [code, { figure, mapClass, paint, white, limit, overlay }];
  });
  return { indicator, layer, classing, cuts, paints, communes: new Map(communes) };
}

/**
 * Returns what lies over the colour of a commune. One pattern at a time, so that each can be read: the limit first,
 * then why there is no figure, then the white zone, whose outline stays in any case.
 */
function overlayOf(paint: ClassPaint, white: boolean, limit: boolean): Overlay {
  if (limit) return `limit-${paint.hatch}`;
  if (paint.pattern !== null) return paint.pattern;
  return white ? `hatch-${paint.hatch}` : "";
}
