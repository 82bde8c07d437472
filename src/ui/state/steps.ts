/** The five steps, in order. */
export const STEPS = ["territory", "structures", "zones", "circuits", "share"] as const;

export type StepId = (typeof STEPS)[number];

export function isStepId(value: string): value is StepId {
  return (STEPS as readonly string[]).includes(value);
}
