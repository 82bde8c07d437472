import { createMemo, For, type JSX, Show } from "solid-js";
import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { Service } from "../../../geodata/model/structure.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatDate, formatInteger, roundEstimate } from "../../i18n/format.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { ServiceCoverage } from "../../pipeline/serviceCoverage.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { groupName } from "./groupName.ts";
import { rankStrengths, type SharedFigure } from "./strengths.ts";

/** What the lists are made from. */
interface StrengthFacts {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly indicators: Indicators;
  readonly services: readonly ServiceCoverage[];
}

/** The five strongest and the five weakest figures, each with its definition, denominator and date. */
export function StrengthLists(props: StrengthFacts): JSX.Element {
  const texts = useTexts();
  const ranks = createMemo(() => rankStrengths(props.services, props.indicators.inequality));
  const list = (figures: readonly SharedFigure[], none: string): JSX.Element => (
    <Show when={figures.length > 0} fallback={<p>{none}</p>}>
      <ol>
        <For each={figures}>{(figure) => <StrengthItem facts={props} figure={figure} />}</For>
      </ol>
    </Show>
  );
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
        <p class="notice">
          {texts().figures.untold(
            ranks()
              .untold.map((service) => serviceName(service, texts()))
              .join(" ; "),
          )}
        </p>
      </Show>
    </>
  );
}

function StrengthItem(props: { readonly facts: StrengthFacts; readonly figure: SharedFigure }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const definition = (): Diagnosis["definition"] => props.facts.diagnosis.definition;
  const children = (): number =>
    props.figure.kind === "group"
      ? props.figure.children
      : props.facts.diagnosis.communes.reduce((sum, { need }) => sum + need.children, 0);
  const name = (): string =>
    props.figure.kind === "service"
      ? serviceName(props.figure.service, texts())
      : groupName(props.figure.group, texts());
  const meaning = (): string => {
    const { minutes, mode } = definition();
    const how = texts().map.modes[mode];
    return props.figure.kind === "service"
      ? texts().figures.serviceDefinition(minutes, how, props.figure.places)
      : texts().figures.groupDefinition(serviceName(props.facts.indicators.service, texts()), minutes, how);
  };
  return (
    <li>
      <strong>{texts().figures.shareOf(props.figure.share, name())}</strong>
      <p class="hint">
        {meaning()}{" "}
        {texts().figures.shareDenominator(
          formatInteger(roundEstimate(children()), lang()),
          texts().map.ages(definition().ageBand).toLowerCase(),
          formatDate(props.facts.scenario.updatedAt.slice(0, 10), lang()),
        )}
      </p>
    </li>
  );
}

function serviceName(service: Service, { catalogue: { category, kind } }: Texts): string {
  return service === "childcare" ? kind.childcare : category[service];
}
