import { createMemo, For, type JSX, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import { communeSentences } from "../../i18n/communeText.ts";
import { formatDriveSeconds } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { findCommuneFacts } from "../state/communeFacts.ts";
import {
  accessSecondsOf,
  type CommuneRow,
  findCommunes,
  listCommuneRows,
  listFarthest,
} from "../state/communeRows.ts";
import { CommuneSurvey } from "../survey/CommuneSurvey.tsx";
import { Combobox } from "../widgets/Combobox.tsx";
import { CommuneHearing } from "../hearing/CommuneHearing.tsx";
import { CommuneOpinions } from "../deliberation/CommuneOpinions.tsx";
import { StopDecisions } from "./StopDecisions.tsx";
import { NeedOfCommune } from "./NeedOfCommune.tsx";
import { WhyCommune } from "./WhyCommune.tsx";

const SEARCH_RESULTS = 8;
const FARTHEST = 6;

/** The right panel: finds a commune and tells what is known of the chosen one, in plain sentences. */
export function CommunePanel(props: { readonly scenario: Scenario; onPrint(): void }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const commune = createMemo(() =>
    props.scenario.territory.communes.find((item) => item.code === app.selection.selectedCode()),
  );
  return (
    <div class="commune-panel">
      <Combobox
        label={texts().sheet.search}
        placeholder={texts().sheet.searchPlaceholder}
        hideLabel
        emptyText={texts().sheet.noResult}
        countText={(count) => texts().sheet.results(count)}
        findOptions={(text) =>
          findCommunes(props.scenario.territory, text, SEARCH_RESULTS).map((found) => ({
            id: found.code,
            label: found.name,
            detail: found.code,
          }))
        }
        onChoose={(option) => app.selection.select(option.id)}
      />
      <Show
        when={commune()}
        fallback={
          <div class="empty-state">
            <h2>{texts().sheet.emptyTitle}</h2> <p>{texts().sheet.empty}</p>
            <FarthestList scenario={props.scenario} />
            <p class="hint">{texts().shell.keyboard}</p>
          </div>
        }
      >
        {(chosen) => (
          <CommuneSheet scenario={props.scenario} commune={chosen()} onPrint={() => props.onPrint()} />
        )}
      </Show>
    </div>
  );
}

function FarthestList(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const withPlan = (): boolean =>
    app.otherService() === null && app.assessment() !== null && app.selection.layer() === "after";
  const rows = createMemo(() => {
    const diagnosis = app.shownDiagnosis();
    if (diagnosis === null) return [];
    const { territory, structures } = props.scenario;
    const all = listCommuneRows(
      territory,
      structures,
      diagnosis,
      withPlan() ? (app.assessment()?.communes ?? null) : null,
    );
    return listFarthest(all, withPlan(), FARTHEST);
  });
  const minutes = (row: CommuneRow): string => {
    const seconds = accessSecondsOf(row, withPlan());
    return seconds === null ? texts().sheet.none : formatDriveSeconds(seconds, lang());
  };
  return (
    <Show when={rows().length > 0}>
      <section class="farthest">
        <h3>{withPlan() ? texts().sheet.farthestAfter : texts().sheet.farthest}</h3>
        <ol>
          <For each={rows()}>
            {(row) => (
              <li>
                <button
                  type="button"
                  class="row-button farthest-row"
                  onClick={() => app.selection.select(row.code)}
                >
                  <span>{row.name}</span>
                  <strong>{minutes(row)}</strong>
                </button>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
}

function CommuneSheet(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
  onPrint(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const facts = createMemo(() => {
    const diagnosis = app.shownDiagnosis();
    if (diagnosis === null) return null;
    const [view, assessment] =
      app.otherService() === null ? [app.planView(), app.assessment()] : [null, null];
    return findCommuneFacts(props.scenario, diagnosis, view, assessment, props.commune.code);
  });
  const sentences = createMemo(() => {
    const known = facts();
    return known === null ? null : communeSentences(known, lang());
  });
  const state = createMemo((): "covered" | "newly" | "white" | null => {
    const known = facts();
    if (known === null) return null;
    if (known.access.covered) return "covered";
    return known.plan?.coveredAfter === true ? "newly" : "white";
  });
  const stateText = (): string => {
    switch (state()) {
      case "covered":
        return texts().sheet.covered;
      case "newly":
        return texts().sheet.newlyCovered;
      case "white":
        return facts()?.plan === null ? texts().sheet.white : texts().sheet.stillWhite;
      case null:
        return "";
    }
  };
  const facets = (): string =>
    [
      texts().sheet.code(props.commune.code),
      props.commune.population === null ? null : texts().sheet.population(props.commune.population),
      props.commune.ring === null ? null : texts().sheet.ring(props.commune.ring),
      props.commune.livesTowards === undefined
        ? null
        : texts().sheet.livesTowards(props.commune.livesTowards),
    ]
      .filter((part) => part !== null)
      .join(" · ");
  const circuitId = (): string | null =>
    app.assessment()?.communes.find((outcome) => outcome.code === props.commune.code)?.stop?.circuitId ??
    null;

  return (
    <article class="sheet" aria-labelledby="sheet-title">
      <div class="sheet-head">
        <h2 id="sheet-title">{props.commune.name}</h2>
        <button
          type="button"
          class="button-icon"
          aria-label={texts().sheet.close}
          title={texts().sheet.close}
          onClick={() => app.selection.select(null)}
        >
          ×
        </button>
      </div>
      <p class="hint">{facets()}</p>
      <Show when={state()}>{(current) => <p class={`state-tag state-${current()}`}>{stateText()}</p>}</Show>
      <Show when={sentences()} fallback={<p>{texts().shell.computing}</p>}>
        {(words) => (
          <div class="sheet-sentences">
            <p>{words().children}</p>
            <p>{words().today}</p>
            <p>{words().verdict}</p>
            <Show when={words().plan}>
              <p class="sheet-plan" classList={{ "sheet-plan-none": state() === "white" }}>
                {words().plan}
              </p>
            </Show>
          </div>
        )}
      </Show>
      <Show when={app.planView() !== null && app.otherService() === null && app.explain}>
        {(explain) => <WhyCommune scenario={props.scenario} commune={props.commune} explain={explain()} />}
      </Show>
      <StopDecisions scenario={props.scenario} commune={props.commune} />
      <CommuneOpinions scenario={props.scenario} commune={props.commune} />
      <CommuneHearing scenario={props.scenario} commune={props.commune} />
      <NeedOfCommune scenario={props.scenario} commune={props.commune} need={facts()?.access.need ?? null} />
      <CommuneSurvey scenario={props.scenario} code={props.commune.code} />
      <div class="sheet-actions">
        <button type="button" class="button" onClick={() => props.onPrint()}>
          {texts().sheet.print}
        </button>
        <Show when={circuitId()}>
          {(id) => (
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                app.selection.goToStep("circuits");
                app.selection.selectCircuit(id());
              }}
            >
              {texts().sheet.circuit}
            </button>
          )}
        </Show>
      </div>
    </article>
  );
}
