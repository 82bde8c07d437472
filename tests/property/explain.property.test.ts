import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { explainDemand } from "../../planners/explain/explainDemand.ts";
import type { FarSite, Relaxation } from "../../planners/explain/explanation.ts";
import { freeSlot, openSite, requireDemand, widenAccess } from "../../planners/explain/requireDemand.ts";
import type { Outcome } from "../../planners/model/outcome.ts";
import { NO_BUDGET, type PlanningProblem } from "../../planners/model/problem.ts";
import { bruteForce } from "../fixtures/bruteForce.ts";
import { arbitraryProblem } from "../fixtures/planningProblems.ts";
import { runPlanner, testSolver } from "../fixtures/runPlanner.ts";

const RUNS = { numRuns: 120, seed: 20261123 };
const KINDS = ["access", "allow-hall", "drop-decision", "half-days", "open-hall"] as const;

/** Sites that no demand has near, as if they lay further and further away. */
function farSitesOf(problem: PlanningProblem, demand: number): readonly FarSite[] {
  const near = new Set(problem.demands[demand]?.sites ?? []);
  return [...problem.sites.keys()]
    .filter((site) => !near.has(site))
    .map((site) => ({ site, seconds: 3000 + 60 * site }));
}

describe("explanations on random small problems", async () => {
  const solver = await testSolver();
  const solve = (problem: PlanningProblem): Outcome => runPlanner(problem, solver);

  test("every price and every way out is what trying all plans gives; one unit less fails", () => {
    let servable = 0;
    let repairs = 0;
    const kinds = new Map<Relaxation["kind"], number>();
    fc.assert(
      fc.property(arbitraryProblem(), fc.nat({ max: 4 }), fc.nat({ max: 7 }), (drawn, pick, twist) => {
        fc.pre(pick < drawn.demands.length);
        const problem = twistProblem(drawn, pick, twist);
        const base = solve(problem);
        fc.pre(base.plan !== null);
        if (base.plan === null) return;
        const farSites = farSitesOf(problem, pick);
        const found = explainDemand(problem, base.plan, pick, farSites, solve);
        const forced = requireDemand(problem, pick);
        const best = bruteForce(forced);
        if (found.status === "served") return;
        expect(found.status).toBe(best === null ? "impossible" : "servable");
        if (best !== null) {
          servable += 1;
          expect(found.swap).toMatchObject({ proven: true, cents: best.cents - (base.costCents ?? 0) });
          expect(found.addition?.cents).toBe(cheapestAddition(problem, base, pick) - (base.costCents ?? 0));
          return;
        }
        expect(found.conflictProven).toBe(true);
        for (const relaxation of found.relaxations) {
          kinds.set(relaxation.kind, (kinds.get(relaxation.kind) ?? 0) + 1);
          repairs += 1;
          const relaxed = apply(forced, pick, farSites, relaxation);
          const outcome = solve(relaxed);
          expect(checkPlan(relaxed, outcome.plan)).toEqual([]);
          // With an exact solver nothing is left open: one unit less is proven to fail, and does.
          expect(relaxation.tight).toBe(true);
          for (const less of listSmaller(forced, pick, farSites, relaxation)) {
            expect(bruteForce(less)).toBeNull();
          }
        }
      }),
      RUNS,
    );
    expect(servable).toBeGreaterThan(0);
    expect(repairs).toBeGreaterThan(20);
    for (const kind of KINDS) expect(kinds.get(kind), kind).toBeGreaterThan(2);
  }, 180_000);
});

/** Makes serving a demand harder: its halls banned, no budget, no hall near, or others first. */
function twistProblem(problem: PlanningProblem, demand: number, twist: number): PlanningProblem {
  const sites = problem.demands[demand]?.sites ?? [];
  if (twist === 1) return { ...problem, forbiddenSites: sites };
  if (twist === 2) {
    return {
      ...problem,
      aim: { kind: "max-coverage" },
      budget: { ...NO_BUDGET, halfDays: 0 },
      requiredSites: [],
    };
  }
  if (twist === 4) {
    const demands = problem.demands.map((other, index) =>
      index === demand ? { ...other, weight: 0 } : other,
    );
    const budget = { ...NO_BUDGET, halfDays: problem.cycle.visitsPerCycle };
    return { ...problem, demands, aim: { kind: "max-coverage" }, budget, requiredSites: [] };
  }
  if (twist >= 6) {
    const other = problem.sites.findIndex((_, site) => !sites.includes(site));
    return {
      ...problem,
      aim: { kind: "max-coverage" },
      budget: { ...NO_BUDGET, halfDays: problem.cycle.visitsPerCycle },
      requiredSites: other < 0 ? [] : [other],
      forbiddenSites: [],
    };
  }
  if (twist === 5) {
    const closed = problem.sites.map((site, index) =>
      sites.includes(index) ? { ...site, slots: [] } : site,
    );
    return { ...problem, sites: closed, requiredSites: [] };
  }
  if (twist !== 3) return problem;
  const demands = problem.demands.map((other, index) =>
    index === demand ? { ...other, sites: [], accessSeconds: [] } : other,
  );
  return { ...problem, demands };
}

/** The least cost of serving everybody who is served and one more, by trying every plan. */
function cheapestAddition(problem: PlanningProblem, base: Outcome, demand: number): number {
  const ids = new Set(
    (base.plan?.circuits ?? []).flatMap(({ tours }) =>
      tours.flatMap(({ stops }) => stops.map(({ siteId }) => siteId)),
    ),
  );
  const demands = problem.demands.filter(
    (other, index) => index === demand || other.sites.some((site) => ids.has(problem.sites[site]?.id ?? "")),
  );
  return bruteForce({ ...problem, demands, aim: { kind: "cover-all" }, budget: NO_BUDGET })?.cents ?? NaN;
}

/** Applies a relaxation. */
function apply(
  problem: PlanningProblem,
  demand: number,
  farSites: readonly FarSite[],
  relaxation: Relaxation,
): PlanningProblem {
  const siteOf = (id: string): number => problem.sites.findIndex((site) => site.id === id);
  switch (relaxation.kind) {
    case "half-days":
      return withHalfDays(problem, relaxation.more);
    case "access":
      return widenAccess(
        problem,
        demand,
        farSites.filter(({ seconds }) => seconds <= relaxation.seconds),
      );
    case "allow-hall": {
      const site = siteOf(relaxation.siteId);
      return { ...problem, forbiddenSites: problem.forbiddenSites.filter((other) => other !== site) };
    }
    case "open-hall":
      return relaxation.slot === null
        ? openSite(problem, siteOf(relaxation.siteId))
        : freeSlot(problem, siteOf(relaxation.siteId), relaxation.slot);
    case "drop-decision": {
      const site = siteOf(relaxation.siteId);
      return { ...problem, requiredSites: problem.requiredSites.filter((other) => other !== site) };
    }
  }
}

/** The problems that are one unit short of a relaxation: the one before where it has no smaller unit. */
function listSmaller(
  problem: PlanningProblem,
  demand: number,
  farSites: readonly FarSite[],
  relaxation: Relaxation,
): readonly PlanningProblem[] {
  if (relaxation.kind === "half-days") return [withHalfDays(problem, relaxation.more - 1)];
  if (relaxation.kind === "access") {
    const nearer = farSites.filter(({ seconds }) => seconds < relaxation.seconds);
    return [widenAccess(problem, demand, nearer)];
  }
  if (relaxation.kind === "open-hall" && relaxation.slot === null) {
    const site = problem.sites.findIndex(({ id }) => id === relaxation.siteId);
    const own = problem.sites[site]?.slots ?? [];
    const missing = (openSite(problem, site).sites[site]?.slots ?? []).filter((slot) => !own.includes(slot));
    return missing.map((slot) => freeSlot(problem, site, slot));
  }
  return [problem];
}

function withHalfDays(problem: PlanningProblem, more: number): PlanningProblem {
  return { ...problem, budget: { ...problem.budget, halfDays: (problem.budget.halfDays ?? 0) + more } };
}
