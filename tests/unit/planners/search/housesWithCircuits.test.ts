import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../../planners/check/checkPlan.ts";
import type { MipSolver } from "../../../../planners/exact/mipSolver.ts";
import type { Outcome } from "../../../../planners/model/outcome.ts";
import { NO_BUDGET, type Aim, type House, type PlanningProblem } from "../../../../planners/model/problem.ts";
import { findPlanner } from "../../../../planners/search/findPlanner.ts";
import { flatProblem, fourVillages } from "../../../fixtures/planningProblems.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";
import { timelessProblem } from "../../../fixtures/timelessProblem.ts";

/** A house with its cents, what it reaches (village → minutes) and whether it is open today. */
interface Sketch {
  readonly cents?: number;
  readonly near: Readonly<Record<number, number>>;
  readonly open?: boolean;
  readonly capacity?: number;
}

/** Four villages on a cross (see `fourVillages`) with houses `h0`, `h1`, …; any number may open, none must. */
function withHouses(
  sketches: readonly Sketch[],
  changes: Partial<PlanningProblem> = {},
  counts: { readonly least?: number; readonly most?: number } = {},
): PlanningProblem {
  const base = fourVillages(changes);
  const candidates = sketches.map(({ cents = 0, open = false, capacity = null }, index): House => ({
    id: `h${index}`,
    open,
    cents,
    capacity,
  }));
  return {
    ...base,
    demands: base.demands.map((demand, village) => {
      const houses = [...sketches.keys()].filter((house) => sketches[house]?.near[village] !== undefined);
      const houseSeconds = houses.map((house) => (sketches[house]?.near[village] ?? 0) * 60);
      return { ...demand, houses, houseSeconds };
    }),
    houses: { candidates, least: 0, most: candidates.length, ...counts },
  };
}

function plan(problem: PlanningProblem, solver: MipSolver): Outcome {
  const params = { seed: 1, iterations: null, shouldStop: () => false, onProgress: () => undefined };
  const search = findPlanner(problem, solver).start(problem, params);
  while (!search.done()) search.step();
  const outcome = search.outcome();
  if (outcome.plan !== null) expect(checkPlan(problem, outcome.plan)).toEqual([]);
  return outcome;
}

const EVERYBODY = { 0: 9, 1: 9, 2: 9, 3: 9 };
const MOST = { aim: { kind: "max-coverage" } } as const;

describe("houses and circuits are chosen together", async () => {
  const solver = await testSolver();

  it.each<[string, Aim["kind"]]>([
    ["at least cost", "cover-all"],
    ["for most people", "max-coverage"],
  ])("a house that costs nothing and reaches everybody is taken, nobody drives out: %s", (_, kind) => {
    const outcome = plan(withHouses([{ near: EVERYBODY }], { aim: { kind } }), solver);
    expect(outcome).toMatchObject({ status: "optimal", costCents: 0 });
    expect(outcome.objective).toBe(kind === "cover-all" ? 0 : 100); // 10 + 20 + 30 + 40 people
    expect(outcome.plan).toEqual({
      circuits: [],
      houses: [{ houseId: "h0", demandIds: ["demand-0", "demand-1", "demand-2", "demand-3"] }],
    });
  });

  it("a house opens where it is cheaper than the stop it saves, to the cent", () => {
    // Two whole days through two halls cost 251.21 € each; a hall alone 100 + 60 × 0.50 = 130 €.
    const at = (cents: number): Outcome => plan(withHouses([{ cents, near: { 0: 3 } }]), solver);
    expect(at(12_122)).toMatchObject({ objective: 50_242, plan: { houses: [] } });
    expect(at(12_120)).toMatchObject({ status: "optimal", objective: 50_241, bound: 50_241 });
    expect(at(12_120).plan?.houses).toEqual([{ houseId: "h0", demandIds: ["demand-0"] }]);
  });

  it("the money is for both, in a cycle: with two visits a house costs its cents once", () => {
    const base = fourVillages();
    const cycle = { ...base.cycle, visitsPerCycle: 2 };
    const houses = [{ cents: 10_001, near: { 0: 3, 1: 3 } }];
    const within = (cents: number): Outcome =>
      plan(withHouses(houses, { ...MOST, cycle, budget: { ...NO_BUDGET, cents } }), solver);
    // The house: 10 + 20 people; the hall of village 3, twice 130 €: 40 people.
    expect(within(36_001)).toMatchObject({ status: "optimal", objective: 70, costCents: 36_001 });
    expect(within(36_000)).toMatchObject({ status: "optimal", objective: 40, costCents: 26_000 });
    expect(within(25_999)).toMatchObject({ status: "optimal", objective: 30, costCents: 10_001 });
  });

  it("who is near an open house is served there and counts, and asks for no circuit", () => {
    const houses: Sketch[] = [
      { open: true, near: { 0: 7, 1: 7 } },
      { cents: 1, near: { 1: 2, 2: 2, 3: 2 } },
    ];
    const all = plan(withHouses(houses), solver);
    expect(all).toMatchObject({ status: "optimal", objective: 1, bound: 1, plan: { circuits: [] } });
    expect(all.plan?.houses).toEqual([
      { houseId: "h0", demandIds: ["demand-0"] },
      { houseId: "h1", demandIds: ["demand-1", "demand-2", "demand-3"] }, // the nearer of two
    ]);
    const nothing = { ...MOST, budget: { ...NO_BUDGET, cents: 0 } };
    expect(plan(withHouses(houses, nothing), solver)).toMatchObject({
      status: "optimal",
      objective: 30, // 10 + 20 people near the open house
      bound: 30,
      costCents: 0,
    });
  });

  it("houses that must open do, the cheapest of those that help nobody", () => {
    const houses = [
      { cents: 900, near: {} },
      { cents: 500, near: {} },
      { cents: 99_999, near: { 0: 1 } },
    ];
    const outcome = plan(withHouses(houses, {}, { least: 1 }), solver);
    expect(outcome).toMatchObject({ status: "optimal", objective: 50_742 }); // 502.42 + 5
    expect(outcome.plan?.houses).toEqual([{ houseId: "h1", demandIds: [] }]);
  });

  it("opens no house for nothing where a plan close to the one before may cost more", () => {
    const houses = [
      { cents: 5, near: {} },
      { cents: 5, near: {} },
      { cents: 5, near: EVERYBODY },
    ];
    const previous = { circuits: [], extraCents: 1000 };
    expect(plan(withHouses(houses, { previous }), solver)).toMatchObject({ costCents: 5 });
  });

  it("serves a village that no hall is near enough to, and lets the teams stay at home", () => {
    const base = fourVillages();
    const problem = withHouses([{ cents: 7, near: EVERYBODY }], {
      demands: base.demands.map((demand, index) =>
        index === 2 ? { ...demand, sites: [], accessSeconds: [] } : demand,
      ),
      teams: base.teams.map((team) => ({ ...team, slots: [] })),
    });
    expect(plan(problem, solver)).toMatchObject({ status: "optimal", objective: 7, uncoverable: [] });
  });

  it("few half-days: the dearer team goes out where it takes one of them for what takes the other two", () => {
    // From 100 minutes away two halls take a whole day, from next door a morning.
    const base = flatProblem({
      depots: [
        [0, 100],
        [0, 5],
      ],
      sites: [
        [0, 0],
        [2, 0],
      ],
      demands: [
        { at: [0, 0], weight: 1 },
        { at: [2, 0], weight: 1 },
      ],
      accessMinutes: 1,
    });
    const [far, near] = base.teams;
    if (far === undefined || near === undefined) throw new Error("two teams");
    const problem = {
      ...base,
      teams: [
        { ...far, halfDayCents: 10, kilometreCents: 0 },
        { ...near, kilometreCents: 0 },
      ],
      houses: { candidates: [{ id: "h0", open: false, cents: 5, capacity: null }], least: 1, most: 1 },
    };
    expect(plan(problem, solver)).toMatchObject({ status: "optimal", objective: 25 }); // 2 × 10 + 5
    const budget = { ...NO_BUDGET, halfDays: 1 };
    expect(plan({ ...problem, budget }, solver)).toMatchObject({ status: "optimal", objective: 10_005 });
  });
});

describe("what cannot be is named", async () => {
  const solver = await testSolver();
  const codeOf = (problem: PlanningProblem): string => {
    const { status, conflicts, plan: found } = plan(problem, solver);
    expect({ status, found, count: conflicts.length }).toEqual({
      status: "infeasible",
      found: null,
      count: 1,
    });
    return `${conflicts[0]?.code} ${JSON.stringify(conflicts[0]?.params)}`;
  };
  const one = [{ cents: 100, near: { 0: 1 } }];

  it("more houses than there are, than may open or than there is money for", () => {
    expect(codeOf(withHouses(one, {}, { least: 2 }))).toBe('houses-missing {"least":2,"most":1}');
    expect(codeOf(withHouses(one, {}, { least: 1, most: 0 }))).toBe('houses-missing {"least":1,"most":0}');
    const budget = { ...NO_BUDGET, cents: 99 };
    expect(codeOf(withHouses(one, { ...MOST, budget }, { least: 1 }))).toBe(
      'houses-missing {"least":1,"most":0}',
    );
  });

  it("too few houses for villages that only houses can serve", () => {
    const base = fourVillages();
    const demands = base.demands.map((demand) => ({ ...demand, sites: [], accessSeconds: [] }));
    const [first, ...others] = demands;
    if (first === undefined) throw new Error("no village");
    const houses = [{ near: { 1: 1 } }, { near: { 2: 1, 3: 1 } }];
    const problem = withHouses(houses, {
      demands: [{ ...first, sites: [0], accessSeconds: [0] }, ...others],
    });
    expect(plan(problem, solver)).toMatchObject({ status: "optimal", objective: 13_000 });
    expect(
      codeOf({ ...problem, houses: { candidates: problem.houses?.candidates ?? [], least: 0, most: 1 } }),
    ).toBe('too-few-houses {"most":1}');
  });

  it("too few half-days where the houses do not help", () => {
    const budget = { ...NO_BUDGET, halfDays: 2 };
    expect(codeOf(withHouses(one, { budget }))).toBe('too-few-half-days {"needed":3,"available":2}');
  });

  it("houses that hold only so many, aims of houses alone, circuits too many to list", () => {
    expect(codeOf(withHouses([{ near: EVERYBODY, capacity: 9 }]))).toContain("houses-with-circuits");
    expect(codeOf(withHouses(one, { aim: { kind: "least-access" } }))).toContain("houses-with-circuits");
    const sites = Array.from({ length: 20 }, (_, index) => [index, index] as const);
    const covers = sites.map((_, index) => [index]);
    const many = timelessProblem({ sites, covers, weights: [], maxStops: 5, tourMetres: null });
    const houses = { candidates: [{ id: "h", open: false, cents: 1, capacity: null }], least: 0, most: 1 };
    expect(codeOf({ ...many, houses })).toContain("houses-with-circuits");
  });
});
