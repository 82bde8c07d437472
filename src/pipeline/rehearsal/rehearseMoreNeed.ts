import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { recountPlan } from "../../../planners/check/recountPlan.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { PlanningProblem } from "../../../planners/model/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { CommuneOutcome } from "../assessPlan.ts";
import { toHalfDaysPerMonth } from "../budgetMonth.ts";
import { buildProblem } from "../buildProblem.ts";
import { checkSessions } from "../calendar/checkSessions.ts";
import { laySessions } from "../calendar/laySessions.ts";
import { checkScenarioPlan } from "../checkScenarioPlan.ts";
import { communeVisits } from "../communeRhythm.ts";
import { diagnose } from "../diagnose.ts";
import { scenarioOfPlan } from "../planAim.ts";
import { runPlan } from "../runPlan.ts";
import { findExtraOutings } from "./extraOutings.ts";
import { createVerifier, judgePlan, listEffects, toAffected, type JudgedPlan } from "./planEffects.ts";
import type { CrowdedStop, MoreNeedAnswer, OverbookedSlot, PlanThen } from "./rehearsal.ts";
import type { RehearsalInput } from "./rehearsalInput.ts";
import { addPercent, withMoreChildren } from "./withMoreChildren.ts";

/**
 * Counts every child for more: how full sessions can be, who asks for another rhythm, whether the plan stays the best,
 * and the outings that keep as many sessions for a child as today. Children are those who live there: how many of them
 * come is not known, and nothing here pretends to know it.
 *
 * Cost: one solve.
 */
export function rehearseMoreNeed(input: RehearsalInput, percent: number): MoreNeedAnswer {
  const { document } = input;
  const scenario = scenarioOfPlan(input.scenario, document);
  const diagnosis = diagnose(scenario);
  const shown = judgePlan(scenario, diagnosis, document);
  const then = withMoreChildren(scenario, diagnosis, percent);
  const stops = listStops(scenario, shown, percent);
  const { children } = shown.brief;
  const { problem } = buildProblem(scenario, diagnosis);
  const answer = {
    kind: "more-need" as const,
    percent,
    children,
    childrenThen: addPercent(children, percent),
    stops,
    overbooked: listOverbooked(scenario, then, document.plan),
    ranks: listRankChanges(diagnosis, percent),
    rhythms: listRhythmChanges(scenario, diagnosis, percent),
    extra: findExtraOutings(problem, document.plan, crowdingOf(document.plan, stops), percent),
  };
  const unknown: PlanThen = { outcome: "unknown", cents: 0, gained: [], lost: [], proven: false };
  input.tell({ done: 1, total: 2, answer: { ...answer, plan: unknown } });
  return { ...answer, plan: planThen(input, then) };
}

/** White communes that go to a stop of the plan, by its hall. */
function communesByStop({ communes }: JudgedPlan): ReadonlyMap<string, readonly CommuneOutcome[]> {
  const byStop = new Map<string, CommuneOutcome[]>();
  for (const commune of communes) {
    if (commune.stop === null || commune.before.covered) continue;
    const { venueId } = commune.stop;
    byStop.set(venueId, [...(byStop.get(venueId) ?? []), commune]);
  }
  return byStop;
}

function listStops({ programme }: Scenario, shown: JudgedPlan, percent: number): readonly CrowdedStop[] {
  const places = Math.max(0, programme.capacity - (programme.reservedPlaces ?? 0));
  return [...communesByStop(shown)]
    .map(([venueId, communes]): CrowdedStop => {
      const children = communes.reduce((sum, { before }) => sum + before.need.children, 0);
      const visits = communes[0]?.stop?.weeks.length ?? 0;
      const sessionsPerMonth = toHalfDaysPerMonth(visits, programme.cycleWeeks);
      return { venueId, children, childrenThen: addPercent(children, percent), places, sessionsPerMonth };
    })
    .sort((a, b) => b.children - a.children || (a.venueId < b.venueId ? -1 : 1));
}

/** Children for each session of a circuit, its halls together. */
function crowdingOf({ circuits }: Plan, stops: readonly CrowdedStop[]): ReadonlyMap<string, number> {
  const children = new Map(stops.map((stop) => [stop.venueId, stop.children]));
  return new Map(
    circuits.map(({ id, tours }) => {
      const halls = new Set(tours.flatMap((tour) => tour.stops.map(({ siteId }) => siteId)));
      const sessions = tours.reduce((sum, tour) => sum + tour.stops.length, 0);
      const all = [...halls].reduce((sum, hall) => sum + (children.get(hall) ?? 0), 0);
      return [id, all / Math.max(1, sessions)];
    }),
  );
}

/** Bookings that fit today and would not, by the checker of the calendar. */
function listOverbooked(scenario: Scenario, then: Scenario, plan: Plan): readonly OverbookedSlot[] {
  if ((scenario.calendar.bookings ?? []).length === 0) return [];
  const sessions = laySessions(scenario, plan);
  const full = (of: Scenario): readonly OverbookedSlot[] =>
    checkSessions(of, sessions).flatMap(({ code, params }) =>
      code === "regular-places-full" || code === "reserved-place-taken"
        ? [
            {
              bookingId: String(params["booking"] ?? ""),
              date: String(params["date"] ?? ""),
              children: Number(params["children"] ?? 0),
              places: Number(params["places"] ?? 0),
            },
          ]
        : [],
    );
  const today = new Set(full(scenario).map(({ bookingId }) => bookingId));
  return full(then).filter(({ bookingId }) => !today.has(bookingId));
}

/** Communes whose place changes when all are sorted by children, ties sharing the better place. */
function listRankChanges({ communes }: Diagnosis, percent: number): MoreNeedAnswer["ranks"] {
  const rankOf = (children: readonly number[], own: number): number =>
    children.filter((other) => other > own).length + 1;
  const before = communes.map(({ need }) => need.children);
  const after = before.map((children) => addPercent(children, percent));
  return communes.flatMap(({ code }, index) => {
    const ranks = { before: rankOf(before, before[index] ?? 0), after: rankOf(after, after[index] ?? 0) };
    return ranks.before === ranks.after ? [] : [{ code, ...ranks }];
  });
}

function listRhythmChanges(
  { programme }: Scenario,
  { communes }: Diagnosis,
  percent: number,
): MoreNeedAnswer["rhythms"] {
  return communes
    .filter(({ covered }) => !covered)
    .flatMap(({ code, need: { children } }) => {
      const before = communeVisits(programme, { code, children });
      const after = communeVisits(programme, { code, children: addPercent(children, percent) });
      return before === after ? [] : [{ code, before, after }];
    });
}

/** Plans again with more children and holds the shown plan against the result, both counted by the checker. */
function planThen({ document, options, host }: RehearsalInput, then: Scenario): PlanThen {
  const diagnosis = diagnose(then);
  const shown = { ...document, status: "feasible" as const, objective: null, bound: null };
  const isBroken = checkScenarioPlan(then, shown).some(({ rule }) => rule === "C2" || rule === "C11");
  const run = runPlan(then, { ...options, previous: { plan: document.plan, extraCents: 0 } }, host);
  const isSound = run.outcome.plan !== null && createVerifier(then, shown)(then, run.document);
  const proven = run.outcome.status === "optimal";
  const same = { outcome: "same" as const, cents: 0, gained: [], lost: [], proven };
  if (!isSound) return { ...same, outcome: isBroken ? "broken" : "unknown", proven: false };
  const { problem } = buildProblem(then, diagnosis);
  if (!isBroken && !isBetter(problem, document.plan, run.document.plan)) return same;
  const [before, after] = [judgePlan(then, diagnosis, shown), judgePlan(then, diagnosis, run.document)];
  const { gained, lost } = listEffects(before, after);
  return {
    outcome: isBroken ? "broken" : "better",
    cents: after.brief.cents - before.brief.cents,
    gained: toAffected(gained),
    lost: toAffected(lost),
    proven,
  };
}

function isBetter(problem: PlanningProblem, shown: Plan, other: Plan): boolean {
  const [before, after] = [recountPlan(problem, shown), recountPlan(problem, other)];
  if (problem.aim.kind === "cover-all" || after.coveredWeight === before.coveredWeight) {
    return after.costCents < before.costCents;
  }
  return after.coveredWeight > before.coveredWeight;
}
