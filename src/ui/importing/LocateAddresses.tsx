import { For, type JSX, Match, Show, Switch } from "solid-js";
import { roadText } from "../../i18n/roadText.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { GeocodingRun } from "../state/geocodingStore.ts";

type Ended = Extract<GeocodingRun, { readonly state: "ended" }>;
type Running = Extract<GeocodingRun, { readonly state: "running" }>;

/** Looks for the addresses of places that stand at the town hall, on a click, after saying what is sent. */
export function LocateAddresses(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const running = (): Running | null => {
    const run = app.geocoding.run();
    return run.state === "running" ? run : null;
  };
  const ended = (): Ended | null => {
    const run = app.geocoding.run();
    return run.state === "ended" ? run : null;
  };
  const waiting = app.geocoding.waiting;
  const asks = (): boolean => waiting().addresses > 0 || waiting().known > 0;

  async function locate(): Promise<void> {
    await app.geocoding.locate();
    const run = ended();
    if (run !== null) app.announce(texts().importing.located(run.placed));
  }

  return (
    <Show when={running() !== null || ended() !== null || asks()}>
      <section class="block">
        <h3>{texts().importing.locateTitle}</h3>
        <Show when={ended()}>{(run) => <LocateVerdict run={run()} />}</Show>
        <Switch>
          <Match when={running()}>
            {(run) => (
              <>
                <p>{texts().importing.locateProgress(run().done, run().total)}</p>
                <progress
                  class="progress"
                  aria-label={texts().importing.locateTitle}
                  max={Math.max(1, run().total)}
                  value={run().done}
                />
                <button type="button" class="button" onClick={() => app.geocoding.stop()}>
                  {texts().circuits.stop}
                </button>
              </>
            )}
          </Match>
          <Match when={asks()}>
            <p>
              {waiting().addresses === 0
                ? texts().importing.locateKnown(waiting().known)
                : texts().importing.locateHelp(waiting().addresses, waiting().requests)}
            </p>
            <Show when={waiting().addresses > 0}>
              <p class="hint">{texts().importing.locatePrivacy}</p>
            </Show>
            <button type="button" class="button" onClick={() => void locate()}>
              {ended() === null ? texts().importing.locate : texts().importing.locateResume}
            </button>
          </Match>
        </Switch>
      </section>
    </Show>
  );
}

/** How the last search of this visit ended, and what is left to place by hand. */
function LocateVerdict(props: { readonly run: Ended }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const failure = (): string | null => {
    const { error } = props.run;
    if (error === null || typeof error === "string") return error;
    return roadText(lang()).fault(error.code, error.at, error.status);
  };
  return (
    <>
      <p>{texts().importing.located(props.run.placed)}</p>
      <Show when={props.run.stopped}>
        <p class="hint">{texts().importing.locateStopped}</p>
      </Show>
      <Show when={failure()}>
        {(reason) => (
          <p class="notice notice-error" role="alert">
            {texts().importing.locateFailed(reason())}
          </p>
        )}
      </Show>
      <Show when={props.run.left.length > 0}>
        <details class="import-findings" open>
          <summary>{texts().importing.leftTitle(props.run.left.length)}</summary>
          <ul class="import-items">
            <For each={props.run.left}>
              {({ name, reason, label }) => (
                <li>
                  <strong>{name}</strong> – {texts().importing.left[reason](label)}
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </>
  );
}
