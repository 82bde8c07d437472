import { For, type JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { MEETING_SCENES, type MeetingScene } from "../state/meetingScenes.ts";

/** Where the meeting is: a dot with its name for each question. */
export function SceneDots(props: {
  readonly scene: MeetingScene;
  onGo(scene: MeetingScene): void;
}): JSX.Element {
  const texts = useTexts();
  return (
    <nav aria-label={texts().meeting.scenesLabel}>
      <ol class="meeting-dots">
        <For each={MEETING_SCENES}>
          {(scene, index) => (
            <li>
              <button
                type="button"
                class="meeting-dot"
                aria-current={props.scene === scene ? "step" : undefined}
                aria-keyshortcuts={String(index() + 1)}
                aria-label={texts().meeting.scenes[scene]}
                title={texts().meeting.scenes[scene]}
                onClick={() => props.onGo(scene)}
              >
                <span class="meeting-dot-mark" aria-hidden="true" />
                <span class="meeting-dot-name">{texts().meeting.scenes[scene]}</span>
              </button>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
