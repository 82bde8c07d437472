import { createMemo, type JSX, Show } from "solid-js";
import { type ChangeKind, comparePlans, summariseChanges } from "../../pipeline/comparePlans.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { HeadSentences, PriceSentence } from "../panels/ChangeSentences.tsx";
import type { Assessment } from "../state/appStore.ts";
import { useApp, useTexts } from "../state/appContext.tsx";

/** Most communes that are named. */
const NAMED = 5;

/** What the last computation changed, in two sentences, and which communes gain and lose by it. */
export function ChangeWords(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const both = createMemo((): { readonly before: Assessment; readonly after: Assessment } | null => {
    const [before, after] = [app.assessmentBefore(), app.assessment()];
    return before === null || after === null ? null : { before, after };
  });
  return (
    <Show when={both()}>
      {(known) => {
        const changes = createMemo(() => comparePlans(known().before.communes, known().after.communes));
        const summary = createMemo(() =>
          summariseChanges(
            changes(),
            known().before.figures,
            known().after.figures,
            props.scenario.programme.cycleWeeks,
          ),
        );
        const names = (kind: ChangeKind): readonly string[] => {
          const communes = new Map(props.scenario.territory.communes.map(({ code, name }) => [code, name]));
          const all = changes()
            .filter((change) => change.kind === kind)
            .map(({ code }) => communes.get(code) ?? code);
          const rest = all.length - NAMED;
          return rest > 1 ? [...all.slice(0, NAMED), texts().meeting.others(rest)] : all;
        };
        return (
          <div class="meeting-changes" role="status" data-testid="meeting-changes">
            <Show when={changes().length > 0} fallback={<p>{texts().planChanges.none}</p>}>
              <HeadSentences summary={summary()} />
            </Show>
            <p>
              <PriceSentence summary={summary()} />
            </p>
            <Show when={names("lost").length > 0}>
              <p>{texts().meeting.lost(names("lost"))}</p>
            </Show>
            <Show when={names("gained").length > 0}>
              <p>{texts().meeting.gained(names("gained"))}</p>
            </Show>
          </div>
        );
      }}
    </Show>
  );
}
