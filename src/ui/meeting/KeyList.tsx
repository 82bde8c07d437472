import { For, type JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { ModalDialog } from "../widgets/ModalDialog.tsx";

/** « ? »: every key of the meeting. */
export function KeyList(props: { onClose(): void }): JSX.Element {
  const texts = useTexts();
  return (
    <ModalDialog title={texts().meeting.keysTitle} wide onClose={() => props.onClose()}>
      <dl class="meeting-keys">
        <For each={texts().meeting.keys(texts().meeting.letters)}>
          {({ key, does }) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          )}
        </For>
      </dl>
    </ModalDialog>
  );
}
