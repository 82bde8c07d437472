/** One line of a budget, in cents for the whole application. */
export interface BudgetLine {
  readonly label: string;
  readonly cents: number;
}

/** Money that is asked for or granted. */
export interface FundingLine extends BudgetLine {
  readonly granted: boolean;
}

/** What an answer to a call for projects says beside the figures (R46). */
export interface CallApplication {
  /** Name of the call. */
  readonly call: string;
  /** Axes of the call, 1 to 6. */
  readonly axes: readonly number[];
  readonly summary: string;
  readonly partners: readonly string[];
  /** Expenses besides the circuits, which are computed. */
  readonly expenses: readonly BudgetLine[];
  readonly funding: readonly FundingLine[];
}

/** An application of which nothing is written yet. */
export const EMPTY_APPLICATION: CallApplication = {
  call: "",
  axes: [],
  summary: "",
  partners: [],
  expenses: [],
  funding: [],
};
