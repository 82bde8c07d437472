import { createMemo, createSignal, type JSX, Match, Show, Switch } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { listCommuneRows } from "../state/communeRows.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { CommuneFigures } from "./CommuneFigures.tsx";
import { CompareFigures } from "./CompareFigures.tsx";
import type { FigureContent } from "./figureContent.ts";
import { listFigureRows } from "./figureRows.ts";
import { TerritoryFigures } from "./TerritoryFigures.tsx";
import { ZoneFigures } from "./ZoneFigures.tsx";
import "./figures.css";

type Part = "communes" | "zones" | "sheet" | "compare";

/** White zones and the sheet of the territory are those of today, whatever the map shows. */
function isOfToday(part: Part): boolean {
  return part === "zones" || part === "sheet";
}

/** The figures of the communes, of the white zones and of the territory (« Chiffres »). */
export function FiguresView(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [part, setPart] = createSignal<Part>("communes");
  const content = createMemo((): FigureContent | null => {
    const { scenario, diagnosis } = props;
    const indicators = app.indicators();
    if (diagnosis === null || indicators === null) return null;
    const outcomes = app.assessment()?.communes ?? null;
    const layer = app.selection.layer() === "after" && outcomes !== null ? "after" : "before";
    const { territory, structures } = scenario;
    const rows = listFigureRows(listCommuneRows(territory, structures, diagnosis, outcomes), layer, {
      territory,
      diagnosis,
      outcomes,
      indicators,
      indicatorsAfter: app.indicatorsAfter(),
    });
    return { scenario, diagnosis, indicators, rows, layer };
  });
  return (
    <div class="figures-view">
      <div class="figures-head">
        <h2 class="figures-title">
          {texts().figures.title}
          <Show when={content()}>
            {(known) => (
              <span class="hint">
                , {texts().figures.onLayer[isOfToday(part()) ? "before" : known().layer]}
              </span>
            )}
          </Show>
        </h2>
        <ChoiceQuestion
          label={texts().figures.parts}
          hideLabel
          inline
          value={part()}
          choices={[
            { value: "communes", label: texts().figures.communes },
            { value: "zones", label: texts().figures.zones },
            { value: "sheet", label: texts().figures.sheet },
            { value: "compare", label: texts().figures.compare },
          ]}
          onChange={setPart}
        />
      </div>
      <Show when={content()} fallback={<p class="map-wait">{texts().figures.computing}</p>}>
        {(known) => (
          <Switch>
            <Match when={part() === "communes"}>
              <CommuneFigures content={known()} />
            </Match>
            <Match when={part() === "zones"}>
              <ZoneFigures content={known()} />
            </Match>
            <Match when={part() === "sheet"}>
              <TerritoryFigures content={known()} />
            </Match>
            <Match when={part() === "compare"}>
              <CompareFigures content={known()} />
            </Match>
          </Switch>
        )}
      </Show>
    </div>
  );
}
