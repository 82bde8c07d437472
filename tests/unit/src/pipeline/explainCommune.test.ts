import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../../../planners/model/outcome.ts";
import type { PlanningProblem } from "../../../../planners/model/problem.ts";
import { explanationSchema } from "../../../../src/exports/schemas/explanationSchema.ts";
import { explanationSentences } from "../../../../src/i18n/explanationText.ts";
import { explainCommune } from "../../../../src/pipeline/explainCommune.ts";
import { runPlan } from "../../../../src/pipeline/runPlan.ts";
import { solveProblem } from "../../../../src/pipeline/solveProblem.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { testSolver } from "../../../fixtures/runPlanner.ts";

const OPTIONS = { seed: 1, limit: { iterations: 100_000 } };
const names = { place: (id: string): string => id, commune: (code: string): string => code };

describe("why not my commune, in the Grand Chalon with four half-days a month", async () => {
  const solver = await testSolver();
  const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
  const base = grandChalonScenario();
  const scenario: Scenario = {
    ...base,
    programme: { ...base.programme, aim: { kind: "max-coverage", halfDaysPerMonth: 4 } },
  };
  const { document } = runPlan(scenario, OPTIONS, host);
  const explain = (code: string, of = scenario): ReturnType<typeof explainCommune> =>
    explainCommune(of, document, code, (problem) => solveProblem(problem, OPTIONS, host).outcome);

  test("a commune without a workshop has a verified price, and nobody loses in the second one", () => {
    const answer = explain("71003");
    expect(answer).toMatchObject({ status: "servable", repairs: [], conflict: [] });
    expect(answer?.swap?.proven).toBe(true);
    expect(answer?.swap?.gained.map(({ code }) => code)).toContain("71003");
    expect(answer?.addition).toMatchObject({ proven: true, lost: [] });
    expect(answer?.addition?.cents).toBeGreaterThan(0);
    const [state, change] = answer === null ? [] : explanationSentences(answer, names, "fr");
    expect(state).toMatch(/^Allerey-sur-Saône n’est pas desservie/u);
    expect(change).toMatch(/par mois/u);
  });

  test("every commune that is not served gets a proven price or a proven conflict, in two sentences", () => {
    const validate = (answer: unknown): boolean => v.is(explanationSchema, answer);
    let unserved = 0;
    for (const { code } of scenario.territory.communes) {
      const answer = explain(code);
      expect(validate(answer)).toBe(true);
      if (answer === null || ["near", "no-children", "served"].includes(answer.status)) continue;
      unserved += 1;
      expect(answer.status).toBe("servable");
      expect(answer.swap?.proven).toBe(true);
      expect(answer.addition?.proven).toBe(true);
      expect(explanationSentences(answer, names, "fr")).toHaveLength(2);
    }
    expect(unserved).toBeGreaterThan(5);
  });

  test("where the plan is not the best one, its price is not called proven", () => {
    const worse = { ...document, plan: { circuits: [] } };
    const solve = (problem: PlanningProblem): Outcome => solveProblem(problem, OPTIONS, host).outcome;
    expect(explainCommune(scenario, worse, "71003", solve)?.swap?.proven).toBe(false);
  });

  test("a commune near a fixed place, one with a stop, and a code of nowhere", () => {
    expect(explain("71076")?.status).toBe("near");
    const visited = document.plan.circuits[0]?.tours[0]?.stops[0]?.siteId ?? "";
    const venue = scenario.venues.find(({ id }) => id === visited);
    expect(explain(venue?.communeCode ?? "")).toMatchObject({
      status: "served",
      place: { id: visited },
      visit: { teamId: document.plan.circuits[0]?.teamId },
    });
    expect(explain("99999")).toBeNull();
  });

  test("without any hall near, a proposed hall and the minutes to the next one are named", () => {
    const bare: Scenario = {
      ...scenario,
      venues: scenario.venues.filter(({ communeCode }) => communeCode !== "71003" && communeCode !== "71215"),
      programme: { ...scenario.programme, accessMinutes: 3 },
    };
    const answer = explain("71003", bare);
    expect(answer?.status).toBe("unreachable");
    expect(answer?.repairs[0]).toEqual({
      kind: "new-hall",
      more: null,
      venueId: null,
      slot: null,
      tight: true,
    });
    const access = answer?.repairs.find(({ kind }) => kind === "access");
    expect(access?.more).toBeGreaterThan(0);
    expect(access?.tight).toBe(true);
    for (const lang of ["fr", "en"] as const) {
      expect(answer === null ? [] : explanationSentences(answer, names, lang)).toHaveLength(2);
    }
  });
});
