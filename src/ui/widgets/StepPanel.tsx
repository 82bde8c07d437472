import { createEffect, type JSX, on, onMount, Show } from "solid-js";

/**
 * The frame of a step: title, one sentence, its questions, and the main button always at the same place.
 */
export function StepPanel(props: {
  readonly number: number;
  readonly title: string;
  readonly sentence: JSX.Element;
  readonly children: JSX.Element;
  readonly footer: JSX.Element;
  readonly note?: JSX.Element;
  /** Whenever this changes the panel shows its beginning again. */
  readonly busy?: boolean;
}): JSX.Element {
  let title: HTMLHeadingElement | undefined;
  let scroll: HTMLDivElement | undefined;
  onMount(() => title?.focus({ preventScroll: true }));
  createEffect(
    on(
      () => props.busy,
      () => {
        if (scroll !== undefined) scroll.scrollTop = 0;
      },
      { defer: true },
    ),
  );
  return (
    <div class="step-panel">
      <div class="step-scroll" ref={scroll}>
        <h2 class="step-title" ref={title} tabIndex={-1}>
          <span class="step-number" aria-hidden="true">
            {props.number}
          </span>
          {props.title}
        </h2>
        <p class="step-sentence">{props.sentence}</p>
        {props.children}
      </div>
      <div class="step-footer">
        <Show when={props.note}>
          <p class="hint">{props.note}</p>
        </Show>
        {props.footer}
      </div>
    </div>
  );
}
