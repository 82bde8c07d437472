import type { ComparedScenario } from "./comparedScenario.ts";
import { type ContrastKind, listContrasts, type ScenarioContrast } from "./scenarioContrasts.ts";

/** What a territory is compared by, in the order of the table: what families get, then what it takes. */
export const COMPARED_FIGURES = [
  "covered-share",
  "covered-children",
  "white-communes",
  "unreached-communes",
  "mean-minutes",
  "median-minutes",
  "worst-minutes",
  "gini",
  "sessions-per-month",
  "half-days-per-month",
  "circuits",
  "stops",
  "drive-km-per-month",
  "drive-minutes-per-month",
  "cents-per-month",
] as const;

export type ComparedFigure = (typeof COMPARED_FIGURES)[number];

/**
 * How B fares against A by one figure; `more` and `less` are neither good nor bad. `incomparable`: the two do not
 * measure the same; `unknown`: one of them has no such figure.
 */
export type FigureVerdict = "better" | "worse" | "same" | "more" | "less" | "incomparable" | "unknown";

/** Why two figures do not measure the same; `unreached`: minutes leave out communes that reach nothing, and these differ. */
export type BarReason = ContrastKind | "unreached";

/** One figure of both, rounded as it is shown, so that the difference is that of the figures shown; shares are 0…1. */
export interface FigureComparison {
  readonly id: ComparedFigure;
  readonly a: number | null;
  readonly b: number | null;
  /** B less A; null where it would mean nothing. */
  readonly difference: number | null;
  readonly verdict: FigureVerdict;
  readonly barredBy: readonly BarReason[];
}

/** Share of children served of a ring or zoning, in both. */
export interface GroupComparison {
  /** `ring-2`, `frr`, `not-frr`…: worded by the interface. */
  readonly group: string;
  readonly communes: number;
  readonly share: FigureComparison;
}

/** The farthest commune of each that reaches something, by code; null where none does. */
export interface WorstCommunes {
  readonly a: string | null;
  readonly b: string | null;
}

/** Two scenarios side by side: what they do not have in common, and every figure of both. */
export interface ScenarioComparison {
  readonly contrasts: readonly ScenarioContrast[];
  readonly figures: readonly FigureComparison[];
  readonly groups: readonly GroupComparison[];
  readonly worst: WorstCommunes;
}

const OFFER: readonly ContrastKind[] = ["service", "age-band", "mode", "min-sessions", "min-places"];
const COVERED: readonly ContrastKind[] = [...OFFER, "minutes", "workshop-minutes"];

/** What makes access, and what makes being served, mean something else; the territory aside. */
export const ACCESS_BARS = OFFER;
export const COVERAGE_BARS = COVERED;

interface FigureKind {
  readonly good: "more" | "less" | "neither";
  readonly bars: readonly ContrastKind[];
  /** What figures are rounded to. */
  readonly step: number;
  /** Whether communes that reach nothing are left out of it. */
  readonly ofReached: boolean;
}

function kindOf(
  good: FigureKind["good"],
  step: number,
  bars: readonly ContrastKind[] = [],
  ofReached = false,
): FigureKind {
  return { good, step, bars: ["communes", ...bars], ofReached };
}

const KINDS: Readonly<Record<ComparedFigure, FigureKind>> = {
  "covered-share": kindOf("more", 0.001, COVERED),
  "covered-children": kindOf("more", 1, COVERED),
  "white-communes": kindOf("less", 1, COVERED),
  "unreached-communes": kindOf("less", 1, OFFER),
  "mean-minutes": kindOf("less", 0.1, OFFER, true),
  "median-minutes": kindOf("less", 0.1, OFFER, true),
  "worst-minutes": kindOf("less", 1, OFFER, true),
  gini: kindOf("less", 0.001, OFFER, true),
  "sessions-per-month": kindOf("more", 0.1),
  "half-days-per-month": kindOf("less", 0.1),
  circuits: kindOf("neither", 1),
  stops: kindOf("neither", 1),
  "drive-km-per-month": kindOf("less", 1),
  "drive-minutes-per-month": kindOf("less", 1),
  "cents-per-month": kindOf("less", 100),
};

/** A month counts four weeks, as in the budget of a programme. */
const WEEKS_PER_MONTH = 4;

/**
 * Compares two scenarios figure by figure. What does not measure the same in both is not subtracted: the row names what
 * differs. Swapping the two turns every difference and verdict round.
 */
export function compareScenarios(a: ComparedScenario, b: ComparedScenario): ScenarioComparison {
  const contrasts = listContrasts(a, b);
  const kinds = new Set(contrasts.map(({ kind }) => kind));
  const [left, right] = [measure(a), measure(b)];
  const isReachedAlike = listUnreached(a).join() === listUnreached(b).join();
  const compare = (id: ComparedFigure, from: number | null, to: number | null): FigureComparison => {
    const { bars, ofReached } = KINDS[id];
    const barredBy: readonly BarReason[] = [
      ...bars.filter((kind) => kinds.has(kind)),
      ...(ofReached && !isReachedAlike ? (["unreached"] as const) : []),
    ];
    return {
      id,
      ...compareNumbers(KINDS[id], from, to),
      ...(barredBy.length === 0 ? {} : INCOMPARABLE),
      barredBy,
    };
  };
  return {
    contrasts,
    figures: COMPARED_FIGURES.map((id) => compare(id, left[id], right[id])),
    groups: compareGroups(a, b, compare),
    worst: { a: findWorst(a), b: findWorst(b) },
  };
}

const INCOMPARABLE = { difference: null, verdict: "incomparable" } as const;

function compareNumbers(
  { good, step }: FigureKind,
  from: number | null,
  to: number | null,
): Omit<FigureComparison, "id" | "barredBy"> {
  const [a, b] = [roundTo(from, step), roundTo(to, step)];
  if (a === null || b === null) return { a, b, difference: null, verdict: "unknown" };
  const difference = roundTo(b - a, step) ?? 0;
  if (difference === 0) return { a, b, difference: 0, verdict: "same" };
  const change = difference > 0 ? "more" : "less";
  return { a, b, difference, verdict: good === "neither" ? change : change === good ? "better" : "worse" };
}

/** Rounds to a step of 1, of some of it, or of many; the division keeps tenths from showing binary dust. */
function roundTo(value: number | null, step: number): number | null {
  if (value === null) return null;
  return step < 1 ? Math.round(value / step) / Math.round(1 / step) : Math.round(value / step) * step;
}

/** Measures what is compared; today takes no means at all. */
function measure(compared: ComparedScenario): Readonly<Record<ComparedFigure, number | null>> {
  const { summary, figures, scenario } = compared;
  const perMonth = (perCycle: number): number => (perCycle * WEEKS_PER_MONTH) / scenario.programme.cycleWeeks;
  return {
    "covered-share": shortOfAll(summary.coveredShare),
    "covered-children": summary.coveredChildren,
    "white-communes": summary.whiteCommunes.length,
    "unreached-communes": listUnreached(compared).length,
    "mean-minutes": summary.meanMinutes,
    "median-minutes": medianMinutes(compared),
    "worst-minutes": summary.worstMinutes === null ? null : Math.ceil(summary.worstMinutes), // begun, as everywhere
    gini: summary.gini,
    "sessions-per-month": figures?.sessionsPerMonth ?? 0,
    "half-days-per-month": figures?.halfDaysPerMonth ?? 0,
    circuits: figures?.circuits ?? 0,
    stops: figures?.stops ?? 0,
    "drive-km-per-month": perMonth(figures?.driveKm ?? 0),
    "drive-minutes-per-month": perMonth(figures?.driveMinutes ?? 0),
    "cents-per-month": perMonth(figures?.cost ?? 0),
  };
}

/** A share short of 1 never reads as everybody, nor one above 0 as nobody. */
function shortOfAll(share: number): number {
  return share === 0 || share === 1 ? share : Math.min(0.999, Math.max(0.001, share));
}

/** Codes of the communes whose families reach no place at all, ascending. */
function listUnreached({ accesses }: ComparedScenario): readonly string[] {
  return accesses
    .filter(({ accessSeconds }) => accessSeconds === null)
    .map(({ code }) => code)
    .sort();
}

/** The drive that half of the children have at most, of those who reach a place. */
function medianMinutes({ accesses }: ComparedScenario): number | null {
  const reached = accesses
    .flatMap(({ accessSeconds: seconds, need: { children } }) =>
      seconds === null ? [] : [{ seconds, children }],
    )
    .sort((x, y) => x.seconds - y.seconds);
  const half = reached.reduce((sum, { children }) => sum + children, 0) / 2;
  if (half === 0) return null;
  let counted = 0;
  const median = reached.find(({ children }) => (counted += children) >= half);
  return median === undefined ? null : median.seconds / 60;
}

/** The first code among the farthest. */
function findWorst({ accesses }: ComparedScenario): string | null {
  let worst: { readonly code: string; readonly seconds: number } | null = null;
  for (const { code, accessSeconds: seconds } of accesses) {
    if (seconds === null) continue;
    if (worst === null || seconds > worst.seconds || (seconds === worst.seconds && code < worst.code))
      worst = { code, seconds };
  }
  return worst?.code ?? null;
}

/** Rings and zonings that both have with as many communes: others are other groups under one name. */
function compareGroups(
  a: ComparedScenario,
  b: ComparedScenario,
  compare: (id: ComparedFigure, a: number | null, b: number | null) => FigureComparison,
): readonly GroupComparison[] {
  const others = new Map(b.inequality.map((group) => [group.group, group]));
  return a.inequality.flatMap((own): GroupComparison[] => {
    const other = others.get(own.group);
    if (own.group === "all" || other === undefined || other.communes !== own.communes) return [];
    return [
      {
        group: own.group,
        communes: own.communes,
        share: compare("covered-share", shortOfAll(own.coveredShare), shortOfAll(other.coveredShare)),
      },
    ];
  });
}
