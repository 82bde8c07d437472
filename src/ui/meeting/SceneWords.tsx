import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from "solid-js";
import { holdNumbers } from "../../i18n/typography.ts";
import { useTexts } from "../state/appContext.tsx";
import { onMeetingKey } from "./onMeetingKey.ts";

/** Part of the height that one key scrolls. */
const SCROLLED_PART = 0.8;

/** What is hidden of a pixel or two is no text. */
const SLACK = 4;

/**
 * The words of a scene: its question, one sentence in very large type, then details that scroll where the screen is
 * low, and under them what can be done. ↓ and ↑ scroll first; where nothing is left to scroll they step within the scene.
 */
export function SceneWords(props: {
  readonly question: string;
  readonly sentence: string;
  readonly children?: JSX.Element;
  readonly actions?: JSX.Element;
  /** Where the focus goes first; the question where absent. */
  readonly focus?: () => HTMLElement | null;
  onStep?(by: 1 | -1): void;
}): JSX.Element {
  const texts = useTexts();
  const sentenceId = createUniqueId();
  const [isMore, setIsMore] = createSignal(false);
  let question: HTMLHeadingElement | undefined;
  let details: HTMLDivElement | undefined;
  let content: HTMLDivElement | undefined;

  const hiddenBelow = (): number =>
    details === undefined ? 0 : details.scrollHeight - details.clientHeight - details.scrollTop;
  const look = (): void => void setIsMore(hiddenBelow() > SLACK);
  onMount(() => {
    (props.focus?.() ?? question)?.focus({ preventScroll: true });
    if (details === undefined || content === undefined) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(details);
    watcher.observe(content);
    onCleanup(() => watcher.disconnect());
  });
  onMeetingKey((command) => {
    if (command.kind !== "step" || details === undefined) return false;
    const hidden = command.by > 0 ? hiddenBelow() : details.scrollTop;
    if (hidden > SLACK) details.scrollBy({ top: command.by * details.clientHeight * SCROLLED_PART });
    else props.onStep?.(command.by);
    return true;
  });
  return (
    <>
      <div class="meeting-head" aria-live="polite">
        <h1 class="meeting-question" ref={question} tabIndex={-1} aria-describedby={sentenceId}>
          {props.question}
        </h1>
        <p class="meeting-sentence" id={sentenceId} data-testid="meeting-sentence">
          {holdNumbers(props.sentence)}
        </p>
      </div>
      <div
        class="meeting-details"
        ref={details}
        tabIndex={isMore() ? 0 : undefined}
        role="group"
        aria-label={texts().meeting.details}
        onScroll={look}
      >
        <div class="meeting-content" ref={content}>
          {props.children}
        </div>
      </div>
      <Show when={isMore()}>
        <p class="meeting-more" aria-hidden="true">
          ↓ {texts().meeting.more}
        </p>
      </Show>
      <Show when={props.actions}>
        <div class="meeting-actions">{props.actions}</div>
      </Show>
    </>
  );
}

/** A button with the key that does the same. */
export function KeyButton(props: {
  readonly name: string;
  readonly keyName: string;
  /** What it is about, said to those who do not see the screen. */
  readonly about?: string;
  readonly main?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  onPress(): void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="meeting-button"
      classList={{ "meeting-button-main": props.main === true }}
      aria-pressed={props.pressed}
      disabled={props.disabled === true}
      onClick={() => props.onPress()}
    >
      <span>{props.name}</span>
      <Show when={props.about}>{(about) => <span class="visually-hidden"> {about()}</span>}</Show>{" "}
      <kbd aria-hidden="true">{props.pressed === true ? `✓ ${props.keyName}` : props.keyName}</kbd>
    </button>
  );
}
