import { createMemo, createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { type MeetingScene, sceneAfter } from "../state/meetingScenes.ts";
import { PanelBoundary } from "../widgets/PanelBoundary.tsx";
import { CircuitsScene } from "./CircuitsScene.tsx";
import { CommuneScene } from "./CommuneScene.tsx";
import { createComparedPlans } from "./comparedPlans.ts";
import { DecisionScene } from "./DecisionScene.tsx";
import { enterFullScreen, leaveFullScreen, onFullScreenLeft } from "./fullScreen.ts";
import { TerritoryScene, ZonesScene } from "./GroundScenes.tsx";
import { KeyList } from "./KeyList.tsx";
import type { MeetingCommand } from "./meetingCommand.ts";
import { MeetingMap } from "./MeetingMap.tsx";
import { onMeetingKey } from "./onMeetingKey.ts";
import { PlansScene } from "./PlansScene.tsx";
import { RunningScene } from "./RunningScene.tsx";
import { SceneDots } from "./SceneDots.tsx";
import "./meeting.css";

/** The meeting room: the map, one question at a time in very large type, by keyboard or a presenter's remote. */
export function MeetingMode(props: {
  readonly scenario: Scenario;
  readonly scene: MeetingScene;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const compared = createComparedPlans(app);
  const [keysShown, setKeysShown] = createSignal(false);
  const running = createMemo(() => {
    const run = app.planRun.run();
    return run.state === "running" ? run : null;
  });
  const go = (scene: MeetingScene): void => app.selection.setMeeting(scene);
  const leave = (): void => app.selection.setMeeting(null);

  /** Closes the narrowest thing that is open; with nothing open the meeting ends. */
  function escape(): void {
    const code = props.scene === "commune" ? app.selection.selectedCode() : null;
    if (running() !== null) app.planRun.stop();
    else if (code !== null && app.explain?.answerFor(code).state === "asked") app.explain.stop();
    else if (code !== null) app.selection.select(null);
    else if (props.scene === "circuits" && app.selection.selectedCircuitId() !== null)
      app.selection.selectCircuit(null);
    else leave();
  }

  function answer(command: MeetingCommand): boolean {
    switch (command.kind) {
      case "escape":
        escape();
        return true;
      case "go":
        go(command.scene);
        return true;
      case "move":
        go(sceneAfter(props.scene, command.by));
        return true;
      case "help":
        setKeysShown(true);
        return true;
      default:
        return false;
    }
  }
  onMeetingKey(answer);
  onMount(() => {
    void enterFullScreen();
    const stopListening = onFullScreenLeft(() => {
      if (keysShown()) setKeysShown(false);
      else escape();
    });
    onCleanup(() => {
      stopListening();
      leaveFullScreen();
    });
  });

  return (
    <main class="meeting" aria-label={texts().meeting.title}>
      <header class="meeting-bar">
        <SceneDots scene={props.scene} onGo={go} />
        <button
          type="button"
          class="meeting-bar-button"
          aria-label={texts().meeting.keysButton}
          aria-keyshortcuts="?"
          onClick={() => setKeysShown(true)}
        >
          <kbd aria-hidden="true">?</kbd>
        </button>
        <button type="button" class="meeting-bar-button" aria-keyshortcuts="Escape" onClick={leave}>
          {texts().meeting.leave}
        </button>
      </header>
      <div class="meeting-room">
        <section
          class="meeting-words"
          data-scene={props.scene}
          aria-label={texts().meeting.scenes[props.scene]}
        >
          <PanelBoundary name={texts().meeting.scenes[props.scene]}>
            <Show when={app.latestDiagnosis()} fallback={<p>{texts().shell.computing}</p>}>
              {(diagnosis) => (
                <Switch>
                  <Match when={running()}>
                    {(run) => <RunningScene scenario={props.scenario} run={run()} />}
                  </Match>
                  <Match when={props.scene === "territory"}>
                    <TerritoryScene scenario={props.scenario} diagnosis={diagnosis()} />
                  </Match>
                  <Match when={props.scene === "zones"}>
                    <ZonesScene scenario={props.scenario} diagnosis={diagnosis()} />
                  </Match>
                  <Match when={props.scene === "circuits"}>
                    <CircuitsScene scenario={props.scenario} diagnosis={diagnosis()} />
                  </Match>
                  <Match when={props.scene === "commune"}>
                    <CommuneScene scenario={props.scenario} diagnosis={diagnosis()} />
                  </Match>
                  <Match when={props.scene === "plans"}>
                    <PlansScene scenario={props.scenario} diagnosis={diagnosis()} compared={compared} />
                  </Match>
                  <Match when={props.scene === "decision"}>
                    <DecisionScene scenario={props.scenario} />
                  </Match>
                </Switch>
              )}
            </Show>
          </PanelBoundary>
        </section>
        <MeetingMap
          scenario={props.scenario}
          scene={props.scene}
          other={running() === null ? compared.other() : null}
          onCommune={(code) => {
            app.selection.select(code);
            go("commune");
          }}
          onCircuit={(id) => {
            app.selection.selectCircuit(id);
            go("circuits");
          }}
        />
      </div>
      <Show when={keysShown()}>
        <KeyList onClose={() => setKeysShown(false)} />
      </Show>
    </main>
  );
}
