import { createSignal, For, type JSX, Show } from "solid-js";
import { formatInstant } from "../../i18n/format.ts";
import { joinEntries } from "../../scenario/mergeEntries.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { VersionRecord } from "../state/versionStore.ts";
import { ModalDialog } from "../widgets/ModalDialog.tsx";

/** What was said and decided since is never taken back: only added to. */
function withWordsOf(version: Scenario, present: Scenario | null): Scenario {
  if (present === null) return version;
  const hearings = joinEntries(version.hearings ?? [], present.hearings ?? []);
  return {
    ...version,
    comments: joinEntries(version.comments, present.comments),
    decisions: joinEntries(version.decisions, present.decisions),
    ...(hearings.length === 0 ? {} : { hearings }),
  };
}

/** Former states of the project: go back to one, or keep the present one under a name. */
export function VersionsDialog(props: { onClose(): void }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [title, setTitle] = createSignal("");
  const [fault, setFault] = createSignal<string | null>(null);
  const when = (version: VersionRecord): string => formatInstant(version.savedAt, lang());

  async function keep(): Promise<void> {
    const name = title().trim();
    if (name === "") return;
    setFault(null);
    try {
      await app.kept.versions.keep("named", name);
      setTitle("");
      app.announce(texts().versions.kept(name));
    } catch {
      setFault(texts().versions.notKept);
    }
  }

  async function restore(version: VersionRecord): Promise<void> {
    setFault(null);
    const { value } = await app.kept.versions.read(version).catch(() => ({ value: undefined }));
    if (value === undefined) {
      setFault(texts().versions.unreadable);
      return;
    }
    await app.kept.versions.keep("replaced").catch(() => undefined); // going back is undone by « Annuler » in any case
    app.document.replaceWhole(withWordsOf(value, app.document.scenario()));
    app.announce(texts().versions.restored(when(version)));
    props.onClose();
  }

  return (
    <ModalDialog title={texts().versions.title} wide onClose={() => props.onClose()}>
      <p>{texts().versions.intro}</p>
      <form
        class="version-keep"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <label>
          <span>{texts().versions.nameLabel}</span>
          <input
            class="text-input"
            type="text"
            maxLength={120}
            placeholder={texts().versions.nameExample}
            value={title()}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {texts().versions.keep}
        </button>
      </form>
      <Show when={fault()}>
        {(message) => (
          <p class="notice notice-error" role="alert">
            {message()}
          </p>
        )}
      </Show>
      <Show when={app.kept.versions.versions().length > 0} fallback={<p>{texts().versions.none}</p>}>
        <ol class="version-list">
          <For each={app.kept.versions.versions()}>
            {(version) => (
              <li class="version-row">
                <p>
                  <strong>{version.title ?? texts().versions.reasons[version.reason]}</strong>
                  {" – "}
                  {when(version)}
                  <br />
                  <span class="hint">
                    {texts().versions.facts(
                      version.facts.circuits,
                      version.facts.decisions,
                      version.facts.comments,
                    )}
                  </span>
                </p>
                <button type="button" class="button button-quiet" onClick={() => void restore(version)}>
                  {texts().versions.restore}
                  <span class="visually-hidden"> – {when(version)}</span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </ModalDialog>
  );
}
