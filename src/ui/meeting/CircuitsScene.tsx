import { createMemo, For, type JSX, Show } from "solid-js";
import type { CoverageSummary, Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatClockRange, formatRhythm, roundEstimate, weekdayName } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { CircuitMark } from "../panels/CircuitList.tsx";
import { UnplannedNotice } from "../panels/UnplannedNotice.tsx";
import { countWhiteChildren } from "../panels/ZonesPanel.tsx";
import type { Assessment } from "../state/appStore.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { type CircuitRow, listCircuitRows } from "../state/circuitRows.ts";
import { BeforeAfterBar } from "../widgets/BeforeAfterBar.tsx";
import { onMeetingKey } from "./onMeetingKey.ts";
import { KeyButton, SceneWords } from "./SceneWords.tsx";

/** What the plan is: first all of it with its price, then one circuit after the other. */
export function CircuitsScene(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const plan = createMemo(() => (app.planView() === null ? null : app.assessment()));
  return (
    <Show
      when={plan()}
      fallback={
        <NoPlan
          scenario={props.scenario}
          diagnosis={props.diagnosis}
          question={texts().meeting.scenes.circuits}
        />
      }
    >
      {(assessment) => (
        <PlanWords scenario={props.scenario} diagnosis={props.diagnosis} assessment={assessment()} />
      )}
    </Show>
  );
}

/** Before any plan: what it is for, and the button that proposes one. */
export function NoPlan(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly question: string;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  onMeetingKey((command) => {
    if (command.kind !== "confirm" && command.kind !== "recalculate") return false;
    void app.propose();
    return true;
  });
  return (
    <SceneWords
      question={props.question}
      sentence={texts().meeting.noPlan(
        props.diagnosis.summary.whiteCommunes.length,
        roundEstimate(countWhiteChildren(props.diagnosis)),
      )}
      actions={
        <KeyButton
          main
          name={texts().circuits.main}
          keyName={texts().meeting.key.enter}
          onPress={() => void app.propose()}
        />
      }
    >
      <UnplannedNotice scenario={props.scenario} />
    </SceneWords>
  );
}

function PlanWords(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly assessment: Assessment;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const rows = createMemo(() => {
    const view = app.planView();
    return view === null
      ? []
      : listCircuitRows(view.document.plan, view.scenario.venues, view.scenario.territory);
  });
  const index = (): number => rows().findIndex(({ id }) => id === app.selection.selectedCircuitId());
  const chosen = (): CircuitRow | null => rows()[index()] ?? null;

  onMeetingKey((command) => {
    if (command.kind !== "recalculate" && !(command.kind === "confirm" && app.planIsStale())) return false;
    void app.propose();
    return true;
  });

  function step(by: 1 | -1): void {
    const next = Math.min(rows().length - 1, Math.max(-1, index() + by));
    app.selection.selectCircuit(rows()[next]?.id ?? null);
  }

  const sentence = (): string => {
    const row = chosen();
    return row === null ? planSentence() : circuitSentence(row);
  };
  const planSentence = (): string =>
    texts().meeting.plan(
      props.assessment.figures.circuits,
      roundEstimate(props.assessment.after.coveredChildren - props.diagnosis.summary.coveredChildren),
      props.assessment.figures.fixedPlaces?.length ?? 0,
    );
  const lang = useLang();
  const circuitSentence = (row: CircuitRow): string =>
    texts().meeting.circuit(
      row.number,
      weekdayName(row.weekday, lang()),
      row.halfDay,
      row.stops.map(({ communeName }) => communeName),
    );

  return (
    <SceneWords
      question={texts().meeting.scenes.circuits}
      sentence={sentence()}
      onStep={step}
      actions={
        <>
          <Show when={rows().length > 0}>
            <p class="meeting-hint meeting-step-hint">
              {chosen() === null
                ? texts().meeting.stepHint
                : `${texts().meeting.stepHint} (${texts().meeting.circuitOf(index() + 1, rows().length)})`}
            </p>
          </Show>
          <Show when={app.planIsStale()}>
            <KeyButton
              main
              name={texts().meeting.recalculate}
              keyName={texts().meeting.key.enter}
              onPress={() => void app.propose()}
            />
          </Show>
        </>
      }
    >
      <Show when={chosen()} fallback={<Effort {...props} />}>
        {(row) => <CircuitStops row={row()} scenario={props.scenario} />}
      </Show>
    </SceneWords>
  );
}

/** How often, how many half-days and euros a month, and what it changes, as a bar. */
function Effort(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly assessment: Assessment;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const nearText = ({ coveredChildren, coveredShare }: CoverageSummary): string =>
    texts().meeting.near(roundEstimate(coveredChildren), coveredShare);
  const programme = (): Scenario["programme"] =>
    app.planView()?.scenario.programme ?? props.scenario.programme;
  return (
    <>
      <p>
        {texts().meeting.effort(
          Math.round(props.assessment.figures.halfDaysPerMonth * 10) / 10,
          (props.assessment.figures.cost / programme().cycleWeeks) * 4,
          programme().visitsPerCycle,
          programme().cycleWeeks,
        )}
      </p>
      <BeforeAfterBar
        caption={texts().meeting.rowNear}
        beforeLabel={texts().meeting.today}
        afterLabel={texts().meeting.withPlan}
        before={props.diagnosis.summary.coveredShare}
        after={props.assessment.after.coveredShare}
        beforeText={nearText(props.diagnosis.summary)}
        afterText={nearText(props.assessment.after)}
      />
    </>
  );
}

function CircuitStops(props: { readonly row: CircuitRow; readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const lang = useLang();
  const cycleWeeks = (): number => app.planView()?.document.cycleWeeks ?? props.scenario.programme.cycleWeeks;
  return (
    <>
      <p class="meeting-circuit-when">
        <CircuitMark row={props.row} />
        <span class="meeting-first-capital">
          {formatRhythm(props.row.weekday, props.row.weeks, cycleWeeks(), lang())}
        </span>
      </p>
      <ol class="meeting-stops">
        <For each={props.row.stops}>
          {(stop) => (
            <li>
              <strong>{stop.communeName}</strong>{" "}
              <span>{formatClockRange(stop.start, stop.end, lang())}</span>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}
