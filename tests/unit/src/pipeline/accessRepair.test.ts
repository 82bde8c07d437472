import { expect, test } from "vitest";
import type { Outcome } from "../../../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { explainCommune } from "../../../../src/pipeline/explainCommune.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import { solveProblem } from "../../../../src/pipeline/solveProblem.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

const OPTIONS = { seed: 1, limit: { iterations: 10_000 } };

/** The families' drives of the two communes without a place, in minutes. */
const MINUTES: Readonly<Record<string, number>> = {
  "commune-71003 venue-salle-71001": 11,
  "commune-71003 venue-salle-71002": 13,
  "commune-71004 venue-salle-71001": 11,
  "commune-71004 venue-salle-71002": 9,
};

/**
 * Two halls, one half-day a week that every stop takes whole, families drive 10 minutes at most:
 *
 * ```
 *   71004 ──9 min── salle-71002       71004 ──11 min── salle-71001
 *   71003 ─13 min── salle-71002       71003 ──11 min── salle-71001
 * ```
 */
function oneHalfDay(): Scenario {
  const row = rowScenario();
  const { travelTimes } = row;
  if (!("points" in travelTimes)) throw new Error("the row has its own drives");
  const ids = travelTimes.points.map(({ id }) => id);
  const seconds = travelTimes.seconds.map((own, cell) => {
    const pair = `${ids[Math.floor(cell / ids.length)]} ${ids[cell % ids.length]}`;
    const minutes = MINUTES[pair];
    return minutes === undefined ? own : minutes * 60;
  });
  return {
    ...row,
    travelTimes: { ...travelTimes, seconds },
    venues: row.venues.filter(({ id }) => id === "salle-71001" || id === "salle-71002"),
    teams: row.teams.map((team) => ({ ...team, freeSlots: [{ weekday: 1, halfDay: "am" as const }] })),
    programme: { ...row.programme, minVenueRing: null, visitsPerCycle: 4 },
  };
}

test("minutes that a commune is told hold for everybody: with 11 all can go to the same hall, 13 are not needed", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const solve = (problem: PlanningProblem): Outcome => solveProblem(problem, OPTIONS, host).outcome;
  const scenario = oneHalfDay();
  const { document } = runPlan(scenario, OPTIONS, host);
  const repairs = explainCommune(scenario, document, "71003", solve)?.repairs ?? [];
  const minutes = repairs.filter(({ kind }) => kind === "access");
  // For its own families alone 71003 would need 13: with 11 both halls would be visited, in one half-day.
  expect(minutes).toEqual([{ kind: "access", more: 1, venueId: "salle-71001", slot: null, tight: true }]);
});
