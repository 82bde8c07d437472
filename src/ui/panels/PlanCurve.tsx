import { createMemo, createUniqueId, For, type JSX, Match, Show, Switch } from "solid-js";
import type { CopiedTable } from "../../exports/copiedTable.ts";
import { formatDriveSeconds, formatEuros, formatInteger, roundEstimate } from "../../i18n/format.ts";
import type { ParetoFront, ParetoPlan } from "../../pipeline/paretoFront.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import { CurveChart } from "../widgets/CurveChart.tsx";
import { PlanFacts } from "./PlanFacts.tsx";

/** « Plus de choix » : more plans on a curve, with a slider that stops at real plans only, and as a table. */
export function PlanCurve(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const state = app.planChoice.curve;
  const ready = createMemo(() => {
    const current = state();
    return current.state === "ready" && current.front.plans.length > 0 ? current.front : null;
  });
  const open = (): boolean => state().state === "computing" || ready() !== null;
  return (
    <section class="plan-curve">
      <button
        type="button"
        class="button"
        aria-expanded={open()}
        disabled={app.planChoice.named() === "computing"}
        onClick={() => (open() ? app.planChoice.closeCurve() : void app.openCurve())}
      >
        {open() ? texts().planChoice.less : texts().planChoice.more}
      </button>
      <Switch>
        <Match when={ready()}>{(front) => <Curve front={front()} scenario={props.scenario} />}</Match>
        <Match when={state().state === "computing"}>
          <p class="hint" role="status">
            {texts().planChoice.computing(doneOf(state()))}
          </p>
        </Match>
        <Match when={state().state !== "closed"}>
          <p class="notice notice-warning" role="status">
            {texts().planChoice.curveFailed}
          </p>
        </Match>
      </Switch>
    </section>
  );
}

function doneOf(state: { readonly state: string; readonly done?: number }): number {
  return state.done ?? 0;
}

function Curve(props: { readonly front: ParetoFront; readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const slider = createUniqueId();
  const plans = (): readonly ParetoPlan[] => props.front.plans;
  const names = createMemo(() => {
    const known = new Map(
      props.scenario.plans.map((document) => [JSON.stringify(document.plan), document] as const),
    );
    return plans().map(({ document }) => known.get(JSON.stringify(document.plan))?.names ?? []);
  });
  const shown = createMemo(() => JSON.stringify(props.scenario.plans[0]?.plan ?? null));
  const exact = createMemo(() =>
    plans().findIndex(({ document }) => JSON.stringify(document.plan) === shown()),
  );
  const index = (): number => Math.max(0, exact());
  const current = (): ParetoPlan | undefined => plans()[index()];
  const choose = (next: number): void => {
    const plan = plans()[next];
    if (plan === undefined) return;
    const text = JSON.stringify(plan.document.plan);
    const known = props.scenario.plans.find(
      (document: PlanDocument) => JSON.stringify(document.plan) === text,
    );
    app.choosePlan(known ?? plan.document);
  };
  const communeNames = createMemo(
    () => new Map(props.scenario.territory.communes.map(({ code, name }) => [code, name])),
  );
  const worst = ({ summary: { worstSeconds, worstCommune } }: ParetoPlan): string =>
    worstSeconds === null || worstCommune === null
      ? "–"
      : texts().planChoice.worstOff(
          communeNames().get(worstCommune) ?? worstCommune,
          formatDriveSeconds(worstSeconds, lang()),
        );
  const label = (rank: number): string => {
    const named = (names()[rank] ?? []).map((name) => texts().planChoice.names[name]);
    const unproven = plans()[rank]?.proven === false ? [texts().planChoice.notProven] : [];
    return [String(rank + 1), ...named, ...unproven].join(" – ");
  };
  const position = (): string => texts().planChoice.position(index() + 1, plans().length);
  /** What a slider says to those who do not see the curve. */
  const spoken = (): string => {
    const plan = current();
    if (plan === undefined || exact() < 0) return texts().planChoice.offCurve;
    const { communesServed, centsPerMonth } = plan.summary;
    const facts = [texts().planChoice.communes(communesServed), texts().planChoice.cost(centsPerMonth)];
    return `${position()}, ${[...facts, worst(plan)].join(", ")}`;
  };
  const table = (): CopiedTable => ({
    head: [
      texts().planChoice.columnPlan,
      texts().planChoice.columnCost,
      texts().planChoice.columnHalfDays,
      texts().planChoice.columnCommunes,
      texts().planChoice.columnChildren,
      texts().planChoice.columnWorst,
    ],
    rows: plans().map((plan, rank) => [
      label(rank),
      formatEuros(plan.summary.centsPerMonth, lang()),
      plan.summary.halfDaysPerMonth,
      plan.summary.communesServed,
      roundEstimate(plan.summary.childrenServed),
      worst(plan),
    ]),
  });
  const costs = (): readonly number[] => plans().map(({ summary }) => summary.centsPerMonth);
  return (
    <div class="plan-curve-body">
      <h4>{texts().planChoice.curveTitle}</h4>
      <CurveChart
        title={texts().planChoice.childrenAxis}
        xTitle={texts().planChoice.costAxis}
        xs={costs()}
        ys={plans().map(({ summary }) => summary.childrenServed)}
        xText={(value) => formatEuros(value, lang())}
        yText={(value) => formatInteger(roundEstimate(value), lang())}
        chosen={exact()}
      />
      <CurveChart
        title={texts().planChoice.worstAxis}
        xTitle={texts().planChoice.costAxis}
        xs={costs()}
        ys={plans().map(({ summary }) => summary.worstSeconds ?? 0)}
        xText={(value) => formatEuros(value, lang())}
        yText={(value) => formatDriveSeconds(value, lang())}
        chosen={exact()}
      />
      <label class="question-label" for={slider}>
        {texts().planChoice.slider}
      </label>
      <input
        id={slider}
        class="plan-slider"
        type="range"
        min="0"
        max={Math.max(0, plans().length - 1)}
        step="1"
        value={index()}
        aria-valuetext={spoken()}
        onInput={(event) => choose(event.currentTarget.valueAsNumber)}
      />
      <p class="hint">{texts().planChoice.curveHelp}</p>
      <Show when={exact() < 0}>
        <p>{texts().planChoice.offCurve}</p>
      </Show>
      <Show when={exact() >= 0 && current()}>
        {(plan) => (
          <div class="plan-current" aria-live="polite">
            <strong>{position()}</strong>
            <PlanFacts summary={plan().summary} scenario={props.scenario} />
          </div>
        )}
      </Show>
      <Show when={props.front.complete}>
        <p class="hint">{texts().planChoice.complete}</p>
      </Show>
      <details class="fold">
        <summary>{texts().planChoice.table}</summary>
        <CopyTableButton table={table} />
        <div class="table-wide" tabIndex={0} role="group" aria-label={texts().planChoice.table}>
          <table class="small-table">
            <caption class="visually-hidden">{texts().planChoice.table}</caption>
            <thead>
              <tr>
                <For each={table().head}>{(title) => <th scope="col">{title}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={plans()}>
                {(plan, rank) => (
                  <tr aria-current={rank() === exact() ? "true" : undefined}>
                    <th scope="row">
                      <button type="button" class="link-button" onClick={() => choose(rank())}>
                        {label(rank())}
                      </button>
                    </th>
                    <td>{formatEuros(plan.summary.centsPerMonth, lang())}</td>
                    <td>{formatInteger(plan.summary.halfDaysPerMonth, lang())}</td>
                    <td>{formatInteger(plan.summary.communesServed, lang())}</td>
                    <td>{formatInteger(roundEstimate(plan.summary.childrenServed), lang())}</td>
                    <td>{worst(plan)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
