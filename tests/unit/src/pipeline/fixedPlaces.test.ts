import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { explanationSchema } from "../../../../src/exports/schemas/explanationSchema.ts";
import { summariseReport } from "../../../../src/i18n/cliSummary.ts";
import { explanationSentences } from "../../../../src/i18n/explanationText.ts";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { buildProblem } from "../../../../src/pipeline/buildProblem.ts";
import { buildReport } from "../../../../src/pipeline/buildReport.ts";
import { checkScenarioPlan } from "../../../../src/pipeline/checkScenarioPlan.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { explainCommune } from "../../../../src/pipeline/explainCommune.ts";
import { summarisePlan } from "../../../../src/pipeline/planSummary.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import { solveProblem } from "../../../../src/pipeline/solveProblem.ts";
import { computePlanReach } from "../../../../src/pipeline/stopReach.ts";
import type { FixedPlaces, Scenario } from "../../../../src/scenario/scenario.ts";
import {
  HOUSE_PLAN,
  documentOfHouses,
  housesContext,
  withFixedPlaces,
} from "../../../fixtures/fixedPlaces.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

const TWO: FixedPlaces = { most: 2, centsPerMonth: 150_000 };
const THREE: FixedPlaces = { ...TWO, most: 3, venueIds: ["salle-71002", "salle-71003", "salle-71004"] };
const scenario = withFixedPlaces(TWO);
const diagnosis = diagnose(scenario);

function withProgramme(changes: Partial<Scenario["programme"]>, base = scenario): Scenario {
  return { ...base, programme: { ...base.programme, ...changes } };
}

describe("buildProblem with new fixed places", () => {
  it("lets the eligible halls open, at the price of a cycle, for communes within the white zone's minutes", () => {
    const { problem } = buildProblem(
      withProgramme({ cycleWeeks: 6, accessMinutes: 9, fixedPlaces: { ...TWO, least: 1 } }),
      diagnosis,
    );
    expect(problem.houses).toEqual({
      candidates: ["salle-71003", "salle-71004"].map((id) => ({
        id,
        open: false,
        cents: 225_000,
        capacity: null,
      })),
      least: 1,
      most: 2,
    });
    // 600 s to the neighbour are within 15 minutes; to a stop families drive 9 minutes at most.
    expect(problem.demands.map(({ id, houses, houseSeconds }) => [id, houses, houseSeconds])).toEqual([
      ["71003", [0, 1], [0, 600]],
      ["71004", [0, 1], [600, 0]],
    ]);
  });

  it("keeps to the halls that are named, and never opens one that was ruled out", () => {
    const named = withFixedPlaces({ ...TWO, venueIds: ["salle-71002", "salle-71004"] });
    const ids = (of: Scenario): string[] | undefined =>
      buildProblem(of, diagnosis).problem.houses?.candidates.map(({ id }) => id);
    expect(ids(named)).toEqual(["salle-71002", "salle-71004"]);
    const locks = [{ id: "lock", kind: "forbid" as const, venueId: "salle-71004" }];
    expect(ids({ ...scenario, locks })).toEqual(["salle-71003"]);
  });

  it("is the problem of today where none may open", () => {
    const today = buildProblem(rowScenario(), diagnosis);
    const none = withProgramme({ fixedPlaces: { most: 0, least: 1, centsPerMonth: 9 } }, rowScenario());
    expect(buildProblem(none, diagnosis)).toEqual(today);
    expect(Object.keys(today.problem)).not.toContain("houses");
  });

  it("lets a fixed place bring the farthest families near enough", () => {
    const aim = { kind: "cover-all" as const, worstAccessSeconds: 500 };
    const built = buildProblem(withProgramme({ aim, fixedPlaces: THREE }), diagnosis);
    const far = built.problem.demands.filter(({ required }) => required === true);
    expect(far.map(({ id, houses }) => [id, houses])).toEqual([
      ["71002-near", [0]],
      ["71003-near", [1]],
      ["71004-near", [2]],
    ]);
  });
});

describe("a plan with new fixed places", () => {
  const assessment = assessPlan(scenario, diagnosis, HOUSE_PLAN);

  it("serves who is within reach, by the nearest of place, stop and new place, and costs by the month", () => {
    expect(assessment.after.whiteCommunes).toEqual([]);
    expect(
      assessment.communes.map(({ accessSecondsAfter, house }) => [accessSecondsAfter, house?.venueId]),
    ).toEqual([
      [0, undefined],
      [600, "salle-71003"],
      [0, "salle-71003"],
      [0, "salle-71004"],
    ]);
    expect(assessment.figures).toMatchObject({ cost: 300_000, circuits: 0, feasible: true });
    expect(assessment.figures.fixedPlaces?.[1]).toEqual({
      id: "salle-71004",
      name: "Salle Demigny",
      communeCode: "71004",
      centsPerMonth: 150_000,
    });
    expect(summarisePlan(scenario, diagnosis, documentOfHouses(scenario))).toMatchObject({
      communesServed: 2,
      childrenServed: 70,
      centsPerMonth: 300_000,
      worstSeconds: 600,
    });
  });

  it("stays away from communes beyond the white zone's minutes, however near the stop's would be", () => {
    const strict = withProgramme({ whiteZone: { ...scenario.programme.whiteZone, minutes: 9 } });
    const one = { circuits: [], houses: [{ houseId: "salle-71003", demandIds: ["71003"] }] };
    const outcome = assessPlan(strict, diagnose(strict), one).communes[3];
    expect(outcome).toMatchObject({ coveredAfter: false, house: null, accessSecondsAfter: 600 });
  });

  it("counts the children whom a stop and a new place share as nobody's alone", () => {
    const houses = [{ houseId: "salle-71004", demandIds: ["71004"] }];
    const reach = computePlanReach(scenario, diagnosis, { ...rowPlan(), houses });
    expect(reach.stops.get("salle-71003")).toMatchObject({ children: 70, childrenOnlyHere: 0 });
    expect(reach.houses.get("salle-71004")).toMatchObject({ children: 70, childrenOnlyHere: 0 });
  });

  it("is accepted by the checker, and refused without its permission or with a false claim", () => {
    const document = documentOfHouses(scenario);
    const codes = (of: Scenario, changed = document): string[] =>
      checkScenarioPlan(of, changed).map(({ code }) => code);
    expect(codes(scenario)).toEqual([]);
    expect(codes(withFixedPlaces({ ...TWO, most: 1 }))).toEqual(["house-count"]);
    expect(codes(withProgramme({ fixedPlaces: { ...TWO, most: 0 } }))).toContain("house-unknown");
    expect(codes(scenario, { ...document, objective: 299_999 })).toEqual(["objective-differs"]);
  });

  it("is named in the summary, in both languages", () => {
    const report = buildReport(scenario, diagnosis, housesContext().planning ?? undefined);
    const line = (lang: "fr" | "en"): string =>
      summariseReport(report, lang).find((text) => /fixe|fixed/u.test(text)) ?? "";
    expect(line("fr").replaceAll(/\s/gu, " ")).toBe(
      "Nouveaux lieux fixes : 2 (Salle Chagny ; Salle Demigny), 3 000 € par mois",
    );
    expect(line("en")).toMatch(/^New fixed places: 2 \(Salle Chagny; Salle Demigny\), .*3,000.* a month$/u);
  });

  it("explains a commune by the new place that serves it", () => {
    const answer = explainCommune(scenario, documentOfHouses(scenario), "71004", () => {
      throw new Error("nothing to solve");
    });
    expect(answer).toMatchObject({ status: "near", place: { id: "salle-71004", seconds: 0, opens: true } });
    if (answer === null) return;
    const names = { place: (): string => "Salle Demigny", commune: (code: string): string => code };
    expect(explanationSentences(answer, names, "fr")).toEqual([
      "Demigny est desservie par un nouveau lieu fixe, Salle Demigny, sur place.",
    ]);
  });
});

describe("planning with fixed places alone", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const run = (of: Scenario): ReturnType<typeof runPlan> =>
    runPlan(of, { seed: 1, limit: { iterations: 100_000 } }, host);

  it("opens one place where one is enough, proven", () => {
    const { document } = run(scenario);
    expect(document).toMatchObject({ status: "optimal", objective: 150_000, bound: 150_000 });
    expect(document.plan.houses?.[0]?.demandIds).toEqual(["71003", "71004"]);
    expect(checkScenarioPlan(scenario, document)).toEqual([]);
  });

  it("explains by a new plan whom another place would leave out, and what another two would cost", () => {
    const whiteZone = { ...scenario.programme.whiteZone, minutes: 9 };
    const aim = { kind: "max-coverage" as const, halfDaysPerMonth: 4 };
    const one = withProgramme({ whiteZone, aim, fixedPlaces: { ...TWO, most: 1 } });
    const { document } = run(one);
    expect(document.plan.houses?.map(({ houseId }) => houseId)).toEqual(["salle-71004"]);
    const explain = (of: Scenario, code: string): ReturnType<typeof explainCommune> =>
      explainCommune(
        of,
        document,
        code,
        (problem) => solveProblem(problem, { seed: 1, limit: { iterations: 100_000 } }, host).outcome,
      );
    const answer = explain(one, "71003");
    expect(answer).toMatchObject({
      status: "servable",
      swap: {
        cents: 0,
        venueId: "salle-71003",
        lost: [{ code: "71004", children: 40 }],
        gained: [{ code: "71003", children: 30 }],
        proven: false,
      },
      addition: null,
    });
    expect(v.is(explanationSchema, answer)).toBe(true);
    const wider = withProgramme({ fixedPlaces: TWO }, one);
    expect(explain(wider, "71003")?.addition).toMatchObject({
      cents: 150_000,
      venueId: "salle-71003",
      lost: [],
    });
    const elsewhere = withProgramme({ fixedPlaces: { ...TWO, venueIds: ["salle-71004"] } }, one);
    expect(explain(elsewhere, "71003")).toMatchObject({ status: "impossible", swap: null });
  });

  it("opens three where nobody may drive for ten minutes", () => {
    const near = withProgramme({ aim: { kind: "cover-all", worstAccessSeconds: 500 }, fixedPlaces: THREE });
    const { document } = run(near);
    expect(document.plan.houses?.map(({ houseId }) => houseId)).toEqual(THREE.venueIds);
    expect(checkScenarioPlan(near, document)).toEqual([]);
  });
});
