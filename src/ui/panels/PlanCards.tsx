import { createMemo, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { FAIREST_EXTRA_PERCENT } from "../../pipeline/namedPlans.ts";
import { PLAN_NAMES, type PlanDocument, type PlanName } from "../../scenario/planDocument.ts";
import type { ProgrammeAim } from "../../scenario/programmeAim.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { PlanFacts } from "./PlanFacts.tsx";

/** The plans of a document that have a name, in the order of the names. */
function listNamedPlans(scenario: Scenario): readonly PlanDocument[] {
  const rank = ({ names = [] }: PlanDocument): number => Math.min(...names.map((n) => PLAN_NAMES.indexOf(n)));
  return scenario.plans
    .filter((document) => (document.names?.length ?? 0) > 0)
    .sort((a, b) => rank(a) - rank(b));
}

/** The three named plans as cards; choosing one shows it on the map, in the list and in the files. */
export function PlanCards(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const group = createUniqueId();
  const named = createMemo(() => listNamedPlans(props.scenario));
  return (
    <Show
      when={named().length > 0}
      fallback={
        <>
          <Show when={app.planChoice.named() === "computing"}>
            <p class="hint plan-search" role="status">
              {texts().planChoice.searching}
            </p>
          </Show>
          <Show when={app.planChoice.named() === "failed"}>
            <p class="notice notice-warning" role="status">
              {texts().planChoice.searchFailed}
            </p>
          </Show>
        </>
      }
    >
      <fieldset class="plan-cards">
        <legend>
          <h3>{texts().planChoice.title(named().length)}</h3>
        </legend>
        <For each={named()}>
          {(document) => (
            <PlanCard
              document={document}
              group={group}
              scenario={props.scenario}
              diagnosis={props.diagnosis}
            />
          )}
        </For>
      </fieldset>
    </Show>
  );
}

function PlanCard(props: {
  readonly document: PlanDocument;
  readonly group: string;
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const chosen = (): boolean => props.scenario.plans[0] === props.document;
  const names = (): readonly PlanName[] => props.document.names ?? [];
  const aim = (): ProgrammeAim => props.document.aim ?? props.scenario.programme.aim;
  const title = (): string =>
    names()
      .map((name, index) =>
        index === 0 ? texts().planChoice.names[name] : lowerFirst(texts().planChoice.names[name]),
      )
      .join(` ${texts().planChoice.and} `);
  const summary = createMemo(() => app.planChoice.summaryOf(props.scenario, props.diagnosis, props.document));
  const sentence = (name: PlanName): string => {
    const sentences = texts().planChoice.sentences;
    if (name === "cheapest") return sentences.cheapest;
    if (name === "fairest") return sentences.fairest(FAIREST_EXTRA_PERCENT);
    const asked = aim();
    const halfDays = asked.kind === "max-coverage" ? asked.halfDaysPerMonth : summary().halfDaysPerMonth;
    const most = sentences.mostChildren(Math.floor(halfDays));
    return props.scenario.programme.aim.kind === "max-coverage" ? `${most}.` : `${most}${sentences.half}.`;
  };
  return (
    <label class="plan-card" classList={{ "plan-card-chosen": chosen() }}>
      <input
        type="radio"
        name={props.group}
        checked={chosen()}
        onChange={() => app.choosePlan(props.document)}
      />
      <span class="plan-card-words">
        <span class="plan-card-title">
          {title()}
          <Show when={chosen()}>
            <span class="badge">{texts().planChoice.shown}</span>
          </Show>
        </span>
        <For each={names()}>{(name) => <span class="plan-card-sentence">{sentence(name)}</span>}</For>
        <Show when={names().length > 1}>
          <span class="hint">{texts().planChoice.twins}</span>
        </Show>
        <PlanFacts summary={summary()} scenario={props.scenario} />
        <Show when={props.document.status !== "optimal"}>
          <span class="hint">{texts().planChoice.notProven}</span>
        </Show>
      </span>
    </label>
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
