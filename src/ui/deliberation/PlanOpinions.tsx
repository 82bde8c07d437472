import { createMemo, type JSX, Show } from "solid-js";
import { planKey } from "../../scenario/entryId.ts";
import { readSubject } from "../../scenario/opinions.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createTargetNames } from "../../i18n/targetText.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { OpinionCounts } from "./OpinionMark.tsx";

/** In one line, what was said about the plan that is shown. */
export function PlanOpinions(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const target = createMemo(() => {
    const view = app.planView();
    return view === null ? null : ({ kind: "plan", plan: planKey(view.document.plan) } as const);
  });
  return (
    <Show when={target()} fallback={<p class="hint">{texts().deliberation.noPlan}</p>}>
      {(plan) => {
        const subject = createMemo(() => readSubject(props.scenario.comments, plan()));
        return (
          <p class="plan-opinions" data-testid="plan-opinions">
            {texts().deliberation.planLine(createTargetNames(props.scenario, lang())(plan()))}{" "}
            <Show when={subject().threads.length > 0} fallback={texts().deliberation.planLineNone}>
              <OpinionCounts subject={subject()} />
            </Show>
          </p>
        );
      }}
    </Show>
  );
}
