import { createMemo, type JSX, Show } from "solid-js";
import { formatEuros, roundEstimate } from "../../i18n/format.ts";
import { type ChangeKind, type CommuneChange, comparePlans } from "../../pipeline/comparePlans.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

/** Most communes that are named. */
const NAMED = 5;

/** What the last computation changed, in one sentence, and which communes gain and lose by it. */
export function ChangeWords(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const before = app.assessmentBefore;
  const changes = createMemo(() => {
    const [then, now] = [before(), app.assessment()];
    return then === null || now === null ? [] : comparePlans(then.communes, now.communes);
  });
  const of = (kind: ChangeKind): readonly CommuneChange[] =>
    changes().filter((change) => change.kind === kind);
  const children = (kind: ChangeKind): number =>
    roundEstimate(of(kind).reduce((sum, change) => sum + change.children, 0));
  const names = (kind: ChangeKind): readonly string[] => {
    const communes = new Map(props.scenario.territory.communes.map(({ code, name }) => [code, name]));
    const all = of(kind).map(({ code }) => communes.get(code) ?? code);
    const rest = all.length - NAMED;
    return rest > 1 ? [...all.slice(0, NAMED), texts().meeting.others(rest)] : all;
  };
  const price = (): string => {
    const cents =
      (((app.assessment()?.figures.cost ?? 0) - (before()?.figures.cost ?? 0)) /
        props.scenario.programme.cycleWeeks) *
      4;
    const euros = formatEuros(Math.abs(cents), lang());
    return texts().planChanges.price(cents < 0 ? `−${euros}` : `+${euros}`);
  };
  return (
    <Show when={before()}>
      <div class="meeting-changes" role="status" data-testid="meeting-changes">
        <p>
          <strong>{texts().meeting.changed}</strong>{" "}
          {changes().length === 0
            ? texts().planChanges.none
            : texts().planChanges.summary(
                of("gained").length,
                children("gained"),
                of("lost").length,
                children("lost"),
              )}{" "}
          {price()}
        </p>
        <Show when={of("lost").length > 0}>
          <p>{texts().meeting.lost(names("lost"))}</p>
        </Show>
        <Show when={of("gained").length > 0}>
          <p>{texts().meeting.gained(names("gained"))}</p>
        </Show>
      </div>
    </Show>
  );
}
