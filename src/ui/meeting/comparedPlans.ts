import { type Accessor, createMemo, createSignal } from "solid-js";
import type { CoverageSummary, Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { assessPlan, type CommuneOutcome } from "../../pipeline/assessPlan.ts";
import { scenarioOfPlan } from "../../pipeline/planAim.ts";
import type { PlanDocument, PlanName } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { AppStore } from "../state/appStore.ts";

/** The commune whose families drive longest; `seconds` null where they reach nothing at all. */
export interface WorstOff {
  readonly code: string;
  readonly seconds: number | null;
}

/** One of the two scenarios: a plan with what it brings, or today, which has none. */
export interface ComparedPlan {
  readonly document: PlanDocument | null;
  readonly names: readonly PlanName[];
  readonly plan: Plan | null;
  readonly outcomes: readonly CommuneOutcome[] | null;
  readonly coverage: CoverageSummary;
  readonly halfDaysPerMonth: number;
  /** A month counts four weeks of the cycle. */
  readonly centsPerMonth: number;
  readonly worst: WorstOff | null;
}

/** The plan in hand, and another one of those that are known, or today, to hold against it. */
export interface ComparedPlans {
  readonly shown: Accessor<ComparedPlan | null>;
  readonly other: Accessor<ComparedPlan | null>;
  readonly count: Accessor<number>;
  step(by: number): void;
}

/** Finds who drives longest: a commune that reaches nothing before all others, then the first of the farthest. */
export function findWorstOff(
  accesses: readonly { readonly code: string; readonly seconds: number | null }[],
): WorstOff | null {
  return accesses.reduce<WorstOff | null>((worst, { code, seconds }) => {
    const farther = worst === null || (seconds ?? Infinity) > (worst.seconds ?? Infinity);
    return farther ? { code, seconds } : worst;
  }, null);
}

/** Creates the comparison: ↓ and ↑ go through the plans beside the one in hand, today last. */
export function createComparedPlans(app: AppStore): ComparedPlans {
  const [index, setIndex] = createSignal(0);
  const documents = createMemo(() => {
    const shown = app.planView()?.document;
    return (app.document.scenario()?.plans ?? []).filter(
      (document) => document.plan !== shown?.plan && (document.names?.length ?? 0) > 0,
    );
  });
  const count = (): number => documents().length + 1;
  const position = (): number => index() % count();
  const shown = createMemo(() => {
    const [scenario, diagnosis, view] = [app.document.scenario(), app.latestDiagnosis(), app.planView()];
    return scenario === null || diagnosis === null || view === null
      ? null
      : comparePlan(scenario, diagnosis, view.document);
  });
  const other = createMemo(() => {
    const [scenario, diagnosis] = [app.document.scenario(), app.latestDiagnosis()];
    if (scenario === null || diagnosis === null) return null;
    const document = documents()[position()];
    return document === undefined ? today(diagnosis) : comparePlan(scenario, diagnosis, document);
  });
  return {
    shown,
    other,
    count,
    step: (by) => setIndex((position() + by + count()) % count()),
  };
}

function comparePlan(scenario: Scenario, diagnosis: Diagnosis, document: PlanDocument): ComparedPlan {
  const assessed = assessPlan(scenarioOfPlan(scenario, document), diagnosis, document.plan);
  return {
    document,
    names: document.names ?? [],
    plan: document.plan,
    outcomes: assessed.communes,
    coverage: assessed.after,
    halfDaysPerMonth: assessed.figures.halfDaysPerMonth,
    centsPerMonth: (assessed.figures.cost / document.cycleWeeks) * 4,
    worst: findWorstOff(
      assessed.communes.map(({ code, accessSecondsAfter }) => ({ code, seconds: accessSecondsAfter })),
    ),
  };
}

function today(diagnosis: Diagnosis): ComparedPlan {
  return {
    document: null,
    names: [],
    plan: null,
    outcomes: null,
    coverage: diagnosis.summary,
    halfDaysPerMonth: 0,
    centsPerMonth: 0,
    worst: findWorstOff(
      diagnosis.communes.map(({ code, accessSeconds }) => ({ code, seconds: accessSeconds })),
    ),
  };
}
