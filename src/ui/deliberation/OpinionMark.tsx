import { For, type JSX, Show } from "solid-js";
import { type Opinion, OPINIONS } from "../../scenario/concertation.ts";
import type { SubjectOpinions } from "../../scenario/opinions.ts";
import { useTexts } from "../state/appContext.tsx";

/** One outline for each opinion, in a square of 20: a tick, a wave, a cross; the colour only repeats it. */
const SHAPES: Readonly<Record<Opinion, string>> = {
  for: "M4 10.5 L8.5 15 L16 5.5",
  reserved: "M3.5 11.5 C6 7 8.5 7 10 10 S14 13 16.5 8.5",
  against: "M5 5 L15 15 M15 5 L5 15",
};

/** The shape of an opinion; the word stands beside it. */
export function OpinionShape(props: { readonly opinion: Opinion }): JSX.Element {
  return (
    <svg class={`opinion-shape opinion-${props.opinion}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[props.opinion]} fill="none" stroke="currentColor" stroke-width="2.6" />
    </svg>
  );
}

/** How many are in favour, reserved and against, in words and shapes. */
export function OpinionCounts(props: { readonly subject: SubjectOpinions }): JSX.Element {
  const texts = useTexts();
  return (
    <span class="opinion-counts">
      <For each={OPINIONS.filter((opinion) => props.subject.counts[opinion] > 0)}>
        {(opinion) => (
          <span class={`opinion-count opinion-${opinion}`}>
            <OpinionShape opinion={opinion} />{" "}
            {texts().deliberation.counts[opinion](props.subject.counts[opinion])}
          </span>
        )}
      </For>
      <Show when={props.subject.remarks > 0}>
        <span class="opinion-count">{texts().deliberation.remarks(props.subject.remarks)}</span>
      </Show>
      <Show when={props.subject.disputed > 0}>
        <span class="badge">{texts().deliberation.disputedCount(props.subject.disputed)}</span>
      </Show>
    </span>
  );
}
