import { createMemo, createUniqueId, For, type JSX } from "solid-js";
import { chooseCentre } from "../../../geodata/territory/chooseCentre.ts";
import type { RingRule, Territory } from "../../../geodata/model/territory.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";

/** Minutes of one ring where rings go by travel time. */
const RING_MINUTES = 10;

/** How rings are counted, and from which commune: « deuxième couronne » has no official definition. */
export function RingChoice(props: { readonly territory: Territory }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const centreId = createUniqueId();
  const centre = createMemo(() => {
    const { ringRule, communes } = props.territory;
    return "centres" in ringRule ? (ringRule.centres[0] ?? chooseCentre(communes)) : chooseCentre(communes);
  });
  const rules = createMemo((): readonly RingRule["by"][] =>
    props.territory.communes.some((commune) => commune.givenRing !== undefined)
      ? ["adjacency", "minutes", "column"]
      : ["adjacency", "minutes"],
  );
  const byName = createMemo(() => props.territory.communes.toSorted((a, b) => (a.name < b.name ? -1 : 1)));

  function choose(by: RingRule["by"], code: string): void {
    if (by === "column") app.document.changeRingRule({ by, column: "" });
    else if (by === "minutes") app.document.changeRingRule({ by, centres: [code], step: RING_MINUTES });
    else app.document.changeRingRule({ by, centres: [code] });
  }

  return (
    <details class="fold">
      <summary>{texts().territory.ringTitle}</summary>
      <ChoiceQuestion
        label={texts().territory.ringQuestion}
        value={props.territory.ringRule.by}
        choices={rules().map((by) => ({ value: by, label: texts().territory.ringRule[by] }))}
        onChange={(by) => choose(by, centre())}
      />
      <label class="question" for={centreId}>
        <span class="question-label">{texts().territory.ringCentre}</span>
        <select
          id={centreId}
          class="text-input"
          value={centre()}
          disabled={props.territory.ringRule.by === "column"}
          onChange={(event) => choose(props.territory.ringRule.by, event.currentTarget.value)}
        >
          <For each={byName()}>{(commune) => <option value={commune.code}>{commune.name}</option>}</For>
        </select>
      </label>
    </details>
  );
}
