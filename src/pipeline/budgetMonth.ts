/** Weeks of the cycle that a month of the budget counts for: stated on the page and in the reports. */
const WEEKS_PER_BUDGET_MONTH = 4;

/** Turns a monthly budget into the whole half-days that a cycle may take, rounded down. */
export function toHalfDaysPerCycle(halfDaysPerMonth: number, cycleWeeks: number): number {
  return Math.floor((halfDaysPerMonth * cycleWeeks) / WEEKS_PER_BUDGET_MONTH + 1e-9);
}

/** Turns the half-days of a cycle into half-days per month of the budget, not rounded. */
export function toHalfDaysPerMonth(halfDaysPerCycle: number, cycleWeeks: number): number {
  return (halfDaysPerCycle * WEEKS_PER_BUDGET_MONTH) / cycleWeeks;
}
