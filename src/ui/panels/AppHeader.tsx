import { createEffect, For, type JSX, on, Show } from "solid-js";
import { LANGS } from "../../i18n/lang.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { VersionsButton } from "../versions/VersionsButton.tsx";

/** Title, name of the project, undo and redo, language, theme. */
export function AppHeader(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const inWork = (): boolean => app.screen() === "workspace" && app.document.scenario() !== null;
  let meetingButton: HTMLButtonElement | undefined;
  createEffect(
    on(
      () => app.selection.meeting() !== null,
      (open) => {
        // After the step that comes back, which takes the focus to its title.
        if (!open) queueMicrotask(() => meetingButton?.focus());
      },
      { defer: true },
    ),
  );
  const saveText = (): string =>
    ({
      idle: "",
      saved: texts().shell.saved,
      saving: texts().shell.saving,
      full: texts().shell.notSaved,
      failed: texts().shell.notSaved,
      paused: texts().shell.notSaved,
    })[app.kept.saving.state()];
  const isLost = (): boolean => saveText() === texts().shell.notSaved;
  return (
    <header class="app-header" hidden={app.selection.meeting() !== null}>
      <button type="button" class="brand" title={texts().shell.homeHint} onClick={() => app.goHome()}>
        <BrandMark />
        <span class="brand-word">Maillage</span>
        <span class="visually-hidden">{texts().shell.home}</span>
      </button>
      <Show when={inWork()}>
        <Show when={app.document.scenario()?.territory.name !== app.document.scenario()?.name}>
          <p class="territory-name">{app.document.scenario()?.territory.name}</p>
        </Show>
        <NameField />
        <p class="save-state" classList={{ "save-failed": isLost() }} role="status">
          {saveText()}
        </p>
        <VersionsButton />
      </Show>
      <div class="header-actions">
        <Show when={inWork()}>
          <button
            type="button"
            class="button-header"
            aria-label={texts().shell.undo}
            disabled={!app.document.canUndo()}
            onClick={() => app.document.undo()}
          >
            <ArrowIcon flip={false} />
            <span class="header-label">{texts().shell.undo}</span>
          </button>
          <button
            type="button"
            class="button-header"
            aria-label={texts().shell.redo}
            disabled={!app.document.canRedo()}
            onClick={() => app.document.redo()}
          >
            <ArrowIcon flip={true} />
            <span class="header-label">{texts().shell.redo}</span>
          </button>
          <button
            ref={meetingButton}
            type="button"
            class="button-header"
            aria-label={texts().meeting.title}
            aria-keyshortcuts="R"
            title={texts().meeting.open}
            onClick={() => app.selection.setMeeting("territory")}
          >
            <ScreenIcon />
            <span class="header-label">{texts().meeting.title}</span>
          </button>
        </Show>
        <div class="lang-switch" role="group" aria-label={texts().shell.language}>
          <For each={LANGS}>
            {(lang) => (
              <button
                type="button"
                class="button-header"
                aria-pressed={app.preferences.lang() === lang}
                lang={lang}
                onClick={() => app.preferences.setLang(lang)}
              >
                {lang.toUpperCase()}
              </button>
            )}
          </For>
        </div>
        <button
          type="button"
          class="button-header"
          aria-label={app.preferences.dark() ? texts().shell.light : texts().shell.dark}
          title={app.preferences.dark() ? texts().shell.light : texts().shell.dark}
          onClick={() => app.preferences.toggleDark()}
        >
          <ThemeIcon />
        </button>
      </div>
    </header>
  );
}

function NameField(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  let input: HTMLInputElement | undefined;
  createEffect(() => {
    const name = app.document.scenario()?.name ?? "";
    if (input !== undefined && input.value !== name) input.value = name;
  });
  return (
    <input
      ref={input}
      class="name-field"
      type="text"
      maxLength={120}
      aria-label={texts().shell.scenarioName}
      title={texts().shell.scenarioName}
      onChange={(event) => {
        const name = event.currentTarget.value.trim();
        if (name === "") event.currentTarget.value = app.document.scenario()?.name ?? "";
        else app.document.rename(name);
      }}
    />
  );
}

function BrandMark(): JSX.Element {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M6 24 L13 9 L21 18 L27 7" fill="none" stroke="currentColor" stroke-width="2.4" />
      <path d="M6 24 L21 18 M13 9 L27 7" fill="none" stroke="currentColor" stroke-width="1.4" opacity="0.6" />
      <circle cx="6" cy="24" r="3.4" fill="currentColor" />
      <circle cx="13" cy="9" r="3.4" fill="currentColor" />
      <circle cx="21" cy="18" r="3.4" fill="currentColor" />
      <circle cx="27" cy="7" r="3.4" fill="currentColor" />
    </svg>
  );
}

function ArrowIcon(props: { readonly flip: boolean }): JSX.Element {
  return (
    <svg class="icon" classList={{ "icon-flip": props.flip }} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M8 5 L4 9 L8 13 M4 9 H12 A4 4 0 0 1 12 17 H8"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
      />
    </svg>
  );
}

function ScreenIcon(): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M2 4 H18 V14 H2 Z M10 14 V17 M6 17 H14" fill="none" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

function ThemeIcon(): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.8" />
      <path d="M10 3 A7 7 0 0 1 10 17 Z" fill="currentColor" />
    </svg>
  );
}
