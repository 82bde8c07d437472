import { createEffect, createMemo, type JSX, Match, Show, Switch } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { roundEstimate } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { hasPriorities } from "../../pipeline/demandWeights.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { StepPanel } from "../widgets/StepPanel.tsx";
import { BrokenRules } from "./BrokenRules.tsx";
import { CalendarSettings } from "./CalendarSettings.tsx";
import { CircuitList } from "./CircuitList.tsx";
import { CircuitQuestions } from "./CircuitQuestions.tsx";
import { HypothesesFold } from "./HypothesesFold.tsx";
import { MeetingDecisions } from "./MeetingDecisions.tsx";
import { NewPlaceList } from "./NewPlaceList.tsx";
import { PlanCards } from "./PlanCards.tsx";
import { PlanCurve } from "./PlanCurve.tsx";
import { PlanDetails } from "./PlanDetails.tsx";
import { PlanResult, resultSentence } from "./PlanResult.tsx";
import { RunningPlan } from "./RunningPlan.tsx";
import { showUnplanned, UnplannedNotice } from "./UnplannedNotice.tsx";
import { countWhiteChildren } from "./ZonesPanel.tsx";

/** Step 4: three questions in words, the computation, and the circuits it proposes. */
export function CircuitsPanel(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const running = createMemo(() => {
    const run = app.planRun.run();
    return run.state === "running" ? run : null;
  });
  const hasPlan = (): boolean => app.planView() !== null && app.assessment() !== null;

  let awaited = false;
  createEffect(() => {
    if (app.assessment() === null || !awaited) return;
    awaited = false;
    app.announce(resultSentence(app, texts()));
  });

  async function propose(): Promise<void> {
    awaited = true;
    const outcome = await app.propose();
    if (outcome !== null && outcome.plan !== null) return;
    awaited = false;
    showUnplanned();
    if (outcome === null) return;
    app.announce(
      outcome.status === "cancelled" ? texts().circuits.stoppedNothing : texts().circuits.infeasible,
    );
  }

  const mainLabel = (): string => {
    if (!hasPlan()) return texts().circuits.main;
    return app.planIsStale() ? texts().acting.recalculate : texts().circuits.again;
  };
  const introSentence = (): string => {
    const diagnosis = props.diagnosis;
    if (diagnosis === null) return texts().shell.computing;
    return texts().circuits.intro(
      diagnosis.summary.whiteCommunes.length,
      roundEstimate(countWhiteChildren(diagnosis)),
    );
  };

  return (
    <StepPanel
      number={4}
      busy={running() !== null}
      title={texts().circuits.title}
      sentence={
        <Show when={hasPlan() && running() === null} fallback={introSentence()}>
          {resultSentence(app, texts())}
        </Show>
      }
      footer={
        <Show
          when={running()}
          fallback={
            <button
              type="button"
              class="button button-main"
              disabled={props.diagnosis === null}
              onClick={() => void propose()}
            >
              {mainLabel()}
            </button>
          }
        >
          <button type="button" class="button button-main button-stop" onClick={() => app.planRun.stop()}>
            {texts().circuits.stop}
          </button>
        </Show>
      }
      note={running() === null ? undefined : texts().circuits.stopHelp}
    >
      <UnplannedNotice scenario={props.scenario} />
      <Show when={app.planIsStale() && running() === null}>
        <p class="notice notice-warning" role="status">
          {texts().circuits.stale}
        </p>
      </Show>
      <Switch>
        <Match when={running()}>
          {(run) => (
            <RunningPlan
              run={run()}
              aim={props.scenario.programme.aim.kind}
              weighted={hasPriorities(props.scenario)}
            />
          )}
        </Match>
        <Match when={hasPlan()}>
          <BrokenRules />
          <Show when={app.planIsStale() ? null : props.diagnosis}>
            {(diagnosis) => (
              <>
                <PlanCards scenario={props.scenario} diagnosis={diagnosis()} />
                <PlanCurve scenario={props.scenario} />
              </>
            )}
          </Show>
          <PlanResult scenario={props.scenario} />
          <NewPlaceList />
          <MeetingDecisions scenario={props.scenario} />
          <CircuitList scenario={props.scenario} />
          <details class="fold" open={app.planIsStale()}>
            <summary>{texts().circuits.answers}</summary>
            <CircuitQuestions scenario={props.scenario} />
          </details>
          <HypothesesFold scenario={props.scenario} />
        </Match>
        <Match when={true}>
          <CircuitQuestions scenario={props.scenario} />
          <Show when={props.scenario.locks.length > 0}>
            <MeetingDecisions scenario={props.scenario} />
          </Show>
          <HypothesesFold scenario={props.scenario} />
        </Match>
      </Switch>
      <Show when={running() === null}>
        <CalendarSettings scenario={props.scenario} />
      </Show>
      <PlanDetails />
    </StepPanel>
  );
}
