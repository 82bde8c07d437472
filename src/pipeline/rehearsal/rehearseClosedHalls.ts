import { UNREACHABLE } from "../../../geodata/model/travel.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { ProgrammeAim } from "../../scenario/programmeAim.ts";
import type { Lock, Scenario } from "../../scenario/scenario.ts";
import { computeMatrix } from "../computeMatrix.ts";
import { diagnose } from "../diagnose.ts";
import { compareIds, findEligibleVenues } from "../eligibleVenues.ts";
import { listUncoverable } from "../listUncoverable.ts";
import { scenarioOfPlan, withAim } from "../planAim.ts";
import { runPlan, type PlanRun } from "../runPlan.ts";
import { communePoint, venuePoint } from "../travelPoints.ts";
import { createVerifier, judgePlan, listEffects, toAffected, type JudgedPlan } from "./planEffects.ts";
import type { ClosedHall, ClosedHallAnswer, FartherCommune, UnreachableCommune } from "./rehearsal.ts";
import type { RehearsalInput } from "./rehearsalInput.ts";

/**
 * Closes each hall of the plan in turn and plans again, close to the shown plan (O7). Limits that only told this plan
 * from others of a curve do not hold any more; decisions that ask for the hall cannot.
 *
 * Cost: one solve per hall.
 */
export function rehearseClosedHalls(input: RehearsalInput): ClosedHallAnswer {
  const { scenario, document, tell } = input;
  const diagnosis = diagnose(scenario);
  const shown = judgePlan(scenario, diagnosis, document);
  const verify = createVerifier(scenario, document);
  const venueIds = listPlanHalls(document.plan);
  let halls: readonly ClosedHall[] = [];
  for (const [index, venueId] of venueIds.entries()) {
    const closed = withoutHall(withoutCurveLimits(scenario, document), venueId);
    const run = runPlan(
      closed,
      { ...input.options, previous: { plan: document.plan, extraCents: 0 } },
      input.host,
    );
    const isSound = run.outcome.plan !== null && verify(closed, run.document);
    const found = isSound
      ? describeRun(closed, diagnosis, venueId, shown, run)
      : withoutPlan(venueId, run.outcome.status === "infeasible" ? "impossible" : "unknown");
    const droppedDecisions = scenario.locks.flatMap((lock) => (asksFor(lock, venueId) ? [lock.id] : []));
    halls = [...halls, { ...found, droppedDecisions }].sort(compareDamage);
    tell({ done: index + 1, total: venueIds.length, answer: { kind: "closed-hall", halls } });
  }
  return { kind: "closed-hall", halls };
}

/** Halls that the plan visits, then those that it opens for good, in the order of the plan. */
function listPlanHalls({ circuits, houses = [] }: Plan): readonly string[] {
  const visited = circuits.flatMap(({ tours }) =>
    tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
  );
  return [...new Set([...visited, ...houses.map(({ houseId }) => houseId)])];
}

/** The scenario that a plan answers, without the limits that only placed it on a curve. */
function withoutCurveLimits(scenario: Scenario, document: PlanDocument): Scenario {
  const { aim } = document;
  if (aim === undefined) return scenario;
  const free: ProgrammeAim =
    aim.kind === "cover-all"
      ? { kind: aim.kind }
      : {
          kind: aim.kind,
          halfDaysPerMonth: aim.halfDaysPerMonth,
          ...(aim.centsPerCycle === undefined ? {} : { centsPerCycle: aim.centsPerCycle }),
        };
  return withAim(scenarioOfPlan(scenario, document), free);
}

function withoutHall(scenario: Scenario, venueId: string): Scenario {
  const forbid: Lock = { id: `rehearsal-${venueId}`, kind: "forbid", venueId };
  return { ...scenario, locks: [...scenario.locks.filter((lock) => !asksFor(lock, venueId)), forbid] };
}

/** Tells whether a decision of the meeting cannot hold without the hall. */
function asksFor(lock: Lock, venueId: string): boolean {
  if (lock.kind === "require" || lock.kind === "keep-stop") return lock.venueId === venueId;
  return lock.kind === "keep-circuit" && lock.venueIds.includes(venueId);
}

function withoutPlan(venueId: string, outcome: ClosedHall["outcome"]): ClosedHall {
  return {
    venueId,
    outcome,
    cents: 0,
    halfDays: 0,
    lost: [],
    gained: [],
    farther: [],
    takenOverBy: [],
    unreachable: [],
    worst: null,
    droppedDecisions: [],
    proven: outcome === "impossible",
  };
}

function describeRun(
  closed: Scenario,
  diagnosis: Diagnosis,
  venueId: string,
  shown: JudgedPlan,
  run: PlanRun,
): ClosedHall {
  const after = judgePlan(closed, diagnosis, run.document);
  const { lost, gained, farther } = listEffects(shown, after);
  return {
    venueId,
    outcome: "replanned",
    cents: after.brief.cents - shown.brief.cents,
    halfDays: after.brief.halfDays - shown.brief.halfDays,
    lost: toAffected(lost),
    gained: toAffected(gained),
    farther: farther.flatMap(({ code, children, secondsBefore, secondsAfter }): FartherCommune[] =>
      secondsBefore === null || secondsAfter === null
        ? []
        : [{ code, children, secondsBefore, secondsAfter }],
    ),
    takenOverBy: listSuccessors(shown, after, venueId),
    unreachable: listUnreachable(closed, diagnosis, run, new Set(lost.map(({ code }) => code))),
    worst: after.brief.worst,
    droppedDecisions: [],
    proven: run.outcome.status === "optimal",
  };
}

/** Where the families of the closed hall go in the other plan, by id. */
function listSuccessors(shown: JudgedPlan, after: JudgedPlan, venueId: string): readonly string[] {
  const placeOf = ({ stop, house }: JudgedPlan["communes"][number]): string | null =>
    house?.venueId ?? stop?.venueId ?? null;
  const left = new Set(
    shown.communes.filter((commune) => placeOf(commune) === venueId).map(({ code }) => code),
  );
  const successors = after.communes.flatMap((commune) =>
    left.has(commune.code) ? (placeOf(commune) ?? []) : [],
  );
  return [...new Set(successors)].sort();
}

/** Communes that lose their workshop since no hall that is left can serve them, with the nearest one. */
function listUnreachable(
  closed: Scenario,
  diagnosis: Diagnosis,
  run: PlanRun,
  lost: ReadonlySet<string>,
): readonly UnreachableCommune[] {
  const communes = listUncoverable(closed, diagnosis, run.outcome).filter(({ code }) => lost.has(code));
  const venues = [...findEligibleVenues(closed)]
    .filter(({ id }) => !isForbidden(closed, id))
    .sort(compareIds);
  const drives = computeMatrix(
    closed,
    communes.map(communePoint),
    venues.map(venuePoint),
    closed.programme.whiteZone.mode,
  );
  const children = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
  return communes.map(({ code }, row) => {
    const own = venues.map((venue, column) => ({
      venueId: venue.id,
      seconds: drives.seconds[row * venues.length + column] ?? UNREACHABLE,
    }));
    const nearest = own.reduce<(typeof own)[number] | null>(
      (best, next) => (next.seconds < (best?.seconds ?? UNREACHABLE) ? next : best),
      null,
    );
    const nearButClosed = nearest !== null && nearest.seconds <= closed.programme.accessMinutes * 60;
    return { code, children: children.get(code) ?? 0, nearest, nearButClosed };
  });
}

function isForbidden({ locks }: Scenario, venueId: string): boolean {
  return locks.some((lock) => lock.kind === "forbid" && lock.venueId === venueId);
}

/** The worst first: no plan at all, then children who lose, money, longer drives; then by id. */
function compareDamage(a: ClosedHall, b: ClosedHall): number {
  const rank = ({ outcome }: ClosedHall): number => ({ impossible: 0, replanned: 1, unknown: 2 })[outcome];
  const sum = (communes: readonly { readonly children: number }[]): number =>
    communes.reduce((total, { children }) => total + children, 0);
  return (
    rank(a) - rank(b) ||
    sum(b.lost) - sum(a.lost) ||
    b.cents - a.cents ||
    sum(b.farther) - sum(a.farther) ||
    (a.venueId < b.venueId ? -1 : 1)
  );
}
