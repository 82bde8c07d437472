import { describe, expect, it } from "vitest";
import { buildProblem } from "../../../../src/pipeline/buildProblem.ts";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const build = (change: Partial<Scenario> = {}): ReturnType<typeof buildProblem> => {
  const scenario = { ...rowScenario(), ...change };
  return buildProblem(scenario, diagnose(scenario));
};

describe("buildProblem", () => {
  it("takes the white communes as demands, with the halls within ten minutes, inclusive", () => {
    const { problem, demandCodes } = build();
    expect(demandCodes).toEqual(["71003", "71004"]);
    expect(problem.demands).toEqual([
      { id: "71003", weight: 30, sites: [0, 1], accessSeconds: [0, 600] },
      { id: "71004", weight: 40, sites: [0, 1], accessSeconds: [600, 0] },
    ]);
  });

  it("drops a hall one second too far", () => {
    const { programme } = rowScenario();
    const { problem } = build({ programme: { ...programme, accessMinutes: 9 } });
    expect(problem.demands.map((demand) => demand.sites)).toEqual([[0], [1]]);
  });

  it("takes the halls of the second ring and beyond as sites, by id", () => {
    const { venues } = rowScenario();
    const { problem } = build({ venues: venues.toReversed() });
    expect(problem.sites.map((site) => site.id)).toEqual(["salle-71003", "salle-71004"]);
  });

  it("keeps unsuitable halls out", () => {
    const venues = rowScenario().venues.map((venue) => ({ ...venue, suitable: venue.id !== "salle-71003" }));
    expect(build({ venues }).problem.sites.map((site) => site.id)).toEqual(["salle-71004"]);
  });

  it("numbers nodes depots first, then sites", () => {
    const { problem } = build();
    expect(problem.depotIds).toEqual(["base"]);
    expect([...problem.driveSeconds]).toEqual([0, 1200, 1800, 1200, 0, 600, 1800, 600, 0]);
    expect([...problem.driveMetres]).toEqual([0, 16000, 24000, 16000, 0, 8000, 24000, 8000, 0]);
  });

  it("turns free half-days into slots of the worked weekdays", () => {
    const [first, ...others] = rowScenario().venues.filter((venue) => venue.id >= "salle-71003");
    const freeSlots = [
      { weekday: 6, halfDay: "pm" as const },
      { weekday: 1, halfDay: "am" as const },
      { weekday: 7, halfDay: "am" as const },
    ];
    if (first === undefined) throw new Error("no hall");
    const { problem } = build({ venues: [{ ...first, freeSlots }, ...others] });
    expect(problem.sites[0]?.slots).toEqual([0, 11]); // Monday am = 0·2, Saturday pm = 5·2 + 1
    expect(problem.sites[1]?.slots).toHaveLength(12);
  });

  it("rounds the half-days of a cycle down", () => {
    const { programme } = rowScenario();
    const { problem } = build({
      programme: { ...programme, cycleWeeks: 2, aim: { kind: "max-coverage", halfDaysPerMonth: 5 } },
    });
    expect(problem.aim).toEqual({ kind: "max-coverage" });
    expect(problem.budget.halfDays).toBe(2); // 5 × 2 ÷ 4 = 2.5
  });

  it("passes on what was required and forbidden, and keeps a required hall that may not host a stop", () => {
    const { problem, venues } = build({
      locks: [
        { id: "a", kind: "require", venueId: "salle-71002" },
        { id: "b", kind: "forbid", venueId: "salle-71004" },
      ],
    });
    expect(venues.map((venue) => venue.id)).toEqual(["salle-71002", "salle-71003", "salle-71004"]);
    expect(problem.requiredSites).toEqual([0]);
    expect(problem.forbiddenSites).toEqual([2]);
    expect(problem.sites[0]?.slots).toEqual([]);
    expect(problem.demands.every((demand) => !demand.sites.includes(0))).toBe(true);
  });
});
