import { describe, expect, it } from "vitest";
import { assessPlan } from "../../../../src/pipeline/assessPlan.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

const scenario = rowScenario();
const diagnosis = diagnose(scenario);

describe("assessPlan", () => {
  const assessment = assessPlan(scenario, diagnosis, rowPlan());

  it("covers what was covered before and what a stop reaches, threshold inclusive", () => {
    expect(diagnosis.summary.whiteCommunes).toEqual(["71003", "71004"]);
    expect(assessment.after.whiteCommunes).toEqual([]);
    expect(assessment.after.coveredChildren).toBe(100);
    // Nearest of place and stop, in seconds: 0·10 + 600·20 + 0·30 + 600·40 = 36,000 ÷ 100 = 360 s.
    expect(assessment.after.meanMinutes).toBeCloseTo(6, 10);
  });

  it("tells each commune where and when to go", () => {
    expect(assessment.communes[3]?.stop).toEqual({
      venueId: "salle-71003",
      circuitId: "circuit-1",
      seconds: 600,
      weekday: 1,
      weeks: [1, 3],
      start: 570,
      end: 660,
    });
    expect(assessment.communes[0]?.stop).toBeNull();
  });

  it("counts time, distance and money over the cycle, and sessions over the horizon", () => {
    const { figures } = assessment;
    expect(figures.stops).toBe(1);
    expect(figures.circuits).toBe(1);
    expect(figures.sessions).toBe(2); // Mondays 1 and 15 February 2027
    expect(figures.sessionsPerMonth).toBe(2); // one calendar month
    expect(figures.halfDaysPerMonth).toBe(2);
    expect(figures.driveMinutes).toBe(80); // 2 × (20 + 20)
    expect(figures.driveKm).toBe(64); // 2 × (16 + 16)
    expect(figures.dutyMinutes).toBe(380); // 2 × (8:40 … 11:50)
    expect(figures.cost).toBe(44_880); // 2 × (21,000 + 2 × 45 × 16)
    expect(figures.violations).toEqual([]);
    expect(figures.feasible).toBe(true);
  });

  it("changes nothing with an empty plan", () => {
    const empty = assessPlan(scenario, diagnosis, { circuits: [] });
    expect(empty.after).toEqual(diagnosis.summary);
    expect(empty.figures.cost).toBe(0);
  });
});
