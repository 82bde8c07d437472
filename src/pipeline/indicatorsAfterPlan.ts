import { findNearThreshold, TIME_MARGIN_SECONDS } from "../../geodata/access/figureRanges.ts";
import type { CommuneIndicators, Figure, Indicators } from "../../geodata/model/indicators.ts";
import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import type { Plan } from "../../planners/model/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { CommuneOutcome } from "./assessPlan.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { compareIds } from "./eligibleVenues.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/** A month counts four weeks, as in the budget of a programme. */
const WEEKS_PER_MONTH = 4;

/** Sessions a month that a plan brings within reach of a commune, at the minutes and a margin around them. */
interface AddedSessions {
  readonly atLeast: number;
  readonly usual: number;
  readonly atMost: number;
}

/** Returns the sessions a month of each hall that a plan visits. */
function listSessions(plan: Plan, cycleWeeks: number): ReadonlyMap<string, number> {
  const visits = new Map<string, number>();
  for (const stop of plan.circuits.flatMap(({ tours }) => tours.flatMap(({ stops }) => stops))) {
    visits.set(stop.siteId, (visits.get(stop.siteId) ?? 0) + 1);
  }
  return new Map([...visits].map(([id, count]) => [id, (count * WEEKS_PER_MONTH) / cycleWeeks]));
}

function listAddedSessions(
  scenario: Scenario,
  { minutes, mode }: WhiteZoneDefinition,
  plan: Plan,
): ReadonlyMap<string, AddedSessions> {
  const { territory, programme } = scenario;
  const sessions = listSessions(plan, programme.cycleWeeks);
  const venues = scenario.venues.filter(({ id }) => sessions.has(id)).sort(compareIds);
  const drives = computeMatrix(scenario, territory.communes.map(communePoint), venues.map(venuePoint), mode);
  const within = (row: number, limit: number): number =>
    venues.reduce((sum, { id }, column) => {
      const seconds = drives.seconds[row * venues.length + column] ?? UNREACHABLE;
      return seconds <= limit ? sum + (sessions.get(id) ?? 0) : sum;
    }, 0);
  return new Map(
    territory.communes.map(({ code }, row) => [
      code,
      {
        atLeast: within(row, minutes * 60 - TIME_MARGIN_SECONDS),
        usual: within(row, minutes * 60),
        atMost: within(row, minutes * 60 + TIME_MARGIN_SECONDS),
      },
    ]),
  );
}

/** Adds sessions to a figure; what is not known stays so, and nobody to serve stays nobody. */
function addSessions(figure: Figure, added: number): Figure {
  if (added === 0 || figure.kind === "no-data" || figure.kind === "no-need") return figure;
  return { kind: "value", value: (figure.kind === "value" ? figure.value : 0) + added };
}

function addToCommune(own: CommuneIndicators, outcome: CommuneOutcome, minutes: number): CommuneIndicators {
  const seconds = outcome.accessSecondsAfter;
  const access: Figure = seconds === null ? { kind: "no-supply" } : { kind: "value", value: seconds };
  const isNew = outcome.coveredAfter && !outcome.before.covered;
  const coverage: Figure =
    isNew && own.coverage.kind !== "no-need" ? { kind: "value", value: 1 } : own.coverage;
  return {
    ...own,
    access: own.access.kind === "no-data" && seconds === null ? own.access : access,
    coverage,
    nearThreshold: findNearThreshold(access, minutes),
    ranges: { ...own.ranges, ...(isNew ? { coverage: { low: coverage, high: coverage } } : {}) },
  };
}

/**
 * Returns the indicators with what a plan brings: access, coverage and sessions of its workshops. A new fixed place
 * shortens access and covers, but the number of its sessions and places is not known; places stay those of today.
 */
export function addPlanToIndicators(
  indicators: Indicators,
  scenario: Scenario,
  definition: WhiteZoneDefinition,
  plan: Plan,
  outcomes: readonly CommuneOutcome[],
): Indicators {
  const added = listAddedSessions(scenario, definition, plan);
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.code, outcome]));
  const communes = indicators.communes.map((own): CommuneIndicators => {
    const [outcome, sessions] = [outcomeOf.get(own.code), added.get(own.code)];
    if (outcome === undefined || sessions === undefined) return own;
    const { low, high } = own.ranges.sessions;
    const after = addToCommune(own, outcome, definition.minutes);
    return {
      ...after,
      sessions: addSessions(own.sessions, sessions.usual),
      ranges: {
        ...after.ranges,
        sessions: { low: addSessions(low, sessions.atLeast), high: addSessions(high, sessions.atMost) },
      },
    };
  });
  return { ...indicators, communes };
}
