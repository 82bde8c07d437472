import { createMemo, type JSX, Show } from "solid-js";
import { formatDecimal, formatEuros, formatInteger } from "../../i18n/format.ts";
import { methodText } from "../../i18n/methodText.ts";
import { hasPriorities } from "../../pipeline/demandWeights.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { judgePlan } from "../../pipeline/planQuality.ts";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

/** « Détails du calcul » : the words of solvers, folded. */
export function PlanDetails(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const view = app.planView;
  const valueText = (value: number | null): string => {
    if (value === null) return "–";
    const scenario = view()?.scenario;
    if (scenario?.programme.aim.kind === "cover-all")
      return texts().circuits.perCycle(formatEuros(value, lang()));
    const number = formatInteger(value, lang());
    return scenario !== undefined && hasPriorities(scenario) ? texts().need.weightedValue(number) : number;
  };
  const gapText = createMemo(() => {
    const current = view();
    if (current === null) return "–";
    const quality = judgePlan(current.document);
    if (quality.kind === "unknown") return "–";
    const gap = formatDecimal(quality.kind === "best" ? 0 : quality.gap, 1, lang());
    return lang() === "fr" ? `${gap}\u00a0%` : `${gap}%`;
  });
  const broken = createMemo(() => app.assessment()?.figures.violations.length ?? 0);

  return (
    <details class="fold">
      <summary>{texts().circuits.details}</summary>
      <div class="compact-grid">
        <NumberQuestion
          compact
          label={texts().circuits.seed}
          value={app.planRun.seed()}
          min={0}
          max={1_000_000}
          onChange={(value) => app.planRun.setSeed(value)}
        />
        <NumberQuestion
          compact
          label={texts().circuits.seconds}
          value={app.planRun.limit()}
          min={1}
          max={600}
          onChange={(value) => app.planRun.setLimit(value)}
        />
        <NumberQuestion
          compact
          label={texts().circuits.iterations}
          value={app.planRun.iterations()}
          min={0}
          max={1_000_000}
          onChange={(value) => app.planRun.setIterations(value)}
        />
      </div>
      <Show when={view()}>
        {(current) => (
          <dl class="figures">
            <dt>{texts().circuits.status}</dt>
            <dd>{texts().circuits.statusOf[current().document.status]}</dd>
            <dt>{texts().circuits.objective}</dt>
            <dd>{valueText(current().document.objective)}</dd>
            <dt>{texts().circuits.bound}</dt>
            <dd>{valueText(current().document.bound)}</dd>
            <dt>{texts().circuits.gap}</dt>
            <dd>{gapText()}</dd>
            <dt>{texts().circuits.seed}</dt>
            <dd>{formatInteger(current().document.seed, lang())}</dd>
            <Show when={current().document.aim === undefined ? app.runFacts() : null}>
              {(facts) => (
                <>
                  <dt>{texts().circuits.spent}</dt>
                  <dd>{texts().circuits.spentValue(facts().seconds)}</dd>
                  <dt>{texts().circuits.method}</dt>
                  <dd class="method">{methodText(facts().method, lang())}</dd>
                </>
              )}
            </Show>
            <dt>{texts().circuits.rules}</dt>
            <dd>{broken() === 0 ? texts().circuits.rulesKept : texts().circuits.rulesBroken(broken())}</dd>
          </dl>
        )}
      </Show>
    </details>
  );
}
