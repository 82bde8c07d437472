import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { countHeard, isHeard, listHeardCommunes } from "../../pipeline/hearings/listHeardCommunes.ts";
import type { ViewProps } from "../panels/viewProps.ts";
import { useTexts } from "../state/appContext.tsx";
import { HearingFiles } from "./HearingFiles.tsx";
import { HearingForm, type HearingTarget } from "./HearingForm.tsx";
import { HearingTable } from "./HearingTable.tsx";
import "./hearing.css";

/** « Entendre la commune »: who was heard, what they said, and who is next; white zones first. */
export function HearingView(props: ViewProps): JSX.Element {
  const texts = useTexts();
  const [target, setTarget] = createSignal<HearingTarget | null>(null);
  const communes = createMemo(() => listHeardCommunes(props.scenario, props.diagnosis));
  const counts = createMemo(() => countHeard(communes()));
  const nextAfter = (code: string | null) =>
    communes().find((commune) => !isHeard(commune) && commune.code !== code);
  const next = createMemo(() => nextAfter(null));
  const sentence = (): string => {
    const { heard, all, whiteHeard, white } = counts();
    const { hearing } = texts();
    if (heard === 0) return hearing.sentenceNone(all, white);
    return white === 0 ? hearing.sentence(heard, all) : hearing.sentenceWhite(heard, all, whiteHeard, white);
  };
  return (
    <div class="hearing-view">
      <div class="hearing-head">
        <h2 data-testid="hearing-sentence">{sentence()}</h2>
        <p>{texts().hearing.lead}</p>
        <Show when={next()} fallback={<p class="hint">{texts().hearing.nextNone}</p>}>
          {(commune) => (
            <button
              type="button"
              class="button button-main"
              onClick={() => setTarget({ communeCode: commune().code, before: null })}
            >
              {texts().hearing.next(commune().name)}
            </button>
          )}
        </Show>
      </div>
      <HearingTable communes={communes()} onHear={setTarget} />
      <HearingFiles scenario={props.scenario} communes={communes()} />
      <Show when={target()} keyed>
        {(chosen) => (
          <HearingForm
            scenario={props.scenario}
            target={chosen}
            next={nextAfter(chosen.communeCode)}
            onNext={(code) => setTarget({ communeCode: code, before: null })}
            onClose={() => setTarget(null)}
          />
        )}
      </Show>
    </div>
  );
}
