import { createUniqueId, For, type JSX, Show } from "solid-js";
import { serviceName, SERVICES } from "../../i18n/serviceText.ts";
import { changeService, programmeService } from "../../scenario/programmeService.ts";
import type { Programme } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { readService } from "./ServiceFilter.tsx";

/** Asks which service the programme looks at: white zones and circuits are about it. */
export function ServiceQuestion(props: { readonly programme: Programme }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  const service = (): ReturnType<typeof programmeService> => programmeService(props.programme);
  return (
    <div class="question">
      <label class="question-label" for={id}>
        {texts().services.question}
      </label>
      <select
        id={id}
        class="select"
        onChange={(event) => {
          const chosen = readService(event.currentTarget.value);
          if (chosen === undefined) return;
          app.document.changeProgramme(changeService(props.programme, chosen));
          app.selection.setShownService("all");
        }}
      >
        <For each={SERVICES}>
          {(item) => (
            <option value={String(item)} selected={item === service()}>
              {serviceName(item, lang())}
            </option>
          )}
        </For>
      </select>
      <Show when={service() === "childcare"}>
        <p class="hint">{texts().services.questionHelp}</p>
      </Show>
    </div>
  );
}
