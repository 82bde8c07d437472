import {
  createEffect,
  createMemo,
  type JSX,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from "solid-js";
import { listCaveats } from "../pipeline/buildReport.ts";
import { laySessions } from "../pipeline/calendar/laySessions.ts";
import type { Session } from "../pipeline/calendar/session.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { AppHeader } from "./panels/AppHeader.tsx";
import { CircuitsPanel } from "./panels/CircuitsPanel.tsx";
import { CommunePanel } from "./panels/CommuneSheet.tsx";
import { MapArea } from "./panels/MapArea.tsx";
import { StepNav } from "./panels/StepNav.tsx";
import { TerritoryPanel } from "./panels/TerritoryPanel.tsx";
import { WelcomeScreen } from "./panels/WelcomeScreen.tsx";
import { ZonesPanel } from "./panels/ZonesPanel.tsx";
import { OpeningNotice } from "./sharing/OpeningNotice.tsx";
import { useApp, useLang, useTexts } from "./state/appContext.tsx";
import { keepForOffline } from "./state/keepForOffline.ts";
import { handleShortcut } from "./state/shortcuts.ts";
import { SaveNotice } from "./versions/SaveNotice.tsx";
import { PanelBoundary } from "./widgets/PanelBoundary.tsx";

const SetupScreen = lazy(async () => {
  const { SetupScreen: component } = await import("./panels/SetupScreen.tsx");
  return { default: component };
});

const SharePanel = lazy(async () => {
  const { SharePanel: component } = await import("./panels/SharePanel.tsx");
  return { default: component };
});

const StructuresPanel = lazy(async () => {
  const { StructuresPanel: component } = await import("./panels/StructuresPanel.tsx");
  return { default: component };
});

const MeetingMode = lazy(async () => {
  const { MeetingMode: component } = await import("./meeting/MeetingMode.tsx");
  return { default: component };
});

/** The page: the first screen, the screen that brings a territory in, or the work itself. */
export function App(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const meeting = createMemo(() => {
    const [scenario, scene] = [app.document.scenario(), app.selection.meeting()];
    return scenario === null || scene === null ? null : { scenario, scene };
  });
  createEffect(() => {
    document.documentElement.lang = app.preferences.lang();
    document.documentElement.dataset["theme"] = app.preferences.dark() ? "dark" : "light";
  });
  createEffect(() => {
    const name = app.screen() === "workspace" ? app.document.scenario()?.name : undefined;
    document.title = name === undefined ? "Maillage" : `${name} – Maillage`;
  });
  createEffect(() => {
    app.screen();
    document.documentElement.scrollTop = 0; // a screen begins at its beginning, however far the one before was read
  });
  onMount(() => {
    const listen = (event: KeyboardEvent): void => handleShortcut(app, event);
    // A file dropped beside its field would replace the page.
    const refuseDrop = (event: DragEvent): void => event.preventDefault();
    const flush = (): void => app.kept.saving.flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("keydown", listen);
    window.addEventListener("dragover", refuseDrop);
    window.addEventListener("drop", refuseDrop);
    onCleanup(() => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("keydown", listen);
      window.removeEventListener("dragover", refuseDrop);
      window.removeEventListener("drop", refuseDrop);
    });
  });

  return (
    <div class="app">
      <Show when={meeting() === null}>
        <a class="skip-link" href="#map">
          {texts().shell.skipToMain}
        </a>
      </Show>
      <AppHeader />
      <OpeningNotice />
      <Switch>
        <Match when={app.screen() === "welcome"}>
          <PanelBoundary name={texts().shell.home}>
            <WelcomeScreen />
          </PanelBoundary>
        </Match>
        <Match when={app.screen() === "setup"}>
          <PanelBoundary name={texts().setup.title}>
            <Suspense>
              <SetupScreen />
            </Suspense>
          </PanelBoundary>
        </Match>
        <Match when={meeting()}>
          {(open) => (
            <Suspense fallback={<p class="map-wait">{texts().meeting.loading}</p>}>
              <MeetingMode scenario={open().scenario} scene={open().scene} />
            </Suspense>
          )}
        </Match>
        <Match when={app.document.scenario()}>{(scenario) => <Workspace scenario={scenario()} />}</Match>
      </Switch>
      <p class="visually-hidden" role="status" aria-live="polite">
        {app.announcement()}
      </p>
    </div>
  );
}

/** Steps, panel, map with its table, and the sheet of the chosen commune. */
function Workspace(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const diagnosis = app.latestDiagnosis;
  // The room may have no network when the meeting begins.
  onMount(() => {
    void MeetingMode.preload();
    void keepForOffline();
  });
  const caveats = createMemo(() => {
    const known = diagnosis();
    return known === null ? [] : listCaveats(props.scenario, known);
  });
  const supplyMissing = (): string[] =>
    caveats().filter((code) => code === "no-structure" || code.endsWith("-not-supplied"));

  const plannedSessions = (): readonly Session[] => {
    const view = app.planView();
    return view === null ? [] : laySessions(view.scenario, view.document.plan);
  };

  async function print(): Promise<void> {
    const known = diagnosis();
    const code = app.selection.selectedCode();
    if (known === null || code === null) return;
    const { printCommuneSheet } = await import("./print/printCommuneSheet.tsx");
    printCommuneSheet({
      scenario: props.scenario,
      diagnosis: known,
      plan: app.planView()?.document.plan ?? null,
      outcomes: app.assessment()?.communes ?? null,
      sessions: plannedSessions(),
      code,
      mapStyle: app.preferences.mapStyle(),
      indicators: app.indicators(),
      indicatorsAfter: app.indicatorsAfter(),
      lang: lang(),
    });
  }

  return (
    <>
      <SaveNotice />
      <StepNav />
      <Show when={supplyMissing().length > 0}>
        <p class="caveat">
          <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 2.5 L18.5 17 H1.5 Z" fill="none" stroke="currentColor" stroke-width="1.8" />
            <path d="M10 8 V12 M10 14 V15.4" stroke="currentColor" stroke-width="1.8" />
          </svg>
          <span>{texts().shell.caveat(supplyMissing())}</span>
        </p>
      </Show>
      <main class="workspace" data-sheet={app.selection.sheet() ?? "none"}>
        <h1 class="visually-hidden">{`${props.scenario.name} – ${props.scenario.territory.name}`}</h1>
        <section class="panel panel-step" aria-label={texts().shell.panelLabel}>
          <SheetHandle side="step" />
          <PanelBoundary name={texts().shell.steps[app.selection.step()]}>
            <Switch>
              <Match when={app.selection.step() === "territory"}>
                <TerritoryPanel scenario={props.scenario} />
              </Match>
              <Match when={app.selection.step() === "structures"}>
                <Suspense>
                  <StructuresPanel scenario={props.scenario} />
                </Suspense>
              </Match>
              <Match when={app.selection.step() === "zones"}>
                <ZonesPanel scenario={props.scenario} diagnosis={diagnosis()} />
              </Match>
              <Match when={app.selection.step() === "circuits"}>
                <CircuitsPanel scenario={props.scenario} diagnosis={diagnosis()} />
              </Match>
              <Match when={app.selection.step() === "share"}>
                <Suspense>
                  <SharePanel
                    scenario={props.scenario}
                    diagnosis={diagnosis()}
                    onPrint={() => void print()}
                  />
                </Suspense>
              </Match>
            </Switch>
          </PanelBoundary>
        </section>
        <MapArea scenario={props.scenario} diagnosis={diagnosis()} />
        <section class="panel panel-detail" aria-label={texts().shell.detailLabel}>
          <SheetHandle side="detail" />
          <PanelBoundary name={texts().shell.detailLabel}>
            <CommunePanel scenario={props.scenario} onPrint={() => void print()} />
          </PanelBoundary>
        </section>
        <div class="sheet-buttons">
          <button type="button" class="button" onClick={() => app.selection.setSheet("step")}>
            {texts().shell.showPanel}
          </button>
          <button type="button" class="button" onClick={() => app.selection.setSheet("detail")}>
            {app.selection.selectedCode() === null ? texts().sheet.search : texts().shell.showSheet}
          </button>
        </div>
      </main>
    </>
  );
}

/** On a narrow screen: closes the panel that lies over the map. */
function SheetHandle(props: { readonly side: "step" | "detail" }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={`${texts().shell.steps[app.selection.step()]} – ${texts().shell.close}, ${props.side === "step" ? texts().shell.panelLabel : texts().shell.detailLabel}`}
      onClick={() => app.selection.setSheet(null)}
    >
      <span class="handle-bar" aria-hidden="true" />
      <span class="handle-words" aria-hidden="true">
        ← {texts().shell.steps[app.selection.step()]}
      </span>
    </button>
  );
}
