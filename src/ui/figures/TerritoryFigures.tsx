import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatDecimal, formatInteger, formatPercent, roundEstimate } from "../../i18n/format.ts";
import { NO_BREAK_SPACE } from "../../i18n/typography.ts";
import { computeIndicators } from "../../pipeline/computeIndicators.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { computeServiceCoverage, type ServiceCoverage } from "../../pipeline/serviceCoverage.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { legendFacts, legendSources } from "../../mapping/legendFacts.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { createDeferred, latestOf } from "../state/deferred.ts";
import type { FigureContent } from "./figureContent.ts";
import { InequalityTable } from "./InequalityTable.tsx";
import { StrengthLists } from "./StrengthLists.tsx";

/** The age bands of the five programmes (C3), in months. */
const AGE_BANDS: readonly AgeBand[] = [
  { fromMonths: 0, toMonths: 72 },
  { fromMonths: 0, toMonths: 36 },
  { fromMonths: -6, toMonths: 24 },
  { fromMonths: 3, toMonths: 36 },
  { fromMonths: 3, toMonths: 48 },
];

interface Sheet {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly indicators: Indicators;
  readonly services: readonly ServiceCoverage[];
}

/** « Fiche du territoire »: what it has and lacks today, with definitions, dates and denominators, for any age band. */
export function TerritoryFigures(props: { readonly content: FigureContent }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const [ages, setAges] = createSignal<AgeBand | null>(null);
  const sheet = createDeferred(
    () => ({ content: props.content, ageBand: ages() }),
    ({ content, ageBand }) => buildSheet(content.scenario, ageBand),
  );
  return (
    <div class="figures-sheet">
      <AgeChoice
        programme={props.content.scenario.programme.ageBand}
        value={ages()}
        onChange={(next) => setAges(next)}
      />
      <Show
        when={sheet().state !== "failed"}
        fallback={<p class="notice notice-error">{texts().figures.failed}</p>}
      >
        <Show when={latestOf(sheet())} fallback={<p class="map-wait">{texts().figures.computing}</p>}>
          {(known) => (
            <>
              <h3>{known().scenario.territory.name}</h3>
              <p class="hint">{legendFacts(known().scenario.territory, known().diagnosis, lang())}</p>
              <KeyFigures sheet={known()} />
              <StrengthLists {...known()} />
              <InequalityTable
                inequality={known().indicators.inequality}
                territory={known().scenario.territory}
              />
              <details class="figures-note">
                <summary>{texts().figures.definition}</summary>
                <ul>
                  <For each={legendSources(known().scenario.territory, known().diagnosis, lang())}>
                    {(sentence) => <li>{sentence}</li>}
                  </For>
                </ul>
              </details>
            </>
          )}
        </Show>
      </Show>
    </div>
  );
}

function buildSheet(scenario: Scenario, ageBand: AgeBand | null): Sheet {
  const asked = ageBand === null ? scenario : { ...scenario, programme: { ...scenario.programme, ageBand } };
  const diagnosis = diagnose(asked);
  return {
    scenario: asked,
    diagnosis,
    indicators: computeIndicators(asked, diagnosis),
    services: computeServiceCoverage(asked, diagnosis),
  };
}

function AgeChoice(props: {
  readonly programme: AgeBand;
  readonly value: AgeBand | null;
  onChange(ages: AgeBand | null): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  return (
    <div class="figures-choice">
      <label for={id}>{texts().figures.ages}</label>
      <select
        id={id}
        class="text-input"
        onChange={(event) => props.onChange(AGE_BANDS[Number(event.currentTarget.value)] ?? null)}
      >
        <option value="-1" selected={props.value === null}>
          {texts().map.ages(props.programme)} ({texts().figures.programmeAges})
        </option>
        <For each={AGE_BANDS}>
          {(band, index) => (
            <option value={String(index())} selected={props.value === band}>
              {texts().map.ages(band)}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

function KeyFigures(props: { readonly sheet: Sheet }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const facts = createMemo((): readonly (readonly [string, string])[] => {
    const { diagnosis, indicators, scenario } = props.sheet;
    const { figures } = texts();
    const { summary, communes } = diagnosis;
    const children = communes.reduce((sum, { need }) => sum + need.children, 0);
    const estimated = communes.some(({ need }) => need.estimated);
    const minutes = (value: number | null): string =>
      value === null ? figures.unreachable : `${formatDecimal(value, 1, lang())}${NO_BREAK_SPACE}min`;
    const worst = indicators.inequality[0]?.worst ?? null;
    const name = scenario.territory.communes.find(({ code }) => code === worst?.code)?.name ?? "";
    const near = indicators.communes.filter(({ nearThreshold }) => nearThreshold !== null).length;
    return [
      [
        estimated ? `${figures.children} (${figures.childrenEstimated})` : figures.children,
        formatInteger(estimated ? roundEstimate(children) : children, lang()),
      ],
      [figures.covered, formatPercent(summary.coveredShare, lang())],
      [
        figures.whiteCommunes,
        `${formatInteger(summary.whiteCommunes.length, lang())} / ${formatInteger(communes.length, lang())}`,
      ],
      [figures.mean, minutes(summary.meanMinutes)],
      [figures.worst, worst === null ? figures.unreachable : `${name}, ${minutes(worst.minutes)}`],
      [figures.limit, formatInteger(near, lang())],
    ];
  });
  return (
    <section aria-label={texts().figures.keyFigures}>
      <dl class="figures-facts">
        <For each={facts()}>
          {([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
