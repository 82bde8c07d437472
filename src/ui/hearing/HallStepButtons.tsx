import { createSignal, type JSX, onMount, Show } from "solid-js";
import { hallFaultsText } from "../../i18n/hearingWords.ts";
import { type HallStep, takeHall } from "../../pipeline/hearings/hearingHall.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

type OpenStep = Extract<HallStep, { kind: "add" | "complete" }>;

interface HallProps {
  readonly scenario: Scenario;
  readonly answer: Hearing;
  readonly step: HallStep;
  onTake(next: Scenario, said: string): void;
}

/** Adds the hall of an answer, or completes the one that stands for it; asks what the commune did not say. */
export function HallStepButtons(props: HallProps): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const [asking, setAsking] = createSignal(false);
  const open = (): OpenStep | null =>
    props.step.kind === "add" || props.step.kind === "complete" ? props.step : null;
  const take = (suitable: boolean): void => {
    setAsking(false);
    props.onTake(
      takeHall(props.scenario, props.answer, suitable),
      texts().hearing.hallTaken(props.answer.hall?.name ?? ""),
    );
  };
  const help = (step: OpenStep): string => {
    const { hall } = props.answer;
    const { hearing } = texts();
    const what = step.kind === "complete" ? hearing.hallCompleteHelp(step.venue.name) : hearing.hallAddHelp;
    if (hall !== null && step.fitness === "unsuitable") {
      return `${what} ${hearing.hallUnfit(hallFaultsText(hall, lang()))}`;
    }
    return step.visited ? what : `${what} ${hearing.hallNotVisited}`;
  };
  return (
    <Show when={open()}>
      {(step) => (
        <div class="hearing-step">
          <Show
            when={asking()}
            fallback={
              <>
                <button
                  type="button"
                  class="button"
                  onClick={() =>
                    step().fitness === "unknown" ? setAsking(true) : take(step().fitness === "suitable")
                  }
                >
                  {step().kind === "add" ? texts().hearing.hallAdd : texts().hearing.hallComplete}
                </button>
                <p class="hint">{help(step())}</p>
              </>
            }
          >
            <FitnessQuestion answer={props.answer} onAnswer={take} />
          </Show>
        </div>
      )}
    </Show>
  );
}

function FitnessQuestion(props: {
  readonly answer: Hearing;
  onAnswer(suitable: boolean): void;
}): JSX.Element {
  const texts = useTexts();
  const unsaid = (): string => {
    const { hall } = props.answer;
    const hallUnsaid = texts().hearing.hallUnsaid;
    if (hall?.accessible === null && hall.heated === null) return hallUnsaid.both;
    return hall?.accessible === null ? hallUnsaid.accessible : hallUnsaid.heated;
  };
  let question: HTMLParagraphElement | undefined;
  onMount(() => question?.focus());
  return (
    <div class="notice">
      <p tabIndex={-1} ref={question}>
        {unsaid()} <strong>{texts().hearing.hallAsk}</strong>
      </p>
      <button type="button" class="button" onClick={() => props.onAnswer(true)}>
        {texts().hearing.hallFit}
      </button>
      <button type="button" class="button" onClick={() => props.onAnswer(false)}>
        {texts().hearing.hallNotFit}
      </button>
    </div>
  );
}
