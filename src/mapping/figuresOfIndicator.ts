import type { CommuneIndicators, Figure, Indicators } from "../../geodata/model/indicators.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { CommuneOutcome } from "../pipeline/assessPlan.ts";
import type { MapIndicatorId } from "./mapChoice.ts";
import { accessOfLayer } from "./accessOfLayer.ts";

/** What the figures of the map are read from. */
export interface FigureSources {
  readonly territory: Territory;
  readonly diagnosis: Diagnosis;
  /** Null while there is no plan. */
  readonly outcomes: readonly CommuneOutcome[] | null;
  /** Accessibility today, and with the plan; null while it is not computed. */
  readonly indicators: Indicators | null;
  readonly indicatorsAfter: Indicators | null;
}

const NO_DATA: Figure = { kind: "no-data" };
const NO_NEED: Figure = { kind: "no-need" };

function figureOf(value: number | null | undefined): Figure {
  return value === null || value === undefined ? NO_DATA : { kind: "value", value };
}

/** Field of the computed accessibility behind an indicator; access comes from the diagnosis itself. */
const FIELD: Readonly<Partial<Record<MapIndicatorId, "coverage" | "sessions" | "twoStep" | "places">>> = {
  coverage: "coverage",
  sessions: "sessions",
  "two-step": "twoStep",
  places: "places",
};

function accessFigures(sources: FigureSources, layer: "before" | "after"): ReadonlyMap<string, Figure> {
  const shown = accessOfLayer(sources.diagnosis, sources.outcomes, layer);
  return new Map(
    [...shown].map(([code, { seconds }]) => [
      code,
      seconds === null ? { kind: "no-supply" } : figureOf(seconds),
    ]),
  );
}

/** Returns the accessibility that a layer shows: that of today where the plan's is not known. */
export function indicatorsOfLayer(
  sources: Pick<FigureSources, "indicators" | "indicatorsAfter">,
  layer: "before" | "after",
): Indicators | null {
  return layer === "after" ? (sources.indicatorsAfter ?? sources.indicators) : sources.indicators;
}

/** Returns the figures that an indicator shows on a layer, by code; a commune that is missing has no data. */
export function figuresOfIndicator(
  id: MapIndicatorId,
  layer: "before" | "after",
  sources: FigureSources,
): ReadonlyMap<string, Figure> {
  const field = FIELD[id];
  if (field !== undefined) {
    const communes: readonly CommuneIndicators[] = indicatorsOfLayer(sources, layer)?.communes ?? [];
    return new Map(communes.map((commune) => [commune.code, commune[field]]));
  }
  if (id === "access") return accessFigures(sources, layer);
  if (id === "children") {
    return new Map(
      sources.diagnosis.communes.map(({ code, need }) => [
        code,
        need.children === 0 ? NO_NEED : figureOf(need.children),
      ]),
    );
  }
  return new Map(
    sources.territory.communes.map(({ code, social }) => [
      code,
      figureOf(id === "poverty" ? social?.povertyRate : social?.singleParentShare),
    ]),
  );
}
