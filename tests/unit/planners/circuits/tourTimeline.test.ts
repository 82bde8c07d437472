import { describe, expect, test } from "vitest";
import { computeTourTimes, mostStopsWithoutDrives } from "../../../../planners/circuits/tourTimeline.ts";
import type { PlanningProblem, Team } from "../../../../planners/model/problem.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";

function firstTeam(problem: PlanningProblem): Team {
  const team = problem.teams[0];
  if (team === undefined) throw new Error("the fixture has a team");
  return team;
}

describe("computeTourTimes", () => {
  test("starts as early as drive, set-up and the session window allow", () => {
    const problem = fourVillages();
    const times = computeTourTimes(problem, firstTeam(problem), {
      halfDay: "am",
      sites: [0],
      morningStops: 1,
    });
    // Duty from 8:00 + 30 drive + 15 set-up = 8:45, but sessions open at 9:00 = 540.
    expect(times).toEqual([{ arrive: 525, start: 540, end: 600, depart: 615 }]);
  });

  test("rounds the start up to the next step of the clock", () => {
    const base = fourVillages();
    const problem = {
      ...base,
      cycle: { ...base.cycle, dutyWindow: { am: { start: 502, end: 780 }, pm: base.cycle.dutyWindow.pm } },
    };
    const times = computeTourTimes(problem, firstTeam(problem), {
      halfDay: "am",
      sites: [0],
      morningStops: 1,
    });
    // 8:22 + 30 + 15 = 9:07, next quarter 9:15 = 555.
    expect(times?.[0]?.start).toBe(555);
  });

  test("takes the break and the drive between the morning and the afternoon stop", () => {
    const base = fourVillages();
    const early = { ...base.cycle.sessionWindow, pm: { start: 660, end: 1020 } };
    const problem = { ...base, cycle: { ...base.cycle, sessionWindow: early } };
    const times = computeTourTimes(problem, firstTeam(problem), {
      halfDay: "day",
      sites: [0, 1],
      morningStops: 1,
    });
    // Away from hall 0 at 10:15 = 615; drive 30√2 = 43 min, break 45, set-up 15: 718, next quarter 720.
    expect(times?.[1]).toEqual({ arrive: 705, start: 720, end: 780, depart: 795 });
  });

  test("refuses a half-day that cannot hold two stops", () => {
    const problem = fourVillages();
    // 8:00 … first session 9:00–10:00, away 10:15, 43 min drive + 15: 11:15–12:15 is past 12:00.
    const tour = { halfDay: "am", sites: [0, 1], morningStops: 2 } as const;
    expect(computeTourTimes(problem, firstTeam(problem), tour)).toBeNull();
  });

  test("moves the morning later when the duty would be too long", () => {
    const problem = fourVillages();
    const tour = { halfDay: "day", sites: [0, 1], morningStops: 1 } as const;
    // As early as can be: leaves 8:15 (495), back 15:15 + 30 = 945: 450 minutes of duty.
    const long = computeTourTimes(problem, { ...firstTeam(problem), dutyMinutes: 450 }, tour);
    expect(long?.[0]?.start).toBe(540);
    // With 360 minutes the morning session must be the last one of the window, 11:00–12:00.
    const short = computeTourTimes(problem, { ...firstTeam(problem), dutyMinutes: 360 }, tour);
    expect(short?.[0]?.start).toBe(660);
    // Leaves 10:15, back 15:45: 330 minutes; less than that cannot be.
    expect(computeTourTimes(problem, { ...firstTeam(problem), dutyMinutes: 329 }, tour)).toBeNull();
  });

  test("refuses a hall without a way to it", () => {
    const base = fourVillages();
    const problem = {
      ...base,
      driveSeconds: base.driveSeconds.map((_, pair) => (pair % 5 === 1 ? 0xffff_ffff : 60)),
    };
    const tour = { halfDay: "am", sites: [0], morningStops: 1 } as const;
    expect(computeTourTimes(problem, firstTeam(problem), tour)).toBeNull();
  });
});

test("three hours hold two sessions of an hour with set-up and take-down between them", () => {
  // 9:00–10:00, clear 15, set up 15, 10:30–11:30; a third would end at 13:00, past 12:00.
  expect(mostStopsWithoutDrives(fourVillages())).toBe(2);
});
