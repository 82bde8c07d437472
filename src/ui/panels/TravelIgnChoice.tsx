import { createMemo, createResource, For, type JSX, Match, Show, Switch } from "solid-js";
import { roadText } from "../../i18n/roadText.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { namePoints } from "../state/travelGaps.ts";
import type { IgnRun } from "../state/travelStore.ts";

type Running = Extract<IgnRun, { readonly state: "running" }>;

/** Asks IGN for the times of the project, on a click, after saying how many requests and how long. */
export function TravelIgnChoice(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const running = (): Running | null => {
    const run = app.travel.run();
    return run.state === "running" ? run : null;
  };
  // Counted again after each run, which leaves less to ask.
  const [effort] = createResource(
    () => (running() === null ? { scenario: props.scenario } : null),
    ({ scenario }) => app.travel.measureIgn(scenario),
  );
  const begun = (): boolean => ["stopped", "failed", "outdated"].includes(app.travel.run().state);

  async function ask(): Promise<void> {
    await app.travel.askIgn();
    if (app.travel.run().state === "done") app.announce(texts().travelTimes.ignDone);
  }

  return (
    <div class="block">
      <Show when={running()}>{(run) => <IgnProgress run={run()} />}</Show>
      <Show when={running() === null}>
        <IgnVerdict run={app.travel.run()} scenario={props.scenario} />
        <Switch fallback={<p class="hint">{texts().travelTimes.ignCounting}</p>}>
          <Match when={effort.latest}>
            {(found) => (
              <>
                <p data-testid="ign-effort">
                  {texts().travelTimes.ignHelp(found().families, found().teams)}{" "}
                  {texts().travelTimes.ignRequests(found().requests, found().minutes)}
                </p>
                <p class="hint">{texts().travelTimes.ignKept}</p>
                <button type="button" class="button" onClick={() => void ask()}>
                  {begun() ? texts().travelTimes.ignResume : texts().travelTimes.ignAsk}
                </button>
              </>
            )}
          </Match>
          <Match when={effort.state === "ready"}>
            <p>{texts().travelTimes.ignNoBicycle}</p>
          </Match>
        </Switch>
      </Show>
    </div>
  );
}

function IgnProgress(props: { readonly run: Running }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const sentence = (): string =>
    props.run.total === 0
      ? texts().travelTimes.ignStarting
      : texts().travelTimes.ignProgress(props.run.done, props.run.total);
  return (
    <>
      <p>{sentence()}</p>
      <progress
        class="progress"
        aria-label={texts().travelTimes.source.ign}
        max={Math.max(1, props.run.total)}
        value={props.run.done}
      />
      <button type="button" class="button" onClick={() => app.travel.stopIgn()}>
        {texts().circuits.stop}
      </button>
    </>
  );
}

/** How the last run of this visit ended. */
function IgnVerdict(props: { readonly run: IgnRun; readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const failure = createMemo((): string | null => {
    const { run } = props;
    if (run.state === "outdated") return texts().travelTimes.ignOutdated;
    if (run.state !== "failed") return null;
    const { error } = run;
    const reason =
      typeof error === "string" ? error : roadText(lang()).fault(error.code, error.at, error.status);
    return texts().travelTimes.ignFailed(reason);
  });
  const far = createMemo(() => (props.run.state === "done" ? props.run.farFromRoad : []));
  const names = createMemo(() => namePoints(props.scenario));
  return (
    <>
      <Show when={failure()}>
        {(sentence) => (
          <p class="notice notice-error" role="alert">
            {sentence()}
          </p>
        )}
      </Show>
      <Show when={props.run.state === "stopped"}>
        <p class="notice" role="status">
          {texts().travelTimes.ignStopped}
        </p>
      </Show>
      <Show when={far().length > 0}>
        <ul class="plain-list notice notice-warning">
          <For each={far()}>
            {({ id, metres }) => <li>{texts().travelTimes.far(names().get(id) ?? id, metres)}</li>}
          </For>
        </ul>
      </Show>
    </>
  );
}
