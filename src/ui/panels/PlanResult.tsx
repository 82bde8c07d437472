import { createMemo, For, type JSX, Show } from "solid-js";
import type { CoverageSummary } from "../../../geodata/model/whiteZone.ts";
import {
  begunMinutes,
  formatDriveSeconds,
  formatDuration,
  formatInteger,
  roundEstimate,
} from "../../i18n/format.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { AppStore } from "../state/appStore.ts";
import { judgePlan } from "../../pipeline/planQuality.ts";
import { BeforeAfterBar } from "../widgets/BeforeAfterBar.tsx";
import { PlanChanges } from "./PlanChanges.tsx";

/** Says what the kept plan brings, in one sentence. */
export function resultSentence(app: AppStore, texts: Texts): string {
  const assessment = app.assessment();
  const diagnosis = app.latestDiagnosis();
  if (assessment === null || diagnosis === null) return "";
  const gain = assessment.after.coveredChildren - diagnosis.summary.coveredChildren;
  return texts.circuits.result(
    assessment.figures.circuits,
    assessment.figures.stops,
    roundEstimate(gain),
    assessment.figures.fixedPlaces?.length ?? 0,
  );
}

/** The plan in sentences, then before/after bars, then a small table. */
export function PlanResult(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const quality = createMemo(() => {
    const view = app.planView();
    return view === null ? null : judgePlan(view.document);
  });
  const qualityText = (): string => {
    const known = quality();
    if (known === null) return "";
    const aim = app.planView()?.scenario.programme.aim ?? props.scenario.programme.aim;
    const cheapest = aim.kind === "cover-all";
    if (known.kind === "best" && cheapest && aim.worstAccessSeconds !== undefined) {
      return texts().planChoice.bestWithin(formatDriveSeconds(aim.worstAccessSeconds, lang()));
    }
    const opens = (app.assessment()?.figures.fixedPlaces?.length ?? 0) > 0;
    if (known.kind === "best" && cheapest && opens) return texts().circuits.bestPlan;
    if (known.kind === "best") return cheapest ? texts().circuits.bestCost : texts().circuits.bestChildren;
    return known.kind === "within" ? texts().circuits.within(known.gap) : texts().circuits.noBound;
  };
  const monthlyCents = (cents: number): number => (cents / props.scenario.programme.cycleWeeks) * 4;
  const duration = (value: number | null): string => (value === null ? "–" : formatDuration(value, lang()));
  const rows = (
    before: CoverageSummary,
    after: CoverageSummary,
  ): readonly (readonly [string, string, string])[] => [
    [
      texts().circuits.rowWhite,
      formatInteger(before.whiteCommunes.length, lang()),
      formatInteger(after.whiteCommunes.length, lang()),
    ],
    [
      texts().circuits.rowCovered,
      formatInteger(roundEstimate(before.coveredChildren), lang()),
      formatInteger(roundEstimate(after.coveredChildren), lang()),
    ],
    [texts().circuits.rowMean, duration(before.meanMinutes), duration(after.meanMinutes)],
    [
      texts().circuits.rowWorst,
      duration(begunMinutes(before.worstMinutes)),
      duration(begunMinutes(after.worstMinutes)),
    ],
  ];

  return (
    <>
      <Show when={app.assessment()?.figures.feasible === true}>
        <p class="quality" data-testid="plan-quality">
          <Show when={app.planView()?.document.status === "cancelled"}>{texts().circuits.stopped} </Show>
          {qualityText()}
        </p>
      </Show>
      <Show when={app.assessment()}>
        {(assessment) => (
          <>
            <p>{texts().circuits.remaining(assessment().after.whiteCommunes.length)}</p>
            <Show when={app.assessmentBefore()}>
              {(before) => <PlanChanges scenario={props.scenario} before={before()} after={assessment()} />}
            </Show>
            <Show when={assessment().figures.circuits > 0}>
              <p>
                {texts().circuits.effort(
                  Math.round(assessment().figures.halfDaysPerMonth),
                  (assessment().figures.driveKm / props.scenario.programme.cycleWeeks) * 4,
                  monthlyCents(assessment().figures.cost),
                )}{" "}
                <span class="badge">{texts().circuits.hypothesisCost}</span>{" "}
                <Show when={props.scenario.teams.some((team) => !team.confirmed)}>
                  <span class="badge">{texts().circuits.teamHypothesis}</span>
                </Show>
              </p>
              <p class="hint">
                {texts().circuits.firstSession(formatDate(props.scenario.calendar.start, lang()))}
              </p>
            </Show>
            <Show when={app.latestDiagnosis()}>
              {(diagnosis) => (
                <>
                  <BeforeAfterBar
                    caption={texts().circuits.barCaption}
                    beforeLabel={texts().circuits.before}
                    afterLabel={texts().circuits.after}
                    before={diagnosis().summary.coveredShare}
                    after={assessment().after.coveredShare}
                    beforeText={texts().circuits.barValue(
                      diagnosis().summary.coveredShare,
                      roundEstimate(diagnosis().summary.coveredChildren),
                    )}
                    afterText={texts().circuits.barValue(
                      assessment().after.coveredShare,
                      roundEstimate(assessment().after.coveredChildren),
                    )}
                  />
                  <table class="small-table">
                    <caption class="visually-hidden">{texts().circuits.compareTable}</caption>
                    <thead>
                      <tr>
                        <td />
                        <th scope="col">{texts().circuits.before}</th>
                        <th scope="col">{texts().circuits.after}</th>
                      </tr>
                    </thead>
                    <tbody>
                      <For each={rows(diagnosis().summary, assessment().after)}>
                        {(row) => (
                          <tr>
                            <th scope="row">{row[0]}</th>
                            <td>{row[1]}</td>
                            <td>{row[2]}</td>
                          </tr>
                        )}
                      </For>
                    </tbody>
                  </table>
                </>
              )}
            </Show>
          </>
        )}
      </Show>
    </>
  );
}
