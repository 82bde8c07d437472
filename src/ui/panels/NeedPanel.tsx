import { createMemo, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { sumNeeds } from "../../../geodata/need/sumNeeds.ts";
import type { Trend } from "../../../geodata/model/trend.ts";
import { findTrend, sumTrends } from "../../../geodata/need/trend.ts";
import { formatList, roundEstimate } from "../../i18n/format.ts";
import { trendText } from "../../i18n/trendText.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { NeedAges } from "./NeedAges.tsx";
import { NeedVoices } from "./NeedVoices.tsx";
import { NeedWeights } from "./NeedWeights.tsx";
import { NeedZonings } from "./NeedZonings.tsx";
import { StructureImport } from "./StructureImport.tsx";

/** « Les besoins » of step 1: how many children, how sure, of what age, what counts for more, what people say. */
export function NeedPanel(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <section class="need-panel">
      <h3>{texts().need.title}</h3>
      <Show when={app.latestDiagnosis()} fallback={<p>{texts().shell.computing}</p>}>
        {(diagnosis) => <NeedTotal diagnosis={diagnosis()} />}
      </Show>
      <NeedAges ageBand={props.scenario.programme.ageBand} />
      <NeedTrend scenario={props.scenario} />
      <NeedWeights scenario={props.scenario} />
      <NeedZonings scenario={props.scenario} />
      <NeedVoices scenario={props.scenario} />
      <details class="fold">
        <summary>{texts().need.dataTitle}</summary>
        <StructureImport
          territory={props.scenario.territory}
          title={texts().need.dataFile}
          help={texts().need.dataHelp}
        />
      </details>
    </section>
  );
}

function NeedTotal(props: { readonly diagnosis: Diagnosis }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const total = createMemo(() => sumNeeds(props.diagnosis.communes.map(({ need }) => need)));
  const sources = (): string =>
    formatList(
      [...total().methods].map(([method, communes]) => texts().need.source(method, communes)),
      lang(),
    );
  return (
    <div class="block">
      <p data-testid="need-total">
        <strong>
          {total().estimated
            ? texts().need.range(roundEstimate(total().low), roundEstimate(total().high))
            : texts().need.exact}
        </strong>
      </p>
      <p class="hint">{texts().need.sources(sources(), total().years)}</p>
    </div>
  );
}

function NeedTrend(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const trends = createMemo(() =>
    props.scenario.territory.communes.flatMap(
      (commune) => findTrend(commune, props.scenario.programme.ageBand) ?? [],
    ),
  );
  const whole = createMemo(() => sumTrends(trends()));
  const count = (outcome: Trend["outcome"]): number =>
    trends().filter((trend) => trend.outcome === outcome).length;
  return (
    <section>
      <h4>{texts().need.trendTitle}</h4>
      <Show when={whole()} fallback={<p class="hint">{texts().need.trendNone}</p>}>
        {(trend) => (
          <>
            <p data-testid="need-trend">{trendText(trend(), texts())}</p>
            <p>{texts().need.trendCommunes(count("rises"), count("falls"), count("unsure"))}</p>
            <p class="hint">{texts().need.trendHelp}</p>
          </>
        )}
      </Show>
    </section>
  );
}
