import {
  computeFigureRanges,
  findNearThreshold,
  TIME_MARGIN_SECONDS,
} from "../../geodata/access/figureRanges.ts";
import { groupRows } from "../../geodata/access/communeRows.ts";
import type { FigureInput } from "../../geodata/access/communeFigures.ts";
import { diagnoseAccess } from "../../geodata/access/diagnoseAccess.ts";
import { findNearestPlaces, isAdmitting, isOffering } from "../../geodata/access/findNearestPlaces.ts";
import { measureInequality } from "../../geodata/access/inequality.ts";
import { listDecaySteps } from "../../geodata/access/twoStep.ts";
import { computeWeights } from "../../geodata/need/priorityWeights.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Indicators } from "../../geodata/model/indicators.ts";
import type { Need } from "../../geodata/model/need.ts";
import type { Service, Structure } from "../../geodata/model/structure.ts";
import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../geodata/supply/service.ts";
import { sessionsPerMonthOf } from "../../geodata/supply/sessionsPerMonth.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { compareIds } from "./eligibleVenues.ts";
import { withService } from "./serviceCoverage.ts";
import { computeAccessDrives, createTimedTest, type AccessDrives } from "./accessDrives.ts";

/**
 * Computes every indicator of accessibility (R15–R20) of a diagnosis, for its own service or another one.
 *
 * Access and coverage count the places that the definition counts. Sessions and places count all places of the
 * service that take children of its ages, however few sessions or places each has: a minimum would hide what there is.
 */
export function computeIndicators(
  scenario: Scenario,
  diagnosis: Diagnosis,
  service: Service = serviceOf(diagnosis.definition),
): Indicators {
  const found = known.get(diagnosis);
  if (found?.scenario === scenario && found.indicators.service === service) return found.indicators;
  const indicators = compute(scenario, diagnosis, service);
  known.set(diagnosis, { scenario, indicators });
  return indicators;
}

/** The last ones of a diagnosis: the table, the report and the view of one run ask for the same. */
const known = new WeakMap<Diagnosis, { readonly scenario: Scenario; readonly indicators: Indicators }>();

function compute(scenario: Scenario, diagnosis: Diagnosis, service: Service): Indicators {
  const { territory } = scenario;
  const drives = computeAccessDrives(scenario);
  const definition = withService(diagnosis.definition, service);
  const { communes } =
    service === serviceOf(diagnosis.definition)
      ? diagnosis
      : diagnoseAccess({ territory, structures: scenario.structures, definition, ...drives });
  const supply = scenario.structures
    .filter((structure) => isOffering(structure, { ...definition, minSessionsPerMonth: 0, minPlaces: 0 }))
    .toSorted(compareIds);
  const input = buildFigureInput(scenario, { ...diagnosis, definition, communes }, drives, supply);
  const figures = computeFigureRanges(input);
  const weights = computeWeights(territory.communes, scenario.programme.weights);
  return {
    service,
    communes: figures.map(({ figures: own, ranges }, index) => ({
      code: input.communes[index]?.code ?? "",
      access: own.access,
      coverage: own.coverage,
      sessions: own.sessions,
      twoStep: own["two-step"],
      places: own.places,
      nearThreshold: findNearThreshold(own.access, definition.minutes),
      ranges,
      weight: weights[index] ?? 1,
    })),
    inequality: measureInequality(territory.communes, communes),
    placesUnknown: supply.filter(({ places }) => places === null).length,
    sessionsUnknown: input.sessions.filter(Number.isNaN).length,
    sessionsAssumed: supply.filter((structure) => sessionsPerMonthOf(structure).how === "permanent-unknown")
      .length,
  };
}

/** @param supply – places of the service, by id: sums are the same in any order of the scenario's. */
function buildFigureInput(
  scenario: Scenario,
  { definition, communes }: Pick<Diagnosis, "definition" | "communes">,
  { rows, travel }: AccessDrives,
  supply: readonly Structure[],
): FigureInput {
  const { structures, territory } = scenario;
  const isTimed = createTimedTest(scenario);
  const codes = rows.map(({ code }) => code);
  const nearest = findNearestPlaces(codes, structures, definition, travel);
  const columnOf = new Map(structures.map((structure, column) => [structure, column]));
  const lastStep = listDecaySteps(definition.minutes).at(-1)?.untilSeconds ?? 0;
  return {
    communes: communes.map(({ code, need }, index) => ({
      code,
      children: need.children,
      isNeedKnown: isNeedKnown(need, territory.communes[index]),
    })),
    rows,
    rowsOf: groupRows(rows),
    minutes: definition.minutes,
    nearest: Uint32Array.from(nearest, ({ seconds }) => seconds ?? UNREACHABLE),
    isTimed: (row) => isTimed(rows[row]?.point.id ?? ""),
    areAllPlacesTimed: supply.every(({ id }) => isTimed(`structure-${id}`)),
    reach: travel.findReach({
      columns: supply.map((structure) => columnOf.get(structure) ?? 0),
      limitSeconds: lastStep + TIME_MARGIN_SECONDS,
      isAdmitting: (row, place) => {
        const structure = supply[place];
        return structure !== undefined && isAdmitting(structure, codes[row] ?? "");
      },
    }),
    capacity: Float64Array.from(supply, ({ places }) => places ?? Number.NaN),
    sessions: Float64Array.from(supply, (structure) => sessionsPerMonthOf(structure).value ?? Number.NaN),
  };
}

/** Tells whether anything says how many children live in a commune; without, its need is a token figure. */
function isNeedKnown({ method }: Need, commune: Commune | undefined): boolean {
  return method !== "population-share" || (commune?.population ?? null) !== null;
}
