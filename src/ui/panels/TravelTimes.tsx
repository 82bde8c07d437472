import { createMemo, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { type Choice, ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { TravelChange } from "./TravelChange.tsx";
import { TravelFileChoice } from "./TravelFileChoice.tsx";
import { TravelGapList } from "./TravelGapList.tsx";
import { TravelIgnChoice } from "./TravelIgnChoice.tsx";

const SOURCES = ["estimate", "file", "ign"] as const;
type Source = (typeof SOURCES)[number];

function sourceOf(provider: string): Source {
  if (provider === "estimate" || provider === "ign") return provider;
  return "file";
}

/** What the travel times are now, where else they may come from, and what that changes. */
export function TravelTimes(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const provider = (): string => props.scenario.travelTimes.provider;
  // Whoever comes back to this step finds the run that goes on, or how it ended.
  const unfinished = !["idle", "done"].includes(app.travel.run().state);
  const [asked, setAsked] = createSignal<Source | null>(unfinished ? "ign" : null);
  const source = (): Source => asked() ?? sourceOf(provider());
  const choices = createMemo((): Choice<Source>[] =>
    SOURCES.map((value) => ({ value, label: texts().travelTimes.source[value] })),
  );
  const isEstimate = (): boolean => !("points" in props.scenario.travelTimes);

  function useEstimate(): void {
    app.travel.adopt({ provider: "estimate" });
    app.announce(texts().travelTimes.estimateDone);
  }

  return (
    <details class="fold" data-testid="travel-times">
      <summary>
        {texts().travelTimes.title(texts().travelTimes.provider(provider()))}{" "}
        <Show when={props.diagnosis.travel.estimated}>
          <span class="badge">{texts().shell.hypothesis}</span>
        </Show>
      </summary>
      <TravelFacts travel={props.diagnosis.travel} />
      <TravelChange scenario={props.scenario} diagnosis={props.diagnosis} />
      <TravelGapList scenario={props.scenario} />
      <ChoiceQuestion
        label={texts().travelTimes.question}
        value={source()}
        choices={choices()}
        onChange={setAsked}
      />
      <Switch>
        <Match when={source() === "estimate"}>
          <p class="hint">
            {texts().travelTimes.estimateHelp}{" "}
            <Show when={isEstimate()}>{texts().travelTimes.estimateNow}</Show>
          </p>
          <Show when={!isEstimate()}>
            <button type="button" class="button" onClick={useEstimate}>
              {texts().travelTimes.estimateUse}
            </button>
          </Show>
        </Match>
        <Match when={source() === "file"}>
          <TravelFileChoice scenario={props.scenario} />
        </Match>
        <Match when={source() === "ign"}>
          <TravelIgnChoice scenario={props.scenario} />
        </Match>
      </Switch>
      <p class="hint">{texts().travelTimes.valhalla}</p>
    </details>
  );
}

/** Who computed the times in use, from what and when (R21). */
function TravelFacts(props: { readonly travel: Diagnosis["travel"] }): JSX.Element {
  const texts = useTexts();
  const sentence = (): string => {
    const { estimated, provider, computedAt } = props.travel;
    if (estimated) return texts().travelTimes.estimated;
    const date = dateInParis(computedAt);
    return provider === "matrix-file"
      ? texts().travelTimes.imported(date)
      : texts().travelTimes.computed(date);
  };
  return (
    <p>
      {sentence()} <span class="hint">{props.travel.detail}</span>
    </p>
  );
}
