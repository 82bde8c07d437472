import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { MapLayer } from "../state/selectionStore.ts";
import { drawnPlan, shownLayer } from "../state/shownMap.ts";
import { type DropPlace, findDropTarget, listMoveTargets } from "../state/stopChoices.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { PanelBoundary } from "../widgets/PanelBoundary.tsx";
import { ActingNotes } from "./ActingNotes.tsx";
import { CommuneTable } from "./CommuneTable.tsx";
import { IndicatorSelect } from "./IndicatorSelect.tsx";
import { OtherServiceNotice, ServiceFilter } from "./ServiceFilter.tsx";
import { ViewFrame, ViewToggles, viewOf } from "./MapViews.tsx";

const TerritoryMap = lazy(async () => {
  const { TerritoryMap: component } = await import("../map/TerritoryMap.tsx");
  return { default: component };
});

/** The map with its switches, under it the same as a table, and over it the view that is open. */
export function MapArea(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [hoverCode, setHoverCode] = createSignal<string | null>(null);
  const moveStructure = (id: string, position: LonLat): void => {
    app.document.moveStructure(id, position);
    const name = props.scenario.structures.find((structure) => structure.id === id)?.name;
    if (name !== undefined) app.announce(texts().structures.moved(name));
  };
  const stopDrag = {
    hallsFor: (venueId: string) =>
      listMoveTargets(props.scenario, drawnPlan(app), venueId).map(({ venue }) => venue),
    onDrop(venueId: string, place: DropPlace) {
      const target = findDropTarget(props.scenario, drawnPlan(app), venueId, place);
      if (target === null) app.acting.tellNowhere();
      else app.acting.moveStop(venueId, target.id);
    },
  };
  const layers = (): { value: MapLayer; label: string }[] => [
    { value: "plain", label: texts().table.layerPlain },
    { value: "before", label: texts().table.layerBefore },
    ...(app.planView() === null || app.otherService() !== null
      ? []
      : [{ value: "after" as const, label: texts().table.layerAfter }]),
  ];
  const layer = (): MapLayer => shownLayer(app);

  return (
    <div class="map-area" data-view={app.selection.view() ?? "map"}>
      <div class="map-toolbar" hidden={app.selection.view() !== null}>
        <ChoiceQuestion
          label={texts().table.layers}
          hideLabel
          inline
          value={layer()}
          choices={layers()}
          onChange={(next) => app.selection.setLayer(next)}
        />
        <IndicatorSelect />
        <ServiceFilter scenario={props.scenario} />
        <label class="check" title={texts().table.basemapHelp}>
          <input
            type="checkbox"
            checked={app.selection.basemap()}
            onChange={(event) => app.selection.setBasemap(event.currentTarget.checked)}
          />
          <span>{texts().table.basemap}</span>
        </label>
      </div>
      <OtherServiceNotice scenario={props.scenario} />
      <ActingNotes scenario={props.scenario} />
      <section class="map-frame" id="map" tabIndex={-1} aria-label={texts().shell.mapLabel}>
        <PanelBoundary name={texts().shell.mapLabel}>
          <Suspense fallback={<p class="map-wait">{texts().shell.loadingMap}</p>}>
            <TerritoryMap
              territory={props.scenario.territory}
              structures={app.shownStructures()}
              diagnosis={app.shownDiagnosis()}
              plan={drawnPlan(app)}
              outcomes={app.otherService() === null ? (app.assessment()?.communes ?? null) : null}
              venues={props.scenario.venues}
              depots={props.scenario.depots}
              routes={props.scenario.routes ?? null}
              indicators={app.indicators()}
              indicatorsAfter={app.indicatorsAfter()}
              layer={layer()}
              indicator={app.selection.indicator()}
              style={app.preferences.mapStyle()}
              onStyle={(style) => app.preferences.setMapStyle(style)}
              selectedCode={app.selection.selectedCode()}
              onSelect={(code) => app.selection.select(code)}
              selectedCircuitId={app.selection.selectedCircuitId()}
              onSelectCircuit={(id) => app.selection.selectCircuit(id)}
              hoverCode={app.selection.tableOpen() ? hoverCode() : null}
              onPickPosition={app.selection.positionPicker()}
              onMoveStructure={(id, position) => moveStructure(id, position)}
              stopDrag={app.otherService() === null ? stopDrag : null}
              basemap={app.selection.basemap()}
              lang={lang()}
              dark={app.preferences.dark()}
            />
          </Suspense>
        </PanelBoundary>
      </section>
      <Show when={app.selection.view()} keyed>
        {(id) => <ViewFrame view={viewOf(id)} scenario={props.scenario} diagnosis={app.shownDiagnosis()} />}
      </Show>
      <section class="table-frame" aria-label={texts().table.toggle}>
        <div class="view-bar">
          <button
            type="button"
            class="table-toggle"
            aria-expanded={app.selection.tableOpen()}
            aria-controls="commune-table"
            aria-keyshortcuts="T"
            onClick={() => app.selection.setTableOpen(!app.selection.tableOpen())}
          >
            <span aria-hidden="true">{app.selection.tableOpen() ? "▾" : "▸"}</span> {texts().table.toggle}{" "}
            <kbd>T</kbd>
          </button>
          <ViewToggles />
        </div>
        <div
          id="commune-table"
          class="table-scroll"
          tabIndex={0}
          role="group"
          aria-label={texts().table.caption}
          hidden={!app.selection.tableOpen()}
        >
          <PanelBoundary name={texts().table.toggle}>
            <Show when={app.selection.tableOpen() && app.shownDiagnosis()}>
              {(diagnosis) => (
                <CommuneTable
                  scenario={props.scenario}
                  diagnosis={diagnosis()}
                  onHover={(code) => setHoverCode(code)}
                />
              )}
            </Show>
          </PanelBoundary>
        </div>
      </section>
    </div>
  );
}
