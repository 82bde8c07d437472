import { createSignal } from "solid-js";

const [last, setLast] = createSignal({ scenarioId: "", role: "" });

/** Who spoke last about a project: asked once, offered from then on, and forgotten when the page closes. */
export function sessionRole(scenarioId: string): string {
  return last().scenarioId === scenarioId ? last().role : "";
}

/** Keeps who spoke; what was kept of another project is forgotten. */
export function keepSessionRole(scenarioId: string, role: string): void {
  setLast({ scenarioId, role });
}
