import { describe, expect, it } from "vitest";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import { buildRoster } from "../../../../../src/pipeline/calendar/roster.ts";
import { calendarRow, HALLS, personOf, planOf } from "../../../../fixtures/calendarRow.ts";
import { stopAt } from "../../../../fixtures/fourSites.ts";
import type { Plan } from "../../../../../planners/model/plan.ts";

const [A, B, C] = HALLS;

describe("buildRoster", () => {
  it("counts sessions, their minutes, and the team's time from its base and back, by month", () => {
    const scenario = calendarRow({
      calendar: { start: "2026-01-19", end: "2026-02-15" },
      programme: { skills: ["massage"] },
      professionals: [personOf("sage-femme", { skills: ["massage"] })],
    });
    const plan = planOf([
      { hall: C, weeks: [1, 2, 3, 4] },
      { hall: A, teamId: "relais", weeks: [3], weekday: 2 },
    ]);
    // Mondays 19 and 26 January, 2 and 9 February at 20 minutes: 20 + 30 + 90 + 30 + 20 = 190 minutes each.
    expect(buildRoster(scenario, laySessions(scenario, plan))).toEqual([
      { kind: "team", id: "equipe", month: "2026-01", sessions: 2, sessionMinutes: 180, workMinutes: 380 },
      { kind: "team", id: "equipe", month: "2026-02", sessions: 2, sessionMinutes: 180, workMinutes: 380 },
      { kind: "team", id: "relais", month: "2026-02", sessions: 1, sessionMinutes: 90, workMinutes: 150 },
      {
        kind: "professional",
        id: "sage-femme",
        month: "2026-01",
        sessions: 2,
        sessionMinutes: 180,
        workMinutes: 180,
      },
      {
        kind: "professional",
        id: "sage-femme",
        month: "2026-02",
        sessions: 3,
        sessionMinutes: 270,
        workMinutes: 270,
      },
    ]);
  });

  it("counts an outing of a day once, and cancelled sessions not at all", () => {
    const day = { week: 1, weekday: 1, halfDay: "day" as const, stops: [stopAt(B, 570), stopAt(C, 870)] };
    const plan: Plan = { circuits: [{ id: "jour", teamId: "equipe", depotId: "base", tours: [day] }] };
    const closures = [{ from: "2026-02-16", to: "2026-02-16", reason: "Congés" }];
    const scenario = calendarRow({ calendar: { start: "2026-01-19", end: "2026-02-22", closures } });
    // From 9:30 − 30 − 10 = 8:50 to 14:30 + 90 + 30 + 20 = 16:50: 480 minutes.
    expect(buildRoster(scenario, laySessions(scenario, plan))).toEqual([
      { kind: "team", id: "equipe", month: "2026-01", sessions: 2, sessionMinutes: 180, workMinutes: 480 },
    ]);
  });
});
