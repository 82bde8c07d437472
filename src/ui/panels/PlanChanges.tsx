import { createMemo, For, type JSX, Show } from "solid-js";
import { formatDriveSeconds, formatEuros, formatInteger, roundEstimate } from "../../i18n/format.ts";
import { type ChangeKind, type CommuneChange, comparePlans } from "../../pipeline/comparePlans.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Assessment } from "../state/appStore.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

/** Most communes that are listed before « tout voir ». */
const LISTED = 8;

/** What the new plan changes for each commune, against the one that was shown before: who loses is said first. */
export function PlanChanges(props: {
  readonly scenario: Scenario;
  readonly before: Assessment;
  readonly after: Assessment;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const changes = createMemo(() => comparePlans(props.before.communes, props.after.communes));
  const names = createMemo(
    () => new Map(props.scenario.territory.communes.map(({ code, name }) => [code, name])),
  );
  const childrenOf = (kind: ChangeKind): number =>
    roundEstimate(
      changes()
        .filter((change) => change.kind === kind)
        .reduce((sum, { children }) => sum + children, 0),
    );
  const countOf = (kind: ChangeKind): number => changes().filter((change) => change.kind === kind).length;
  const monthlyCents = (): number =>
    ((props.after.figures.cost - props.before.figures.cost) / props.scenario.programme.cycleWeeks) * 4;
  const price = (): string => {
    const cents = monthlyCents();
    const euros = formatEuros(Math.abs(cents), lang());
    return texts().planChanges.price(cents < 0 ? `−${euros}` : `+${euros}`);
  };
  const minutes = (seconds: number | null): string =>
    seconds === null ? texts().sheet.none : formatDriveSeconds(seconds, lang());

  function detail(change: CommuneChange): string {
    switch (change.kind) {
      case "lost":
      case "gained":
      case "farther":
      case "nearer":
        return texts().planChanges.drive(minutes(change.secondsBefore), minutes(change.secondsAfter));
      case "less-often":
      case "more-often":
        return texts().planChanges.visits(
          formatInteger(change.visitsBefore, lang()),
          formatInteger(change.visitsAfter, lang()),
        );
    }
  }

  const row = (change: CommuneChange): JSX.Element => (
    <li>
      <button type="button" class="row-button farthest-row" onClick={() => app.selection.select(change.code)}>
        <span>
          <strong>{names().get(change.code) ?? change.code}</strong>{" "}
          <span class="hint">{texts().planChanges.kind[change.kind]}</span>
        </span>
        <span>{detail(change)}</span>
      </button>
    </li>
  );

  return (
    <section class="block plan-changes" data-testid="plan-changes">
      <h3>{texts().planChanges.title}</h3>
      <Show when={changes().length > 0} fallback={<p>{texts().planChanges.none}</p>}>
        <p>
          {texts().planChanges.summary(
            countOf("gained"),
            childrenOf("gained"),
            countOf("lost"),
            childrenOf("lost"),
          )}{" "}
          {price()}
        </p>
        <ul class="plain-list">
          <For each={changes().slice(0, LISTED)}>{row}</For>
        </ul>
        <Show when={changes().length > LISTED}>
          <details class="fold">
            <summary>{texts().planChanges.more(changes().length - LISTED)}</summary>
            <ul class="plain-list">
              <For each={changes().slice(LISTED)}>{row}</For>
            </ul>
          </details>
        </Show>
      </Show>
    </section>
  );
}
