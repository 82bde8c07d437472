import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { describeLook } from "../../exports/authority/authorityLook.ts";
import { isReadableOnWhite } from "../../exports/authority/readableColour.ts";
import { type LogoFault, readLogo } from "../../exports/authority/readLogo.ts";
import type { Authority } from "../../scenario/authority.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import "./authority.css";

const FIRST_COLOURS = { mainColour: "#3b2a7a", secondColour: "#8d8998" } as const;

/** Whose papers these are: name, two colours, logo, and how a paper looks with them. */
export function AuthoritySettings(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const ids = { name: createUniqueId(), main: createUniqueId(), second: createUniqueId() };
  const [fault, setFault] = createSignal<LogoFault | null>(null);
  const authority = (): Authority =>
    props.scenario.authority ?? { name: props.scenario.territory.name, ...FIRST_COLOURS, logo: null };
  const look = (): ReturnType<typeof describeLook> => describeLook(authority());
  const change = (part: Partial<Authority>): void =>
    app.document.changeAuthority({ ...authority(), ...part });

  async function takeLogo(file: File): Promise<void> {
    const read = readLogo(new Uint8Array(await file.arrayBuffer()));
    setFault("fault" in read ? read.fault : null);
    if ("logo" in read) change({ logo: read.logo });
  }

  return (
    <div class="settings-form">
      <p class="hint">{texts().paper.authorityHelp}</p>
      <div class="question question-compact">
        <label class="question-label" for={ids.name}>
          {texts().paper.authorityName}
        </label>
        <input
          id={ids.name}
          class="text-input"
          maxLength={120}
          value={authority().name}
          onChange={(event) => {
            const name = event.currentTarget.value.trim();
            if (name === "") event.currentTarget.value = authority().name;
            else change({ name });
          }}
        />
      </div>
      <ColourQuestion
        label={texts().paper.mainColour}
        value={authority().mainColour}
        onChange={(mainColour) => change({ mainColour })}
      />
      <Show when={!isReadableOnWhite(authority().mainColour)}>
        <p class="notice notice-warning" role="status">
          {texts().paper.tooLight}
        </p>
      </Show>
      <ColourQuestion
        label={texts().paper.secondColour}
        value={authority().secondColour}
        onChange={(secondColour) => change({ secondColour })}
      />
      <FileField
        title={texts().paper.logo}
        help={texts().paper.logoHelp}
        button={texts().setup.choose}
        accept=".png,.jpg,.jpeg,image/png,image/jpeg"
        onFiles={([file]) => {
          if (file !== undefined) void takeLogo(file);
        }}
      >
        <Show when={fault()}>
          {(found) => (
            <p class="notice notice-error" role="alert">
              {texts().paper.logoFaults[found()]}
            </p>
          )}
        </Show>
        <Show when={authority().logo !== null}>
          <button type="button" class="button button-quiet" onClick={() => change({ logo: null })}>
            {texts().paper.logoRemove}
          </button>
        </Show>
      </FileField>
      <figure class="authority-preview" aria-label={texts().paper.preview}>
        <Show when={authority().logo}>{(logo) => <img src={logo()} alt={texts().paper.logoAlt} />}</Show>
        <p style={{ color: look().ink }}>{look().name}</p>
        <p class="authority-title" style={{ color: look().ink }}>
          {texts().paper.previewTitle}
        </p>
        <div class="authority-rule" style={{ "background-color": look().main }}>
          <div style={{ "background-color": look().second }} />
        </div>
      </figure>
      <Show when={props.scenario.authority !== undefined}>
        <button type="button" class="button button-quiet" onClick={() => app.document.changeAuthority(null)}>
          {texts().paper.neutral}
        </button>
      </Show>
    </div>
  );
}

function ColourQuestion(props: {
  readonly label: string;
  readonly value: string;
  onChange(colour: string): void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="question question-compact">
      <label class="question-label" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        class="authority-colour"
        type="color"
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  );
}
