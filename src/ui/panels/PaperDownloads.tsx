import { createMemo, createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadBytes } from "../state/download.ts";
import { APPLICATION_PAPERS, ONLINE_PAPERS, type PaperName, PRINTED_PAPERS } from "../state/paperNames.ts";
import { describeShownMap } from "../state/shownMap.ts";
import { DownloadRow } from "./DownloadRow.tsx";

const AuthoritySettings = lazy(async () => {
  const { AuthoritySettings: component } = await import("./AuthoritySettings.tsx");
  return { default: component };
});

const ApplicationForm = lazy(async () => {
  const { ApplicationForm: component } = await import("./ApplicationForm.tsx");
  return { default: component };
});

/** The paper that is being made, and how far its sheets are. */
interface Making {
  readonly label: string;
  readonly done: number;
  readonly all: number;
}

/** Stops the making of sheets. */
class Stopped extends Error {}

/** Papers to print, pages to publish, whose colours they have, and the answer to a call for projects. */
export function PaperDownloads(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [making, setMaking] = createSignal<Making | null>(null);
  const [failed, setFailed] = createSignal<string | null>(null);
  let isStopped = false;

  const view = createMemo(() => describeShownMap(app, props.scenario));
  const selected = createMemo(() =>
    props.scenario.territory.communes.find(({ code }) => code === app.selection.selectedCode()),
  );
  /** A plan that no longer fits the answers is not drawn under the date of these. */
  const isMapReady = (): boolean => {
    const shown = view();
    return shown !== null && (shown.layer === "before" || shown.plan === null || !app.planIsStale());
  };

  /** Lets the page show how far it is, and hear « Arrêter ». */
  async function onSheet(done: number, all: number): Promise<void> {
    setMaking((now) => (now === null ? null : { ...now, done, all }));
    await new Promise((resolve) => setTimeout(resolve));
    if (isStopped) throw new Stopped();
  }

  async function download(name: PaperName, label: string): Promise<void> {
    if (making() !== null) return;
    isStopped = false;
    setFailed(null);
    setMaking({ label, done: 0, all: 0 });
    const { scenario, diagnosis, planning } = props;
    const lang = app.preferences.lang();
    const csv = lang === "fr" ? "fr" : "intl";
    const context = { scenario, diagnosis, planning, csv, replaces: null } as const;
    const code = app.selection.selectedCode();
    try {
      const { buildPaperFile } = await import("../state/paperFiles.ts");
      const file = await buildPaperFile(name, context, { lang, view: view(), code, onSheet });
      downloadBytes(file.fileName, file.mediaType, file.bytes);
      app.announce(texts().share.downloaded(file.fileName));
    } catch (error) {
      if (error instanceof Stopped) app.announce(texts().paper.stopped);
      else {
        setFailed(label);
        throw error;
      }
    } finally {
      setMaking(null);
    }
  }

  const labelOf = (name: string): string => texts().share.files[name] ?? name;
  const rows = (names: readonly PaperName[]): JSX.Element => (
    <ul class="card-list">
      <For each={names}>
        {(name) => (
          <DownloadRow
            name={name}
            ready={name !== "carte-a3.pdf" || isMapReady()}
            onDownload={() => void download(name, labelOf(name))}
          />
        )}
      </For>
    </ul>
  );

  return (
    <section class="settings-form">
      <h3>{texts().paper.title}</h3>
      <p class="hint">{texts().paper.help}</p>
      {rows(PRINTED_PAPERS)}
      <Show when={selected()}>
        {(commune) => (
          <button
            type="button"
            class="button"
            onClick={() => void download("fiche-commune.pdf", texts().paper.oneSheet(commune().name))}
          >
            {texts().paper.oneSheet(commune().name)}
          </button>
        )}
      </Show>
      <h3>{texts().paper.onlineTitle}</h3>
      <p class="hint">{texts().paper.onlineHelp}</p>
      {rows(ONLINE_PAPERS)}
      <Show when={making()}>
        {(now) => (
          <div class="notice" role="status">
            <p class="notice-title">{texts().paper.preparing(now().label)}</p>
            <Show when={now().all > 1}>
              <p>{texts().paper.progress(now().done, now().all)}</p>
              <button
                type="button"
                class="button button-stop"
                onClick={() => {
                  isStopped = true;
                }}
              >
                {texts().paper.stop}
              </button>
            </Show>
          </div>
        )}
      </Show>
      <Show when={failed()}>
        {(label) => (
          <p class="notice notice-error" role="alert">
            {texts().share.failed(label())}
          </p>
        )}
      </Show>
      <Fold title={texts().paper.authorityTitle}>
        <AuthoritySettings scenario={props.scenario} />
      </Fold>
      <Fold title={texts().paper.applicationTitle}>
        <ApplicationForm scenario={props.scenario} diagnosis={props.diagnosis} planning={props.planning} />
        {rows(APPLICATION_PAPERS)}
      </Fold>
    </section>
  );
}

/** A part that loads when it is opened for the first time. */
function Fold(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  const [opened, setOpened] = createSignal(false);
  return (
    <details class="fold fold-inner" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{props.title}</summary>
      <Show when={opened()}>
        <Suspense>{props.children}</Suspense>
      </Show>
    </details>
  );
}
