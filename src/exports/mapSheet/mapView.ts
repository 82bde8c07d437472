import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../../geodata/supply/service.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type CircuitLine, drawCircuitLines } from "../../mapping/circuitLines.ts";
import type { MapLayer } from "../../mapping/accessOfLayer.ts";
import { drawMap, type TerritoryDrawing } from "../../mapping/drawMap.ts";
import type { MapIndicatorId, MapStyleChoice } from "../../mapping/mapChoice.ts";
import { type MapPainting, paintMap } from "../../mapping/paintMap.ts";
import { type DrawnCircuit, numberCircuits } from "../../mapping/stopOrder.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What a map shows: indicator, classes, layer and service as they are on the screen. */
export interface MapView {
  readonly scenario: Scenario;
  /** Of the service that is shown. */
  readonly diagnosis: Diagnosis;
  /** Places that are shown. */
  readonly structures: readonly Structure[];
  /** The plan whose circuits are drawn; null draws none. */
  readonly plan: Plan | null;
  readonly outcomes: readonly CommuneOutcome[] | null;
  readonly indicators: Indicators | null;
  readonly indicatorsAfter: Indicators | null;
  readonly layer: MapLayer;
  readonly indicator: MapIndicatorId;
  readonly style: MapStyleChoice;
  readonly lang: Lang;
}

/** A view drawn in a frame, with what its legend must say. */
export interface DrawnView {
  readonly painting: MapPainting | null;
  readonly drawing: TerritoryDrawing;
  readonly circuits: readonly DrawnCircuit[];
  readonly lines: readonly CircuitLine[];
}

/** Returns the classes and colours of a view; null where nothing is measured. */
export function paintView(view: MapView): MapPainting | null {
  return paintMap({ ...view, territory: view.scenario.territory });
}

/** Draws a view in a frame; `names` of the most inhabited communes are written where there is room. */
export function drawView(
  view: MapView,
  painting: MapPainting | null,
  { width, height, names }: { readonly width: number; readonly height: number; readonly names: number },
): DrawnView {
  const { scenario, plan, layer } = view;
  const shownPlan = layer === "before" ? null : plan;
  const circuits = numberCircuits(shownPlan);
  const lines = drawCircuitLines(circuits, scenario);
  const bases = new Set(circuits.map(({ depotId }) => depotId));
  const drawing = drawMap({
    territory: scenario.territory,
    painting,
    structures: view.structures,
    service: serviceOf(view.diagnosis.definition),
    venues: scenario.venues,
    circuits,
    lines,
    depots: scenario.depots.filter(({ id }) => bases.has(id)),
    houseIds: (shownPlan?.houses ?? []).map(({ houseId }) => houseId),
    named: { most: names },
    width,
    height,
  });
  return { painting, drawing, circuits, lines };
}
