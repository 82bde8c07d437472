import { type JSX } from "solid-js";
import { hasPriorities } from "../../pipeline/demandWeights.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { RunningPlan } from "../panels/RunningPlan.tsx";
import { useApp, useTexts } from "../state/appContext.tsx";
import type { PlanRunState } from "../state/planRunStore.ts";
import { KeyButton, SceneWords } from "./SceneWords.tsx";

/** While circuits are computed: what is being done, how far, what is found, and « Arrêter ». */
export function RunningScene(props: {
  readonly scenario: Scenario;
  readonly run: Extract<PlanRunState, { state: "running" }>;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <SceneWords
      question={texts().meeting.scenes.circuits}
      sentence={texts().circuits.running}
      actions={
        <>
          <KeyButton
            main
            name={texts().circuits.stop}
            keyName={texts().meeting.key.escape}
            onPress={() => app.planRun.stop()}
          />
          <p class="meeting-hint">{texts().circuits.stopHelp}</p>
        </>
      }
    >
      <RunningPlan
        run={props.run}
        aim={props.scenario.programme.aim.kind}
        weighted={hasPriorities(props.scenario)}
      />
    </SceneWords>
  );
}
