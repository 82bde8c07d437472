import type { PlanDocument } from "../scenario/planDocument.ts";

/** How sure one is that no better plan exists; `gap` in percent of the plan's own value. */
export type PlanQuality =
  | { readonly kind: "best" }
  | { readonly kind: "within"; readonly gap: number }
  | { readonly kind: "unknown" };

/** Reads the quality of a plan from its status and bound; the gap is rounded up, never flattered. */
export function judgePlan(document: PlanDocument): PlanQuality {
  const { status, objective, bound } = document;
  if (status === "optimal") return { kind: "best" };
  if (objective === null || bound === null || objective === 0) return { kind: "unknown" };
  const gap = (Math.abs(objective - bound) / Math.abs(objective)) * 100;
  const tenths = Math.ceil(gap * 10 - 1e-9);
  return tenths === 0 ? { kind: "best" } : { kind: "within", gap: tenths / 10 };
}
