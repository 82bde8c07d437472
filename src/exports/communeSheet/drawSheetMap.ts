import type { Commune } from "../../../geodata/model/commune.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { serviceOf } from "../../../geodata/supply/service.ts";
import { type DrawingInput, drawMap, type TerritoryDrawing } from "../../mapping/drawMap.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";
import { numberCircuits } from "../../mapping/stopOrder.ts";
import type { CommuneSheetInput } from "./communeSheetContent.ts";

/** A territory of more communes than this is too much for a small map, which then shows the surroundings. */
const MOST_COMMUNES = 60;

/** Communes of the surroundings. */
const NEAREST = 25;

/** Communes that the map must show and name: this one, its stop's, and its place of today's. */
function relatedCommunes(input: CommuneSheetInput): readonly string[] {
  const outcome = input.outcomes?.find(({ code }) => code === input.code);
  const access = input.diagnosis.communes.find(({ code }) => code === input.code);
  const { venues, structures } = input.scenario;
  const codes = [
    input.code,
    venues.find(({ id }) => id === outcome?.stop?.venueId)?.communeCode,
    venues.find(({ id }) => id === outcome?.house?.venueId)?.communeCode,
    structures.find(({ id }) => id === access?.nearestStructureId)?.communeCode,
  ];
  return codes.filter((code) => code !== undefined && code !== null);
}

function distanceFrom({ servicePoint: from }: Commune): (commune: Commune) => number {
  const shrink = Math.cos((from.lat * Math.PI) / 180);
  return ({ servicePoint: to }) => Math.hypot((to.lon - from.lon) * shrink, to.lat - from.lat);
}

/** Returns the territory itself, or, where it is large, the communes nearest to one, in the territory's order. */
function showSurroundings(territory: Territory, code: string, related: readonly string[]): Territory {
  const middle = territory.communes.find((commune) => commune.code === code);
  if (middle === undefined || territory.communes.length <= MOST_COMMUNES) return territory;
  const distanceOf = distanceFrom(middle);
  const nearest = [...territory.communes]
    .sort((a, b) => distanceOf(a) - distanceOf(b))
    .slice(0, NEAREST)
    .map((commune) => commune.code);
  const shown = new Set([...nearest, ...related]);
  return { ...territory, communes: territory.communes.filter((commune) => shown.has(commune.code)) };
}

/** Draws the map of a commune's sheet: the commune, what serves it, and the largest town about it. */
export function drawSheetMap(
  input: CommuneSheetInput,
  painting: MapPainting | null,
  size: Pick<DrawingInput, "width" | "height" | "parts">,
): TerritoryDrawing {
  const { scenario, diagnosis, plan, outcomes, code } = input;
  const related = relatedCommunes(input);
  const territory = showSurroundings(scenario.territory, code, related);
  const largest = [...territory.communes].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
  const circuitId = outcomes?.find((outcome) => outcome.code === code)?.stop?.circuitId ?? null;
  const shown = new Set(territory.communes.map((commune) => commune.code));
  return drawMap({
    territory,
    painting,
    structures: scenario.structures.filter(
      ({ communeCode }) => territory === scenario.territory || communeCode === null || shown.has(communeCode),
    ),
    service: serviceOf(diagnosis.definition),
    venues: scenario.venues,
    houseIds: (plan?.houses ?? []).map(({ houseId }) => houseId),
    circuits: numberCircuits(plan).filter(({ id }) => id === circuitId),
    lines: [],
    depots: [],
    named: new Set([...related, ...(largest === undefined ? [] : [largest.code])]),
    ...size,
  });
}
