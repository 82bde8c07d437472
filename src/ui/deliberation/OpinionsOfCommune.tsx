import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { ConcertationTarget } from "../../scenario/concertation.ts";
import { groupBySubject, targetKey } from "../../scenario/opinions.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { CommentList } from "./CommentList.tsx";
import { OpinionForm } from "./OpinionForm.tsx";
import { OpinionCounts } from "./OpinionMark.tsx";
import "./deliberation.css";

/** Opinions about a commune and about the stop in it; one more takes two clicks. */
export function OpinionsOfCommune(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [open, setOpen] = createSignal(false);
  const [about, setAbout] = createSignal<"commune" | "stop">("commune");
  let opener: HTMLButtonElement | undefined;
  createEffect(
    on(
      () => props.commune.code,
      () => {
        setOpen(false);
        setAbout("commune");
      },
      { defer: true },
    ),
  );
  /** The hall in this commune where the shown plan stops, if any. */
  const stopHere = createMemo((): string | null => {
    const plan = app.planView()?.document.plan;
    const own = new Set(
      props.scenario.venues
        .filter(({ communeCode }) => communeCode === props.commune.code)
        .map(({ id }) => id),
    );
    const stops = (plan?.circuits ?? []).flatMap(({ tours }) => tours.flatMap((tour) => tour.stops));
    return stops.find(({ siteId }) => own.has(siteId))?.siteId ?? null;
  });
  const target = (): ConcertationTarget => {
    const venueId = stopHere();
    return about() === "stop" && venueId !== null
      ? { kind: "stop", venueId }
      : { kind: "commune", code: props.commune.code };
  };
  const subjects = createMemo(() => {
    const code = props.commune.code;
    const codeOf = new Map(props.scenario.venues.map(({ id, communeCode }) => [id, communeCode]));
    return groupBySubject(props.scenario.comments).filter(
      ({ target: subject }) =>
        (subject.kind === "commune" && subject.code === code) ||
        (subject.kind === "stop" && codeOf.get(subject.venueId) === code),
    );
  });
  const close = (): void => {
    setOpen(false);
    opener?.focus();
  };
  return (
    <section
      class="sheet-opinions"
      aria-label={texts().deliberation.communeTitle}
      data-testid="sheet-opinions"
    >
      <h3>{texts().deliberation.communeTitle}</h3>
      <Show when={subjects().length > 0} fallback={<p class="hint">{texts().deliberation.communeNone}</p>}>
        <For each={subjects()}>
          {(subject) => (
            <div class="subject" data-subject={targetKey(subject.target)}>
              <p>
                <Show when={subject.target.kind === "stop"}>{texts().deliberation.communeStop} </Show>
                <OpinionCounts subject={subject} />
              </p>
              <CommentList threads={subject.threads} scenario={props.scenario} focusAfter={() => opener} />
            </div>
          )}
        </For>
      </Show>
      <button
        type="button"
        ref={(element) => (opener = element)}
        class="button"
        aria-expanded={open()}
        onClick={() => setOpen(!open())}
      >
        {texts().deliberation.give}
      </button>
      <Show when={open()}>
        <OpinionForm
          scenario={props.scenario}
          target={target()}
          corrects={null}
          onSaved={close}
          onCancel={close}
        >
          <Show when={stopHere() !== null}>
            <ChoiceQuestion
              label={texts().deliberation.subject}
              inline
              value={about()}
              choices={[
                { value: "commune", label: texts().deliberation.communeSubject },
                { value: "stop", label: texts().deliberation.communeStop },
              ]}
              onChange={setAbout}
            />
          </Show>
        </OpinionForm>
      </Show>
    </section>
  );
}
