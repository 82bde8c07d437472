import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import { AGE_BAND_IDS, AGE_BANDS, type AgeBandId, findAgeBand } from "../state/ageBands.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

const FIRST_MONTH = -9;
const LAST_MONTH = 216;

/** « Pour quels enfants ? »: the age bands of the five programmes, or one's own. */
export function NeedAges(props: { readonly ageBand: AgeBand }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [own, setOwn] = createSignal(findAgeBand(props.ageBand) === null);
  // Undo, or another document, may bring a band that the list has not.
  createEffect(
    on(
      () => findAgeBand(props.ageBand),
      (id) => {
        if (id === null) setOwn(true);
      },
    ),
  );
  const value = (): AgeBandId | "own" => (own() ? "own" : (findAgeBand(props.ageBand) ?? "own"));
  function choose(id: AgeBandId | "own"): void {
    setOwn(id === "own");
    if (id !== "own") app.document.changeAgeBand(AGE_BANDS[id]);
  }
  return (
    <>
      <ChoiceQuestion<AgeBandId | "own">
        label={texts().need.agesQuestion}
        value={value()}
        choices={[
          ...AGE_BAND_IDS.map((id) => ({ value: id, label: texts().need.ages(AGE_BANDS[id]) })),
          { value: "own", label: texts().need.agesOwn },
        ]}
        hint={texts().need.agesHelp}
        onChange={choose}
      />
      <Show when={own()}>
        <div class="compact-grid">
          <NumberQuestion
            compact
            label={texts().need.agesFrom}
            value={props.ageBand.fromMonths}
            min={FIRST_MONTH}
            max={props.ageBand.toMonths - 1}
            unit={texts().need.agesMonths}
            onChange={(fromMonths) => app.document.changeAgeBand({ ...props.ageBand, fromMonths })}
          />
          <NumberQuestion
            compact
            label={texts().need.agesTo}
            value={props.ageBand.toMonths}
            min={Math.max(1, props.ageBand.fromMonths + 1)}
            max={LAST_MONTH}
            unit={texts().need.agesMonths}
            onChange={(toMonths) => app.document.changeAgeBand({ ...props.ageBand, toMonths })}
          />
        </div>
      </Show>
    </>
  );
}
