import { describe, expect, it } from "vitest";
import {
  findPairsWithoutWay,
  listNeededPairs,
  listPlanDrives,
} from "../../../../../src/pipeline/roads/neededPairs.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

function walking(): Scenario {
  const scenario = rowScenario();
  const { programme } = scenario;
  return { ...scenario, programme: { ...programme, whiteZone: { ...programme.whiteZone, mode: "walk" } } };
}

describe("the drives that a scenario reads", () => {
  it("are those of families and of teams, and no others", () => {
    const { families, teams, isNeeded } = listNeededPairs(rowScenario());
    // Four communes to one place and four halls; five stops (a base and four halls) among themselves.
    expect([families.length, teams.length]).toEqual([4 * 5, 5 * 4]);
    expect(isNeeded("commune-71001", "structure-la-place")).toBe(true);
    expect(isNeeded("commune-71001", "venue-salle-71002")).toBe(true);
    expect(isNeeded("venue-salle-71002", "depot-base")).toBe(true);
    expect(isNeeded("venue-salle-71002", "commune-71001")).toBe(false);
    expect(isNeeded("commune-71001", "commune-71002")).toBe(false);
    expect(isNeeded("structure-la-place", "depot-base")).toBe(false);
    expect(isNeeded("depot-base", "depot-base")).toBe(false);
  });

  it("are families' alone where they walk: teams drive, and need another matrix", () => {
    const { families, teams, isNeeded } = listNeededPairs(walking());
    expect([families.length, teams.length]).toEqual([20, 0]);
    expect(isNeeded("venue-salle-71002", "depot-base")).toBe(false);
  });

  it("are named where a matrix lacks them; pairs that nobody reads are not", () => {
    const scenario = rowScenario();
    const points = ["commune-71001", "venue-salle-71002"].map((id) => ({ id, lon: 4.8, lat: 46.8 }));
    const seconds = [0, null, null, 0];
    expect(findPairsWithoutWay({ points, seconds }, listNeededPairs(scenario))).toEqual([
      { from: "commune-71001", to: "venue-salle-71002" },
    ]);
  });
});

describe("the drives of a plan", () => {
  it("go from the base to the halls and back, each once", () => {
    const drives = listPlanDrives(rowScenario(), rowPlan());
    expect(drives.map(({ from, to }) => [from.id, to.id])).toEqual([
      ["depot-base", "venue-salle-71003"],
      ["venue-salle-71003", "depot-base"],
    ]);
  });

  it("leave out what the scenario does not have", () => {
    const scenario = { ...rowScenario(), venues: [] };
    expect(listPlanDrives(scenario, rowPlan())).toEqual([]);
  });
});
