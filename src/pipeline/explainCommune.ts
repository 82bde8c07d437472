import type { Commune } from "../../geodata/model/commune.ts";
import { UNREACHABLE } from "../../geodata/model/travel.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import { explainDemand } from "../../planners/explain/explainDemand.ts";
import type {
  AdditionPrice,
  DemandExplanation,
  FarSite,
  Relaxation,
  Solve,
  SwapPrice,
} from "../../planners/explain/explanation.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { requireDemand } from "../../planners/explain/requireDemand.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { settleAccessRepair } from "./accessRepair.ts";
import { buildProblem, type BuiltProblem } from "./buildProblem.ts";
import { computeMatrix } from "./computeMatrix.ts";
import { diagnose } from "./diagnose.ts";
import { explainWithPlaces } from "./explainWithPlaces.ts";
import type {
  ExplainedPrice,
  ExplainedRepair,
  ExplainedVisit,
  ExplanationDocument,
  ExplanationStatus,
} from "./explanationDocument.ts";
import { allowsFixedPlaces, listNewFixedPlaces } from "./fixedPlaces.ts";
import { scenarioOfPlan } from "./planAim.ts";
import { communePoint, venuePoint } from "./travelPoints.ts";

/**
 * Explains a commune's place in a plan: near a fixed place, served, or not; and, by planning again with it
 * required, what serving it would take.
 *
 * @param code – of a commune of the territory; null comes back for any other.
 */
export function explainCommune(
  given: Scenario,
  document: PlanDocument,
  code: string,
  solve: Solve,
): ExplanationDocument | null {
  const scenario = scenarioOfPlan(given, document);
  const diagnosis = diagnose(scenario);
  const commune = scenario.territory.communes.find((candidate) => candidate.code === code);
  const access = diagnosis.communes.find((candidate) => candidate.code === code);
  if (commune === undefined || access === undefined) return null;
  const base = {
    version: 1 as const,
    scenarioHash: scenarioHash(given),
    seed: document.seed,
    cycleWeeks: scenario.programme.cycleWeeks,
    commune: { code, name: commune.name, children: access.need.children },
    place: null,
    visit: null,
    swap: null,
    addition: null,
    conflict: [],
    conflictProven: true,
    repairs: [],
  };
  if (access.covered) {
    const place =
      access.nearestStructureId === null
        ? null
        : { id: access.nearestStructureId, seconds: access.accessSeconds ?? 0 };
    return { ...base, status: "near", place };
  }
  if (access.need.children === 0) return { ...base, status: "no-children" };
  const opening = findOpening(scenario, document.plan, commune);
  if (opening !== null) return { ...base, status: "near", place: opening };
  const built = buildProblem(scenario, diagnosis);
  if (allowsFixedPlaces(scenario.programme)) {
    const { stop, ...found } = explainWithPlaces(scenario, diagnosis, built, document.plan, code, solve);
    const place = stop === null ? null : { id: stop.siteId, seconds: stop.seconds };
    return { ...base, ...found, place, visit: place === null ? null : findVisit(document.plan, place.id) };
  }
  const demand = built.demandCodes.indexOf(code);
  const farSites = listFarSites(scenario, built, commune, demand);
  const found = explainDemand(built.problem, document.plan, demand, farSites, solve);
  const status = nameStatus(found, built, demand);
  const repairs = found.relaxations
    .map((relaxation) => toRepair(relaxation, scenario, built.problem.cycle.weekdays))
    .flatMap((repair) =>
      repair.kind === "access" ? settleAccessRepair(scenario, diagnosis, code, repair, solve) : [repair],
    );
  const hall = status === "served" || status === "servable" ? [] : proposeHall(scenario, commune, solve);
  return {
    ...base,
    status,
    place: found.stop === null ? null : { id: found.stop.siteId, seconds: found.stop.seconds },
    visit: found.stop === null ? null : findVisit(document.plan, found.stop.siteId),
    swap: found.swap === null ? null : toPrice(found.swap, found.swap, diagnosis),
    addition: found.addition === null ? null : toPrice(found.addition, null, diagnosis),
    conflict: found.conflict,
    conflictProven: found.conflictProven,
    repairs: [...hall, ...repairs],
  };
}

/** The nearest hall near enough to a commune that the plan turns into a fixed place; null where there is none. */
function findOpening(scenario: Scenario, plan: Plan, commune: Commune): ExplanationDocument["place"] {
  const { mode, minutes } = scenario.programme.whiteZone;
  const venues = listNewFixedPlaces(scenario, plan);
  const drives = computeMatrix(scenario, [communePoint(commune)], venues.map(venuePoint), mode);
  const nearest = Math.min(UNREACHABLE, ...drives.seconds);
  const venue = venues[drives.seconds.indexOf(nearest)];
  if (venue === undefined || nearest > minutes * 60) return null;
  return { id: venue.id, seconds: nearest, opens: true };
}

function nameStatus(found: DemandExplanation, { problem }: BuiltProblem, demand: number): ExplanationStatus {
  if (found.status !== "impossible") return found.status;
  return problem.demands[demand]?.sites.length === 0 ? "unreachable" : "impossible";
}

/** Halls of the problem beyond the commune's access time, nearest first. */
function listFarSites(
  scenario: Scenario,
  { problem, venues }: BuiltProblem,
  commune: Commune,
  demand: number,
): readonly FarSite[] {
  const { mode } = scenario.programme.whiteZone;
  const drives = computeMatrix(scenario, [communePoint(commune)], venues.map(venuePoint), mode);
  const near = new Set(problem.demands[demand]?.sites ?? []);
  return venues
    .flatMap((_, site) => {
      const seconds = drives.seconds[site] ?? UNREACHABLE;
      return near.has(site) || seconds === UNREACHABLE ? [] : [{ site, seconds }];
    })
    .sort((a, b) => a.seconds - b.seconds || a.site - b.site);
}

/** Would a hall at the town hall, free at any time, serve the commune? Planned to see. */
function proposeHall(scenario: Scenario, commune: Commune, solve: Solve): readonly ExplainedRepair[] {
  const venue: Venue = {
    id: `salle-proposee-${commune.code.toLowerCase()}`,
    communeCode: commune.code,
    name: commune.name,
    lon: commune.servicePoint.lon,
    lat: commune.servicePoint.lat,
    confirmed: false,
    suitable: true,
    freeSlots: null,
    sessionCents: 0,
  };
  const changed: Scenario = { ...scenario, venues: [...scenario.venues, venue] };
  const diagnosis: Diagnosis = diagnose(changed);
  const built = buildProblem(changed, diagnosis);
  if (!built.venues.some(({ id }) => id === venue.id)) return [];
  const demand = built.demandCodes.indexOf(commune.code);
  if (solve(requireDemand(built.problem, demand)).plan === null) return [];
  return [{ kind: "new-hall", more: null, venueId: null, slot: null, tight: true }];
}

function toPrice(price: AdditionPrice, swap: SwapPrice | null, diagnosis: Diagnosis): ExplainedPrice {
  const children = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
  const list = (changes: SwapPrice["losers"]): ExplainedPrice["lost"] =>
    changes.map(({ id }) => ({ code: id, children: children.get(id) ?? 0 }));
  return {
    cents: price.cents,
    halfDays: price.halfDays,
    metres: price.metres,
    venueId: price.siteId,
    seconds: price.seconds,
    lost: swap === null ? [] : list(swap.losers),
    gained: swap === null ? [] : list(swap.winners),
    proven: price.proven,
  };
}

function toRepair(relaxation: Relaxation, scenario: Scenario, weekdays: readonly number[]): ExplainedRepair {
  const { kind, tight } = relaxation;
  switch (kind) {
    case "half-days":
      return { kind, more: relaxation.more, venueId: null, slot: null, tight };
    case "access": {
      const minutes = Math.ceil(relaxation.seconds / 60) - scenario.programme.accessMinutes;
      return { kind, more: minutes, venueId: relaxation.siteId, slot: null, tight };
    }
    case "open-hall": {
      const slot = relaxation.slot === null ? null : nameSlot(relaxation.slot, weekdays);
      return { kind, more: null, venueId: relaxation.siteId, slot, tight };
    }
    default:
      return { kind, more: null, venueId: relaxation.siteId, slot: null, tight };
  }
}

/** The half-day of the week that a slot of the planner stands for. */
function nameSlot(slot: number, weekdays: readonly number[]): ExplainedRepair["slot"] {
  return { weekday: weekdays[Math.floor(slot / 2)] ?? 1, halfDay: slot % 2 === 0 ? "am" : "pm" };
}

function findVisit({ circuits }: Plan, siteId: string): ExplainedVisit | null {
  for (const { id, teamId, tours } of circuits) {
    const there = tours.filter(({ stops }) => stops.some((stop) => stop.siteId === siteId));
    const [first] = there;
    if (first === undefined) continue;
    const { weekday, halfDay } = first;
    return { circuitId: id, teamId, weekday, halfDay, weeks: there.map(({ week }) => week) };
  }
  return null;
}
