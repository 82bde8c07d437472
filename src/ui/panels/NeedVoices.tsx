import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { QualitativeNeed } from "../../../geodata/model/qualitativeNeed.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { IssueList } from "./IssueList.tsx";
import { NeedVoiceForm } from "./NeedVoiceForm.tsx";

/** What people said in focus groups, beside the figures and never summed with them. */
export function NeedVoices(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const voices = (): readonly QualitativeNeed[] => props.scenario.voices ?? [];
  return (
    <details class="fold">
      <summary>
        {texts().need.voicesTitle}
        <Show when={voices().length > 0}> ({texts().need.voicesCount(voices().length)})</Show>
      </summary>
      <Show when={voices().length > 0} fallback={<p>{texts().need.voicesNone}</p>}>
        <p class="hint">{texts().need.voicesHelp}</p>
        <VoiceList
          voices={voices()}
          scenario={props.scenario}
          onRemove={(voice) => {
            app.document.removeVoice(voice.id);
            app.announce(texts().need.voiceRemoved);
          }}
        />
      </Show>
      <NeedVoiceForm territory={props.scenario.territory} />
      <VoiceFiles scenario={props.scenario} />
    </details>
  );
}

/** Sentences with who said them, where, and on what. */
export function VoiceList(props: {
  readonly voices: readonly QualitativeNeed[];
  readonly scenario: Scenario;
  onRemove?(voice: QualitativeNeed): void;
}): JSX.Element {
  const texts = useTexts();
  const names = createMemo(
    () => new Map(props.scenario.territory.communes.map(({ code, name }) => [code, name])),
  );
  const details = ({ group, theme, communeCodes, date, source }: QualitativeNeed): string => {
    const where =
      communeCodes.length === 0
        ? texts().need.voiceWhole
        : communeCodes.map((code) => names().get(code) ?? code).join(", ");
    return [group, theme, where, date ?? "", source].filter((part) => part !== "").join(" · ");
  };
  return (
    <ul class="card-list voice-list">
      <For each={props.voices}>
        {(voice) => (
          <li class="place-card">
            <blockquote>{texts().need.voiceQuote(voice.sentence)}</blockquote>
            <span class="hint">{details(voice)}</span>
            <Show when={props.onRemove}>
              {(remove) => (
                <button
                  type="button"
                  class="button-icon place-remove"
                  aria-label={texts().need.voiceRemove(voice.sentence)}
                  title={texts().shell.remove}
                  onClick={() => remove()(voice)}
                >
                  ×
                </button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function VoiceFiles(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [verdict, setVerdict] = createSignal<{ added: number; issues: readonly Issue[] } | null>(null);
  async function read(files: readonly File[]): Promise<void> {
    // Readers of files load only when there is one.
    const { readVoiceFiles } = await import("../state/voiceImport.ts");
    const { voices, issues } = await readVoiceFiles(files, props.scenario.territory.communes);
    if (voices.length > 0) app.document.addVoices(voices);
    setVerdict({ added: voices.length, issues });
  }
  return (
    <FileField
      title={texts().need.voicesFile}
      help={texts().need.voicesFileHelp}
      button={texts().setup.choose}
      dropText={texts().setup.drop}
      accept=".csv,.txt,.xlsx,.ods"
      onFiles={(files) => void read(files)}
    >
      <Show when={verdict()}>
        {(told) => (
          <>
            <p
              class="notice"
              classList={{ "notice-error": told().added === 0 }}
              role={told().added === 0 ? "alert" : "status"}
            >
              {told().added === 0 ? texts().need.voicesFailed : texts().need.voicesAdded(told().added)}
            </p>
            <IssueList issues={told().issues} />
          </>
        )}
      </Show>
    </FileField>
  );
}
