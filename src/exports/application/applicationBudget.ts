import { readHorizon } from "../../pipeline/calendar/horizon.ts";
import { type BudgetLine, EMPTY_APPLICATION, type FundingLine } from "../../scenario/callApplication.ts";
import type { ExportContext } from "../exportContext.ts";

/** The budget of an application, in cents. */
export interface ApplicationBudget {
  /** What the circuits cost over the period; null without a plan. */
  readonly circuits: null | {
    readonly cents: number;
    readonly centsPerCycle: number;
    readonly cycleWeeks: number;
    readonly weeks: number;
  };
  readonly expenses: readonly BudgetLine[];
  readonly funding: readonly FundingLine[];
  readonly totalExpenses: number;
  readonly totalFunding: number;
  /** Funding that is granted, and that is asked for, ÷ expenses; 0 without any. */
  readonly grantedShare: number;
  readonly askedShare: number;
}

function sum(lines: readonly BudgetLine[]): number {
  return lines.reduce((total, { cents }) => total + cents, 0);
}

/** Computes the budget over the period of the calendar; weeks begun count whole. */
export function computeBudget({ scenario, planning }: ExportContext): ApplicationBudget {
  const { expenses, funding } = scenario.application ?? EMPTY_APPLICATION;
  const circuits = computeCircuits({ scenario, planning });
  const totalExpenses = (circuits?.cents ?? 0) + sum(expenses);
  const shareOf = (lines: readonly BudgetLine[]): number =>
    totalExpenses === 0 ? 0 : sum(lines) / totalExpenses;
  return {
    circuits,
    expenses,
    funding,
    totalExpenses,
    totalFunding: sum(funding),
    grantedShare: shareOf(funding.filter(({ granted }) => granted)),
    askedShare: shareOf(funding.filter(({ granted }) => !granted)),
  };
}

function computeCircuits({
  scenario,
  planning,
}: Pick<ExportContext, "scenario" | "planning">): ApplicationBudget["circuits"] {
  const horizon = readHorizon(scenario);
  if (planning === null || horizon === null) return null;
  const { cycleWeeks } = planning.document;
  const centsPerCycle = planning.assessment.figures.cost;
  const weeks = Math.max(0, Math.ceil((horizon.end - horizon.start + 1) / 7));
  return { cents: Math.round((centsPerCycle * weeks) / cycleWeeks), centsPerCycle, cycleWeeks, weeks };
}
