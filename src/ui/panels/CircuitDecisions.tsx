import { createMemo, type JSX, Show } from "solid-js";
import { settledCircuit } from "../../pipeline/settledStops.ts";
import {
  type CircuitDecision,
  circuitDecision,
  discardCircuit,
  freeCircuit,
  keepCircuit,
} from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import type { CircuitRow } from "../state/circuitRows.ts";

/** « Garder ce circuit », « Écarter ce circuit »: pressed while decided, and pressed again to take it back. */
export function CircuitDecisions(props: {
  readonly scenario: Scenario;
  readonly row: CircuitRow;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const settled = createMemo(() => {
    const circuit = app.planView()?.document.plan.circuits.find(({ id }) => id === props.row.id);
    return circuit === undefined ? null : settledCircuit(circuit);
  });
  return (
    <Show when={settled()}>
      {(circuit) => {
        const decision = (): CircuitDecision => circuitDecision(props.scenario.locks, circuit());
        const toggle = (kind: "keep" | "discard"): void => {
          const edit = decision() === kind ? freeCircuit : kind === "keep" ? keepCircuit : discardCircuit;
          app.document.changeLocks((locks) => edit(locks, circuit()));
        };
        return (
          <div
            class="circuit-decisions"
            role="group"
            aria-label={texts().acting.circuitLabel(props.row.number)}
          >
            <button
              type="button"
              class="button"
              aria-pressed={decision() === "keep"}
              onClick={() => toggle("keep")}
            >
              {texts().acting.keepCircuit}
            </button>
            <button
              type="button"
              class="button"
              aria-pressed={decision() === "discard"}
              onClick={() => toggle("discard")}
            >
              {texts().acting.discardCircuit}
            </button>
          </div>
        );
      }}
    </Show>
  );
}
