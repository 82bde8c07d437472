import type { Figure } from "../../geodata/model/indicators.ts";
import type { ComparedScenario } from "../pipeline/comparedScenario.ts";
import { ACCESS_BARS, COVERAGE_BARS } from "../pipeline/compareScenarios.ts";
import type { ContrastKind, ScenarioContrast } from "../pipeline/scenarioContrasts.ts";
import { type FigureSources, figuresOfIndicator } from "./figuresOfIndicator.ts";
import { type FigureUnit, mapIndicator } from "./mapIndicators.ts";

/** Figures that a map of differences shows: those of services, which a plan or another place changes. */
export const DIFFERENCE_INDICATORS = ["access", "coverage", "sessions", "two-step", "places"] as const;

export type DifferenceIndicator = (typeof DIFFERENCE_INDICATORS)[number];

/**
 * How a commune fares under B against A, best first. `gained` and `lost` are of service itself, `better` and `worse` of
 * how near or how much; `unknown`: one of the two has no such figure.
 */
export const DIFFERENCE_KINDS = ["gained", "better", "same", "worse", "lost", "unknown"] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What B changes for one commune. */
export interface CommuneDifference {
  readonly code: string;
  readonly name: string;
  /** Those of A. */
  readonly children: number;
  readonly a: Figure;
  readonly b: Figure;
  /** B less A, in the unit of the indicator: of minutes begun for drives, as they are shown; null without two figures. */
  readonly difference: number | null;
  readonly kind: DifferenceKind;
}

/** Differences below read as none; a minute, as in what a new plan changes. */
const SAME: Readonly<Record<FigureUnit, number>> = {
  seconds: 60,
  share: 0.005,
  sessions: 0.05,
  places: 0.05,
  children: 0.5,
};

/** Returns what the figures of a scenario are read from: with its plan where it has one. */
export function sourcesOf(compared: ComparedScenario): FigureSources {
  const { scenario, diagnosis, outcomes, today, indicators } = compared;
  return {
    territory: scenario.territory,
    diagnosis,
    outcomes,
    indicators: today,
    indicatorsAfter: indicators,
  };
}

/** Returns what keeps an indicator of two scenarios from being compared, commune by commune. */
export function differenceBars(
  indicator: DifferenceIndicator,
  contrasts: readonly ScenarioContrast[],
): readonly ContrastKind[] {
  const bars =
    indicator === "coverage" || indicator === "access" ? COVERAGE_BARS : [...ACCESS_BARS, "minutes"];
  return contrasts.map(({ kind }) => kind).filter((kind) => bars.includes(kind));
}

/** Compares an indicator commune by commune, for the communes of both, in the order of A. */
export function compareCommunes(
  indicator: DifferenceIndicator,
  a: ComparedScenario,
  b: ComparedScenario,
): readonly CommuneDifference[] {
  const left = figuresOfIndicator(indicator, "after", sourcesOf(a));
  const right = figuresOfIndicator(indicator, "after", sourcesOf(b));
  const accessOf = new Map(a.accesses.map((access) => [access.code, access]));
  const otherAccessOf = new Map(b.accesses.map((access) => [access.code, access]));
  return a.scenario.territory.communes.flatMap(({ code, name }): CommuneDifference[] => {
    const [own, other] = [accessOf.get(code), otherAccessOf.get(code)];
    if (own === undefined || other === undefined) return [];
    const figures = { a: left.get(code) ?? NO_DATA, b: right.get(code) ?? NO_DATA };
    const isServed: readonly [boolean, boolean] =
      indicator === "access" ? [own.covered, other.covered] : [hasSome(figures.a), hasSome(figures.b)];
    return [
      {
        code,
        name,
        children: own.need.children,
        ...figures,
        difference: shownDifference(figures.a, figures.b, indicator),
        kind: kindOf(figures.a, figures.b, isServed, indicator),
      },
    ];
  });
}

const NO_DATA: Figure = { kind: "no-data" };

function hasSome(figure: Figure): boolean {
  return figure.kind === "value" && figure.value > 0;
}

/** Nothing offered counts 0, but a drive that does not exist is no drive. */
function numberOf(figure: Figure, indicator: DifferenceIndicator): number | null {
  if (figure.kind === "value") return figure.value;
  return figure.kind === "no-supply" && indicator !== "access" ? 0 : null;
}

function differenceOf(a: Figure, b: Figure, indicator: DifferenceIndicator): number | null {
  const [from, to] = [numberOf(a, indicator), numberOf(b, indicator)];
  return from === null || to === null ? null : to - from;
}

/** Returns the difference of what is shown: a drive is shown in minutes begun. */
function shownDifference(a: Figure, b: Figure, indicator: DifferenceIndicator): number | null {
  if (indicator !== "access") return differenceOf(a, b, indicator);
  const [from, to] = [numberOf(a, indicator), numberOf(b, indicator)];
  return from === null || to === null ? null : (Math.ceil(to / 60) - Math.ceil(from / 60)) * 60;
}

function isUnknown({ kind }: Figure): boolean {
  return kind === "no-data" || kind === "no-need";
}

/** Being served counts before how near: a commune that is newly served is not said to be only nearer. */
function kindOf(
  a: Figure,
  b: Figure,
  [isServedByA, isServedByB]: readonly [boolean, boolean],
  indicator: DifferenceIndicator,
): DifferenceKind {
  if (isUnknown(a) || isUnknown(b)) return "unknown";
  if (isServedByA !== isServedByB) return isServedByB ? "gained" : "lost";
  const isAccess = indicator === "access";
  if (isAccess && a.kind !== b.kind) return a.kind === "no-supply" ? "better" : "worse";
  const difference = differenceOf(a, b, indicator) ?? 0;
  if (Math.abs(difference) < SAME[mapIndicator(indicator).unit]) return "same";
  return difference > 0 === !isAccess ? "better" : "worse";
}

/** Communes and children of each kind, in the order of the legend; kinds that nothing is in are kept, but `unknown`. */
export function countDifferences(
  differences: readonly CommuneDifference[],
): readonly { readonly kind: DifferenceKind; readonly communes: number; readonly children: number }[] {
  return DIFFERENCE_KINDS.map((kind) => {
    const own = differences.filter((each) => each.kind === kind);
    return { kind, communes: own.length, children: own.reduce((sum, { children }) => sum + children, 0) };
  }).filter(({ kind, communes }) => communes > 0 || kind !== "unknown");
}
