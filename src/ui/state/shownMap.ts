import type { MapView } from "../../exports/mapSheet/mapView.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { AppStore } from "./appStore.ts";
import type { MapLayer } from "./selectionStore.ts";

/** Returns the plan that every view shows: the one being found while one is; none under another service. */
export function shownPlan(app: AppStore): Plan | null {
  if (app.otherService() !== null) return null;
  const run = app.planRun.run();
  if (run.state === "running" && run.progress !== null && run.progress.plan !== null)
    return run.progress.plan;
  return app.planView()?.document.plan ?? null;
}

/** Returns the layer that the map shows: without a plan there is nothing after. */
export function shownLayer(app: AppStore): MapLayer {
  return app.selection.layer() === "after" && shownPlan(app) === null ? "before" : app.selection.layer();
}

/** Returns the plan that the map draws: none on the bare land of the first steps. */
export function drawnPlan(app: AppStore): Plan | null {
  const step = app.selection.step();
  return shownLayer(app) === "plain" && (step === "territory" || step === "structures")
    ? null
    : shownPlan(app);
}

/** Describes what the map shows, for exports; null while it is computed. */
export function describeShownMap(app: AppStore, scenario: Scenario): MapView | null {
  const diagnosis = app.shownDiagnosis();
  if (diagnosis === null) return null;
  return {
    scenario,
    diagnosis,
    structures: app.shownStructures(),
    plan: drawnPlan(app),
    outcomes: app.otherService() === null ? (app.assessment()?.communes ?? null) : null,
    indicators: app.indicators(),
    indicatorsAfter: app.indicatorsAfter(),
    layer: shownLayer(app),
    indicator: app.selection.indicator(),
    style: app.preferences.mapStyle(),
    lang: app.preferences.lang(),
  };
}
