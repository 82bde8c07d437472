import { createMemo, For, type JSX, Show } from "solid-js";
import { lockNames, lockText } from "../../i18n/lockText.ts";
import type { Lock, Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { AddVenueOnMap } from "./AddVenue.tsx";
import { ClosenessSlider } from "./ClosenessSlider.tsx";
import { HalfDayGrid } from "./HalfDayGrid.tsx";
import { TeamDecisions } from "./TeamDecisions.tsx";

/** « Décisions de la réunion »: everything that the planner must keep, in words, and the ways to add to it. */
export function MeetingDecisions(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <section class="block meeting-decisions" aria-labelledby="meeting-decisions-title">
      <h3 id="meeting-decisions-title" tabIndex={-1}>
        {texts().acting.decisions}
        <Show when={props.scenario.locks.length > 0}>
          {" "}
          <span class="badge">{texts().acting.decisionCount(props.scenario.locks.length)}</span>
        </Show>
      </h3>
      <Show when={props.scenario.locks.length > 0} fallback={<p class="hint">{texts().acting.noDecision}</p>}>
        <DecisionList scenario={props.scenario} locks={props.scenario.locks} />
      </Show>
      <details class="fold">
        <summary>{texts().acting.teamsAndHalfDays}</summary>
        <TeamDecisions scenario={props.scenario} />
        <HalfDayGrid scenario={props.scenario} />
      </details>
      <AddVenueOnMap scenario={props.scenario} />
      <Show when={app.planView() !== null}>
        <ClosenessSlider scenario={props.scenario} />
      </Show>
    </section>
  );
}

/** Decisions in words, each with a button that takes it back. */
export function DecisionList(props: {
  readonly scenario: Scenario;
  readonly locks: readonly Lock[];
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const names = createMemo(() => lockNames(props.scenario));
  let list: HTMLUListElement | undefined;
  const wordsOf = (lock: Lock): string => lockText(lock, names(), lang());
  function takeBack(lock: Lock): void {
    const words = wordsOf(lock);
    const place = props.locks.indexOf(lock);
    app.document.removeLock(lock.id);
    app.announce(texts().acting.takenBack(words));
    const buttons = list?.querySelectorAll("button");
    const next = buttons?.[Math.min(place, buttons.length - 1)];
    (next ?? document.getElementById("meeting-decisions-title"))?.focus();
  }
  return (
    <ul class="plain-list decision-list" ref={list}>
      <For each={props.locks}>
        {(lock) => (
          <li>
            <span class="decision-words">{wordsOf(lock)}</span>
            <button
              type="button"
              class="button"
              aria-label={texts().acting.takeBackNamed(wordsOf(lock))}
              onClick={() => takeBack(lock)}
            >
              {texts().acting.takeBack}
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
