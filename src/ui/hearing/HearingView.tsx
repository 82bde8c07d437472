import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { heardCountText } from "../../i18n/hearingWords.ts";
import { countHeard, isHeard, listHeardCommunes } from "../../pipeline/hearings/listHeardCommunes.ts";
import type { ViewProps } from "../panels/viewProps.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { HearingFiles } from "./HearingFiles.tsx";
import { HearingForm, type HearingTarget } from "./HearingForm.tsx";
import { HearingTable } from "./HearingTable.tsx";
import "./hearing.css";

/** « Entendre la commune »: who was heard, what they said, and who is next; white zones first. */
export function HearingView(props: ViewProps): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const [target, setTarget] = createSignal<HearingTarget | null>(null);
  const communes = createMemo(() => listHeardCommunes(props.scenario, props.diagnosis));
  const counts = createMemo(() => countHeard(communes()));
  const open = createMemo(() => communes().filter((commune) => !isHeard(commune)));
  return (
    <div class="hearing-view">
      <div class="hearing-head">
        <h2 data-testid="hearing-sentence">{heardCountText(counts(), lang())}</h2>
        <p>{texts().hearing.lead}</p>
        <Show when={open()[0]} fallback={<p class="hint">{texts().hearing.nextNone}</p>}>
          {(commune) => (
            <button type="button" class="button button-main" onClick={() => setTarget(commune())}>
              {texts().hearing.next(commune().name)}
            </button>
          )}
        </Show>
      </div>
      <HearingTable communes={communes()} onHear={setTarget} />
      <HearingFiles scenario={props.scenario} communes={communes()} />
      <Show when={target()} keyed>
        {(chosen) => (
          <HearingForm target={chosen} open={open()} onNext={setTarget} onClose={() => setTarget(null)} />
        )}
      </Show>
    </div>
  );
}
