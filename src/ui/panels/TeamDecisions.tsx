import { For, type JSX } from "solid-js";
import { decideTeam, type TeamDecision, teamDecision } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";

/** Which teams must go out, and which do not. */
export function TeamDecisions(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <For each={props.scenario.teams}>
      {({ id, name }) => (
        <ChoiceQuestion<TeamDecision>
          label={texts().acting.teamQuestion(name)}
          value={teamDecision(props.scenario.locks, id)}
          choices={[
            { value: "free", label: texts().acting.teamFree },
            { value: "require", label: texts().acting.teamRequire },
            { value: "forbid", label: texts().acting.teamForbid },
          ]}
          onChange={(next) => app.document.changeLocks((locks) => decideTeam(locks, id, next))}
        />
      )}
    </For>
  );
}
