import { type ClassCount, type Classing, type MapIndicatorId, MAP_INDICATOR_IDS } from "./mapChoice.ts";
import { accessMinuteCuts, evenCuts, sessionCuts, shareCuts } from "./classing/roundCuts.ts";

/** Unit in which figures are counted: seconds of a drive, a share 0…1, or things. */
export type FigureUnit = "seconds" | "share" | "sessions" | "places" | "children";

/** Under which heading of the list an indicator stands. */
export type IndicatorGroup = "service" | "advanced" | "people";

/** What the map must know of an indicator to colour it. */
export interface MapIndicator {
  readonly id: MapIndicatorId;
  readonly unit: FigureUnit;
  readonly group: IndicatorGroup;
  /** Figures that ask for attention, drawn dark: long drives, few sessions, many children. */
  readonly dark: "high" | "low";
  readonly usual: Classing;
}

const ROUND: Classing = { method: "round", count: 5, ownCuts: [] };
const QUANTILES: Classing = { method: "quantiles", count: 5, ownCuts: [] };

const INDICATORS: Readonly<Record<MapIndicatorId, MapIndicator>> = {
  access: { id: "access", unit: "seconds", group: "service", dark: "high", usual: ROUND },
  coverage: { id: "coverage", unit: "share", group: "service", dark: "low", usual: ROUND },
  sessions: { id: "sessions", unit: "sessions", group: "service", dark: "low", usual: ROUND },
  "two-step": { id: "two-step", unit: "places", group: "advanced", dark: "low", usual: QUANTILES },
  places: { id: "places", unit: "places", group: "advanced", dark: "low", usual: QUANTILES },
  children: { id: "children", unit: "children", group: "people", dark: "high", usual: QUANTILES },
  "single-parents": { id: "single-parents", unit: "share", group: "people", dark: "high", usual: QUANTILES },
  poverty: { id: "poverty", unit: "share", group: "people", dark: "high", usual: QUANTILES },
};

/** Roundings of a cut, coarse to fine, in the unit of the figures. */
const STEPS: Readonly<Record<FigureUnit, readonly number[]>> = {
  seconds: [60, 30, 6, 1],
  share: [0.05, 0.01, 0.001],
  sessions: [1, 0.5, 0.1, 0.01],
  places: [1, 0.5, 0.1, 0.01, 0.001],
  children: [10, 5, 1],
};

/** Figures in one of the unit that is shown: minutes and per cent are typed, seconds and shares are kept. */
const PER_SHOWN: Readonly<Record<FigureUnit, number>> = {
  seconds: 60,
  share: 0.01,
  sessions: 1,
  places: 1,
  children: 1,
};

/** Returns what the map must know of an indicator. */
export function mapIndicator(id: MapIndicatorId): MapIndicator {
  return INDICATORS[id];
}

/** Returns the indicators under a heading, in the order of lists. */
export function indicatorsOfGroup(group: IndicatorGroup): readonly MapIndicatorId[] {
  return MAP_INDICATOR_IDS.filter((id) => INDICATORS[id].group === group);
}

/** Returns the roundings of cuts in a unit, coarse to fine. */
export function cutSteps(unit: FigureUnit): readonly number[] {
  return STEPS[unit];
}

/** Returns a figure from what is shown: 15 minutes are 900 seconds, 40 per cent are 0.4. */
export function figureOfShown(shown: number, unit: FigureUnit): number {
  return PER_SHOWN[unit] < 1 ? shown / Math.round(1 / PER_SHOWN[unit]) : shown * PER_SHOWN[unit];
}

/** Returns what is shown of a figure: 900 seconds are 15 minutes, 0.4 is 40 per cent. */
export function shownOfFigure(figure: number, unit: FigureUnit): number {
  return Number((figure / PER_SHOWN[unit]).toFixed(6));
}

/** Returns the round cuts of an indicator, in the unit of its figures. */
export function roundCuts(
  indicator: MapIndicator,
  count: ClassCount,
  values: readonly number[],
  thresholdMinutes: number,
): readonly number[] {
  switch (indicator.unit) {
    case "seconds":
      return accessMinuteCuts(thresholdMinutes, count).map((minutes) => minutes * 60);
    case "sessions":
      return sessionCuts(count);
    case "share":
      return indicator.id === "coverage" ? shareCuts(count) : evenCuts(values, count);
    case "places":
    case "children":
      return evenCuts(values, count);
  }
}
