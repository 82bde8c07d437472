import { createMemo, For, type JSX, Show } from "solid-js";
import { heardOnText, saidRows } from "../../i18n/hearingWords.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** One answer: when, by whom, and what was said. */
export function SaidByCommune(props: { readonly answer: Hearing }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const rows = createMemo(() => saidRows(props.answer, lang()));
  return (
    <>
      <p>{heardOnText(props.answer, lang())}</p>
      <Show when={rows().length > 0} fallback={<p class="hint">{texts().hearing.nothingSaid}</p>}>
        <dl class="hearing-said">
          <For each={rows()}>
            {({ label, value }) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            )}
          </For>
        </dl>
      </Show>
    </>
  );
}
