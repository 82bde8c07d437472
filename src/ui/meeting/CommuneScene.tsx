import { createEffect, createMemo, For, type JSX, on, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { communeSentences } from "../../i18n/communeText.ts";
import { formatClockRange, formatRhythm } from "../../i18n/format.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import { stopDecision } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { UnplannedNotice } from "../panels/UnplannedNotice.tsx";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { findCommuneFacts } from "../state/communeFacts.ts";
import { findCommunes } from "../state/communeRows.ts";
import { Combobox } from "../widgets/Combobox.tsx";
import { ChangeWords } from "./ChangeWords.tsx";
import { CommuneActions } from "./CommuneActions.tsx";
import { hallCommune, hostName } from "./communeStops.ts";
import { ExplanationWords } from "./ExplanationWords.tsx";
import { onMeetingKey } from "./onMeetingKey.ts";
import { SceneWords } from "./SceneWords.tsx";

const SEARCH_RESULTS = 5;

interface SceneProps {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}

/** One commune: who serves it, or why nobody does and at what price; and what the meeting asks for it. */
export function CommuneScene(props: SceneProps): JSX.Element {
  const app = useApp();
  const commune = createMemo(() =>
    props.scenario.territory.communes.find(({ code }) => code === app.selection.selectedCode()),
  );
  onMeetingKey((command) => {
    if (command.kind !== "search") return false;
    app.selection.select(null);
    return true;
  });
  return (
    <Show when={commune()} keyed fallback={<CommuneSearch {...props} />}>
      {(chosen) => <CommuneWords {...props} commune={chosen} />}
    </Show>
  );
}

function CommuneSearch(props: SceneProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  let field: HTMLDivElement | undefined;
  return (
    <SceneWords
      question={texts().meeting.scenes.commune}
      sentence={texts().meeting.whichCommune}
      focus={() => field?.querySelector("input") ?? null}
    >
      <div class="meeting-search" ref={field}>
        <Combobox
          label={texts().sheet.search}
          placeholder={texts().sheet.searchPlaceholder}
          hideLabel
          emptyText={texts().sheet.noResult}
          countText={(count) => texts().sheet.results(count)}
          findOptions={(text) =>
            findCommunes(props.scenario.territory, text, SEARCH_RESULTS).map(({ code, name }) => ({
              id: code,
              label: name,
            }))
          }
          onChoose={({ id }) => app.selection.select(id)}
        />
      </div>
      <p>{texts().meeting.searchHint}</p>
    </SceneWords>
  );
}

function CommuneWords(props: SceneProps & { readonly commune: Commune }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const outcome = createMemo(
    (): CommuneOutcome | null =>
      app.assessment()?.communes.find(({ code }) => code === props.commune.code) ?? null,
  );
  const words = createMemo(() => {
    const facts = findCommuneFacts(
      props.scenario,
      props.diagnosis,
      app.planView(),
      app.assessment(),
      props.commune.code,
    );
    return facts === null ? null : communeSentences(facts, lang());
  });
  /** A workshop may stand in a commune that has no need of it: its sheet does not say so. */
  const hosted = (): string | null => {
    const known = outcome();
    const stop = known?.stop ?? null;
    if (known === null || stop === null || !known.before.covered) return null;
    if (hallCommune(props.scenario, stop.venueId) !== props.commune.code) return null;
    const cycleWeeks = app.planView()?.document.cycleWeeks ?? props.scenario.programme.cycleWeeks;
    return texts().meeting.hosts(
      formatRhythm(stop.weekday, stop.weeks, cycleWeeks, lang()),
      formatClockRange(stop.start, stop.end, lang()),
    );
  };
  /** What the meeting has asked for in this commune, and for the stop that its families go to. */
  const decided = createMemo((): readonly string[] => {
    const own = props.scenario.venues.filter(({ communeCode }) => communeCode === props.commune.code);
    const ids = new Set([...own.map(({ id }) => id), outcome()?.stop?.venueId ?? ""]);
    return [...ids].flatMap((id) => decisionSentence(id) ?? []);
  });
  function decisionSentence(venueId: string): string | null {
    const host = hostName(props.scenario, venueId);
    switch (stopDecision(props.scenario.locks, venueId)) {
      case "keep":
        return texts().meeting.keepDone(host);
      case "discard":
        return texts().meeting.discardDone(host);
      case "require":
        return texts().meeting.requireDone(host);
      case "free":
        return null;
    }
  }
  const answer = createMemo(() => app.explain?.answerFor(props.commune.code) ?? null);
  const explanation = (): ExplanationDocument | null => {
    const known = answer();
    return known?.state === "answered" ? known.explanation : null;
  };
  const isUnserved = (): boolean => outcome()?.coveredAfter === false;

  function ask(): void {
    void app.explain?.ask(props.commune.code);
  }
  // The reason is looked for by itself, once for each plan: whoever stopped it asks again.
  createEffect(
    on(
      () => (app.planIsStale() || !isUnserved() ? null : app.planView()?.document.plan),
      (plan) => {
        if (plan !== null && plan !== undefined && answer()?.state === "not-asked") ask();
      },
    ),
  );
  /** Known at once, before the page has found out that its plan is no longer the present one. */
  const waits = (): boolean => app.planIsStale() || app.planView()?.scenario.locks !== props.scenario.locks;
  onMeetingKey((command) => {
    if (command.kind !== "confirm" && command.kind !== "recalculate") return false;
    if (waits()) void app.propose();
    else if (isUnserved() && explanation() === null) ask();
    else return false;
    return true;
  });

  const Stale = (): JSX.Element => (
    <Show when={decided().length === 0}>
      <p>{texts().meeting.stale}</p>
    </Show>
  );
  // Told once: what changes takes its place.
  const Today = (): JSX.Element => (
    <Show when={app.assessmentBefore() === null}>
      <p>{words()?.today}</p>
    </Show>
  );

  return (
    <SceneWords
      question={props.commune.name}
      sentence={words()?.plan ?? words()?.verdict ?? texts().shell.computing}
      actions={
        <CommuneActions
          scenario={props.scenario}
          commune={props.commune}
          outcome={outcome()}
          explanation={explanation()}
        />
      }
    >
      <UnplannedNotice scenario={props.scenario} />
      <Show when={!app.planIsStale()} fallback={<Stale />}>
        <ChangeWords scenario={props.scenario} />
      </Show>
      <For each={decided()}>
        {(sentence) => (
          <p data-testid="meeting-decided">
            <strong>{sentence}</strong>
          </p>
        )}
      </For>
      <Show when={!app.planIsStale()}>
        <Show when={hosted()}>{(sentence) => <p>{sentence()}</p>}</Show>
        <Show when={isUnserved() && answer()} fallback={<Today />}>
          {(known) => <ExplanationWords scenario={props.scenario} answer={known()} onAsk={ask} />}
        </Show>
      </Show>
    </SceneWords>
  );
}
