import { computeIndicators } from "../../pipeline/computeIndicators.ts";
import { addPlanToIndicators } from "../../pipeline/indicatorsAfterPlan.ts";
import { DEFAULT_MAP_STYLE } from "../../mapping/mapChoice.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { buildMapSheet } from "./mapSheet.ts";
import type { MapView } from "./mapView.ts";

/** The maps of an edition; `after` null without a plan. */
export interface EditionMaps {
  readonly before: MapView;
  readonly after: MapView | null;
}

/** Returns the maps that every edition has: access today and, with a plan, access with the project; in French. */
export function describeEditionMaps(context: ExportContext): EditionMaps {
  const { scenario, diagnosis, planning } = context;
  const plan = planning?.document.plan ?? null;
  const outcomes = planning?.assessment.communes ?? null;
  const indicators = computeIndicators(scenario, diagnosis);
  const indicatorsAfter =
    plan === null || outcomes === null
      ? null
      : addPlanToIndicators(indicators, scenario, diagnosis.definition, plan, outcomes);
  const view = {
    scenario,
    diagnosis,
    structures: scenario.structures,
    plan,
    outcomes,
    indicators,
    indicatorsAfter,
    indicator: "access",
    style: DEFAULT_MAP_STYLE,
    lang: "fr",
  } as const;
  return {
    before: { ...view, layer: "before" },
    after: plan === null ? null : { ...view, layer: "after" },
  };
}

/** Writes `carte.svg` and, with a plan, `carte-projet.svg`. */
export function exportMapSheets(context: ExportContext): ExportFile[] {
  const edition = describeEdition(context);
  const { before, after } = describeEditionMaps(context);
  return [
    buildMapSheet(before, edition, "carte.svg"),
    ...(after === null ? [] : [buildMapSheet(after, edition, "carte-projet.svg")]),
  ];
}
