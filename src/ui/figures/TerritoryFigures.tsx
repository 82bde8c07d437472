import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatDate, formatDecimal, formatInteger, formatPercent, roundEstimate } from "../../i18n/format.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import { computeIndicators } from "../../pipeline/computeIndicators.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { computeServiceCoverage, type ServiceCoverage } from "../../pipeline/serviceCoverage.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { legendFacts, legendSources } from "../map/legendFacts.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { createDeferred, latestOf } from "../state/deferred.ts";
import type { FigureContent } from "./figureContent.ts";
import { InequalityTable } from "./InequalityTable.tsx";
import { rankServices, type ToldService } from "./strengths.ts";

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
              <ServiceRanks sheet={known()} />
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
    const words = texts().figures;
    const { summary, communes } = diagnosis;
    const children = communes.reduce((sum, { need }) => sum + need.children, 0);
    const estimated = communes.some(({ need }) => need.estimated);
    const minutes = (value: number | null): string =>
      value === null ? words.unreachable : `${formatDecimal(value, 1, lang())} min`;
    const worst = indicators.inequality[0]?.worst ?? null;
    const name = scenario.territory.communes.find(({ code }) => code === worst?.code)?.name ?? "";
    const near = indicators.communes.filter(({ nearThreshold }) => nearThreshold !== null).length;
    return [
      [
        words.children,
        estimated
          ? `${formatInteger(roundEstimate(children), lang())} (${words.childrenEstimated})`
          : formatInteger(children, lang()),
      ],
      [words.covered, formatPercent(summary.coveredShare, lang())],
      [
        words.whiteCommunes,
        `${formatInteger(summary.whiteCommunes.length, lang())} / ${formatInteger(communes.length, lang())}`,
      ],
      [words.mean, minutes(summary.meanMinutes)],
      [words.worst, worst === null ? words.unreachable : `${name}, ${minutes(worst.minutes)}`],
      [words.limit, formatInteger(near, lang())],
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

function ServiceRanks(props: { readonly sheet: Sheet }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const ranks = createMemo(() => rankServices(props.sheet.services));
  const nameOf = ({ service }: ServiceCoverage): string => {
    const { category, kind } = texts().catalogue;
    return service === "childcare" ? kind.childcare : category[service];
  };
  const list = (services: readonly ToldService[], none: string): JSX.Element => (
    <Show when={services.length > 0} fallback={<p>{none}</p>}>
      <ul>
        <For each={services}>
          {(each) => <ServiceItem sheet={props.sheet} service={each} name={nameOf(each)} />}
        </For>
      </ul>
    </Show>
  );
  const untold = (): string => {
    const names = ranks().untold.map(nameOf).join(", ");
    return lang() === "fr" ? setFrenchPunctuation(names) : names;
  };
  return (
    <>
      <div class="figures-ranks">
        <section class="rank-strong">
          <h4>{texts().figures.strengths}</h4>
          <p class="hint">{texts().figures.strengthLead}</p>
          {list(ranks().strong, texts().figures.noStrength)}
        </section>
        <section class="rank-weak">
          <h4>{texts().figures.weaknesses}</h4>
          <p class="hint">{texts().figures.weaknessLead}</p>
          {list(ranks().weak, texts().figures.noWeakness)}
        </section>
      </div>
      <Show when={ranks().untold.length > 0}>
        <p class="notice">{texts().figures.untold(untold())}</p>
      </Show>
    </>
  );
}

function ServiceItem(props: {
  readonly sheet: Sheet;
  readonly service: ToldService;
  readonly name: string;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const children = (): number =>
    props.sheet.diagnosis.communes.reduce((sum, { need }) => sum + need.children, 0);
  const mode = (): string => texts().map.modes[props.sheet.diagnosis.definition.mode];
  return (
    <li>
      <strong>{texts().figures.serviceFigure(props.service.coveredShare, props.name)}</strong>
      <p class="hint">
        {texts().figures.serviceDefinition(
          props.sheet.diagnosis.definition.minutes,
          mode(),
          props.service.places,
        )}{" "}
        {texts().figures.serviceDenominator(
          formatInteger(roundEstimate(children()), lang()),
          texts().map.ages(props.sheet.diagnosis.definition.ageBand).toLowerCase(),
          formatDate(props.sheet.scenario.updatedAt.slice(0, 10), lang()),
        )}
      </p>
    </li>
  );
}
