import { measureInequality } from "../../geodata/access/inequality.ts";
import type { Indicators, Inequality } from "../../geodata/model/indicators.ts";
import type { CommuneAccess, CoverageSummary, Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { assessPlan, type CommuneOutcome } from "./assessPlan.ts";
import { computeIndicators } from "./computeIndicators.ts";
import { diagnose } from "./diagnose.ts";
import { addPlanToIndicators } from "./indicatorsAfterPlan.ts";
import { scenarioOfPlan } from "./planAim.ts";
import type { PlanFigures } from "./reportDocument.ts";

/** One of two scenarios that are compared: a territory as it is today, or with a plan, and what can be measured of it. */
export interface ComparedScenario {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  /** Null: today, without any plan. */
  readonly document: PlanDocument | null;
  /** Null without a plan. */
  readonly outcomes: readonly CommuneOutcome[] | null;
  /** Access of each commune, with the plan where there is one; in the territory's order. */
  readonly accesses: readonly CommuneAccess[];
  readonly summary: CoverageSummary;
  /** Accessibility today, and with the plan where there is one. */
  readonly today: Indicators;
  readonly indicators: Indicators;
  /** The whole territory, rings and zonings, with the plan where there is one. */
  readonly inequality: readonly Inequality[];
  /** Null without a plan. */
  readonly figures: PlanFigures | null;
}

/** Measures a territory under its own definitions, with a plan or, without one, as it is today. */
export function describeScenario(scenario: Scenario, document: PlanDocument | null): ComparedScenario {
  const asked = document === null ? scenario : scenarioOfPlan(scenario, document);
  const diagnosis = diagnose(asked);
  const today = computeIndicators(asked, diagnosis);
  const measure = (
    accesses: readonly CommuneAccess[],
  ): Pick<ComparedScenario, "accesses" | "inequality"> => ({
    accesses,
    inequality: measureInequality(asked.territory.communes, accesses),
  });
  if (document === null) {
    return {
      scenario: asked,
      diagnosis,
      document,
      outcomes: null,
      ...measure(diagnosis.communes),
      summary: diagnosis.summary,
      today,
      indicators: today,
      figures: null,
    };
  }
  const { communes, after, figures } = assessPlan(asked, diagnosis, document.plan);
  return {
    scenario: asked,
    diagnosis,
    document,
    outcomes: communes,
    ...measure(communes.map(accessAfter)),
    summary: after,
    today,
    indicators: addPlanToIndicators(today, asked, diagnosis.definition, document.plan, communes),
    figures,
  };
}

/** What a plan makes of a commune's access; one that it newly covers is so whole, whatever its grid told. */
function accessAfter({ before, coveredAfter, accessSecondsAfter }: CommuneOutcome): CommuneAccess {
  const { coveredChildren, ...access } = before;
  const isNew = coveredAfter && !before.covered;
  return {
    ...access,
    accessSeconds: accessSecondsAfter,
    covered: coveredAfter,
    ...(coveredChildren === undefined || isNew ? {} : { coveredChildren }),
  };
}
