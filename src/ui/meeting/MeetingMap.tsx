import { createMemo, type JSX, lazy, Suspense } from "solid-js";
import type { Plan } from "../../../planners/model/plan.ts";
import type { MapLayer } from "../../mapping/accessOfLayer.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { MeetingScene } from "../state/meetingScenes.ts";
import { shownPlan } from "../state/shownMap.ts";
import { PanelBoundary } from "../widgets/PanelBoundary.tsx";
import type { ComparedPlan } from "./comparedPlans.ts";

const TerritoryMap = lazy(async () => {
  const { TerritoryMap: component } = await import("../map/TerritoryMap.tsx");
  return { default: component };
});

interface Drawn {
  readonly layer: MapLayer;
  readonly plan: Plan | null;
  readonly outcomes: readonly CommuneOutcome[] | null;
}

/** The map of every scene, with larger names; a click on a commune speaks about it. */
export function MeetingMap(props: {
  readonly scenario: Scenario;
  readonly scene: MeetingScene;
  readonly other: ComparedPlan | null;
  onCommune(code: string): void;
  onCircuit(id: string): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const drawn = createMemo((): Drawn => {
    if (props.scene === "territory") return { layer: "plain", plan: null, outcomes: null };
    if (props.scene === "zones") return { layer: "before", plan: null, outcomes: null };
    if (props.scene === "plans" && props.other !== null) {
      const { plan, outcomes } = props.other;
      return { layer: plan === null ? "before" : "after", plan, outcomes };
    }
    const plan = shownPlan(app);
    return {
      layer: plan === null ? "before" : "after",
      plan,
      outcomes: app.assessment()?.communes ?? null,
    };
  });
  return (
    <section class="meeting-map" id="map" tabIndex={-1} aria-label={texts().shell.mapLabel}>
      <PanelBoundary name={texts().shell.mapLabel}>
        <Suspense fallback={<p class="map-wait">{texts().shell.loadingMap}</p>}>
          <TerritoryMap
            territory={props.scenario.territory}
            structures={app.shownStructures()}
            diagnosis={app.shownDiagnosis()}
            plan={drawn().plan}
            outcomes={drawn().outcomes}
            venues={props.scenario.venues}
            depots={props.scenario.depots}
            routes={props.scenario.routes ?? null}
            indicators={app.indicators()}
            indicatorsAfter={app.indicatorsAfter()}
            layer={drawn().layer}
            indicator="access"
            style={app.preferences.mapStyle()}
            selectedCode={props.scene === "commune" ? app.selection.selectedCode() : null}
            onSelect={(code) => {
              if (code === null) app.selection.select(null);
              else props.onCommune(code);
            }}
            onSelectCircuit={(id) => {
              if (id === null) app.selection.selectCircuit(null);
              else props.onCircuit(id);
            }}
            selectedCircuitId={props.scene === "circuits" ? app.selection.selectedCircuitId() : null}
            basemap={false}
            lang={lang()}
            dark={app.preferences.dark()}
            large
          />
        </Suspense>
      </PanelBoundary>
    </section>
  );
}
