import { createSignal, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useTexts } from "../state/appContext.tsx";
import { DecisionForm } from "./DecisionForm.tsx";
import { DecisionList } from "./DecisionList.tsx";

/** What was decided, and a short form to add to it. */
export function DecidedSection(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const [open, setOpen] = createSignal(false);
  let opener: HTMLButtonElement | undefined;
  const close = (): void => {
    setOpen(false);
    opener?.focus();
  };
  return (
    <section class="deliberation-part" aria-label={texts().deliberation.decidedTitle}>
      <div class="part-head">
        <h3>{texts().deliberation.decidedTitle}</h3>
        <button
          type="button"
          ref={(element) => (opener = element)}
          class="button"
          aria-expanded={open()}
          onClick={() => setOpen(!open())}
        >
          {texts().deliberation.decide}
        </button>
      </div>
      <Show when={open()}>
        <DecisionForm scenario={props.scenario} corrects={null} onSaved={close} onCancel={close} />
      </Show>
      <DecisionList scenario={props.scenario} focusAfter={() => opener} />
    </section>
  );
}
