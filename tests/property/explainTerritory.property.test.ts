import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Venue } from "../../geodata/model/venue.ts";
import type { PlanningProblem } from "../../planners/model/problem.ts";
import { requireDemand } from "../../planners/explain/requireDemand.ts";
import { assessPlan } from "../../src/pipeline/assessPlan.ts";
import { toHalfDaysPerCycle, toHalfDaysPerMonth } from "../../src/pipeline/budgetMonth.ts";
import { buildProblem } from "../../src/pipeline/buildProblem.ts";
import { checkScenarioPlan } from "../../src/pipeline/checkScenarioPlan.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { explainCommune } from "../../src/pipeline/explainCommune.ts";
import type { ExplainedRepair } from "../../src/pipeline/explanationDocument.ts";
import { documentOf, runPlan } from "../../src/pipeline/runPlan.ts";
import { solveProblem } from "../../src/pipeline/solveProblem.ts";
import type { Lock, Scenario } from "../../src/scenario/scenario.ts";
import { bruteForce } from "../fixtures/bruteForce.ts";
import { testSolver } from "../fixtures/runPlanner.ts";
import { arbitraryTerritory } from "../fixtures/smallTerritories.ts";

/** Territories in which some commune is told what would serve it. */
const TERRITORIES = 20;
const SEED = 20_261_126;
/** Each kind of repair is told so often at least, or the test would say nothing of it. */
const LEAST_OF_A_KIND = 5;
const KINDS = ["access", "allow-hall", "drop-decision", "half-days", "new-hall", "open-hall"] as const;
const OPTIONS = { seed: 1, limit: { iterations: 10_000 } };

describe("what is told to communes of small territories", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const solve = (problem: PlanningProblem): ReturnType<typeof solveProblem>["outcome"] =>
    solveProblem(problem, OPTIONS, host).outcome;

  /** Applies a repair as a meeting would, and plans with the commune required: the checker must find it served. */
  function expectServed(scenario: Scenario, code: string): void {
    const diagnosis = diagnose(scenario);
    const { problem, demandCodes } = buildProblem(scenario, diagnosis);
    const outcome = solve(requireDemand(problem, demandCodes.indexOf(code)));
    expect(outcome.plan).not.toBeNull();
    const claimless = { ...outcome, status: "feasible" as const, objective: null, bound: null };
    const document = documentOf(scenario, 1, claimless);
    expect(checkScenarioPlan(scenario, document)).toEqual([]);
    const { communes } = assessPlan(scenario, diagnosis, document.plan);
    expect(communes.find((commune) => commune.code === code)?.coveredAfter).toBe(true);
  }

  /** No plan of all that there are serves the commune. */
  function expectNotServed(scenario: Scenario, code: string): void {
    const { problem, demandCodes } = buildProblem(scenario, diagnose(scenario));
    expect(bruteForce(requireDemand(problem, demandCodes.indexOf(code)))).toBeNull();
  }

  test("each repair, applied to the document, serves the commune, and one unit less does not", () => {
    const counts = new Map<ExplainedRepair["kind"], number>();
    let territories = 0;
    for (const scenario of fc.sample(arbitraryTerritory(), { seed: SEED, numRuns: 400 })) {
      if (territories >= TERRITORIES && KINDS.every((kind) => (counts.get(kind) ?? 0) >= LEAST_OF_A_KIND))
        break;
      const { document } = runPlan(scenario, OPTIONS, host);
      let told = 0;
      for (const { code } of scenario.territory.communes) {
        for (const repair of explainCommune(scenario, document, code, solve)?.repairs ?? []) {
          told += 1;
          counts.set(repair.kind, (counts.get(repair.kind) ?? 0) + 1);
          expect(repair.tight).toBe(true);
          expectServed(applyRepair(scenario, code, repair), code);
          for (const less of listSmaller(scenario, repair)) expectNotServed(less, code);
        }
      }
      territories += Math.min(1, told);
    }
    expect(territories).toBeGreaterThanOrEqual(TERRITORIES);
    for (const kind of KINDS) expect(counts.get(kind), kind).toBeGreaterThanOrEqual(LEAST_OF_A_KIND);
  }, 180_000);
});

function applyRepair(scenario: Scenario, code: string, repair: ExplainedRepair): Scenario {
  switch (repair.kind) {
    case "half-days":
      return withHalfDays(scenario, repair.more ?? 0);
    case "access":
      return withMinutes(scenario, repair.more ?? 0);
    case "allow-hall":
      return withoutLock(scenario, "forbid", repair.venueId);
    case "drop-decision":
      return withoutLock(scenario, "require", repair.venueId);
    case "open-hall":
      return withSlots(scenario, repair.venueId, repair.slot === null ? listSlots(scenario) : [repair.slot]);
    case "new-hall":
      return { ...scenario, venues: [...scenario.venues, hallAtTownHall(scenario, code)] };
  }
}

/** The documents that are one unit short of a repair: the one before where it has no smaller unit. */
function listSmaller(scenario: Scenario, repair: ExplainedRepair): readonly Scenario[] {
  if (repair.kind === "half-days") return [withHalfDays(scenario, (repair.more ?? 0) - 1)];
  if (repair.kind === "access") return [withMinutes(scenario, (repair.more ?? 0) - 1)];
  if (repair.kind === "open-hall" && repair.slot === null) {
    return listSlots(scenario).map((slot) => withSlots(scenario, repair.venueId, [slot]));
  }
  return [scenario];
}

/** More half-days a cycle. */
function withHalfDays(scenario: Scenario, more: number): Scenario {
  const { aim, cycleWeeks } = scenario.programme;
  if (aim.kind === "cover-all") return scenario;
  const perCycle = toHalfDaysPerCycle(aim.halfDaysPerMonth, cycleWeeks) + more;
  const halfDaysPerMonth = toHalfDaysPerMonth(perCycle, cycleWeeks);
  return { ...scenario, programme: { ...scenario.programme, aim: { ...aim, halfDaysPerMonth } } };
}

function withMinutes(scenario: Scenario, more: number): Scenario {
  const { programme } = scenario;
  return { ...scenario, programme: { ...programme, accessMinutes: programme.accessMinutes + more } };
}

function withoutLock(scenario: Scenario, kind: Lock["kind"], venueId: string | null): Scenario {
  const isMeant = (lock: Lock): boolean =>
    lock.kind === kind && "venueId" in lock && lock.venueId === venueId;
  return { ...scenario, locks: scenario.locks.filter((lock) => !isMeant(lock)) };
}

type Slots = NonNullable<Venue["freeSlots"]>;

function listSlots({ teams }: Scenario): Slots {
  return teams.flatMap(({ freeSlots }) => freeSlots ?? []);
}

function withSlots(scenario: Scenario, venueId: string | null, slots: Slots): Scenario {
  return {
    ...scenario,
    venues: scenario.venues.map((venue) =>
      venue.id === venueId ? { ...venue, freeSlots: [...(venue.freeSlots ?? []), ...slots] } : venue,
    ),
  };
}

/** A hall such as a commune could propose: at its town hall, free at any time. */
function hallAtTownHall({ territory }: Scenario, code: string): Venue {
  const { lon = 0, lat = 0 } =
    territory.communes.find((commune) => commune.code === code)?.servicePoint ?? {};
  return {
    id: "salle-proposee",
    communeCode: code,
    name: "Salle proposée",
    lon,
    lat,
    confirmed: true,
    suitable: true,
    freeSlots: null,
    sessionCents: 0,
  };
}
