import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import { nameVoice } from "../../../geodata/formats/voices.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { useApp, useTexts } from "../state/appContext.tsx";

const WHOLE = "";

/** Notes one sentence: who, where, on what, in their words. */
export function NeedVoiceForm(props: { readonly territory: Territory }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const ids = {
    group: createUniqueId(),
    where: createUniqueId(),
    theme: createUniqueId(),
    sentence: createUniqueId(),
  };
  let field: HTMLTextAreaElement | undefined;
  const [group, setGroup] = createSignal("");
  const [where, setWhere] = createSignal(WHOLE);
  const [theme, setTheme] = createSignal("");
  const [sentence, setSentence] = createSignal("");
  function add(event: SubmitEvent): void {
    event.preventDefault();
    const words = {
      group: group().trim() || "–",
      theme: theme().trim(),
      sentence: sentence().trim(),
      communeCodes: where() === WHOLE ? [] : [where()],
    };
    if (words.sentence === "") {
      field?.focus();
      return;
    }
    app.document.addVoices([{ id: nameVoice(words), ...words, date: app.today(), source: "" }]);
    app.announce(texts().need.voicesAdded(1));
    setSentence("");
    field?.focus();
  }
  return (
    <form class="settings-form" onSubmit={add}>
      <div class="question question-compact">
        <label class="question-label" for={ids.sentence}>
          {texts().need.voiceSentence}
        </label>
        <textarea
          id={ids.sentence}
          ref={field}
          class="text-input"
          rows={2}
          maxLength={1000}
          value={sentence()}
          onInput={(event) => setSentence(event.currentTarget.value)}
        />
      </div>
      <div class="question question-compact">
        <label class="question-label" for={ids.group}>
          {texts().need.voiceGroup}
        </label>
        <input
          id={ids.group}
          class="text-input"
          maxLength={100}
          value={group()}
          onInput={(event) => setGroup(event.currentTarget.value)}
        />
        <p class="hint">{texts().need.voicesNoName}</p>
      </div>
      <div class="question question-compact">
        <label class="question-label" for={ids.where}>
          {texts().need.voiceCommunes}
        </label>
        <select
          id={ids.where}
          class="text-input"
          value={where()}
          onChange={(event) => setWhere(event.currentTarget.value)}
        >
          <option value={WHOLE}>{texts().need.voiceWhole}</option>
          <For each={props.territory.communes}>
            {(commune) => <option value={commune.code}>{commune.name}</option>}
          </For>
        </select>
      </div>
      <div class="question question-compact">
        <label class="question-label" for={ids.theme}>
          {texts().need.voiceTheme}
        </label>
        <input
          id={ids.theme}
          class="text-input"
          maxLength={100}
          value={theme()}
          onInput={(event) => setTheme(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button">
        {texts().need.voiceAdd}
      </button>
    </form>
  );
}
