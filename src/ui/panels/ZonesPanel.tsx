import { createMemo, For, type JSX, Show } from "solid-js";
import type { Diagnosis, WhiteZone } from "../../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../../geodata/supply/service.ts";
import { begunMinutes, formatDuration, roundEstimate } from "../../i18n/format.ts";
import { servicePlace } from "../../i18n/serviceText.ts";
import type { Programme, Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";
import { createShownFew, ShowMore } from "../widgets/ShowMore.tsx";
import { StepPanel } from "../widgets/StepPanel.tsx";
import { ServiceQuestion } from "./ServiceQuestion.tsx";
import { TravelTimes } from "./TravelTimes.tsx";

/** Zones listed at first, most children first; a country has a thousand. */
const FEW_ZONES = 100;

/** Children who live in the communes that are not covered. */
export function countWhiteChildren(diagnosis: Diagnosis): number {
  return diagnosis.communes.reduce((sum, access) => sum + (access.covered ? 0 : access.need.children), 0);
}

/** Step 3: where no place is near enough, and how many children live there. */
export function ZonesPanel(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const zone = (): Programme["whiteZone"] => props.scenario.programme.whiteZone;
  const minutes = (): number => zone().minutes;
  const placeWords = (): string => servicePlace(zone().service ?? null, lang());
  const changeZone = (patch: Partial<Programme["whiteZone"]>): void =>
    app.document.changeProgramme({ whiteZone: { ...zone(), ...patch } });

  return (
    <StepPanel
      number={3}
      title={texts().zones.title}
      sentence={
        <Show when={props.diagnosis} fallback={texts().shell.computing}>
          {(diagnosis) => (
            <span data-testid="zones-sentence">
              {texts().zones.summary(
                diagnosis().summary.whiteCommunes.length,
                roundEstimate(countWhiteChildren(diagnosis())),
                minutes(),
                placeWords(),
              )}
            </span>
          )}
        </Show>
      }
      footer={
        <button type="button" class="button button-main" onClick={() => app.selection.goToStep("circuits")}>
          {texts().zones.main}
        </button>
      }
    >
      <NumberQuestion
        label={texts().zones.minutesQuestion}
        value={minutes()}
        min={5}
        max={60}
        unit={texts().circuits.minutesUnit}
        badge={texts().shell.hypothesis}
        onChange={(value) => changeZone({ minutes: value })}
      />
      <details class="fold">
        <summary>{texts().zones.moreQuestions}</summary>
        <ServiceQuestion programme={props.scenario.programme} />
        <NumberQuestion
          label={texts().zones.sessionsQuestion}
          value={zone().minSessionsPerMonth}
          min={0}
          max={31}
          hint={texts().zones.sessionsHelp}
          onChange={(value) => changeZone({ minSessionsPerMonth: value })}
        />
        <NumberQuestion
          label={texts().zones.placesQuestion}
          value={zone().minPlaces}
          min={0}
          max={200}
          hint={texts().zones.placesHelp}
          onChange={(value) => changeZone({ minPlaces: value })}
        />
      </details>
      <Show when={props.diagnosis}>
        {(diagnosis) => <ZoneFigures scenario={props.scenario} diagnosis={diagnosis()} />}
      </Show>
    </StepPanel>
  );
}

function ZoneFigures(props: { readonly scenario: Scenario; readonly diagnosis: Diagnosis }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const names = createMemo(
    () => new Map(props.scenario.territory.communes.map((commune) => [commune.code, commune.name])),
  );
  const uncertain = createMemo(
    () => props.diagnosis.communes.filter((access) => !access.covered && access.uncertain).length,
  );
  const zones = createMemo(() => [...props.diagnosis.zones].sort((a, b) => b.children - a.children));
  const shown = createShownFew(zones, FEW_ZONES);
  const children = createMemo(
    () => new Map(props.diagnosis.communes.map((access) => [access.code, access.need.children])),
  );
  const mainCommune = (zone: WhiteZone): string => {
    const sorted = [...zone.communeCodes].sort((a, b) => (children().get(b) ?? 0) - (children().get(a) ?? 0));
    return sorted[0] ?? "";
  };
  const duration = (value: number | null): string => (value === null ? "–" : formatDuration(value, lang()));

  return (
    <>
      <p>{texts().zones.covered(props.diagnosis.summary.coveredShare)}</p>
      <Show when={zones().length > 0}>
        <section>
          <h3>
            {texts().zones.listTitle(
              props.diagnosis.definition.minutes,
              servicePlace(props.diagnosis.definition.service ?? null, lang()),
            )}
          </h3>
          <ul class="card-list">
            <For each={shown.few()}>
              {(zone) => (
                <li>
                  <button
                    type="button"
                    class="row-button"
                    aria-pressed={zone.communeCodes.includes(app.selection.selectedCode() ?? "")}
                    onClick={() => app.selection.select(mainCommune(zone))}
                  >
                    <strong>
                      {zone.communeCodes.length === 1
                        ? names().get(mainCommune(zone))
                        : texts().zones.zoneAround(names().get(mainCommune(zone)) ?? "")}
                    </strong>
                    <span class="hint">
                      {texts().zones.zone(zone.communeCodes.length, roundEstimate(zone.children))}
                    </span>
                  </button>
                </li>
              )}
            </For>
          </ul>
          <ShowMore shown={shown} />
        </section>
      </Show>
      <Show when={uncertain() > 0}>
        <p class="hint">{texts().zones.uncertain(uncertain())}</p>
      </Show>
      <details class="fold">
        <summary>{texts().zones.definition}</summary>
        <p class="hint">
          {texts().zones.definitionText(
            servicePlace(serviceOf(props.diagnosis.definition), lang()),
            props.diagnosis.definition,
            texts().map.modes[props.diagnosis.definition.mode],
            texts().map.ages(props.diagnosis.definition.ageBand),
          )}
        </p>
        <dl class="figures">
          <dt>{texts().zones.mean}</dt>
          <dd>{duration(props.diagnosis.summary.meanMinutes)}</dd>
          <dt>{texts().zones.worst}</dt>
          <dd>{duration(begunMinutes(props.diagnosis.summary.worstMinutes))}</dd>
        </dl>
      </details>
      <TravelTimes scenario={props.scenario} diagnosis={props.diagnosis} />
    </>
  );
}
